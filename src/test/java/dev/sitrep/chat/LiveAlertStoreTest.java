package dev.sitrep.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.chat.LiveAlertStore.LiveAlert;
import dev.sitrep.store.Database;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

class LiveAlertStoreTest {
    private static final Instant NOON = Instant.parse("2025-12-21T12:00:00Z");

    @ParameterizedTest
    @EnumSource(Kind.class)
    void thirty_reports_are_one_edit_and_edits_are_minutes_apart(Kind kind) {
        try (Database database = kind.open()) {
            LiveAlertStore lives = new LiveAlertStore(database);
            LiveAlert live = begin(database, "42", 7);
            for (int i = 0; i < 30; i++) {
                lives.grown(7, NOON.plusSeconds(i));
            }
            Instant due = NOON.plus(LiveAlertStore.BETWEEN_EDITS);
            assertThat(lives.claimDue(due.minusMillis(1), 10)).isEmpty();
            assertThat(lives.claimDue(due, 10)).containsExactly(live);
            lives.edited(new LiveAlert(live.chat(), 7, live.key(), "other", 1), due);
            assertThat(lives.claimDue(due, 10)).isEmpty();

            lives.grown(7, due.plusSeconds(1));
            assertThat(lives.claimDue(due.plusSeconds(1), 10)).isEmpty();
            lives.editNow(live, due.plusSeconds(1));
            assertThat(lives.claimDue(due.plusSeconds(1), 10)).hasSize(1);
            lives.unchanged(live);
            assertThat(lives.claimDue(due.plus(LiveAlertStore.LIVES), 10)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_clock_that_was_set_back_makes_no_edit_wait_for_it(Kind kind) {
        try (Database database = kind.open()) {
            LiveAlertStore lives = new LiveAlertStore(database);
            LiveAlert live = begin(database, "42", 7);
            lives.grown(7, NOON);
            Instant back = NOON.minus(Duration.ofHours(1));
            assertThat(lives.clockSetBack(back, Duration.ofMinutes(1))).isEqualTo(1);
            assertThat(lives.claimDue(back.plus(LiveAlertStore.BETWEEN_EDITS), 10))
                    .containsExactly(live);
            lives.unchanged(live);
            lives.grown(7, back.plusSeconds(1));
            assertThat(lives.claimDue(back.plus(LiveAlertStore.BETWEEN_EDITS), 10)).hasSize(1);
            assertThat(lives.clockSetBack(back.plusSeconds(1), Duration.ofMinutes(1))).isZero();
        }
    }

    @Test
    void news_that_come_while_another_node_edits_the_message_are_edited_in_next() {
        try (Database database = Kind.POSTGRESQL.open()) {
            LiveAlertStore lives = new LiveAlertStore(database);
            LiveAlert live = begin(database, "42", 7);
            lives.editNow(live, NOON);
            CompletableFuture<Void> grown = new CompletableFuture<>();
            database.atomically(
                    () -> {
                        assertThat(lives.claimDue(NOON, 10)).hasSize(1);
                        Thread.ofVirtual()
                                .start(
                                        () -> {
                                            lives.grown(7, NOON);
                                            grown.complete(null);
                                        });
                        while (!grown.isDone() && !somebodyWaits(database)) {
                            Thread.onSpinWait();
                        }
                        lives.unchanged(live);
                    });
            grown.join();
            assertThat(lives.claimDue(NOON.plus(LiveAlertStore.BETWEEN_EDITS), 10)).hasSize(1);
        }
    }

    private static boolean somebodyWaits(Database database) {
        return database.with(
                h ->
                        h.createQuery(
                                        "SELECT EXISTS (SELECT 1 FROM pg_stat_activity WHERE"
                                                + " wait_event_type = 'Lock' AND query LIKE '%live_alert%')")
                                .mapTo(Boolean.class)
                                .one());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_message_does_not_live_for_ever(Kind kind) {
        try (Database database = kind.open()) {
            LiveAlertStore lives = new LiveAlertStore(database);
            LiveAlert live = begin(database, "42", 7);
            Instant end = NOON.plus(LiveAlertStore.LIVES);
            assertThat(lives.find(live.chat(), 7, end.minusMillis(1))).contains(live);
            assertThat(lives.find(live.chat(), 7, end)).isEmpty();
            lives.grown(7, end);
            assertThat(lives.claimDue(end.plus(Duration.ofHours(1)), 10)).isEmpty();
            lives.prune(end);
            lives.prune(end.plusSeconds(1));
            assertThat(lives.find(live.chat(), 7, NOON)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void of_stories_that_become_one_the_kept_ones_message_lives_on_or_the_only_one(Kind kind) {
        try (Database database = kind.open()) {
            LiveAlertStore lives = new LiveAlertStore(database);
            LiveAlert kept = begin(database, "42", 7);
            begin(database, "42", 8);
            LiveAlert only = begin(database, "43", 8);
            lives.merge(7, 8);
            assertThat(lives.find(kept.chat(), 7, NOON)).contains(kept);
            assertThat(lives.find(only.chat(), 7, NOON))
                    .contains(new LiveAlert(only.chat(), 7, only.key(), "shape", 0));
            assertThat(lives.find(only.chat(), 8, NOON)).isEmpty();
        }
    }

    private static LiveAlert begin(Database database, String room, long story) {
        long chat =
                new ChatStore(database)
                        .meet(ChatRef.of(Platform.TELEGRAM, room), "Desk", NOON)
                        .id();
        LiveAlert live = new LiveAlert(chat, story, "alert:" + story, "shape", 0);
        new LiveAlertStore(database).begin(live, NOON);
        return live;
    }
}
