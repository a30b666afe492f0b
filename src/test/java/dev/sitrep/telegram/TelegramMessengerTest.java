package dev.sitrep.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.Platform;
import dev.sitrep.delivery.DeliveryOutcome;
import dev.sitrep.delivery.DeliveryOutcome.ChatClosed;
import dev.sitrep.delivery.DeliveryOutcome.ChatGone;
import dev.sitrep.delivery.DeliveryOutcome.ChatMoved;
import dev.sitrep.delivery.DeliveryOutcome.MessengerDown;
import dev.sitrep.delivery.DeliveryOutcome.Rejected;
import dev.sitrep.delivery.DeliveryOutcome.RetryAt;
import dev.sitrep.delivery.DeliveryOutcome.Sent;
import dev.sitrep.delivery.DeliveryOutcome.TooManyRequests;
import dev.sitrep.delivery.DeliveryOutcome.Unanswered;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.delivery.Message.Run;
import dev.sitrep.delivery.Post;
import dev.sitrep.testing.FakeTelegram;
import dev.sitrep.testing.TestingClock;
import dev.sitrep.testing.telegram.Fault;
import dev.sitrep.testing.telegram.Keyboard;
import dev.sitrep.testing.telegram.SeenMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The real SDK against the strict fake. */
class TelegramMessengerTest {
    private static final long CHAT = 100;
    private static final ChatRef THERE = ChatRef.of(Platform.TELEGRAM, "100");

    private final TestingClock clock = new TestingClock(Instant.parse("2025-12-21T06:00:00Z"));
    private final FakeTelegram telegram = new FakeTelegram(clock);
    private final TelegramSettings settings =
            TelegramSettings.of(FakeTelegram.TOKEN, telegram.apiUrl());
    private final TelegramMessenger messenger = new TelegramMessenger(settings);

    @BeforeEach
    void open() {
        telegram.open(CHAT);
    }

    @AfterEach
    void close() {
        messenger.close();
        telegram.close();
    }

    @Test
    void a_digest_arrives_as_it_was_meant() {
        Message digest =
                new Message(
                        List.of(
                                new Block.Heading("War diplomacy · 3 stories"),
                                new Block.Heading("1. Envoys hold talks in Miami"),
                                new Block.Paragraph(
                                        List.of(
                                                new Run.Plain("They met on Saturday. "),
                                                new Run.Link(
                                                        "[2]",
                                                        URI.create("https://x.example/?a=1&b=2")),
                                                new Run.Bold(" New: "),
                                                new Run.Italic("more <to> come & \"go\""))),
                                Block.note("5 outlets, 2 origins"),
                                new Block.Divider(),
                                new Block.Fixed("a  b\n  c"),
                                new Block.Buttons(
                                        List.of(
                                                new Button("Sources", "sources 1"),
                                                new Button("More", "more 1")))));
        assertThat(send(digest)).isEqualTo(new Sent("1"));
        SeenMessage seen = telegram.messages(CHAT).getFirst();
        assertThat(seen.text())
                .isEqualTo(
                        """
                        War diplomacy · 3 stories

                        1. Envoys hold talks in Miami
                        They met on Saturday. [2] New: more <to> come & "go"
                        5 outlets, 2 origins
                        ──────────
                        a  b
                          c""");
        assertThat(seen.html()).isTrue();
        assertThat(seen.preview()).isFalse();
        assertThat(seen.styled("bold"))
                .containsExactly(
                        "War diplomacy · 3 stories", "1. Envoys hold talks in Miami", " New: ");
        assertThat(seen.styled("italic"))
                .containsExactly("more <to> come & \"go\"", "5 outlets, 2 origins");
        assertThat(seen.styled("pre")).containsExactly("a  b\n  c");
        assertThat(seen.link("[2]")).contains("https://x.example/?a=1&b=2");
        assertThat(seen.keyboard())
                .containsExactly(
                        List.of(
                                new Keyboard.Button("Sources", "sources 1"),
                                new Keyboard.Button("More", "more 1")));
    }

