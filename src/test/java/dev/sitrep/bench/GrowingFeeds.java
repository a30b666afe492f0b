package dev.sitrep.bench;

import dev.sitrep.testing.FakeHub;
import dev.sitrep.testing.FakeWeb;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Feeds that hold whole articles and grow one by one; they remember when each article was first fetched. */
final class GrowingFeeds implements AutoCloseable {
    static final String RSS = "application/rss+xml";
    private static final int ITEMS = 10;

    private final FakeWeb web = FakeWeb.start();
    private final Map<String, Deque<Item>> feeds = new ConcurrentHashMap<>();
    private final Map<String, Instant> fetched = new ConcurrentHashMap<>();

    private record Item(String key, MadeUpEvents.Report report, Instant published) {}

    /** The feed is there from now on, empty; where it has a hub, it names it. */
    URI open(String name, @Nullable FakeHub hub) {
        feeds.put(name, new ArrayDeque<>());
        web.answer(
                place(name),
                exchange -> {
                    Instant asked = Instant.now();
                    byte[] body;
                    Deque<Item> items = Objects.requireNonNull(feeds.get(name));
                    synchronized (items) {
                        body = document(name, hub).getBytes(StandardCharsets.UTF_8);
                        items.forEach(item -> fetched.putIfAbsent(item.key(), asked));
                    }
                    exchange.getResponseHeaders().set("Content-Type", RSS);
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                });
        return url(name);
    }

    URI url(String name) {
        return web.url(place(name));
    }

    private static String place(String name) {
        return "/" + name + "/feed.xml";
    }

    /** One article more. */
    void publish(String name, String key, MadeUpEvents.Report report) {
        Deque<Item> items = Objects.requireNonNull(feeds.get(name));
        synchronized (items) {
            items.addFirst(new Item(key, report, Instant.now()));
            while (items.size() > ITEMS) {
                items.removeLast();
            }
        }
    }

    /** When an article was asked for first; null where it never was. */
    @Nullable Instant fetched(String key) {
        return fetched.get(key);
    }

    /** The feed as it stands. */
    String document(String name, @Nullable FakeHub hub) {
        StringBuilder xml =
                new StringBuilder(
                        "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\""
                                + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>");
        xml.append(name).append("</title>");
        if (hub != null) {
            xml.append("<atom:link rel=\"hub\" href=\"").append(hub.url());
            xml.append("\"/><atom:link rel=\"self\" href=\"").append(url(name)).append("\"/>");
        }
        Deque<Item> items = Objects.requireNonNull(feeds.get(name));
        synchronized (items) {
            items.forEach(item -> append(item, name, xml));
        }
        return xml.append("</channel></rss>").toString();
    }

    private void append(Item item, String name, StringBuilder xml) {
        xml.append("<item><title>").append(item.report().title()).append("</title><link>");
        xml.append(web.url("/" + name + "/" + item.key() + ".html")).append("</link><guid>");
        xml.append(item.key()).append("</guid><pubDate>");
        xml.append(
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        item.published().atOffset(ZoneOffset.UTC)));
        xml.append("</pubDate><content:encoded>");
        item.report().paragraphs().forEach(p -> xml.append("&lt;p>").append(p).append("&lt;/p>"));
        xml.append("</content:encoded></item>");
    }

    @Override
    public void close() {
        web.close();
    }
}
