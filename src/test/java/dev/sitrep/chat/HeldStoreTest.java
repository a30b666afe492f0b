package dev.sitrep.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.chat.HeldStore.Held;
import dev.sitrep.chat.HeldStore.Reason;
import dev.sitrep.store.Database;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

class HeldStoreTest {
    private static final Instant NIGHT = Instant.parse("2025-12-21T01:00:00Z");
    private static final Instant MORNING = NIGHT.plus(Duration.ofHours(6));

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_is_held_keeps_its_beginning_and_is_due_at_its_end(Kind kind) {
        try (Database database = kind.open()) {
            HeldStore held = new HeldStore(database);
            long chat = chat(database, "42");
            held.hold(chat, new Held(7, Reason.QUIET_HOURS, NIGHT), MORNING);
            held.hold(chat, new Held(7, Reason.COOLDOWN, NIGHT.plusSeconds(60)), MORNING);
            assertThat(held.of(chat)).containsExactly(new Held(7, Reason.QUIET_HOURS, NIGHT));
            assertThat(held.claimDue(MORNING.minusMillis(1))).isEmpty();
            assertThat(held.claimDue(MORNING)).isEqualTo(OptionalLong.of(chat));
            held.postpone(chat, MORNING.plusSeconds(5));
            assertThat(held.claimDue(MORNING)).isEmpty();
            held.release(chat);
            assertThat(held.of(chat)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_was_held_by_a_clock_that_was_set_back_is_looked_at_now(Kind kind) {
        try (Database database = kind.open()) {
            HeldStore held = new HeldStore(database);
            long chat = chat(database, "42");
            held.hold(chat, new Held(7, Reason.COOLDOWN, NIGHT), MORNING);
            Instant back = NIGHT.minus(Duration.ofHours(1));
            assertThat(held.clockSetBack(back, Duration.ofMinutes(1))).isEqualTo(1);
            assertThat(held.claimDue(back)).isEqualTo(OptionalLong.of(chat));
            assertThat(held.of(chat)).containsExactly(new Held(7, Reason.COOLDOWN, back));
            assertThat(held.clockSetBack(back, Duration.ofMinutes(1))).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void it_follows_stories_that_become_one_or_two(Kind kind) {
        try (Database database = kind.open()) {
            HeldStore held = new HeldStore(database);
            long both = chat(database, "42");
            long one = chat(database, "43");
            held.hold(both, new Held(7, Reason.COOLDOWN, NIGHT.plusSeconds(9)), MORNING);
            held.hold(both, new Held(8, Reason.COOLDOWN, NIGHT), MORNING);
            held.hold(one, new Held(8, Reason.COOLDOWN, NIGHT), MORNING);
            held.merge(7, 8);
            assertThat(held.of(both)).containsExactly(new Held(7, Reason.COOLDOWN, NIGHT));
            assertThat(held.of(one)).containsExactly(new Held(7, Reason.COOLDOWN, NIGHT));
            held.split(7, 9);
            assertThat(held.of(one)).extracting(Held::story).containsExactly(7L, 9L);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_change_of_settings_has_it_looked_at_anew(Kind kind) {
        try (Database database = kind.open()) {
            HeldStore held = new HeldStore(database);
            ChatStore chats = new ChatStore(database);
            long chat = chat(database, "42");
            held.hold(chat, new Held(7, Reason.QUIET_HOURS, NIGHT), MORNING);
            chats.set(chat, Settings.DEFAULT.withOpenToAll(true), NIGHT.plusSeconds(1));
            assertThat(held.claimDue(NIGHT.plusSeconds(1))).isEqualTo(OptionalLong.of(chat));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void it_is_known_when_a_chat_was_last_woken(Kind kind) {
        try (Database database = kind.open()) {
            HeldStore held = new HeldStore(database);
            long chat = chat(database, "42");
            assertThat(held.lastWoken(chat)).isEmpty();
            held.woken(chat, NIGHT);
            held.woken(chat, MORNING);
            assertThat(held.lastWoken(chat)).contains(MORNING);
        }
    }

    private static long chat(Database database, String room) {
        return new ChatStore(database)
                .meet(ChatRef.of(Platform.TELEGRAM, room), "Desk", NIGHT)
                .id();
    }
}
