package dev.sitrep.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.chat.HeldStore.Reason;
import dev.sitrep.chat.QuietHours;
import dev.sitrep.chat.Settings;
import dev.sitrep.chat.Waking;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;

class RestTest {
    private static final Instant THREE_IN_KYIV = Instant.parse("2025-12-21T01:00:00Z");
    private static final Instant SEVEN_IN_KYIV = Instant.parse("2025-12-21T05:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void a_chat_without_either_is_woken_at_any_time() {
        assertThat(Rest.of(Settings.DEFAULT, Optional.of(THREE_IN_KYIV), false, THREE_IN_KYIV))
                .isEmpty();
    }

    @Test
    void quiet_hours_last_until_their_end_and_a_cooldown_so_long_after_the_last_alert() {
        assertThat(Rest.of(settings(true, false), Optional.empty(), false, THREE_IN_KYIV))
                .contains(new Rest(Reason.QUIET_HOURS, SEVEN_IN_KYIV));
        Instant woken = SEVEN_IN_KYIV.minusSeconds(60);
        assertThat(Rest.of(settings(true, false), Optional.of(woken), false, SEVEN_IN_KYIV))
                .contains(new Rest(Reason.COOLDOWN, woken.plus(HOUR)));
        assertThat(Rest.of(settings(true, false), Optional.of(woken), false, woken.plus(HOUR)))
                .isEmpty();
    }

    @Test
    void what_is_breaking_goes_through_both_where_that_is_wanted() {
        Optional<Instant> woken = Optional.of(THREE_IN_KYIV);
        assertThat(Rest.of(settings(true, true), woken, true, THREE_IN_KYIV)).isEmpty();
        assertThat(Rest.of(settings(true, true), woken, false, THREE_IN_KYIV)).isPresent();
        assertThat(Rest.of(settings(true, false), woken, true, THREE_IN_KYIV)).isPresent();
    }

    @Test
    void a_clock_that_was_set_back_makes_no_wait_longer() {
        assertThat(
                        Rest.of(
                                settings(false, false),
                                Optional.of(THREE_IN_KYIV.plus(HOUR)),
                                false,
                                THREE_IN_KYIV))
                .isEmpty();
    }

    private static Settings settings(boolean quiet, boolean breakingAnyway) {
        QuietHours hours = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));
        return Settings.DEFAULT
                .withQuiet(quiet ? hours : null)
                .withWaking(new Waking(HOUR, breakingAnyway));
    }
}
