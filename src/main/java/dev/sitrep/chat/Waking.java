package dev.sitrep.chat;

import java.time.Duration;

/**
 * How often a chat wants to be woken.
 *
 * @param cooldown after a message that sounded, the next alert waits so long; zero for never
 * @param breakingAnyway whether what is breaking sounds in quiet hours and cooldowns all the same
 */
public record Waking(Duration cooldown, boolean breakingAnyway) {
    /** No longer than this: what is held back for longer is a digest's. */
    public static final Duration LONGEST_COOLDOWN = Duration.ofHours(12);

    /** What a chat has that has set nothing: quiet hours are quiet. */
    public static final Waking DEFAULT = new Waking(Duration.ZERO, false);

    public Waking {
        if (cooldown.isNegative() || cooldown.compareTo(LONGEST_COOLDOWN) > 0) {
            throw new IllegalArgumentException("cooldown " + cooldown);
        }
    }
}
