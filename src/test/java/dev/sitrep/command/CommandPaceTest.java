package dev.sitrep.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.Platform;
import dev.sitrep.command.CommandPace.Turn;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class CommandPaceTest {
    private static final Instant NOON = Instant.parse("2025-12-21T12:00:00Z");
    private static final ChatRef ROOM = ChatRef.of(Platform.TELEGRAM, "42");

    private final CommandPace pace = new CommandPace(2);

    @Test
    void one_too_many_is_told_to_wait_and_the_rest_of_the_minute_is_silence() {
        assertThat(pace.take(ROOM, NOON)).isEqualTo(Turn.GOES);
        assertThat(pace.take(ROOM, NOON.plusSeconds(1))).isEqualTo(Turn.GOES);
        assertThat(pace.take(ROOM, NOON.plusSeconds(2))).isEqualTo(Turn.IS_TOLD_TO_WAIT);
        assertThat(pace.secondsLeft(ROOM, NOON.plusSeconds(2))).isEqualTo(58);
        assertThat(pace.take(ROOM, NOON.plusSeconds(59))).isEqualTo(Turn.GETS_NO_ANSWER);
        assertThat(pace.take(ROOM, NOON.plusSeconds(60))).isEqualTo(Turn.GOES);
    }

    @Test
    void threads_share_their_room_s_minute_and_rooms_have_their_own() {
        pace.take(ROOM, NOON);
        pace.take(new ChatRef(Platform.TELEGRAM, "42", "7"), NOON);
        assertThat(pace.take(new ChatRef(Platform.TELEGRAM, "42", "8"), NOON))
                .isEqualTo(Turn.IS_TOLD_TO_WAIT);
        assertThat(pace.take(ChatRef.of(Platform.SLACK, "42"), NOON)).isEqualTo(Turn.GOES);
    }

    @Test
    void a_clock_that_is_set_back_ends_the_minute() {
        for (int i = 0; i < 9; i++) {
            pace.take(ROOM, NOON);
        }
        assertThat(pace.take(ROOM, NOON.minus(Duration.ofHours(1)))).isEqualTo(Turn.GOES);
    }
}
