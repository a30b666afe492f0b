package dev.sitrep.feed;

import java.time.Duration;

/**
 * How often feeds are looked at.
 *
 * @param shortest never more often than this; 10 minutes by default
 * @param usual where nothing is known of a feed's habits; 30 minutes by default
 * @param longest never less often than this while it answers; 6 hours by default
 * @param longestBackOff never less often than this while it fails; 24 hours by default
 */
public record CheckSettings(
        Duration shortest, Duration usual, Duration longest, Duration longestBackOff) {
    public CheckSettings {
        if (!shortest.isPositive()
                || usual.compareTo(shortest) < 0
                || longest.compareTo(usual) < 0
                || longestBackOff.compareTo(usual) < 0) {
            throw new IllegalArgumentException(
                    "The shortest interval between two checks must be longer than nothing, the"
                            + " usual one no shorter than it, and the longest ones no shorter than"
                            + " the usual one.");
        }
    }

    public static CheckSettings defaults() {
        return new CheckSettings(
                Duration.ofMinutes(10),
                Duration.ofMinutes(30),
                Duration.ofHours(6),
                Duration.ofHours(24));
    }
}
