package dev.sitrep.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sitrep.fetch.FetchOutcome.Failed;
import dev.sitrep.fetch.FetchOutcome.Fetched;

import okhttp3.Protocol;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import javax.net.ssl.SSLSocket;

/** HTTPS, with a certificate authority of this test's own. */
class TlsTest {
    private static final Instant NOW = Instant.parse("2025-12-21T06:00:00Z");
    private static final String BODY = "<rss>" + "x".repeat(2000) + "</rss>";
    private static final Failed CUT_SHORT =
            new Failed("the server closed the connection before the whole answer had come", 0);

    private static final HandshakeCertificates CERTIFICATES = certificates();

    private final MockWebServer server = new MockWebServer();
    private final WebFetcher fetcher =
            new WebFetcher(
                    FetchSettings.defaults()
                            .withAllow(List.of("127.0.0.0/8"))
                            .withCallTimeout(Duration.ofSeconds(10)),
                    host -> List.of(InetAddress.ofLiteral("127.0.0.1")),
                    new Trust(CERTIFICATES.sslSocketFactory(), CERTIFICATES.trustManager()));

    private static HandshakeCertificates certificates() {
        HeldCertificate localhost =
                new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
        return new HandshakeCertificates.Builder()
                .heldCertificate(localhost)
                .addTrustedCertificate(localhost.certificate())
                .build();
    }

    @AfterEach
    void close() throws IOException {
        fetcher.close();
        server.close();
    }

    private FetchOutcome get(int port) {
        URI uri = URI.create("https://localhost:" + port + "/feed");
        return fetcher.get(FetchRequest.of(uri, "*/*", 1 << 20), NOW);
    }

    private FetchOutcome get(MockResponse answer) throws IOException {
        server.useHttps(CERTIFICATES.sslSocketFactory(), false);
        server.enqueue(answer);
        server.start(InetAddress.ofLiteral("127.0.0.1"), 0);
        return get(server.getPort());
    }

    private static String text(FetchOutcome outcome) {
        return new String(((Fetched) outcome).body(), UTF_8);
    }

    @Test
    void http_2_is_spoken_with_who_speaks_it() throws IOException, InterruptedException {
        assertThat(text(get(new MockResponse().setBody(BODY)))).isEqualTo(BODY);
        // Neither of these headers may be sent in HTTP/2 (RFC 9113, 8.2.2 and 8.3.1).
        RecordedRequest request = server.takeRequest();
        assertThat(request.getHeader("Connection")).isNull();
        assertThat(request.getHeader("Host")).isNull();
    }

    @Test
    void http_1_is_spoken_with_who_does_not() throws IOException, InterruptedException {
        server.setProtocols(List.of(Protocol.HTTP_1_1));
        assertThat(text(get(new MockResponse().setBody(BODY)))).isEqualTo(BODY);
        assertThat(server.takeRequest().getHeader("Host")).startsWith("localhost:");
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_not_believed() throws IOException {
        server.useHttps(CERTIFICATES.sslSocketFactory(), false);
        server.start(InetAddress.ofLiteral("127.0.0.1"), 0);
        URI uri = URI.create("https://localhost:" + server.getPort() + "/feed");
        try (WebFetcher usual =
                new WebFetcher(
                        FetchSettings.defaults().withAllow(List.of("127.0.0.0/8")),
                        host -> List.of(InetAddress.ofLiteral("127.0.0.1")))) {
            assertThat(((Failed) usual.get(FetchRequest.of(uri, "*/*", 1000), NOW)).why())
                    .startsWith("a secure connection to localhost could not be made");
        }
    }

    @Test
    void an_http_2_server_that_hangs_up_half_way_gives_no_half_body() throws IOException {
        MockResponse answer =
                new MockResponse()
                        .setBody(BODY)
                        .setSocketPolicy(SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY);
        assertThat(get(answer)).isInstanceOf(Failed.class);
    }

    @Test
    void a_body_that_ends_with_the_goodbye_of_tls_is_whole() throws IOException {
        assertThat(text(getRaw(true))).isEqualTo(BODY);
    }

    @Test
    void a_body_that_ends_without_the_goodbye_of_tls_is_not_taken_for_whole() throws IOException {
        assertThat(getRaw(false)).isEqualTo(CUT_SHORT);
    }

    /** An answer of unknown length that the end of the connection ends. */
    private FetchOutcome getRaw(boolean goodbye) throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> answer(socket, goodbye));
            return get(socket.getLocalPort());
        }
    }

    private static void answer(ServerSocket server, boolean goodbye) {
        try (Socket plain = server.accept()) {
            SSLSocket tls =
                    (SSLSocket)
                            CERTIFICATES
                                    .sslSocketFactory()
                                    .createSocket(plain, "localhost", plain.getPort(), false);
            tls.setUseClientMode(false);
            tls.getInputStream().read(new byte[4096]);
            OutputStream out = tls.getOutputStream();
            out.write(("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + BODY).getBytes(UTF_8));
            out.flush();
            if (goodbye) {
                tls.close();
            }
        } catch (IOException e) {
            // The client is gone: that is how it ends.
        }
    }
}
