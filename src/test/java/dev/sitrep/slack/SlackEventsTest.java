package dev.sitrep.slack;

import static dev.sitrep.slack.RememberingHandler.next;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.ChatStore;
import dev.sitrep.chat.Platform;
import dev.sitrep.command.Request;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.delivery.Place;
import dev.sitrep.delivery.Post;
import dev.sitrep.store.Database;
import dev.sitrep.testing.FakeSlack;
import dev.sitrep.testing.TestDatabases;
import dev.sitrep.testing.TestingClock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;

class SlackEventsTest {
    private static final Database DATABASE = TestDatabases.Kind.SQLITE.open();
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final ChatRef CHAT = ChatRef.of(Platform.SLACK, "C1");

    private final TestingClock clock = new TestingClock(Instant.parse("2025-12-21T06:00:00Z"));
    private final FakeSlack slack = new FakeSlack(clock);
    private final RememberingHandler handler = new RememberingHandler();
    private final BlockingQueue<String> troubles = new LinkedBlockingQueue<>();
    private Message home = Message.text("Home");
    private final SlackEvents events = events();

    private SlackEvents events() {
        var settings =
                new SlackSettings(FakeSlack.BOT_TOKEN, FakeSlack.APP_TOKEN, null, slack.apiUrl());
        return new SlackEvents(
                new SlackWorkspaces(settings),
                new SlackInside(handler, new ChatStore(DATABASE), (direct, title, now) -> home),
                clock,
                troubles::add);
    }

    @BeforeEach
    void open() {
        slack.addChannel("C1", "desk");
    }

    @AfterEach
    void close() {
        handler.go.countDown();
        events.close();
        slack.close();
    }

    private void connect() {
        events.start();
        slack.awaitConnected(1, SOON);
    }

    @Test
    void a_slash_command_is_handled_and_acknowledged() {
        connect();
        String envelope = slack.slash("C1", "U1", "/sitrep", "digest");
        Request request = next(handler.handled);
        assertThat(request.chat()).isEqualTo(CHAT);
        assertThat(request.chatTitle()).isEqualTo("desk");
        assertThat(request.text()).isEqualTo("digest");
        assertThat(request.updateKey()).startsWith("slack:");
        slack.awaitAck(envelope, SOON);
        assertThat(slack.complaints()).isEmpty();
    }

    @Test
    void a_command_without_words_asks_for_help() {
        connect();
        slack.slash("C1", "U1", "/sitrep", "  ");
        assertThat(next(handler.handled).text()).isEqualTo("help");
    }

    @Test
    void a_mention_loses_the_name_and_slacks_markup() {
        connect();
        slack.mention("C1", "U1", "search peace & <talks>");
        Request request = next(handler.handled);
        assertThat(request.text()).isEqualTo("search peace & <talks>");
        assertThat(request.chatTitle()).isEqualTo("desk");
        slack.awaitAllAcked(SOON);
    }

    @Test
    void a_direct_message_is_a_request_and_the_bots_own_words_are_none() {
        connect();
        slack.echo("U1", "Here is your digest.");
        slack.directMessage("U1", "latest");
        Request request = next(handler.handled);
        assertThat(request.text()).isEqualTo("latest");
        assertThat(request.chat().room()).isEqualTo(slack.directChannel("U1"));
        assertThat(request.chatTitle()).isEqualTo("direct message with U1");
        slack.awaitAllAcked(SOON);
        assertThat(handler.handled).isEmpty();
    }

    @Test
    void a_pressed_button_is_the_command_it_stands_for() {
        connect();
        var settings =
                new SlackSettings(FakeSlack.BOT_TOKEN, FakeSlack.APP_TOKEN, null, slack.apiUrl());
        try (var messenger = new SlackMessenger(settings)) {
            var buttons = new Block.Buttons(List.of(new Button("Sources", "sources 3")));
            messenger.send(Post.fresh(CHAT, new Message(List.of(buttons)), "k"), clock.instant());
        }
        String envelope = slack.press("C1", slack.messages("C1").getFirst().ts(), "Sources");
        Request request = next(handler.handled);
        assertThat(request.text()).isEqualTo("sources 3");
        assertThat(request.chat()).isEqualTo(CHAT);
        slack.awaitAck(envelope, SOON);
    }

    @Test
    void a_press_tells_on_which_message_and_in_which_thread() {
        connect();
        slack.life().setCreator("C1", "U1");
        var settings =
                new SlackSettings(FakeSlack.BOT_TOKEN, FakeSlack.APP_TOKEN, null, slack.apiUrl());
        try (var messenger = new SlackMessenger(settings)) {
            var buttons = new Block.Buttons(List.of(new Button("More", "more 3")));
            Message message = new Message(List.of(buttons));
            messenger.send(Post.fresh(CHAT, message, "k"), clock.instant());
            clock.advance(Duration.ofSeconds(2));
            String first = slack.messages("C1").getFirst().ts();
            messenger.send(
                    new Post(CHAT, message, "k2", new Place.Under(first), null), clock.instant());
        }
        List<FakeSlack.Seen> both = slack.messages("C1");
        slack.press("C1", both.getFirst().ts(), "More");
        Request inChannel = next(handler.handled);
        assertThat(inChannel.pressedOn()).isEqualTo(both.getFirst().ts());
        assertThat(inChannel.under()).isNull();
        assertThat(inChannel.asker().name()).isEqualTo("ann");
        slack.press("C1", both.getLast().ts(), "More");
        Request inThread = next(handler.handled);
        assertThat(inThread.pressedOn()).isEqualTo(both.getLast().ts());
        assertThat(inThread.under()).isEqualTo(both.getFirst().ts());
        assertThat(inThread.chat()).isEqualTo(CHAT);
    }

