package dev.sitrep.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/**
 * A web on loopback for tests: it serves what a test puts there, well or badly, and remembers who asked.
 *
 * <p>A place is a path ({@code "/feed.xml"}, the same on every host name) or a host name and a path
 * ({@code "news.example/feed.xml"}). {@link #url} turns either into an address at this server's port; host names other than
 * 127.0.0.1 need a fetcher whose names are looked up in {@link #addressesOf}.
 */
public final class FakeWeb implements AutoCloseable {
    static {
        // Without it the JDK's server answers kept connections 40 ms late (Nagle against delayed
        // ACK).
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** One request as it came in. Header names are in lower case; of repeated headers the first counts. */
    public record Seen(String method, String place, Map<String, String> headers) {
        /** The header's value, or an empty string. */
        public String header(String name) {
            return Objects.requireNonNullElse(headers.get(name), "");
        }
    }

    /** Answers one request in any way; the exchange is closed for it. */
    @FunctionalInterface
    public interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();

    private FakeWeb(HttpServer server) {
        this.server = server;
    }

    /** Starts a server on 127.0.0.1 at a free port; everything on it is 404 until it is served. */
    public static FakeWeb start() {
        try {
            FakeWeb web = new FakeWeb(HttpServer.create(new InetSocketAddress(LOOPBACK, 0), 1024));
            web.server.setExecutor(web.threads);
            web.server.createContext("/", web::handle);
            web.server.start();
            return web;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of a place on this server. */
    public URI url(String place) {
        String path = place.startsWith("/") ? "127.0.0.1" + place : place;
        int slash = path.indexOf('/');
        return URI.create(
                "http://" + path.substring(0, slash) + ":" + port() + path.substring(slash));
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Every host name's address here: 127.0.0.1. */
    public List<InetAddress> addressesOf(String host) {
        return List.of(LOOPBACK);
    }

    /** Serves a body with status 200 and no validators. */
    public FakeWeb serve(String place, String contentType, String body) {
        return serve(place, contentType, body.getBytes(UTF_8));
    }

    public FakeWeb serve(String place, String contentType, byte[] body) {
        return serveStatus(place, 200, Map.of("Content-Type", contentType), body);
    }

    /** Serves a body with an ETag, and answers 304 to who has it already. */
    public FakeWeb serveWithEtag(String place, String contentType, String body, String etag) {
        return answer(
                place,
                exchange -> {
                    exchange.getResponseHeaders().set("ETag", etag);
                    if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                        exchange.sendResponseHeaders(304, -1);
                        return;
                    }
                    exchange.getResponseHeaders().set("Content-Type", contentType);
                    send(exchange, 200, body.getBytes(UTF_8));
                });
    }

    public FakeWeb serveStatus(String place, int status) {
        return serveStatus(place, status, Map.of(), new byte[0]);
    }

    public FakeWeb serveStatus(String place, int status, Map<String, String> headers, byte[] body) {
        return answer(
                place,
                exchange -> {
                    headers.forEach(exchange.getResponseHeaders()::set);
                    send(exchange, status, body);
                });
    }

    /** Redirects to an address, or to a place relative to this one. */
    public FakeWeb redirect(String place, int status, String location) {
        return serveStatus(place, status, Map.of("Location", location), new byte[0]);
    }

    /** Takes the request and never answers. */
    public FakeWeb hang(String place) {
        return answer(place, exchange -> pause(Duration.ofMinutes(5)));
    }

    /** Sends the body a byte at a time. */
    public FakeWeb drip(String place, String contentType, String body, Duration betweenBytes) {
        return answer(
                place,
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", contentType);
                    exchange.sendResponseHeaders(200, 0);
                    OutputStream out = exchange.getResponseBody();
                    for (byte b : body.getBytes(UTF_8)) {
                        out.write(b);
                        out.flush();
                        pause(betweenBytes);
                    }
                });
    }

    /** Promises the whole body, sends the first half and closes the connection. */
    public FakeWeb closeHalfWay(String place, String contentType, String body) {
        return answer(
                place,
                exchange -> {
                    byte[] bytes = body.getBytes(UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", contentType);
                    exchange.sendResponseHeaders(200, bytes.length);
                    exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
                    exchange.getResponseBody().flush();
                });
    }

    /** Sends so many zero bytes, of unannounced length. */
    public FakeWeb serveZeros(String place, String contentType, long bytes) {
        return answer(
                place,
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", contentType);
                    exchange.sendResponseHeaders(200, 0);
                    writeZeros(exchange.getResponseBody(), bytes);
                });
    }

    /** Sends so many zero bytes, gzip-compressed about a thousand to one. */
    public FakeWeb serveGzippedZeros(String place, String contentType, long bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            writeZeros(gzip, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> headers =
                Map.of("Content-Type", contentType, "Content-Encoding", "gzip");
        return serveStatus(place, 200, headers, packed.toByteArray());
    }

    /** Answers a place in any way. A later answer takes the place of an earlier one. */
    public FakeWeb answer(String place, Answer answer) {
        answers.put(place, answer);
        return this;
    }

    /** All requests so far, in the order they came. */
    public List<Seen> requests() {
        return List.copyOf(seen);
    }

    /** The requests to one place so far. */
    public List<Seen> requests(String place) {
        return seen.stream().filter(s -> matches(s, place)).toList();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    /** Waits as a slow server does; a closing server waits no more. */
    private void pause(Duration time) throws IOException {
        try {
            if (closing.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("closing");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            String place = hostOf(exchange) + path;
            Map<String, String> headers = new ConcurrentHashMap<>();
            exchange.getRequestHeaders()
                    .forEach((k, v) -> headers.put(k.toLowerCase(java.util.Locale.ROOT), v.get(0)));
            seen.add(new Seen(exchange.getRequestMethod(), place, Map.copyOf(headers)));
            Answer answer = answers.get(place);
            if (answer == null) {
                answer = answers.get(path);
            }
            if (answer == null) {
                send(exchange, 404, "not here".getBytes(UTF_8));
            } else {
                answer.to(exchange);
            }
        }
    }

    private static boolean matches(Seen seen, String place) {
        return place.startsWith("/")
                ? seen.place().substring(seen.place().indexOf('/')).equals(place)
                : seen.place().equals(place);
    }

    private static String hostOf(HttpExchange exchange) {
        String host = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Host"), "");
        int colon = host.lastIndexOf(':');
        return colon < 0 ? host : host.substring(0, colon);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static void writeZeros(OutputStream out, long bytes) throws IOException {
        byte[] zeros = new byte[1 << 16];
        for (long left = bytes; left > 0; left -= zeros.length) {
            out.write(zeros, 0, (int) Math.min(left, zeros.length));
        }
    }
}
