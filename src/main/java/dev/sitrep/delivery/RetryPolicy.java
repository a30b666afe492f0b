package dev.sitrep.delivery;

import java.time.Duration;
import java.time.Instant;

/**
 * When a delivery that did not go through is tried again. Pure.
 *
 * @param first the wait after the first failure; it doubles with each further one
 * @param most no wait is longer, unless the platform asks for it
 */
public record RetryPolicy(Duration first, Duration most) {
    /** From a second to five minutes. */
    public static final RetryPolicy DEFAULT =
            new RetryPolicy(Duration.ofSeconds(1), Duration.ofMinutes(5));

    /** What to do with the delivery. */
    public sealed interface Decision {
        record Again(Instant at, String why) implements Decision {}

        record TooOld(String why) implements Decision {}
    }

    /**
     * The platform asked to wait, was down or timed out.
     *
     * @param asked when it may be tried again at the earliest, to the second
     */
    public Decision onRetryAt(Delivery delivery, Instant asked, String why, Instant now) {
        Instant at = later(asked, now.plus(backOff(delivery.attempts())));
        if (!at.isBefore(delivery.expiresAt())) {
            return new Decision.TooOld(
                    "Not sent: it would be too old by its next attempt. The last one failed: "
                            + why);
        }
        return new Decision.Again(at, why);
    }

    private Duration backOff(int failures) {
        // 2^20 seconds are twelve days: past any cap, and far from overflow.
        Duration wait = first.multipliedBy(1L << Math.min(failures, 20));
        return wait.compareTo(most) > 0 ? most : wait;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