    @Test
    void a_mention_in_a_thread_is_of_the_channel_and_answered_in_the_thread() {
        connect();
        slack.mention("C1", "U1", "hello");
        assertThat(next(handler.handled).under()).isNull();
        String first = slack.everything("C1").getFirst().ts();
        slack.mention("C1", "U1", "digest", first);
        Request request = next(handler.handled);
        assertThat(request.chat()).isEqualTo(CHAT);
        assertThat(request.under()).isEqualTo(first);
    }

    @Test
    void who_administers_the_workspace_or_made_the_channel_may_manage_it() {
        slack.life().makeAdministrator(FakeSlack.TEAM, "U2");
        slack.life().setCreator("C1", "U3");
        connect();
        for (String user : List.of("U1", "U2", "U3", "U2")) {
            slack.slash("C1", user, "/sitrep", "digest");
            var asker = next(handler.handled).asker();
            assertThat(asker.id()).isEqualTo(user);
            assertThat(asker.mayManage().getAsBoolean()).isEqualTo(!user.equals("U1"));
        }
        assertThat(slack.calls("users.info")).hasSize(3);
        slack.directMessage("U1", "digest");
        assertThat(next(handler.handled).asker().mayManage().getAsBoolean()).isTrue();
    }

    @Test
    void while_slack_can_not_be_asked_nobody_manages() {
        slack.life().makeAdministrator(FakeSlack.TEAM, "U2");
        slack.fail("users.info", FakeSlack.Fault.SERVER_ERROR);
        connect();
        slack.slash("C1", "U2", "/sitrep", "digest");
        var asker = next(handler.handled).asker();
        assertThat(asker.mayManage().getAsBoolean()).isFalse();
        assertThat(asker.mayManage().getAsBoolean()).as("asked again").isTrue();
    }

    @Test
    void the_home_tab_is_shown_when_it_is_opened_and_after_each_press_there() {
        home =
                new Message(
                        List.of(
                                new Block.Heading("Home <!channel>"),
                                new Block.Buttons(List.of(new Button("Latest", "latest")))));
        connect();
        slack.life().openHome(FakeSlack.TEAM, "U1");
        slack.life().awaitHomes(1, SOON);
        assertThat(slack.life().home(FakeSlack.TEAM, "U1")).contains("Home", "[Latest]");
        slack.life().pressAtHome(FakeSlack.TEAM, "U1", "Latest");
        Request request = next(handler.handled);
        assertThat(request.chat().room()).isEqualTo(slack.directChannel("U1"));
        assertThat(request.text()).isEqualTo("latest");
        assertThat(request.pressedOn()).isNull();
        assertThat(request.asker().mayManage().getAsBoolean()).isTrue();
        slack.life().awaitHomes(2, SOON);
        slack.awaitAllAcked(SOON);
    }

    @Test
    void a_home_tab_that_can_not_be_shown_holds_nothing_up() {
        slack.refuse("views.publish", "not_enabled");
        connect();
        slack.life().openHome(FakeSlack.TEAM, "U1");
        slack.mention("C1", "U1", "digest");
        assertThat(next(handler.handled).text()).isEqualTo("digest");
    }

    @Test
    void a_channel_that_is_renamed_keeps_its_chat_under_the_new_name() {
        ChatStore chats = new ChatStore(DATABASE);
        chats.meet(CHAT, "desk", clock.instant());
        connect();
        slack.life().rename("C1", "newsroom");
        slack.mention("C1", "U1", "digest");
        assertThat(next(handler.handled).chatTitle()).isEqualTo("newsroom");
        assertThat(chats.byRef(CHAT).orElseThrow().title()).isEqualTo("newsroom");
    }

    @Test
    void what_was_archived_under_us_begins_again_and_what_we_had_left_does_not() {
        slack.addChannel("C2", "left");
        ChatStore chats = new ChatStore(DATABASE);
        chats.meet(CHAT, "desk", clock.instant());
        chats.gone(CHAT, SlackOutcomes.ARCHIVED, clock.instant());
        ChatRef other = ChatRef.of(Platform.SLACK, "C2");
        chats.meet(other, "left", clock.instant());
        chats.gone(other, SlackOutcomes.REMOVED, clock.instant());
        connect();
        slack.life().unarchive("C2");
        slack.life().unarchive("C1");
        assertThat(next(handler.joined).chat()).isEqualTo(CHAT);
        slack.life().delete("C1");
        assertThat(next(handler.left).chat()).isEqualTo(CHAT);
        assertThat(handler.joined).isEmpty();
    }

