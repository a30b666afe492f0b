package dev.sitrep.slack;

import static dev.sitrep.slack.RememberingHandler.next;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.chat.Chat;
import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.ChatStore;
import dev.sitrep.chat.Platform;
import dev.sitrep.command.Request;
import dev.sitrep.delivery.DeliveryOutcome;
import dev.sitrep.delivery.DeliveryOutcome.ChatGone;
import dev.sitrep.delivery.DeliveryOutcome.RetryAt;
import dev.sitrep.delivery.DeliveryOutcome.Sent;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Post;
import dev.sitrep.store.Database;
import dev.sitrep.testing.FakeSlack;
import dev.sitrep.testing.TestDatabases;
import dev.sitrep.testing.TestingClock;
import dev.sitrep.web.WebServer;
import dev.sitrep.web.WebSettings;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** Several workspaces: how they come, and that the end of one is none of the others' business. */
@SuppressWarnings("NullAway.Init") // Each test opens a database of its own kind.
class SlackWorkspacesTest {
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final Message HELLO = Message.text("Envoys met in Miami.");
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final ChatRef AT_HOME = ChatRef.of(Platform.SLACK, "C1");
    private static final ChatRef IN_T1 = ChatRef.of(Platform.SLACK, "T1/C11");
    private static final ChatRef IN_T2 = ChatRef.of(Platform.SLACK, "T2/C22");

    private final TestingClock clock = new TestingClock(Instant.parse("2025-12-21T06:00:00Z"));
    private final FakeSlack slack = new FakeSlack(clock);
    private final RememberingHandler handler = new RememberingHandler();
    private final SlackWorkspaces workspaces =
            new SlackWorkspaces(
                    new SlackSettings(
                            FakeSlack.BOT_TOKEN, FakeSlack.APP_TOKEN, null, slack.apiUrl()));
    private final SlackOAuth oauth =
            new SlackOAuth(
                    FakeSlack.CLIENT_ID,
                    FakeSlack.CLIENT_SECRET,
                    KEY,
                    URI.create("https://bot.example.org/sitrep/"));
    private final SlackMessenger messenger = new SlackMessenger(workspaces);
    private final HttpClient http = HttpClient.newHttpClient();
    private Database database;
    private SlackEvents events;
    private WebServer server;

    private void open(TestDatabases.Kind kind) {
        database = kind.open();
        workspaces.keptIn(database, KEY);
        slack.addChannel("C1", "desk");
        slack.life().addWorkspace("T1", "One & Co");
        slack.life().addWorkspace("T2", "Two");
        slack.addChannel("T1", "C11", "news");
        slack.addChannel("T2", "C22", "news");
        events =
                new SlackEvents(
                        workspaces,
                        new SlackInside(
                                handler,
                                new ChatStore(database),
                                (direct, title, now) -> Message.text("Home of " + direct.room())),
                        clock,
                        trouble -> {});
        server =
                new WebServer(
                        WebSettings.at(
                                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                                "/sitrep/"),
                        events.routes(oauth),
                        clock);
        server.open();
        events.start();
        slack.awaitConnected(1, SOON);
    }

    @AfterEach
    void close() {
        if (server != null) {
            server.close();
            events.close();
            database.close();
        }
        messenger.close();
        slack.close();
        http.close();
    }

