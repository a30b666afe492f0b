package dev.sitrep.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The listener. Each request has a virtual thread, a time limit that counts from its first byte, and one of few places; the size of its
 * headers is bounded by the JDK's server (200 headers, 380 KB) and that of its body by its route.
 */
public final class WebServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

    /** The JDK's server has no other way to bound connections, and reads this once (jdk.httpserver's documentation). */
    private static final String MOST_CONNECTIONS = "jdk.httpserver.maxConnections";

    static {
        if (System.getProperty(MOST_CONNECTIONS) == null) {
            System.setProperty(MOST_CONNECTIONS, "1000");
        }
    }

    private static final int BACKLOG = 128;
    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final WebSettings settings;
    private final List<Route> routes;
    private final InstantSource clock;
    private final Semaphore places;
    private @Nullable HttpServer server;

    public WebServer(WebSettings settings, List<Route> routes, InstantSource clock) {
        this.settings = settings;
        this.routes = List.copyOf(routes);
        this.clock = clock;
        this.places = new Semaphore(settings.atOnce());
    }

    /**
     * Begins to listen; does nothing where it already does.
     *
     * @throws UncheckedIOException where the address can't be had, with a sentence that says so
     */
    public synchronized void open() {
        if (server != null) {
            return;
        }
        try {
            HttpServer opened = HttpServer.create(settings.listen(), BACKLOG);
            opened.setExecutor(this::run);
            opened.createContext("/", this::handle);
            opened.start();
            server = opened;
            LOG.info("Listening for hubs and platforms at {}.", opened.getAddress());
        } catch (BindException e) {
            throw new UncheckedIOException(
                    new IOException(
                            "web.listen: "
                                    + settings.listen()
                                    + " can't be listened at ("
                                    + e.getMessage()
                                    + "); another program may be there",
                            e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens; empty while it does not. */
    public synchronized Optional<InetSocketAddress> address() {
        return Optional.ofNullable(server).map(HttpServer::getAddress);
    }

    /** The JDK's server reads a request's head in here as well, so that the limit holds for a head that drips, too. */
    private void run(Runnable request) {
        Thread worker = Thread.ofVirtual().name("web").start(request);
        Thread.ofVirtual().name("web-limit").start(() -> limit(worker));
    }

    /** To interrupt a thread that reads or writes on a channel closes it: the caller sees its connection end. */
    private void limit(Thread worker) {
        try {
            if (!worker.join(settings.timeLimit())) {
                worker.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!places.tryAcquire()) {
                exchange.getResponseHeaders().set("Retry-After", "5");
                send(exchange, WebAnswer.of(503, "too many requests at once"));
                return;
            }
            try {
                WebAnswer answer = answer(exchange);
                send(exchange, answer);
                answer.then().run();
            } catch (UncheckedIOException gone) {
                LOG.debug("A caller did not send its whole request.", gone);
            } finally {
                places.release();
            }
        }
    }

    private WebAnswer answer(HttpExchange exchange) {
        String path = path(exchange.getRequestURI().getRawPath());
        for (Route route : routes) {
            if (path.startsWith(route.prefix())) {
                return answer(exchange, route, path.substring(route.prefix().length()));
            }
        }
        return WebAnswer.notFound();
    }

    private WebAnswer answer(HttpExchange exchange, Route route, String rest) {
        if (!route.methods().contains(exchange.getRequestMethod())) {
            String allowed = String.join(", ", route.methods().stream().sorted().toList());
            exchange.getResponseHeaders().set("Allow", allowed);
            return WebAnswer.of(405, "allowed here: " + allowed);
        }
        if (announced(exchange) > route.maxBody()) {
            return tooLarge();
        }
        try {
            return route.handler()
                    .handle(new WebRequest(exchange, rest, route.maxBody()), clock.instant());
        } catch (WebRequest.TooLarge e) {
            return tooLarge();
        } catch (UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error(
                    "A request to {} was answered with an error: it may come again.",
                    route.prefix(),
                    e);
            return WebAnswer.of(500, "something went wrong here");
        }
    }

    private static WebAnswer tooLarge() {
        return WebAnswer.of(413, "too large");
    }

    /** The length that the head announces; 0 where it says nothing that can be read. */
    private static long announced(HttpExchange exchange) {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private String path(@Nullable String raw) {
        String path = raw == null ? "/" : raw;
        return path.startsWith(settings.basePath())
                ? path.substring(settings.basePath().length())
                : path.substring(Math.min(1, path.length()));
    }

    private static void send(HttpExchange exchange, WebAnswer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        byte[] body = answer.body();
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
            // The caller is not to wait for what follows: what its answer causes, and the rest of
            // its
            // body.
            exchange.getResponseBody().flush();
        }
    }

    /** Takes no more requests, and gives those under way two seconds. */
    @Override
    public synchronized void close() {
        HttpServer open = server;
        if (open == null) {
            return;
        }
        server = null;
        open.stop((int) CLOSING.toSeconds());
        try {
            awaitIdle(CLOSING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until nothing is under way, with what requests cause after their answers; false where that takes longer. */
    public boolean awaitIdle(Duration atMost) throws InterruptedException {
        boolean idle =
                places.tryAcquire(settings.atOnce(), atMost.toMillis(), TimeUnit.MILLISECONDS);
        if (idle) {
            places.release(settings.atOnce());
        }
        return idle;
    }
}