    @Test
    void the_bots_coming_and_going_is_told_and_other_peoples_is_not() {
        slack.addChannelWithoutBot("C2", "other");
        connect();
        slack.life().memberJoined("C2", "U7");
        slack.life().invite("C2");
        assertThat(next(handler.joined).chat().room()).isEqualTo("C2");
        slack.life().kick("C2");
        assertThat(next(handler.left).chat().room()).isEqualTo("C2");
        slack.life().archive("C1");
        assertThat(next(handler.left).chat()).isEqualTo(CHAT);
        slack.awaitAllAcked(SOON);
        assertThat(handler.joined).isEmpty();
    }

    @Test
    void the_same_envelope_twice_has_the_same_key() {
        connect();
        slack.slash("C1", "U1", "/sitrep", "digest");
        Request first = next(handler.handled);
        slack.redeliver();
        assertThat(next(handler.handled).updateKey()).isEqualTo(first.updateKey());
        slack.mention("C1", "U1", "digest");
        Request mention = next(handler.handled);
        slack.redeliver();
        assertThat(next(handler.handled).updateKey()).isEqualTo(mention.updateKey());
        assertThat(mention.updateKey()).isNotEqualTo(first.updateKey());
    }

    @Test
    void a_handler_that_throws_still_acknowledges_and_the_next_request_is_handled() {
        connect();
        String failing = slack.mention("C1", "U1", "fail");
        slack.awaitAck(failing, SOON);
        slack.mention("C1", "U1", "latest");
        assertThat(next(handler.handled).text()).isEqualTo("fail");
        assertThat(next(handler.handled).text()).isEqualTo("latest");
    }

    @Test
    void a_handler_that_takes_long_does_not_hold_up_the_acks() {
        connect();
        String slow = slack.slash("C1", "U1", "/sitrep", "wait");
        String behind = slack.slash("C1", "U1", "/sitrep", "digest");
        slack.awaitAck(slow, SOON);
        slack.awaitAck(behind, SOON);
        handler.go.countDown();
        assertThat(next(handler.handled).text()).isEqualTo("wait");
        assertThat(next(handler.handled).text()).isEqualTo("digest");
    }

    @Test
    void a_dropped_socket_is_opened_again_and_what_came_meanwhile_is_handled() {
        connect();
        slack.dropSockets();
        slack.mention("C1", "U1", "digest");
        assertThat(next(handler.handled).text()).isEqualTo("digest");
        slack.awaitConnected(2, SOON);
        slack.awaitAllAcked(SOON);
    }

    @Test
    void when_slack_renews_the_connection_nothing_is_lost() {
        connect();
        slack.slash("C1", "U1", "/sitrep", "digest");
        slack.askToReconnect();
        slack.awaitConnected(2, SOON);
        slack.mention("C1", "U1", "latest");
        assertThat(next(handler.handled).text()).isEqualTo("digest");
        assertThat(next(handler.handled).text()).isEqualTo("latest");
        slack.awaitAllAcked(SOON);
    }

    @Test
    void a_wrong_token_is_told_in_a_sentence_and_opens_no_socket() {
        slack.refuseTokens("invalid_auth");
        events.start();
        assertThat(next(troubles))
                .contains("invalid_auth", "SITREP_SLACK_BOT_TOKEN", "all else goes on");
        assertThat(slack.socketsOpened()).isZero();
    }

    @Test
    void slack_that_asks_to_wait_has_refused_no_token() {
        slack.refuse("auth.test", "ratelimited");
        events.start();
        assertThat(next(troubles))
                .contains("Slack asked to wait 30 s.")
                .doesNotContain("refused", "SITREP_SLACK_BOT_TOKEN");
    }

    @Test
    void a_server_in_trouble_is_tried_again_until_it_answers() {
        slack.fail("auth.test", FakeSlack.Fault.SERVER_ERROR);
        slack.fail("apps.connections.open", FakeSlack.Fault.DROP_ANSWER);
        connect();
        slack.slash("C1", "U1", "/sitrep", "digest");
        assertThat(next(handler.handled).text()).isEqualTo("digest");
        assertThat(troubles).hasSize(2);
    }

    @Test
    void starting_and_closing_can_be_repeated_and_leaves_no_thread_that_keeps_a_program_alive() {
        Set<Thread> before = keepingAlive();
        events.start();
        events.start();
        slack.awaitConnected(1, SOON);
        long from = System.nanoTime();
        events.close();
        events.close();
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(2));
        events.start();
        slack.awaitConnected(2, SOON);
        slack.slash("C1", "U1", "/sitrep", "digest");
        assertThat(next(handler.handled).text()).isEqualTo("digest");
        events.close();
        assertThat(keepingAlive()).isSubsetOf(before);
    }

    private static Set<Thread> keepingAlive() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(t -> t.isAlive() && !t.isDaemon())
                .collect(Collectors.toSet());
    }

    @Test
    void close_does_not_wait_for_a_handler_that_hangs() {
        connect();
        slack.slash("C1", "U1", "/sitrep", "wait");
        next(handler.handled);
        long from = System.nanoTime();
        events.close();
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(2));
    }
}
