package dev.sitrep.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

class FakeSlackSocketsTest {
    private static final Duration SOON = Duration.ofSeconds(15);

    private final TestingClock clock = new TestingClock(Instant.parse("2025-12-21T06:00:00Z"));
    private final FakeSlack slack = new FakeSlack(clock);
    private final FakeSlackCaller caller = new FakeSlackCaller(slack);

    @BeforeEach
    void open() {
        slack.addChannel("C1", "desk");
    }

    @AfterEach
    void close() {
        caller.close();
        slack.close();
    }

    @Test
    void a_response_url_answers_five_times_in_thirty_minutes() throws Exception {
        try (var app = new App(slack)) {
            slack.slash("C1", "U1", "/sitrep", "digest");
            URI url = URI.create(app.next().at("/payload/response_url").asText());
            String body = "{\"response_type\":\"in_channel\",\"text\":\"hi\"}";
            for (int i = 0; i < 5; i++) {
                assertThat(caller.post(url, "application/json", body, "").statusCode())
                        .isEqualTo(200);
            }
            assertThat(caller.post(url, "application/json", body, "").body()).contains("used_url");
            assertThat(slack.messages("C1")).hasSize(5);
            slack.slash("C1", "U1", "/sitrep", "digest");
            URI late = URI.create(app.next().at("/payload/response_url").asText());
            clock.advance(Duration.ofMinutes(31));
            assertThat(caller.post(late, "application/json", body, "").body())
                    .contains("expired_url");
        }
    }

    @Test
    void an_event_without_its_ack_comes_again_and_a_command_times_out() throws Exception {
        try (var app = new App(slack)) {
            String event = slack.mention("C1", "U1", "digest");
            assertThat(app.next().has("retry_attempt")).isFalse();
            clock.advance(Duration.ofSeconds(3));
            JsonNode again = app.next();
            assertThat(again.path("envelope_id").asText()).isEqualTo(event);
            assertThat(again.path("retry_attempt").asInt()).isEqualTo(1);
            app.ack(event);
            slack.awaitAck(event, SOON);
            slack.slash("C1", "U1", "/sitrep", "digest");
            app.next();
            clock.advance(Duration.ofSeconds(3));
            slack.awaitAllAcked(SOON);
            assertThat(slack.complaints())
                    .containsExactly("slash_commands got no ack within 3 s: operation_timeout");
            app.ack("never-sent");
            app.ack(event);
            slack.slash("C1", "U1", "/sitrep", "digest");
            app.ack(app.next().path("envelope_id").asText());
            slack.awaitAllAcked(SOON);
            assertThat(slack.complaints()).hasSize(2);
        }
    }

    @Test
    void a_ticket_opens_one_socket() throws Exception {
        try (var app = new App(slack)) {
            var second = new Socket(app.url, new LinkedBlockingQueue<>());
            second.connectBlocking();
            slack.slash("C1", "U1", "/sitrep", "digest");
            app.ack(app.next().path("envelope_id").asText());
            slack.awaitAllAcked(SOON);
            assertThat(slack.complaints()).hasSize(1);
            second.closeBlocking();
        }
    }

    /** The least app there can be: it opens a socket and shows what comes. */
    private final class App implements AutoCloseable {
        final URI url;
        private final BlockingQueue<JsonNode> came = new LinkedBlockingQueue<>();
        private final Socket socket;

        App(FakeSlack slack) throws InterruptedException {
            JsonNode opened =
                    FakeSlackCaller.json(
                            caller.call("apps.connections.open", FakeSlack.APP_TOKEN, Map.of())
                                    .body());
            url = URI.create(opened.path("url").asText());
            socket = new Socket(url, came);
            socket.connectBlocking();
            assertThat(next().path("type").asText()).isEqualTo("hello");
            slack.awaitConnected(1, SOON);
        }

        JsonNode next() throws InterruptedException {
            JsonNode next = came.poll(SOON.toSeconds(), TimeUnit.SECONDS);
            assertThat(next).isNotNull();
            return next;
        }

        void ack(String envelope) {
            socket.send("{\"envelope_id\":\"" + envelope + "\"}");
        }

        @Override
        public void close() {
            socket.close();
        }
    }

    private static final class Socket extends WebSocketClient {
        private final BlockingQueue<JsonNode> came;

        Socket(URI url, BlockingQueue<JsonNode> came) {
            super(url);
            this.came = came;
            setDaemon(true);
        }

        @Override
        public void onOpen(ServerHandshake handshake) {}

        @Override
        public void onMessage(String message) {
            came.add(FakeSlackCaller.json(message));
        }

        @Override
        public void onClose(int code, String reason, boolean remote) {}

        @Override
        public void onError(Exception e) {}
    }
}
