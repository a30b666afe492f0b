package dev.sitrep.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server on loopback that knows nothing of HTTP: it reads the head of a request, sends the bytes that a test gave it, and hangs
 * up. It can be rude in ways that a web server can't.
 */
public final class RawServer implements AutoCloseable {
    private final ServerSocket server;
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private volatile byte[] answer = new byte[0];

    private RawServer(ServerSocket server) {
        this.server = server;
    }

    public static RawServer start() {
        try {
            RawServer raw =
                    new RawServer(new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1")));
            Thread.ofVirtual().start(raw::serve);
            return raw;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + path);
    }

    /** What everybody gets from now on. */
    public RawServer answers(String bytes) {
        answer = bytes.getBytes(ISO_8859_1);
        return this;
    }

    /** The heads of the requests so far. */
    public List<String> heads() {
        return List.copyOf(heads);
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket one = server.accept()) {
                heads.add(head(one.getInputStream()));
                one.getOutputStream().write(answer);
            } catch (IOException e) {
                // The client or this server is gone: that is how it ends.
            }
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int b = in.read(); b >= 0; b = in.read()) {
            head.append((char) b);
            if (head.toString().endsWith("\r\n\r\n")) {
                break;
            }
        }
        return head.toString();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
