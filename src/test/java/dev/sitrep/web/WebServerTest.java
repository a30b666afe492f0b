package dev.sitrep.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sitrep.testing.TestingClock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class WebServerTest {
    private static final int MOST = 1_000;
    private static final InetSocketAddress FREE =
            new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0);

    private final HttpClient client = HttpClient.newHttpClient();
    private WebServer server = serving(4, Duration.ofSeconds(20), WebServerTest::mirror);

    @AfterEach
    void close() {
        server.close();
        client.close();
    }

    private static WebAnswer mirror(WebRequest request, Instant now) {
        return request.method().equals("GET")
                ? WebAnswer.echo(request.rest() + "|" + request.parameter("q"))
                : WebAnswer.echo(new String(request.body(), UTF_8));
    }

    private static WebServer serving(int atOnce, Duration limit, WebHandler handler) {
        WebServer server =
                new WebServer(
                        new WebSettings(FREE, "/door/", atOnce, limit),
                        List.of(new Route("mirror/", Set.of("GET", "POST"), MOST, handler)),
                        new TestingClock(Instant.EPOCH));
        server.open();
        return server;
    }

    @Test
    void a_path_leads_to_its_handler_with_the_public_path_or_without_it() throws Exception {
        assertThat(get("/mirror/abc?q=a%20b%2Bc").body()).isEqualTo("abc|a b+c");
        assertThat(get("/door/mirror/abc?q=1").body()).isEqualTo("abc|1");
        assertThat(get("/mirror/abc?q=1&q=2").body()).isEqualTo("abc|null");
        HttpResponse<String> answer = get("/mirror/abc");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/octet-stream");
    }

    @Test
    void any_other_path_is_404_and_any_other_method_405() throws Exception {
        assertThat(get("/").statusCode()).isEqualTo(404);
        assertThat(get("/mirrors/abc").statusCode()).isEqualTo(404);
        assertThat(get("/door").statusCode()).isEqualTo(404);
        HttpResponse<String> put =
                send(request("/mirror/abc").PUT(HttpRequest.BodyPublishers.ofString("x")));
        assertThat(put.statusCode()).isEqualTo(405);
        assertThat(put.headers().firstValue("Allow")).hasValue("GET, POST");
    }

    @Test
    void a_body_is_taken_up_to_its_limit() throws Exception {
        assertThat(post("x".repeat(MOST)).body()).hasSize(MOST);
        assertThat(post("x".repeat(MOST + 1)).statusCode()).isEqualTo(413);
        byte[] large = new byte[50 * MOST];
        HttpRequest.BodyPublisher chunked =
                HttpRequest.BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(large));
        assertThat(send(request("/mirror/abc").POST(chunked)).statusCode()).isEqualTo(413);
    }

    @Test
    void a_body_of_a_gigabyte_is_refused_before_it_is_sent() throws Exception {
        String head = "POST /mirror/abc HTTP/1.1\r\nHost: x\r\nContent-Length: 1073741824\r\n\r\n";
        assertThat(raw(head)).startsWith("HTTP/1.1 413 ");
        // What is left of it holds up nobody else.
        assertThat(server.awaitIdle(Duration.ofSeconds(5))).isTrue();
    }

    @Test
    void a_caller_that_drips_is_cut_off() throws Exception {
        server.close();
        server = serving(4, Duration.ofMillis(300), WebServerTest::mirror);
        assertThat(raw("GET /mirror/abc HTTP/1.1\r\nHost: x\r\nX-More: ")).doesNotContain("200");
        assertThat(raw("POST /mirror/abc HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n123"))
                .doesNotContain("200");
        assertThat(server.awaitIdle(Duration.ofSeconds(5))).isTrue();
        assertThat(get("/mirror/abc?q=1").body()).isEqualTo("abc|1");
    }

    @Test
    void a_head_without_end_is_refused() throws Exception {
        String head = "GET /mirror/abc HTTP/1.1\r\nHost: x\r\nX-Long: " + "x".repeat(500_000);
        assertThat(raw(head + "\r\n\r\n")).doesNotContain("200 OK");
        String many = "GET /mirror/abc HTTP/1.1\r\nHost: x\r\n" + headers(1_000);
        assertThat(raw(many + "\r\n")).doesNotContain("200 OK");
    }

    @Test
    void too_many_at_once_are_asked_to_come_again() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        server.close();
        server =
                serving(
                        1,
                        Duration.ofSeconds(20),
                        (request, now) -> {
                            entered.countDown();
                            await(leave);
                            return WebAnswer.of(200, "done");
                        });
        CompletableFuture<HttpResponse<String>> first =
                client.sendAsync(
                        request("/mirror/a").build(), HttpResponse.BodyHandlers.ofString());
        await(entered);
        HttpResponse<String> second = get("/mirror/b");
        assertThat(second.statusCode()).isEqualTo(503);
        assertThat(second.headers().firstValue("Retry-After")).hasValue("5");
        leave.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }

    @Test
    void a_caller_has_its_answer_before_what_it_causes_is_done_and_closing_waits_for_that()
            throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        server.close();
        server =
                serving(
                        1,
                        Duration.ofSeconds(20),
                        (request, now) ->
                                WebAnswer.of(200, "thanks")
                                        .then(
                                                () -> {
                                                    await(answered);
                                                    done.countDown();
                                                }));
        assertThat(get("/mirror/a").statusCode()).isEqualTo(200);
        assertThat(done.getCount()).isEqualTo(1);
        answered.countDown();
        server.close();
        assertThat(done.getCount()).isZero();
    }

    @Test
    void a_handler_that_fails_is_answered_with_500_and_the_next_request_is_served()
            throws Exception {
        server.close();
        server =
                serving(
                        4,
                        Duration.ofSeconds(20),
                        (request, now) -> {
                            throw new IllegalStateException("a bug");
                        });
        assertThat(get("/mirror/a").statusCode()).isEqualTo(500);
        assertThat(get("/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void an_address_that_is_taken_is_named() {
        WebSettings taken =
                new WebSettings(server.address().orElseThrow(), "/", 1, Duration.ofSeconds(1));
        WebServer second = new WebServer(taken, List.of(), new TestingClock(Instant.EPOCH));
        assertThatThrownBy(second::open)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("web.listen")
                .hasMessageContaining("127.0.0.1");
    }

    @Test
    void a_closed_server_may_be_closed_again_and_answers_nobody() {
        URI there = uri("/mirror/a");
        server.close();
        server.close();
        assertThat(server.address()).isEmpty();
        assertThatThrownBy(() -> send(HttpRequest.newBuilder(there)))
                .isInstanceOf(IOException.class);
    }

    private static String headers(int count) {
        StringBuilder headers = new StringBuilder();
        for (int i = 0; i < count; i++) {
            headers.append("X-").append(i).append(": b\r\n");
        }
        return headers.toString();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.address().orElseThrow().getPort() + path);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(10));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private HttpResponse<String> post(String body) throws Exception {
        return send(request("/mirror/abc").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** What comes back until the server closes the connection, or has answered. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(FREE.getAddress(), uri("/").getPort())) {
            socket.setSoTimeout(10_000);
            try {
                socket.getOutputStream().write(request.getBytes(US_ASCII));
                socket.getOutputStream().flush();
                InputStream in = socket.getInputStream();
                byte[] answer = new byte[200];
                int length = Math.max(0, in.read(answer));
                return new String(answer, 0, length, US_ASCII);
            } catch (java.net.SocketTimeoutException e) {
                throw e;
            } catch (IOException closed) {
                return "";
            }
        }
    }
}
