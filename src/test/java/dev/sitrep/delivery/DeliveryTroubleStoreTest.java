package dev.sitrep.delivery;

import static dev.sitrep.delivery.Mailroom.NOON;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.chat.Chat;
import dev.sitrep.chat.QuietHours;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;

class DeliveryTroubleStoreTest {
    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_quiet_hours_hold_back_is_no_trouble_until_they_have_ended(Kind kind) {
        try (Mailroom room = new Mailroom(kind)) {
            Chat chat = room.chat("1");
            QuietHours quiet = new QuietHours(LocalTime.of(11, 0), LocalTime.of(14, 0));
            room.chats.set(
                    chat.id(), chat.settings().withZone(ZoneOffset.UTC).withQuiet(quiet), NOON);
            room.post(room.chats.byId(chat.id()).orElseThrow(), DeliveryKind.NOTICE, "notice:1", 1);
            DeliveryTroubleStore troubles = new DeliveryTroubleStore(room.database);
            assertThat(troubles.stuckSince(NOON.plus(Duration.ofMinutes(90)))).isEmpty();
            Instant morning = NOON.plus(Duration.ofMinutes(125));
            assertThat(troubles.stuckSince(morning)).hasSize(1);
        }
    }
}
