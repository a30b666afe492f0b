package dev.sitrep.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.Platform;
import dev.sitrep.command.Request;
import dev.sitrep.command.RequestHandler;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.testing.FakeSlack;
import dev.sitrep.testing.TestingClock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

class SlackEventsTest {
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final ChatRef CHAT = ChatRef.of(Platform.SLACK, "C1");

    private final TestingClock clock = new TestingClock(Instant.parse("2025-12-21T06:00:00Z"));
    private final FakeSlack slack = new FakeSlack(clock);
    private final Remembering handler = new Remembering();
    private final BlockingQueue<String> troubles = new LinkedBlockingQueue<>();
    private final SlackEvents events = events(FakeSlack.BOT_TOKEN, FakeSlack.APP_TOKEN);

    /** Keeps what it is handed; a text of "fail" makes it throw, "wait" makes it wait. */
    private static final class Remembering implements RequestHandler {
        final BlockingQueue<Request> handled = new LinkedBlockingQueue<>();
        final BlockingQueue<Request> joined = new LinkedBlockingQueue<>();
        final BlockingQueue<Request> left = new LinkedBlockingQueue<>();
        final CountDownLatch go = new CountDownLatch(1);

        @Override
        public void handle(Request request, Instant now) {
            handled.add(request);
            if (request.text().equals("fail")) {
                throw new IllegalStateException("a bug");
            }
            if (request.text().equals("wait")) {
                try {
                    go.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        @Override
        public void joined(Request request, Instant now) {
            joined.add(request);
        }

        @Override
        public void left(Request request, String why, Instant now) {
            left.add(request);
        }
    }

    private SlackEvents events(String botToken, String appToken) {
        var settings = new SlackSettings(botToken, appToken, null, slack.apiUrl());
        return new SlackEvents(settings, handler, clock, troubles::add);
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

    private static <T> T next(BlockingQueue<T> queue) {
        try {
            T taken = queue.poll(SOON.toSeconds(), TimeUnit.SECONDS);
            if (taken == null) {
                throw new AssertionError("nothing came in " + SOON);
            }
            return taken;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
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
            messenger.send(CHAT, new Message(List.of(buttons)), "k", clock.instant());
        }
        String envelope = slack.press("C1", slack.messages("C1").getFirst().ts(), "Sources");
        Request request = next(handler.handled);
        assertThat(request.text()).isEqualTo("sources 3");
        assertThat(request.chat()).isEqualTo(CHAT);
        slack.awaitAck(envelope, SOON);
    }

    @Test
    void the_bots_coming_and_going_is_told_and_other_peoples_is_not() {
        slack.addChannelWithoutBot("C2", "other");
        connect();
        slack.memberJoined("C2", "U7");
        slack.invite("C2");
        assertThat(next(handler.joined).chat().room()).isEqualTo("C2");
        slack.kick("C2");
        assertThat(next(handler.left).chat().room()).isEqualTo("C2");
        slack.archive("C1");
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
        assertThat(next(handler.handled)).isEqualTo(first);
        slack.mention("C1", "U1", "digest");
        Request mention = next(handler.handled);
        slack.redeliver();
        assertThat(next(handler.handled)).isEqualTo(mention);
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

    @Test
    void the_doctor_hears_which_token_is_wrong() {
        assertThat(events.check())
                .isEqualTo(
                        new SlackEvents.Check(
                                true,
                                "Slack: signed in as @sitrep in Sitrep Test, and Socket Mode answers."));
        assertThat(events("xoxb-wrong", FakeSlack.APP_TOKEN).check().sentence())
                .contains("SITREP_SLACK_BOT_TOKEN", "invalid_auth");
        var wrongApp = events(FakeSlack.BOT_TOKEN, "xapp-wrong").check();
        assertThat(wrongApp.fine()).isFalse();
        assertThat(wrongApp.sentence()).contains("@sitrep", "SITREP_SLACK_APP_TOKEN");
        var nowhere = new SlackSettings("a", "b", null, URI.create("http://127.0.0.1:1/api/"));
        assertThat(new SlackEvents(nowhere, handler, clock, troubles::add).check().fine())
                .isFalse();
    }
}