    private HttpResponse<String> get(String path) {
        int port = server.address().orElseThrow().getPort();
        URI uri = URI.create("http://127.0.0.1:" + port + "/sitrep/slack/" + path);
        try {
            return http.send(
                    HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String parameter(String address, String name) {
        String value = address.replaceAll(".*[?&]" + name + "=([^&]*).*", "$1");
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> install(String team) {
        String address = get("install").headers().firstValue("Location").orElseThrow();
        String state = parameter(address, "state");
        return get("oauth?code=" + slack.life().allow(team) + "&state=" + state);
    }

    private DeliveryOutcome send(ChatRef chat, String key) {
        clock.advance(Duration.ofSeconds(2));
        return messenger.send(Post.fresh(chat, HELLO, key), clock.instant());
    }

    @ParameterizedTest
    @EnumSource(TestDatabases.Kind.class)
    void a_workspace_installs_itself_and_is_spoken_to_with_its_own_token(TestDatabases.Kind kind) {
        open(kind);
        HttpResponse<String> begun = get("install");
        assertThat(begun.statusCode()).isEqualTo(302);
        String address = begun.headers().firstValue("Location").orElseThrow();
        assertThat(address).startsWith("https://slack.com/oauth/v2/authorize?client_id=111.222&");
        assertThat(parameter(address, "scope").split(",")).contains("chat:write", "commands");
        assertThat(parameter(address, "redirect_uri"))
                .isEqualTo("https://bot.example.org/sitrep/slack/oauth");

        HttpResponse<String> done = install("T1");
        assertThat(done.body()).contains("Sitrep is in One & Co now.");
        assertThat(send(IN_T1, "k")).isInstanceOf(Sent.class);
        assertThat(send(AT_HOME, "k")).isInstanceOf(Sent.class);
        assertThat(slack.messages("C11").getFirst().user()).isEqualTo("UT1");

        slack.slash("C11", "U1", "/sitrep", "digest");
        Request request = next(handler.handled);
        assertThat(request.chat()).isEqualTo(IN_T1);
        assertThat(request.asker().id()).isEqualTo("T1/U1");
        slack.life().makeAdministrator("T1", "U1");
        assertThat(request.asker().mayManage().getAsBoolean()).isTrue();
        slack.mention("C1", "U1", "digest");
        assertThat(next(handler.handled).chat()).isEqualTo(AT_HOME);
    }

    @ParameterizedTest
    @EnumSource(TestDatabases.Kind.class)
    void the_token_lies_encrypted_and_opens_with_its_key_alone(TestDatabases.Kind kind) {
        open(kind);
        install("T1");
        byte[] stored =
                database.with(
                        h ->
                                h.createQuery("SELECT token FROM slack_workspace")
                                        .mapTo(byte[].class)
                                        .one());
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("xoxb");
        byte[] other = new byte[32];
        other[0] = 1;
        workspaces.keptIn(database, Base64.getEncoder().encodeToString(other));
        assertThat(send(IN_T1, "k"))
                .isInstanceOfSatisfying(
                        RetryAt.class,
                        wait -> assertThat(wait.why()).contains("SITREP_SLACK_ENCRYPTION_KEY"));
        assertThat(workspaces.access("T1").toString()).doesNotContain("xoxb");
    }

    @ParameterizedTest
    @EnumSource(value = TestDatabases.Kind.class, names = "SQLITE")
    void only_who_began_here_lately_comes_back(TestDatabases.Kind kind) {
        open(kind);
        String state = parameter(get("install").headers().firstValue("Location").get(), "state");
        assertThat(get("oauth?code=" + slack.life().allow("T1")).statusCode()).isEqualTo(400);
        assertThat(get("oauth?code=x&state=" + state + "x").statusCode()).isEqualTo(400);
        assertThat(get("oauth?code=x&state=.").statusCode()).isEqualTo(400);
        assertThat(get("oauth?error=access_denied&state=" + state).body()).contains("no code");
        assertThat(get("oauth?code=wrong&state=" + state).body()).contains("refused the code");
        clock.advance(Duration.ofMinutes(10));
        assertThat(get("oauth?code=" + slack.life().allow("T1") + "&state=" + state).body())
                .contains("begin again at https://bot.example.org/sitrep/slack/install");
        assertThat(workspaces.onlyHome()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = TestDatabases.Kind.class, names = "SQLITE")
    void the_workspace_whose_token_is_set_by_hand_is_not_there_twice(TestDatabases.Kind kind) {
        open(kind);
        assertThat(install(FakeSlack.TEAM).body()).contains("already");
        assertThat(workspaces.onlyHome()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(TestDatabases.Kind.class)
    void one_that_removes_the_bot_is_gone_with_its_chats_and_the_others_go_on(
            TestDatabases.Kind kind) {
        open(kind);
        install("T1");
        install("T2");
        ChatStore chats = new ChatStore(database);
        chats.meet(IN_T1, "news", clock.instant());
        chats.meet(IN_T2, "news", clock.instant());
        chats.meet(AT_HOME, "desk", clock.instant());

        slack.life().uninstall("T1");
        assertThat(next(handler.left).chat()).isEqualTo(IN_T1);
        assertThat(next(handler.reasons)).contains("removed from the Slack workspace");
        slack.awaitAllAcked(SOON);
        assertThat(handler.left).isEmpty();
        assertThat(send(IN_T1, "k")).isInstanceOf(ChatGone.class);
        assertThat(slack.calls("chat.postMessage")).isEmpty();
        assertThat(send(IN_T2, "k")).isInstanceOf(Sent.class);
        assertThat(send(AT_HOME, "k")).isInstanceOf(Sent.class);

        slack.life().refuseBot("T1", null);
        install("T1");
        assertThat(send(IN_T1, "k")).isInstanceOf(Sent.class);
        slack.life().revokeTokens("T1");
        assertThat(next(handler.left).chat()).isEqualTo(IN_T1);
        assertThat(chats.byRef(IN_T2).orElseThrow().state()).isEqualTo(Chat.State.QUIET);
    }

    @ParameterizedTest
    @EnumSource(value = TestDatabases.Kind.class, names = "SQLITE")
    void a_token_that_was_revoked_unheard_ends_its_own_workspace(TestDatabases.Kind kind) {
        open(kind);
        install("T1");
        install("T2");
        slack.life().refuseBot("T1", "token_revoked");
        assertThat(send(IN_T1, "k")).isInstanceOf(ChatGone.class);
        assertThat(send(IN_T1, "k")).isInstanceOf(ChatGone.class);
        assertThat(slack.calls("chat.postMessage")).hasSize(1);
        slack.life().refuseBot("T2", "missing_scope");
        assertThat(send(IN_T2, "k")).isInstanceOf(RetryAt.class);
        slack.life().refuseBot("T2", null);
        assertThat(send(IN_T2, "k")).isInstanceOf(Sent.class);
    }

    @ParameterizedTest
    @EnumSource(value = TestDatabases.Kind.class, names = "SQLITE")
    void a_revoked_token_of_our_own_workspace_holds_up_no_other(TestDatabases.Kind kind) {
        open(kind);
        install("T1");
        slack.life().refuseBot(FakeSlack.TEAM, "token_revoked");
        assertThat(send(AT_HOME, "k")).isInstanceOf(RetryAt.class);
        assertThat(send(IN_T1, "k")).isInstanceOf(Sent.class);
        slack.dropSockets();
        slack.awaitConnected(2, SOON);
        slack.mention("C11", "U1", "digest");
        assertThat(next(handler.handled).chat()).isEqualTo(IN_T1);
        assertThat(oauth.toString()).doesNotContain(FakeSlack.CLIENT_SECRET, KEY);
    }

    @ParameterizedTest
    @EnumSource(value = TestDatabases.Kind.class, names = "SQLITE")
    void the_home_tab_is_the_workspaces_own(TestDatabases.Kind kind) {
        open(kind);
        install("T1");
        slack.life().openHome("T1", "U1");
        slack.life().awaitHomes(1, SOON);
        assertThat(slack.life().home("T1", "U1"))
                .isEqualTo("Home of T1/" + slack.life().directChannel("T1", "U1"));
    }
}
