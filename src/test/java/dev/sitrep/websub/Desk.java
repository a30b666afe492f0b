package dev.sitrep.websub;

import dev.sitrep.feed.Feed;
import dev.sitrep.feed.FeedCheck;
import dev.sitrep.feed.FeedParser;
import dev.sitrep.feed.FeedStore;
import dev.sitrep.feed.FeedSubscription;
import dev.sitrep.feed.HubLinks;
import dev.sitrep.feed.ParsedFeed;
import dev.sitrep.feed.PushStore;
import dev.sitrep.feed.Rhythm;
import dev.sitrep.feed.Validators;
import dev.sitrep.fetch.FetchSettings;
import dev.sitrep.fetch.ResponseHints;
import dev.sitrep.fetch.WebFetcher;
import dev.sitrep.store.Database;
import dev.sitrep.testing.FakeHub;
import dev.sitrep.testing.TestDatabases.Kind;
import dev.sitrep.testing.TestingClock;
import dev.sitrep.web.Route;
import dev.sitrep.web.WebServer;
import dev.sitrep.web.WebSettings;

import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** The room at work: a database, a real listener, and a strict hub. */
final class Desk implements AutoCloseable {
    static final URI PUBLIC = URI.create("https://bot.example/");
    static final URI TOPIC = URI.create("https://news.example/feed.xml");

    final TestingClock clock = new TestingClock(Instant.parse("2025-12-20T16:00:00Z"));
    final FakeHub hub;
    final WebSubStore store;
    final FeedStore feeds;
    final List<FeedCheck.News> received = new CopyOnWriteArrayList<>();
    private final Database database;
    private final WebServer server;
    private final WebFetcher web;
    private final Feed feed;

    Desk(Kind kind) {
        this.database = kind.open();
        this.store = new WebSubStore(database);
        this.feeds = new FeedStore(database);
        PushReader pushes =
                new PushReader(
                        store,
                        feeds,
                        new PushStore(database),
                        new FeedParser(),
                        (of, news, at) -> received.add(news));
        InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
        this.server =
                new WebServer(
                        WebSettings.at(new InetSocketAddress(loopback, 0), "/"),
                        List.of(
                                new Route(
                                        HubCallback.PATH,
                                        Set.of("GET", "POST"),
                                        1 << 20,
                                        new HubCallback(store, pushes))),
                        clock);
        server.open();
        this.web =
                new WebFetcher(
                        FetchSettings.defaults()
                                .withAllow(List.of("127.0.0.0/8"))
                                .withCallTimeout(Duration.ofSeconds(2)));
        this.hub = FakeHub.start(clock).reaches(this::proxied);
        this.feed = feeds.add(FeedSubscription.of(TOPIC), now());
    }

    private URI proxied(URI callback) {
        String here = "http://127.0.0.1:" + server.address().orElseThrow().getPort() + "/";
        return URI.create(callback.toString().replace(PUBLIC.toString(), here));
    }

    Instant now() {
        return clock.instant();
    }

    Feed feed() {
        return feeds.find(feed.id()).orElseThrow();
    }

    /** The flow runs, with our public address or without one. */
    void runs(@Nullable URI base) {
        new Subscriber(store, web, base, address -> "127.0.0.1".equals(address.getHost()))
                .run(now());
    }

    /** The flow runs as if the hub were not on a network of ours. */
    void runsOutside() {
        new Subscriber(store, web, PUBLIC, address -> false).run(now());
    }

    void runs() {
        runs(PUBLIC);
    }

    /** Time goes on in steps of a minute, and the flow with it. */
    void passes(Duration time) {
        for (int i = 0; i < time.toMinutes(); i++) {
            clock.advance(Duration.ofMinutes(1));
            runs();
        }
    }

    /** The feed is polled and names these hubs. */
    void polled(URI... hubs) {
        FeedCheck.News news =
                new FeedCheck.News(
                        named(new HubLinks(List.of(hubs), TOPIC)),
                        Validators.NONE,
                        ResponseHints.NONE,
                        null);
        database.atomically(() -> new HubWatch(store, PUBLIC).polled(feed(), news, null, now()));
    }

    private static ParsedFeed named(HubLinks hubs) {
        return new ParsedFeed(
                "RSS 2.0",
                null,
                "News",
                null,
                "",
                null,
                List.of(),
                null,
                Rhythm.UNKNOWN,
                List.of(),
                hubs,
                List.of());
    }

    /** A subscription whose lease runs. */
    Subscription subscribed() {
        polled(hub.url());
        runs();
        hub.verifies();
        return only();
    }

    Subscription only() {
        List<Subscription> all = store.ofFeed(feed.id());
        if (all.size() != 1) {
            throw new AssertionError("one subscription was expected: " + all);
        }
        return all.getFirst();
    }

    /** Waits until all that hubs brought has been read. */
    void settles() {
        try {
            if (!server.awaitIdle(Duration.ofSeconds(10))) {
                throw new AssertionError("a caller is still being dealt with");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        hub.close();
        server.close();
        web.close();
        database.close();
        if (!hub.complaints().isEmpty()) {
            throw new AssertionError(String.join("\n", hub.complaints()));
        }
    }
}
