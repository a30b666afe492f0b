package dev.sitrep.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.Platform;
import dev.sitrep.delivery.RetryPolicy.Decision;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class RetryPolicyTest {
    private static final Instant NOON = Instant.parse("2025-12-21T12:00:00Z");

    @Test
    void waits_double_up_to_the_cap() {
        assertThat(again(0, NOON)).isEqualTo(NOON.plusSeconds(1));
        assertThat(again(3, NOON)).isEqualTo(NOON.plusSeconds(8));
        assertThat(again(1000, NOON)).isEqualTo(NOON.plus(Duration.ofMinutes(5)));
    }

    @Test
    void a_platform_that_asks_for_longer_gets_it() {
        assertThat(again(0, NOON.plusSeconds(1800))).isEqualTo(NOON.plusSeconds(1800));
    }

    @Test
    void a_delivery_that_would_be_too_old_by_then_ends_and_says_what_failed() {
        Decision decision =
                RetryPolicy.DEFAULT.onWait(delivery(0), NOON.plusSeconds(7200), "Busy.", NOON);
        assertThat(decision)
                .isEqualTo(
                        new Decision.TooOld(
                                "Not sent: it would be too old by its next attempt. The last one"
                                        + " failed: Busy."));
    }

    @Test
    void a_message_that_keeps_failing_is_given_up_only_while_others_go_through() {
        assertThat(RetryPolicy.DEFAULT.onTrouble(delivery(11), NOON, "Oops.", false, NOON))
                .isInstanceOf(Decision.Again.class);
        assertThat(RetryPolicy.DEFAULT.onTrouble(delivery(10), NOON, "Oops.", true, NOON))
                .isInstanceOf(Decision.Again.class);
        assertThat(RetryPolicy.DEFAULT.onTrouble(delivery(11), NOON, "Oops.", true, NOON))
                .isEqualTo(
                        new Decision.GiveUp(
                                "It failed 12 times while others went through. At last: Oops."));
    }

    private static Instant again(int failures, Instant asked) {
        Decision decision = RetryPolicy.DEFAULT.onWait(delivery(failures), asked, "Busy.", NOON);
        return ((Decision.Again) decision).at();
    }

    private static Delivery delivery(int attempts) {
        return new Delivery(
                1,
                1,
                ChatRef.of(Platform.TELEGRAM, "1"),
                "alert:1",
                1,
                Message.text("hi"),
                Place.fresh(),
                false,
                null,
                attempts,
                0,
                NOON.plusSeconds(7200));
    }
}