    @Test
    void a_long_digest_arrives_in_parts_with_every_word() {
        String text = "Кореспонденти повідомляють про переговори & обміни. ".repeat(300);
        List<Message> parts = messenger.parts(Message.text(text));
        assertThat(parts.size()).isGreaterThan(3);
        StringBuilder seen = new StringBuilder();
        for (int i = 1; i <= parts.size(); i++) {
            clock.advance(Duration.ofSeconds(1));
            assertThat(send(parts.get(i - 1))).isInstanceOf(Sent.class);
            String shown = telegram.messages(CHAT).getLast().text();
            String mark = "\n" + i + "/" + parts.size();
            assertThat(shown).endsWith(mark);
            seen.append(shown.replace(mark, "").stripTrailing()).append(' ');
        }
        assertThat(seen.toString()).isEqualTo(text);
    }

    @Test
    void a_forum_topic_gets_its_own_messages_until_it_is_closed() {
        long forum = -1_000_000_000_001L;
        ChatRef topic = new ChatRef(Platform.TELEGRAM, Long.toString(forum), "7");
        telegram.openTopic(forum, 7);
        assertThat(messenger.send(Post.fresh(topic, Message.text("x"), "k"), clock.instant()))
                .isInstanceOf(Sent.class);
        assertThat(telegram.messages(forum).getFirst().topic()).isEqualTo(7);
        telegram.closeTopic(forum, 7);
        assertThat(messenger.send(Post.fresh(topic, Message.text("x"), "k"), clock.instant()))
                .isEqualTo(new ChatClosed("The topic is closed."));
        telegram.deleteTopic(forum, 7);
        assertThat(messenger.send(Post.fresh(topic, Message.text("x"), "k"), clock.instant()))
                .isInstanceOf(ChatGone.class);
    }

    @Test
    void too_fast_is_told_to_the_second() {
        send(Message.text("one"));
        assertThat(send(Message.text("two")))
                .isEqualTo(
                        new DeliveryOutcome.TooManyRequests(
                                clock.instant().plusSeconds(1),
                                "Telegram asked to wait 1 s (too many requests)."));
    }

    @Test
    void a_chat_that_is_shut_is_gone_in_the_platforms_words() {
        telegram.block(CHAT);
        assertThat(send(Message.text("x")))
                .isEqualTo(
                        new ChatGone(
                                "Telegram says: Forbidden: bot was blocked by the user. Nothing more"
                                        + " is sent there."));
        ChatRef unknown = ChatRef.of(Platform.TELEGRAM, "424242");
        assertThat(messenger.send(Post.fresh(unknown, Message.text("x"), "k"), clock.instant()))
                .isInstanceOf(ChatGone.class);
    }

    @Test
    void a_group_that_became_a_supergroup_has_moved() {
        telegram.migrate(-5, -1_000_000_000_005L);
        DeliveryOutcome outcome =
                messenger.send(
                        Post.fresh(ChatRef.of(Platform.TELEGRAM, "-5"), Message.text("x"), "k"),
                        clock.instant());
        assertThat(outcome).isInstanceOf(ChatMoved.class);
        assertThat(((ChatMoved) outcome).to())
                .isEqualTo(ChatRef.of(Platform.TELEGRAM, "-1000000000005"));
    }

    @ParameterizedTest
    @EnumSource(names = {"INTERNAL_ERROR", "BAD_GATEWAY", "DROPPED", "ANSWER_LOST"})
    void an_answer_that_was_lost_is_told_from_a_wait_and_nothing_is_sent_again_by_itself(
            Fault fault) {
        send(Message.text("first, so that the connection is a kept one"));
        clock.advance(Duration.ofSeconds(1));
        telegram.failNext("sendMessage", fault, 1);
        DeliveryOutcome outcome = send(Message.text("x"));
        assertThat(outcome).isInstanceOf(Unanswered.class);
        assertThat(((Unanswered) outcome).retryAt()).isAfter(clock.instant());
        assertThat(telegram.calls("sendMessage")).hasSize(2);
        clock.advance(Duration.ofSeconds(1));
        assertThat(send(Message.text("y"))).isInstanceOf(Sent.class);
    }

