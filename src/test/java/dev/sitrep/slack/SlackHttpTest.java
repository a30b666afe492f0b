package dev.sitrep.slack;

import static dev.sitrep.slack.RememberingHandler.next;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.SlackSignature;

import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.ChatStore;
import dev.sitrep.chat.Platform;
import dev.sitrep.command.Request;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.delivery.Post;
import dev.sitrep.store.Database;
import dev.sitrep.testing.FakeSlack;
import dev.sitrep.testing.TestDatabases;
import dev.sitrep.testing.TestingClock;
import dev.sitrep.web.WebServer;
import dev.sitrep.web.WebSettings;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

class SlackHttpTest {
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final ChatRef CHAT = ChatRef.of(Platform.SLACK, "C1");
    private static final String SECRET = "signing-secret-testing-only";
    private static final Database DATABASE = TestDatabases.Kind.SQLITE.open();

    private final TestingClock clock = new TestingClock(Instant.parse("2025-12-21T06:00:00Z"));
    private final FakeSlack slack = new FakeSlack(clock);
    private final RememberingHandler handler = new RememberingHandler();
    private final SlackSettings settings =
            new SlackSettings(FakeSlack.BOT_TOKEN, "", SECRET, slack.apiUrl(), true);
    private final SlackEvents events =
            new SlackEvents(
                    new SlackWorkspaces(settings),
                    new SlackInside(
                            handler,
                            new ChatStore(DATABASE),
                            (direct, title, now) -> Message.text("Home")),
                    clock,
                    trouble -> {});
    private final WebServer server =
            new WebServer(
                    WebSettings.at(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), "/"),
                    events.routes(null),
                    clock);
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void open() {
        slack.addChannel("C1", "desk");
        events.start();
        server.open();
        slack.callAt(base(), SECRET);
    }

    @AfterEach
    void close() {
        handler.go.countDown();
        server.close();
        events.close();
        slack.close();
        http.close();
    }

    private URI base() {
        return URI.create("http://127.0.0.1:" + server.address().orElseThrow().getPort() + "/");
    }

    private HttpResponse<String> post(String path, String body, Instant at, String secret) {
        String time = Long.toString(at.getEpochSecond());
        return post(path, body, time, new SlackSignature.Generator(secret).generate(time, body));
    }

    private HttpResponse<String> post(String path, String body, String time, String signature) {
        HttpRequest request =
                HttpRequest.newBuilder(base().resolve("slack/" + path))
                        .header("Content-Type", "application/json")
                        .header("X-Slack-Request-Timestamp", time)
                        .header("X-Slack-Signature", signature)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void commands_mentions_words_and_presses_come_in_as_over_a_socket() {
        slack.slash("C1", "U1", "/sitrep", "digest & more, 100%");
        Request command = next(handler.handled);
        assertThat(command.chat()).isEqualTo(CHAT);
        assertThat(command.text()).isEqualTo("digest & more, 100%");
        assertThat(command.asker().id()).isEqualTo("U1");
        slack.mention("C1", "U1", "search <talks>");
        assertThat(next(handler.handled).text()).isEqualTo("search <talks>");
        slack.directMessage("U1", "topics");
        assertThat(next(handler.handled).chat().room()).isEqualTo(slack.directChannel("U1"));
        try (var messenger = new SlackMessenger(settings)) {
            var buttons = new Block.Buttons(List.of(new Button("Sources", "sources 3")));
            messenger.send(Post.fresh(CHAT, new Message(List.of(buttons)), "k"), clock.instant());
        }
        String ts = slack.messages("C1").getFirst().ts();
        slack.press("C1", ts, "Sources");
        Request press = next(handler.handled);
        assertThat(press.text()).isEqualTo("sources 3");
        assertThat(press.pressedOn()).isEqualTo(ts);
        slack.life().kick("C1");
        assertThat(next(handler.left).chat()).isEqualTo(CHAT);
        slack.awaitAllAcked(SOON);
        assertThat(slack.complaints()).isEmpty();
        assertThat(slack.socketsOpened()).isZero();
    }

    @Test
    void an_event_that_comes_again_has_the_same_key() {
        slack.mention("C1", "U1", "digest");
        Request first = next(handler.handled);
        slack.redeliver();
        assertThat(next(handler.handled).updateKey()).isEqualTo(first.updateKey());
    }

    @Test
    void slack_is_answered_in_time_however_long_the_request_takes() {
        slack.slash("C1", "U1", "/sitrep", "wait");
        String behind = slack.slash("C1", "U1", "/sitrep", "digest");
        next(handler.handled);
        slack.awaitAck(behind, SOON);
        slack.awaitAllAcked(SOON);
        assertThat(slack.complaints()).isEmpty();
        handler.go.countDown();
    }

    @Test
    void a_handler_that_throws_is_still_answered() {
        slack.mention("C1", "U1", "fail");
        slack.awaitAllAcked(SOON);
        assertThat(handler.handled).hasSize(1);
    }

    @Test
    void slacks_question_whether_the_address_is_ours_is_answered_in_its_words() {
        String body = "{\"type\":\"url_verification\",\"token\":\"t\",\"challenge\":\"3eZbrw\"}";
        HttpResponse<String> answer = post("events", body, clock.instant(), SECRET);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("3eZbrw");
    }

    @ParameterizedTest
    @CsvSource({"0,200", "299,200", "-299,200", "301,401", "-301,401", "600,401"})
    void a_signature_holds_for_five_minutes(long age, int status) {
        String body = "{\"type\":\"url_verification\",\"challenge\":\"x\"}";
        Instant at = clock.instant().minusSeconds(age);
        assertThat(post("events", body, at, SECRET).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v0=", "v0=00", "v1=abc", "soon"})
    void what_is_not_signed_as_slack_signs_is_refused(String signature) {
        String time = Long.toString(clock.instant().getEpochSecond());
        assertThat(post("events", "{}", time, signature).statusCode()).isEqualTo(401);
        assertThat(post("commands", "command=x", "soon", signature).statusCode()).isEqualTo(401);
        assertThat(post("events", "{}", clock.instant(), "another secret").statusCode())
                .isEqualTo(401);
        assertThat(handler.handled).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "{}", "null", "{\"type\":7}", "payload={", "payload=%7B%7D"})
    void what_is_signed_and_makes_no_sense_does_no_harm(String body) {
        for (String path : List.of("events", "commands", "interactivity")) {
            assertThat(post(path, body, clock.instant(), SECRET).statusCode()).isIn(200, 400);
        }
        slack.slash("C1", "U1", "/sitrep", "digest");
        assertThat(next(handler.handled).text()).isEqualTo("digest");
    }

    @Test
    void other_paths_are_not_there() {
        assertThat(post("install", "{}", clock.instant(), SECRET).statusCode()).isEqualTo(404);
        assertThat(post("other", "{}", clock.instant(), SECRET).statusCode()).isEqualTo(404);
    }
}
