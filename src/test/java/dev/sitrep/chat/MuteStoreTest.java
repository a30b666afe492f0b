package dev.sitrep.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.chat.MuteStore.Mute;
import dev.sitrep.store.Database;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.Instant;

class MuteStoreTest {
    private static final Instant NOON = Instant.parse("2025-12-21T12:00:00Z");
    private static final Instant TOMORROW = NOON.plus(Duration.ofDays(1));

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_mute_holds_until_its_end_or_until_it_is_taken_back(Kind kind) {
        try (Database database = kind.open()) {
            MuteStore mutes = new MuteStore(database);
            long chat = chat(database, "42");
            mutes.mute(chat, new Mute(7, TOMORROW), NOON);
            mutes.mute(chat, new Mute(8, null), NOON.plusSeconds(1));
            assertThat(mutes.of(chat, NOON))
                    .containsExactly(new Mute(8, null), new Mute(7, TOMORROW));
            assertThat(mutes.chats(7, TOMORROW.minusMillis(1))).containsExactly(chat);
            assertThat(mutes.chats(7, TOMORROW)).isEmpty();
            assertThat(mutes.unmute(chat, 7, TOMORROW)).isFalse();
            assertThat(mutes.unmute(chat, 8, TOMORROW)).isTrue();
            assertThat(mutes.of(chat, TOMORROW)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void of_two_stories_that_become_one_the_later_end_counts(Kind kind) {
        try (Database database = kind.open()) {
            MuteStore mutes = new MuteStore(database);
            long one = chat(database, "42");
            long other = chat(database, "43");
            mutes.mute(one, new Mute(7, TOMORROW), NOON);
            mutes.mute(one, new Mute(8, TOMORROW.minusSeconds(9)), NOON);
            mutes.mute(other, new Mute(8, null), NOON);
            mutes.merge(7, 8);
            assertThat(mutes.of(one, NOON)).containsExactly(new Mute(7, TOMORROW));
            assertThat(mutes.of(other, NOON)).containsExactly(new Mute(7, null));
            mutes.split(7, 9, chat -> chat == other);
            assertThat(mutes.chats(7, NOON)).containsExactlyInAnyOrder(one, other);
            assertThat(mutes.chats(9, NOON)).containsExactly(other);
            mutes.prune(NOON.plusMillis(1));
            assertThat(mutes.chats(7, NOON)).isEmpty();
        }
    }

    private static long chat(Database database, String room) {
        return new ChatStore(database).meet(ChatRef.of(Platform.TELEGRAM, room), "Desk", NOON).id();
    }
}