    @Test
    void half_an_answer_that_says_the_message_was_taken_is_enough() {
        telegram.failNext("sendMessage", Fault.HALF_ANSWER, 1);
        assertThat(send(Message.text("x"))).isEqualTo(new Sent("1"));
        assertThat(telegram.messages(CHAT)).hasSize(1);
    }

    @Test
    void a_wait_that_the_server_asks_for_is_certain_not_to_have_arrived() {
        telegram.failNext("sendMessage", Fault.TOO_MANY_REQUESTS, 1);
        assertThat(send(Message.text("x"))).isInstanceOf(TooManyRequests.class);
        assertThat(telegram.messages(CHAT)).isEmpty();
    }

    @Test
    void a_server_that_never_answers_costs_only_the_patience() {
        telegram.failNext("sendMessage", Fault.SILENCE, 1);
        TelegramSettings hasty =
                new TelegramSettings(
                        FakeTelegram.TOKEN, telegram.apiUrl(), Duration.ofMillis(300), null);
        try (TelegramMessenger quick = new TelegramMessenger(hasty)) {
            DeliveryOutcome outcome =
                    quick.send(Post.fresh(THERE, Message.text("x"), "k"), clock.instant());
            assertThat(outcome)
                    .isEqualTo(
                            new Unanswered(
                                    clock.instant().plusSeconds(5),
                                    "Telegram gave no answer (timed out), so it is unknown whether the"
                                            + " message arrived; it is tried again."));
        }
    }

    @Test
    void a_server_that_is_down_is_no_exception() {
        telegram.goDown();
        assertThat(send(Message.text("x"))).isInstanceOf(RetryAt.class);
        assertThat(messenger.check().good()).isFalse();
        assertThat(messenger.check().sentence()).contains("SITREP_TELEGRAM_API_URL");
    }

    @Test
    void a_wrong_token_stops_the_messenger_and_says_what_to_do() {
        assertThat(messenger.check())
                .isEqualTo(
                        new TelegramCheck(true, "Telegram: the token is that of @sitrep_test_bot"));
        telegram.revokeToken();
        DeliveryOutcome outcome = send(Message.text("x"));
        assertThat(outcome).isInstanceOf(MessengerDown.class);
        assertThat(((MessengerDown) outcome).why())
                .contains("401 Unauthorized", "@BotFather", "SITREP_TELEGRAM_TOKEN");
        assertThat(messenger.check().good()).isFalse();
    }

    @Test
    void a_message_that_is_too_long_is_rejected_in_the_platforms_words() {
        assertThat(send(Message.text("x".repeat(5000))))
                .isEqualTo(
                        new Rejected(
                                "Telegram refused the message: Bad Request: message is too long."));
    }

    @Test
    void a_thread_that_is_no_number_is_rejected_without_a_call() {
        ChatRef odd = new ChatRef(Platform.TELEGRAM, "100", "1700000000.000100");
        assertThat(messenger.send(Post.fresh(odd, Message.text("x"), "k"), clock.instant()))
                .isInstanceOf(Rejected.class);
        assertThat(telegram.calls()).isEmpty();
    }

    @Test
    void the_token_is_in_no_outcome_and_no_description() {
        for (Fault fault : Fault.values()) {
            if (fault != Fault.SILENCE) {
                telegram.failNext("sendMessage", fault, 1);
                assertThat(send(Message.text("x")).toString()).doesNotContain("7654321000");
            }
        }
        telegram.goDown();
        assertThat(send(Message.text("x")).toString()).doesNotContain("7654321000");
        assertThat(messenger.check().sentence()).doesNotContain("7654321000");
        assertThat(settings.toString()).doesNotContain("7654321000");
    }

    private DeliveryOutcome send(Message part) {
        return messenger.send(Post.fresh(THERE, part, "test-key"), clock.instant());
    }
}
