package dev.sitrep.config;

import java.time.Duration;

/** Durations as people write them: 30s, 15m, 8h, 7d. */
public final class Durations {
    private Durations() {}

    /**
     * Reads a whole number and its unit: ms, s, m, h or d.
     *
     * @throws IllegalArgumentException where the text has another form
     */
    public static Duration parse(String text) {
        int letters = 0;
        while (letters < text.length() && Character.isDigit(text.charAt(letters))) {
            letters++;
        }
        long count = Long.parseLong(text.substring(0, letters));
        return switch (text.substring(letters).strip()) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            case "d" -> Duration.ofDays(count);
            default -> throw new IllegalArgumentException(text);
        };
    }
}
