package dev.sitrep.delivery;

import java.time.Duration;
import java.time.Instant;

/**
 * When a delivery that did not go through is tried again. Pure.
 *
 * @param first the wait after the first failure; it doubles with each further one
 * @param most no wait is longer, unless the platform asks for it
 * @param tries after so many a message is given up that fails while others go through
 */
public record RetryPolicy(Duration first, Duration most, int tries) {
    /** From a second to five minutes; twelve tries are twenty minutes. */
    public static final RetryPolicy DEFAULT =
            new RetryPolicy(Duration.ofSeconds(1), Duration.ofMinutes(5), 12);

    /** A fault of our own is the same the next time, but for faults of the hour, such as a full memory. */
    private static final int FAULTS = 3;

    /** What to do with the delivery. */
    public sealed interface Decision {
        record Again(Instant at, String why) implements Decision {}

        record TooOld(String why) implements Decision {}

        /** It is this message that can't be sent. */
        record GiveUp(String why) implements Decision {}
    }

    /**
     * The server had trouble or did not answer.
     *
     * @param asked when it may be tried again at the earliest
     * @param othersGoThrough whether other messages were taken lately, so that the trouble is this one's
     */
    public Decision onTrouble(
            Delivery delivery, Instant asked, String why, boolean othersGoThrough, Instant now) {
        int failed = delivery.attempts() + 1;
        if (othersGoThrough && failed >= tries) {
            return new Decision.GiveUp(
                    "It failed " + failed + " times while others went through. At last: " + why);
        }
        return onWait(delivery, asked, why, now);
    }

    /** Our own code failed on it. */
    public Decision onFault(Delivery delivery, RuntimeException fault, Instant now) {
        String why = "A fault in Sitrep kept it from being sent (" + fault + ")";
        return delivery.faults() + 1 >= FAULTS
                ? new Decision.GiveUp(why + ", " + FAULTS + " times; please report it.")
                : onWait(delivery, now, why + "; it is tried again.", now);
    }

    /**
     * The platform asked to wait.
     *
     * @param asked when it may be tried again at the earliest, to the second
     */
    public Decision onWait(Delivery delivery, Instant asked, String why, Instant now) {
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
