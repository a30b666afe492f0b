package dev.sitrep.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The sample day's outlets as one web site on loopback, which shows what was published up to a moment that is set by hand.
 *
 * <p>It answers {@code /outlet/feed.xml} (or {@code atom.xml}, {@code feed.json}), {@code /outlet/slug.html}, {@code /outlet/},
 * {@code /} and {@code /robots.txt}. Feeds and pages have validators, so that an unchanged one is answered by 304.
 */
public final class SampleSite implements AutoCloseable {
    static final String PHOTO_PATH = "/photo.svg";
    private static final String PHOTO =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 9\">"
                    + "<rect width=\"16\" height=\"9\" fill=\"#ccc\"/></svg>";
    private static final String ROBOTS = "User-agent: *\nAllow: /\n";

    private final SampleDay day;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final SiteLinks links;
    private volatile Instant now = Instant.EPOCH;

    private SampleSite(SampleDay day, HttpServer server) {
        this.day = day;
        this.server = server;
        this.links = new SiteLinks("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Starts the site on a free port, with nothing published yet. */
    public static SampleSite start(SampleDay day) {
        return start(day, 0);
    }

    /**
     * Starts the site with nothing published yet.
     *
     * @param port 0 for any free one
     */
    public static SampleSite start(SampleDay day, int port) {
        try {
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
            SampleSite site = new SampleSite(day, server);
            server.setExecutor(site.threads);
            server.createContext("/", site::handle);
            server.start();
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the sample site can't listen on 127.0.0.1, port " + port, e);
        }
    }

    /** From now on the site is as it was at that moment. */
    public void at(Instant moment) {
        now = moment;
    }

    public SampleDay day() {
        return day;
    }

    /** The site's address, without a slash at the end. */
    public URI root() {
        return URI.create(links.root());
    }

    /** One feed for each outlet, in the order of {@link SampleDay#outlets()}. */
    public List<URI> feedUrls() {
        return day.outlets().stream().map(links::feedUri).toList();
    }

    /** The feeds as an OPML document in UTF-8, ready for import. */
    public byte[] opml() {
        return FeedList.write(day.outlets(), links).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            if (method.equals("GET") || method.equals("HEAD")) {
                answer(exchange.getRequestURI().getPath(), now).send(exchange);
            } else {
                Answer.notAllowed().send(exchange);
            }
        }
    }

    /** What stands at a path at a moment. */
    private Answer answer(String path, Instant moment) {
        return switch (path) {
            case "/" -> Answer.page(FrontPages.outlets(day, links), start());
            case "/robots.txt" -> Answer.ok("text/plain", ROBOTS, start());
            case PHOTO_PATH -> Answer.ok("image/svg+xml", PHOTO, start());
            default -> ofOutlet(path, moment).orElseGet(Answer::notFound);
        };
    }

    private Optional<Answer> ofOutlet(String path, Instant moment) {
        int slash = path.indexOf('/', 1);
        return slash < 0
                ? Optional.empty()
                : day.outlet(path.substring(1, slash))
                        .flatMap(outlet -> ofOutlet(outlet, path, moment));
    }

    private Optional<Answer> ofOutlet(SampleOutlet outlet, String path, Instant moment) {
        List<SampleItem> items = day.shownBy(outlet, moment);
        var updated =
                items.isEmpty()
                        ? day.articles().getFirst().published()
                        : items.getFirst().updated();
        if (path.equals(SiteLinks.feedPath(outlet))) {
            String feed = new FeedEdition(day, outlet, items, updated, links).write();
            return Optional.of(Answer.ok(outlet.format().mediaType(), feed, updated.toInstant()));
        }
        if (path.equals(SiteLinks.homePath(outlet))) {
            String list = FrontPages.headlines(outlet, items, links);
            return Optional.of(Answer.page(list, updated.toInstant()));
        }
        return items.stream()
                .filter(item -> item.path().equals(path))
                .findFirst()
                .map(item -> Answer.page(ArticlePage.write(item, links), item.shown().appears()));
    }

    private Instant start() {
        return day.articles().getFirst().appears();
    }
}
