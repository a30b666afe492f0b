package dev.sitrep.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.Platform;
import dev.sitrep.delivery.Pacing.Limits;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class PacingTest {
    private static final Instant NOON = Instant.parse("2025-12-21T12:00:00Z");

    @Test
    void a_chat_is_sent_to_once_a_second_and_its_threads_count_with_it() {
        Pacing pacing = new Pacing(new Limits(Duration.ofMillis(33), Duration.ofSeconds(1), 20));
        pacing.sent(new ChatRef(Platform.TELEGRAM, "1", "7"), NOON);
        assertThat(pacing.waitUntil(chat("1"), NOON)).contains(NOON.plusSeconds(1));
        assertThat(pacing.waitUntil(chat("2"), NOON)).isEmpty();
        assertThat(pacing.waitUntil(chat("1"), NOON.plusSeconds(1))).isEmpty();
    }

    @Test
    void a_chat_is_sent_to_at_most_so_often_a_minute() {
        Pacing pacing = new Pacing(new Limits(Duration.ZERO, Duration.ofSeconds(1), 20));
        for (int second = 0; second < 20; second++) {
            pacing.sent(chat("1"), NOON.plusSeconds(second));
        }
        assertThat(pacing.waitUntil(chat("1"), NOON.plusSeconds(20)))
                .contains(NOON.plusSeconds(60));
        assertThat(pacing.waitUntil(chat("1"), NOON.plusSeconds(60))).isEmpty();
    }

    @Test
    void the_bot_sends_at_most_its_number_in_any_quarter_of_a_second() {
        Pacing pacing = new Pacing(new Limits(Duration.ofMillis(100), Duration.ZERO, 0));
        for (int i = 0; i < 2; i++) {
            assertThat(pacing.waitUntil(chat("c" + i), NOON)).isEmpty();
            pacing.sent(chat("c" + i), NOON);
        }
        assertThat(pacing.room(NOON)).isZero();
        assertThat(pacing.waitUntil(chat("x"), NOON.plusMillis(199)))
                .contains(NOON.plusMillis(200));
        assertThat(pacing.room(NOON.plusMillis(200))).isEqualTo(2);
    }

    @Test
    void a_clock_that_is_set_back_holds_nobody_up() {
        Pacing pacing = new Pacing(new Limits(Duration.ofMillis(33), Duration.ofSeconds(1), 20));
        pacing.sent(chat("1"), NOON);
        assertThat(pacing.waitUntil(chat("1"), NOON.minusSeconds(3600))).isEmpty();
    }

    @Test
    void without_limits_all_goes_at_once() {
        Pacing pacing = new Pacing(Limits.NONE);
        pacing.sent(chat("1"), NOON);
        assertThat(pacing.waitUntil(chat("1"), NOON)).isEmpty();
        assertThat(pacing.room(NOON)).isEqualTo(Integer.MAX_VALUE);
    }

    private static ChatRef chat(String room) {
        return ChatRef.of(Platform.TELEGRAM, room);
    }
}
