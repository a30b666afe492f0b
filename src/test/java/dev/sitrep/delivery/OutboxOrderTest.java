package dev.sitrep.delivery;

import static dev.sitrep.delivery.Mailroom.NOON;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.chat.Chat;
import dev.sitrep.chat.Platform;
import dev.sitrep.delivery.DeliveryOutcome.PlaceGone;
import dev.sitrep.delivery.DeliveryOutcome.RetryAt;
import dev.sitrep.delivery.DeliveryOutcome.Sent;
import dev.sitrep.delivery.DeliveryOutcome.TooManyRequests;
import dev.sitrep.delivery.DeliveryOutcome.Unanswered;
import dev.sitrep.delivery.Pacing.Rate;
import dev.sitrep.testing.Pictures;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Which message goes next, in a chat and among chats, and what troubles do to that. */
class OutboxOrderTest {
    private static final Rate ONE_A_SECOND = new Rate(1, Duration.ofSeconds(1));
    private static final Pacing.Limits ONE_EACH =
            new Pacing.Limits("bot", List.of(), List.of(ONE_A_SECOND));
    private static final Pacing.Limits ONE_IN_ALL =
            new Pacing.Limits("bot", List.of(ONE_A_SECOND), List.of());

    @ParameterizedTest
    @EnumSource(Kind.class)
    void in_a_chat_the_more_urgent_kind_goes_first_and_what_is_of_one_kind_as_written(Kind kind) {
        try (Mailroom room = new Mailroom(kind)) {
            Chat chat = room.chat("1");
            room.post(chat, DeliveryKind.NOTICE, "notice", 1);
            room.post(chat, DeliveryKind.DIGEST, "digest", 1);
            room.post(chat, DeliveryKind.ALERT, "alert:1", 1);
            room.post(chat, DeliveryKind.ALERT, "alert:2", 1);
            room.post(chat, DeliveryKind.ANSWER, "answer", 1);
            room.drain(NOON);
            assertThat(room.telegram.keys())
                    .containsExactly(
                            "1:answer/1", "1:alert:1/1", "1:alert:2/1", "1:digest/1", "1:notice/1");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_message_whose_first_part_is_out_is_finished_before_anything_else(Kind kind) {
        try (Mailroom room = new Mailroom(kind, ONE_EACH)) {
            Chat chat = room.chat("1");
            room.post(chat, DeliveryKind.DIGEST, "digest", 3);
            room.drain(NOON);
            room.post(chat, DeliveryKind.ANSWER, "answer", 1);
            for (int second = 1; second < 4; second++) {
                room.drain(NOON.plusSeconds(second));
            }
            assertThat(room.telegram.keys())
                    .containsExactly("1:digest/1", "1:digest/2", "1:digest/3", "1:answer/1");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_chat_with_two_hundred_alerts_does_not_stand_before_all_others(Kind kind) {
        try (Mailroom room = new Mailroom(kind, ONE_IN_ALL)) {
            Chat flooded = room.chat("1");
            for (int i = 0; i < 200; i++) {
                room.post(flooded, DeliveryKind.ALERT, "alert:" + i, 1);
            }
            for (int i = 2; i < 5; i++) {
                room.post(room.chat(String.valueOf(i)), DeliveryKind.ALERT, "alert", 1);
            }
            for (int second = 0; second < 6; second++) {
                room.drain(NOON.plusSeconds(second));
            }
            assertThat(room.telegram.keys())
                    .containsExactly(
                            "1:alert:0/1",
                            "2:alert/1",
                            "3:alert/1",
                            "4:alert/1",
                            "1:alert:1/1",
                            "1:alert:2/1");
        }
    }

    @Test
    void what_was_asked_to_wait_rests_its_chat_for_answers_too() {
        try (Mailroom room = new Mailroom(Kind.SQLITE)) {
            Chat chat = room.chat("1");
            room.post(chat, DeliveryKind.ALERT, "alert", 1);
            room.telegram.answers((to, part, key) -> new TooManyRequests(in(7), "Wait."));
            room.drain(NOON);
            room.telegram.answers((to, part, key) -> new Sent("1"));
            room.post(chat, DeliveryKind.ANSWER, "answer", 1);
            assertThat(room.drain(NOON.plusMillis(6_999)).sent()).isZero();
            assertThat(room.drain(in(7)).sent()).isEqualTo(2);
            assertThat(room.telegram.keys()).containsExactly("1:answer/1", "1:alert/1");
        }
    }

    @Test
    void two_chats_asked_to_wait_at_once_rest_the_whole_bot_and_one_alone_does_not() {
        try (Mailroom room = new Mailroom(Kind.SQLITE, ONE_EACH)) {
            room.post(room.chat("1"), DeliveryKind.ALERT, "alert", 1);
            room.telegram.answers((to, part, key) -> new TooManyRequests(in(7), "Wait."));
            room.drain(NOON);
            room.telegram.answers((to, part, key) -> new Sent("1"));
            room.post(room.chat("2"), DeliveryKind.ALERT, "alert", 1);
            assertThat(room.drain(in(2)).sent()).isEqualTo(1);

            room.post(room.chat("3"), DeliveryKind.ALERT, "alert", 1);
            room.post(room.chat("4"), DeliveryKind.ALERT, "alert", 1);
            room.telegram.answers((to, part, key) -> new TooManyRequests(in(20), "Wait."));
            room.drain(in(10));
            room.telegram.answers((to, part, key) -> new Sent("1"));
            room.post(room.chat("5"), DeliveryKind.ALERT, "alert", 1);
            assertThat(room.drain(in(19)).sent()).isZero();
            assertThat(room.drain(in(27)).sent()).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_may_have_arrived_is_settled_before_its_chat_hears_anything_else(Kind kind) {
        try (Mailroom room = new Mailroom(kind)) {
            Chat chat = room.chat("1");
            room.post(chat, DeliveryKind.ALERT, "alert", 1);
            room.telegram.answers((to, part, key) -> new Unanswered(in(5), "Silence."));
            room.drain(NOON);
            room.post(chat, DeliveryKind.ANSWER, "answer", 1);
            room.telegram.answers((to, part, key) -> new Sent("1"));
            assertThat(room.drain(in(1)).sent()).isZero();
            room.drain(in(5));
            assertThat(room.telegram.keys()).containsExactly("1:alert/1", "1:answer/1");
            assertThat(room.telegram.asked().get(1).uncertainSince()).isEqualTo(NOON);
        }
    }

    @Test
    void what_was_not_taken_lets_an_answer_overtake_it_but_none_of_its_own_kind() {
        try (Mailroom room = new Mailroom(Kind.SQLITE)) {
            Chat chat = room.chat("1");
            room.post(chat, DeliveryKind.ALERT, "alert:1", 1);
            room.telegram.answers((to, part, key) -> new RetryAt(in(5), "Trouble."));
            room.drain(NOON);
            room.telegram.answers((to, part, key) -> new Sent("1"));
            room.post(chat, DeliveryKind.ALERT, "alert:2", 1);
            room.post(chat, DeliveryKind.ANSWER, "answer", 1);
            room.drain(in(1));
            assertThat(room.telegram.keys()).containsExactly("1:answer/1");
            room.drain(in(5));
            assertThat(room.telegram.keys())
                    .containsExactly("1:answer/1", "1:alert:1/1", "1:alert:2/1");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_picture_that_does_not_go_stands_in_no_answer_s_way(Kind kind) {
        try (Mailroom room = new Mailroom(kind)) {
            Chat chat = room.chat("1");
            List<Message> parts =
                    List.of(
                            Message.text("words"),
                            new Message(List.of(Pictures.picture(8, 8, "chart"))));
            room.outbox.enqueue(
                    chat, Outgoing.fresh(DeliveryKind.DIGEST, "digest", parts, in(3600)), NOON);
            room.telegram.answers(
                    (to, part, key) ->
                            key.endsWith("digest/2") ? new RetryAt(in(60), "No.") : new Sent("1"));
            room.drain(NOON);
            room.post(chat, DeliveryKind.ALERT, "alert", 1);
            room.drain(in(1));
            assertThat(room.telegram.keys()).containsExactly("1:digest/1", "1:alert/1");
            room.telegram.answers((to, part, key) -> new Sent("1"));
            room.drain(in(60));
            assertThat(room.telegram.keys().getLast()).isEqualTo("1:digest/2");
        }
    }

    @Test
    void a_message_that_always_fails_while_others_go_through_ends_with_the_platforms_words() {
        try (Mailroom room = new Mailroom(Kind.SQLITE)) {
            room.post(room.chat("1"), DeliveryKind.DIGEST, "digest", 1);
            room.telegram.answers(
                    (to, part, key) ->
                            key.contains("digest")
                                    ? new RetryAt(NOON, "Internal Server Error.")
                                    : new Sent("1"));
            Instant now = NOON;
            for (int i = 0; i < 20; i++) {
                room.post(room.chat("2"), DeliveryKind.ALERT, "alert:" + i, 1);
                now = now.plusSeconds(300);
                room.drain(now);
            }
            assertThat(room.state("digest"))
                    .isEqualTo(
                            "REJECTED 11 It failed 12 times while others went through. At last: Internal Server Error.");
        }
    }

    @Test
    void a_place_that_is_gone_is_gone_once() {
        try (Mailroom room = new Mailroom(Kind.SQLITE)) {
            room.outbox.enqueue(
                    room.chat("1"),
                    new Outgoing(
                            DeliveryKind.ANSWER,
                            "answer",
                            List.of(Message.text("page 2")),
                            new Target.Edit("77"),
                            in(3600)),
                    NOON);
            room.telegram.answers((to, part, key) -> new PlaceGone("Message to edit not found."));
            assertThat(room.drain(NOON)).isEqualTo(new DrainReport(0, 1, 1));
            assertThat(room.telegram.asked())
                    .extracting(Post::place)
                    .containsExactly(new Place.Edit("77"), Place.fresh());
            assertThat(room.state("answer")).isEqualTo("REJECTED 0 Message to edit not found.");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void who_takes_over_keeps_to_what_the_other_has_sent(Kind kind) {
        var slow = new Pacing.Limits("bot", List.of(ONE_A_SECOND), List.of(new Rate(1, minute())));
        try (Mailroom room = new Mailroom(kind, slow)) {
            Chat chat = room.chat("1");
            room.post(chat, DeliveryKind.DIGEST, "digest", 2);
            room.drain(NOON);
            room.dispatcher = room.dispatcher("another");
            room.dispatcher.takeOver(Platform.TELEGRAM, NOON.plusMillis(500));
            room.post(room.chat("2"), DeliveryKind.DIGEST, "digest", 1);
            assertThat(room.drain(NOON.plusMillis(999)).sent()).isZero();
            assertThat(room.drain(in(1)).sent()).isEqualTo(1);
            assertThat(room.drain(in(59)).sent()).isZero();
            assertThat(room.drain(in(60)).sent()).isEqualTo(1);
        }
    }

    private static Duration minute() {
        return Duration.ofMinutes(1);
    }

    private static Instant in(int seconds) {
        return NOON.plusSeconds(seconds);
    }
}
