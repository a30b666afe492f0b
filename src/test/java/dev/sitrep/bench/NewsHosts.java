package dev.sitrep.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ten thousand feeds on one loopback port, of 25 items each, as cheap to serve as can be: the machine's cores belong to who is
 * measured. Feed {@code n} is at {@code /feed/n}, has the ETag of its edition, and gets one more item with each further edition.
 */
final class NewsHosts implements AutoCloseable {
    private static final int ITEMS = 25;

    /** What a slow or busy server does. */
    enum Manners {
        GOOD,
        HANGS,
        DRIPS,
        BUSY
    }

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final FeedBody body = new FeedBody(ITEMS);
    private final AtomicInteger requests = new AtomicInteger();
    private volatile int changedOneIn = 1;
    private final List<Instant> editions = new CopyOnWriteArrayList<>();
    private volatile boolean badManners;

    NewsHosts() throws IOException {
        server = new ServerSocket();
        server.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 4096);
        threads.execute(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    int requests() {
        return requests.get();
    }

    /** From now on one in {@code oneIn} feeds has one item more than before. */
    void nextEdition(int oneIn, Instant at, boolean someBehaveBadly) {
        changedOneIn = oneIn;
        editions.add(at);
        badManners = someBehaveBadly;
        requests.set(0);
    }

    /** One in a hundred hangs, one drips a byte a second, one says that it is asked too often. */
    Manners manners(int feed) {
        if (!badManners) {
            return Manners.GOOD;
        }
        return switch (feed % 100) {
            case 11 -> Manners.HANGS;
            case 22 -> Manners.DRIPS;
            case 33 -> Manners.BUSY;
            default -> Manners.GOOD;
        };
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                threads.execute(() -> serve(socket));
            }
        } catch (IOException closed) {
            return;
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 2048);
            OutputStream out = socket.getOutputStream();
            for (Asked asked = Asked.read(in); asked != null; asked = Asked.read(in)) {
                requests.incrementAndGet();
                answer(asked, out);
            }
        } catch (IOException gone) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One request: which feed, and the validator that came with it. */
    private record Asked(int feed, String etag) {
        static @Nullable Asked read(InputStream in) throws IOException {
            String first = line(in);
            if (first == null) {
                return null;
            }
            String etag = "";
            for (String header = line(in); header != null && !header.isEmpty(); header = line(in)) {
                if (header.startsWith("If-None-Match: ")) {
                    etag = header.substring("If-None-Match: ".length());
                }
            }
            int from = first.indexOf("/feed/");
            return new Asked(
                    from < 0 ? -1 : Integer.parseInt(first, from + 6, first.indexOf(' ', from), 10),
                    etag);
        }

        private static @Nullable String line(InputStream in) throws IOException {
            StringBuilder line = new StringBuilder(80);
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    return null;
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }
    }

    private void answer(Asked asked, OutputStream out) throws IOException, InterruptedException {
        if (asked.feed() < 0) {
            head(out, "404 Not Found", "", 0);
            return;
        }
        switch (manners(asked.feed())) {
            case GOOD -> feed(asked, out);
            case HANGS -> closing.await();
            case BUSY -> head(out, "429 Too Many Requests", "Retry-After: 600\r\n", 0);
            case DRIPS -> {
                head(out, "200 OK", "Content-Type: application/rss+xml\r\n", 100_000);
                while (!closing.await(1, TimeUnit.SECONDS)) {
                    out.write(' ');
                }
            }
        }
    }

    private void feed(Asked asked, OutputStream out) throws IOException {
        int news = asked.feed() % changedOneIn == 0 ? editions.size() : 1;
        String etag = "\"" + news + "-" + asked.feed() + "\"";
        if (etag.equals(asked.etag())) {
            out.write(
                    ("HTTP/1.1 304 Not Modified\r\nETag: " + etag + "\r\n\r\n")
                            .getBytes(ISO_8859_1));
            return;
        }
        byte[] bytes = body.of(asked.feed(), editions.subList(0, news)).getBytes(UTF_8);
        head(
                out,
                "200 OK",
                "Content-Type: application/rss+xml\r\nETag: " + etag + "\r\n",
                bytes.length);
        out.write(bytes);
    }

    private static void head(OutputStream out, String status, String headers, int length)
            throws IOException {
        out.write(
                ("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + length + "\r\n\r\n")
                        .getBytes(ISO_8859_1));
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
