package dev.sitrep.delivery;

import static dev.sitrep.delivery.Mailroom.NOON;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.sitrep.chat.Chat;
import dev.sitrep.chat.Chat.State;
import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.Platform;
import dev.sitrep.delivery.DeliveryOutcome.ChatGone;
import dev.sitrep.delivery.DeliveryOutcome.ChatMoved;
import dev.sitrep.delivery.DeliveryOutcome.MessengerDown;
import dev.sitrep.delivery.DeliveryOutcome.Rejected;
import dev.sitrep.delivery.DeliveryOutcome.RetryAt;
import dev.sitrep.delivery.DeliveryOutcome.Sent;
import dev.sitrep.delivery.DeliveryOutcome.TooManyRequests;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

class OutboxDispatcherTest {
    private static final DeliveryQueue.Wish ALL = new DeliveryQueue.Wish(10, false, Set.of());
    private static final Pacing.Rate ONE_A_SECOND = new Pacing.Rate(1, Duration.ofSeconds(1));

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_chats_parts_arrive_in_the_order_in_which_they_were_written(Kind kind) {
        try (Mailroom room = new Mailroom(kind)) {
            Chat chat = room.chat("1");
            room.post(chat, DeliveryKind.DIGEST, "digest:1", 3);
            room.post(chat, DeliveryKind.ANSWER, "answer:1", 1);
            assertThat(room.drain(NOON)).isEqualTo(new DrainReport(4, 0, 0));
            assertThat(room.telegram.keys())
                    .containsExactly(
                            "1:answer:1/1", "1:digest:1/1", "1:digest:1/2", "1:digest:1/3");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void an_answer_overtakes_the_digests_of_other_chats(Kind kind) {
        var oneASecond = new Pacing.Limits("bot", List.of(ONE_A_SECOND), List.of());
        try (Mailroom room = new Mailroom(kind, oneASecond)) {
            room.post(room.chat("1"), DeliveryKind.DIGEST, "digest:1", 1);
            room.post(room.chat("2"), DeliveryKind.ALERT, "alert:1", 1);
            room.post(room.chat("3"), DeliveryKind.ANSWER, "answer:1", 1);
            for (int second = 0; second < 3; second++) {
                room.drain(NOON.plusSeconds(second));
            }
            assertThat(room.telegram.keys())
                    .containsExactly("3:answer:1/1", "2:alert:1/1", "1:digest:1/1");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_the_speed_limit_holds_back_goes_later_and_costs_no_attempt(Kind kind) {
        var limits = new Pacing.Limits("bot", List.of(), List.of(ONE_A_SECOND));
        try (Mailroom room = new Mailroom(kind, limits)) {
            room.post(room.chat("1"), DeliveryKind.DIGEST, "digest:1", 2);
            assertThat(room.drain(NOON)).isEqualTo(new DrainReport(1, 0, 0));
            assertThat(room.drain(NOON.plusMillis(999))).isEqualTo(DrainReport.NOTHING);
            assertThat(room.drain(NOON.plusSeconds(1))).isEqualTo(new DrainReport(1, 0, 0));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void the_same_message_under_the_same_key_is_written_once(Kind kind) {
        try (Mailroom room = new Mailroom(kind)) {
            Chat chat = room.chat("1");
            room.post(chat, DeliveryKind.DIGEST, "digest:1", 1);
            room.drain(NOON);
            room.post(chat, DeliveryKind.DIGEST, "digest:1", 2);
            room.drain(NOON);
            assertThat(room.telegram.keys()).containsExactly("1:digest:1/1");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_message_written_in_a_transaction_that_fails_is_never_sent(Kind kind) {
        try (Mailroom room = new Mailroom(kind)) {
            Chat chat = room.chat("1");
            assertThatThrownBy(
                            () ->
                                    room.database.atomically(
                                            () -> {
                                                room.post(chat, DeliveryKind.ALERT, "alert:1", 1);
                                                throw new IllegalStateException("its cause failed");
                                            }))
                    .hasMessage("its cause failed");
            assertThat(room.drain(NOON)).isEqualTo(DrainReport.NOTHING);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_server_that_asks_to_wait_is_waited_for_to_the_second_and_holds_up_no_other_chat(
            Kind kind) {
        try (Mailroom room = new Mailroom(kind)) {
            room.post(room.chat("1"), DeliveryKind.ALERT, "alert:1", 2);
            room.post(room.chat("2"), DeliveryKind.ALERT, "alert:2", 1);
            room.telegram.answers(
                    (chat, part, key) ->
                            chat.room().equals("1")
                                    ? new RetryAt(NOON.plusSeconds(7), "Too Many Requests.")
                                    : new Sent("5"));
            room.drain(NOON);
            assertThat(room.telegram.keys()).containsExactly("2:alert:2/1");
            assertThat(room.state("alert:1")).isEqualTo("WAITING 1 Too Many Requests.");

            room.telegram.answers((chat, part, key) -> new Sent("6"));
            assertThat(room.drain(NOON.plusMillis(6999)).sent()).isZero();
            assertThat(room.drain(NOON.plusSeconds(7)).sent()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_refused_part_ends_with_the_platforms_words_and_the_next_part_goes_on(Kind kind) {
        try (Mailroom room = new Mailroom(kind)) {
            room.post(room.chat("1"), DeliveryKind.DIGEST, "digest:1", 2);
            room.telegram.answers(
                    (chat, part, key) ->
                            key.endsWith("/1")
                                    ? new Rejected("Bad Request: can't parse entities")
                                    : new Sent("7"));
            assertThat(room.drain(NOON)).isEqualTo(new DrainReport(1, 0, 1));
            assertThat(room.state("digest:1"))
                    .isEqualTo("REJECTED 0 Bad Request: can't parse entities");
            assertThat(room.drain(NOON.plusSeconds(3600))).isEqualTo(DrainReport.NOTHING);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void nothing_more_goes_to_a_chat_that_is_gone(Kind kind) {
        try (Mailroom room = new Mailroom(kind)) {
            Chat chat = room.chat("1");
            room.post(chat, DeliveryKind.DIGEST, "digest:1", 3);
            room.telegram.answers((to, part, key) -> new ChatGone("The bot was blocked."));
            room.drain(NOON);
            assertThat(room.outbox.waiting(chat.id())).isZero();
            Chat after = room.chats.byId(chat.id()).orElseThrow();
            assertThat(after.state()).isEqualTo(State.GONE);
            assertThat(after.stateWhy()).isEqualTo("The bot was blocked.");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_chat_that_moved_is_followed_though_its_new_address_was_met_already(Kind kind) {
        try (Mailroom room = new Mailroom(kind)) {
            Chat group = room.chat("1");
            room.chats.subscribe(group.id(), NOON);
            Chat stray = room.chat("-1001");
            room.post(group, DeliveryKind.DIGEST, "digest:1", 2);
            room.post(stray, DeliveryKind.ANSWER, "answer:9", 1);
            room.telegram.answers(
                    (to, part, key) ->
                            to.room().equals("1")
                                    ? new ChatMoved(
                                            ChatRef.of(Platform.TELEGRAM, "-1001"), "Upgraded.")
                                    : new RetryAt(NOON.plusSeconds(1), "Busy."));
            room.drain(NOON);
            room.telegram.answers((to, part, key) -> new Sent("1"));
            room.drain(NOON.plusSeconds(5));

            assertThat(room.telegram.arrived())
                    .allMatch(message -> message.chat().room().equals("-1001"));
            assertThat(room.telegram.keys())
                    .containsExactlyInAnyOrder(
                            group.id() + ":digest:1/1",
                            group.id() + ":digest:1/2",
                            group.id() + ":answer:9/1");
            Chat moved = room.chats.byRef(ChatRef.of(Platform.TELEGRAM, "-1001")).orElseThrow();
            assertThat(moved.id()).isEqualTo(group.id());
            assertThat(moved.state()).isEqualTo(State.ACTIVE);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void while_the_messenger_is_down_all_wait_and_no_attempt_counts(Kind kind) {
        try (Mailroom room = new Mailroom(kind)) {
            room.post(room.chat("1"), DeliveryKind.ALERT, "alert:1", 1);
            room.post(room.chat("2"), DeliveryKind.ALERT, "alert:2", 1);
            room.telegram.answers(
                    (to, part, key) -> new MessengerDown(NOON.plusSeconds(60), "Unauthorized."));
            room.drain(NOON);
            assertThat(room.state("alert:1")).isEqualTo("WAITING 0 Unauthorized.");
            room.telegram.answers((to, part, key) -> new Sent("1"));
            assertThat(room.drain(NOON.plusSeconds(59))).isEqualTo(DrainReport.NOTHING);
            assertThat(room.drain(NOON.plusSeconds(60)).sent()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_messenger_that_throws_is_tried_three_times_and_stops_nothing_else(Kind kind) {
        try (Mailroom room = new Mailroom(kind)) {
            room.post(room.chat("1"), DeliveryKind.ALERT, "alert:1", 1);
            room.post(room.chat("2"), DeliveryKind.ALERT, "alert:2", 1);
            room.telegram.answers(
                    (to, part, key) -> {
                        if (to.room().equals("1")) {
                            throw new IllegalStateException("no such emoji");
                        }
                        return new Sent("1");
                    });
            assertThat(room.drain(NOON)).isEqualTo(new DrainReport(1, 1, 0));
            assertThat(room.state("alert:1"))
                    .startsWith("WAITING 0 A fault in Sitrep kept it from being sent")
                    .contains("no such emoji");
            room.drain(NOON.plusSeconds(10));
            assertThat(room.drain(NOON.plusSeconds(20))).isEqualTo(new DrainReport(0, 0, 1));
            assertThat(room.state("alert:1"))
                    .startsWith("REJECTED 0 A fault in Sitrep")
                    .contains("no such emoji", "3 times");
            assertThat(room.drain(NOON.plusSeconds(30))).isEqualTo(DrainReport.NOTHING);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_delivery_too_old_to_matter_expires_and_says_so(Kind kind) {
        try (Mailroom room = new Mailroom(kind)) {
            room.post(room.chat("1"), DeliveryKind.DIGEST, "digest:1", 1);
            assertThat(room.drain(NOON.plus(Duration.ofHours(12))))
                    .isEqualTo(new DrainReport(0, 0, 1));
            assertThat(room.state("digest:1"))
                    .isEqualTo("EXPIRED 0 Not sent: it was too old by the time it could go.");
            assertThat(room.telegram.arrived()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_a_dead_node_had_in_hand_is_due_when_its_claim_lapses_or_when_another_begins_to_send(
            Kind kind) {
        try (Mailroom room = new Mailroom(kind)) {
            room.post(room.chat("1"), DeliveryKind.DIGEST, "digest:1", 2);
            room.queue("dead").claim(ALL, NOON);
            assertThat(room.drain(NOON.plus(DeliveryQueue.CLAIM).minusMillis(1)).sent()).isZero();
            room.dispatcher.takeOver(Platform.TELEGRAM, NOON.plusSeconds(1));
            assertThat(room.drain(NOON.plusSeconds(1)).sent()).isEqualTo(2);
            assertThat(room.telegram.asked())
                    .extracting(Post::uncertainSince)
                    .containsExactly(NOON, null);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_the_database_could_not_note_as_sent_is_noted_later_and_not_sent_again(Kind kind) {
        try (Mailroom room = new Mailroom(kind)) {
            room.post(room.chat("1"), DeliveryKind.DIGEST, "digest:1", 1);
            room.telegram.afterTaking(key -> rename(room, "delivery", "away"));
            assertThat(room.drain(NOON)).isEqualTo(DrainReport.NOTHING);
            rename(room, "away", "delivery");
            assertThat(room.drain(NOON.plus(Duration.ofHours(1))))
                    .isEqualTo(new DrainReport(1, 0, 0));
            assertThat(room.telegram.keys()).containsExactly("1:digest:1/1");
            assertThat(room.state("digest:1")).isEqualTo("SENT 0 ");
        }
    }

    private static void rename(Mailroom room, String from, String to) {
        room.database.use(h -> h.execute("ALTER TABLE " + from + " RENAME TO " + to));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void
            what_must_wait_for_less_than_a_millisecond_is_left_for_the_next_drain_and_not_tried_for_ever(
                    Kind kind) {
        try (Mailroom room =
                new Mailroom(kind, new Pacing.Limits("bot", List.of(), List.of(ONE_A_SECOND)))) {
            room.post(room.chat("1"), DeliveryKind.DIGEST, "digest:1", 2);
            assertThat(room.drain(NOON.plusNanos(456_700)).sent()).isEqualTo(1);
            Instant almostASecondOn = NOON.plusSeconds(1).plusNanos(100_000);
            int sent =
                    assertTimeoutPreemptively(
                            Duration.ofSeconds(20), () -> room.drain(almostASecondOn).sent());
            assertThat(sent).isBetween(0, 1);
            assertThat(room.drain(NOON.plusSeconds(3)).sent()).isEqualTo(1 - sent);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_message_that_cannot_be_read_ends_and_holds_up_no_other(Kind kind) {
        try (Mailroom room = new Mailroom(kind)) {
            room.post(room.chat("1"), DeliveryKind.ALERT, "alert:1", 1);
            room.post(room.chat("2"), DeliveryKind.ALERT, "alert:2", 1);
            room.database.use(
                    h ->
                            h.execute(
                                    "UPDATE delivery SET message = ? WHERE delivery_key = 'alert:1'",
                                    "{\"blocks\":[{\"type\":\"hologram\"}]}"));
            room.drain(NOON);
            assertThat(room.telegram.keys()).containsExactly("2:alert:2/1");
            assertThat(room.state("alert:1"))
                    .isEqualTo("REJECTED 0 Not sent: the stored message could not be read.");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void to_be_asked_to_wait_a_dozen_times_is_no_reason_to_give_up(Kind kind) {
        try (Mailroom room = new Mailroom(kind)) {
            room.post(room.chat("1"), DeliveryKind.ALERT, "alert:1", 1);
            Instant now = NOON;
            for (int i = 0; i < 12; i++) {
                Instant next = now.plusSeconds(30);
                room.telegram.answers((c, p, k) -> new TooManyRequests(next, "Too Many Requests."));
                room.drain(now);
                now = next;
            }
            room.post(room.chat("2"), DeliveryKind.ALERT, "alert:2", 1);
            Instant later = now.plusSeconds(30);
            room.telegram.answers(
                    (chat, part, key) ->
                            chat.room().equals("2")
                                    ? new Sent("5")
                                    : new RetryAt(later, "Bad Gateway."));
            room.drain(now);
            assertThat(room.state("alert:1")).isEqualTo("WAITING 1 Bad Gateway.");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void chats_of_a_workspace_that_is_full_are_not_taken_up_anew_for_each_that_goes(Kind kind) {
        var full = new Pacing.Limits("full", List.of(ONE_A_SECOND), List.of());
        var idle =
                new Pacing.Limits(
                        "idle", List.of(new Pacing.Rate(50, Duration.ofMinutes(1))), List.of());
        try (Mailroom room = new Mailroom(kind, chat -> chat.room().equals("0") ? idle : full)) {
            room.post(room.chat("0"), DeliveryKind.DIGEST, "digest:1", 1);
            room.drain(NOON);
            for (int i = 1; i <= 40; i++) {
                room.post(room.chat("" + i), DeliveryKind.DIGEST, "digest:1", 1);
            }
            DrainReport report = DrainReport.NOTHING;
            for (int tenths = 0; tenths < 420; tenths++) {
                report = report.plus(room.drain(NOON.plusMillis(100L * tenths)));
            }
            assertThat(report.sent()).isEqualTo(40);
            assertThat(report.later()).as("put back").isLessThan(4 * 40);
        }
    }
}
