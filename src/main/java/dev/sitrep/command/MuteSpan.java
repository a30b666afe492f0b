package dev.sitrep.command;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** For how long, as people type it: {@code for 3d}, {@code 12h}, {@code 30 m}, {@code for 2 weeks}. */
final class MuteSpan {
    /** Behind that no story goes on, and what was muted is forgotten. */
    static final Duration LONGEST = Duration.ofDays(300);

    private static final int MOST_DIGITS = 5;

    private MuteSpan() {}

    /** Empty where it is none. */
    static Optional<Duration> parse(String typed) {
        String words = typed.strip().toLowerCase(Locale.ROOT);
        String span = words.startsWith("for ") ? words.substring(4).strip() : words;
        int end = 0;
        while (end < span.length() && span.charAt(end) >= '0' && span.charAt(end) <= '9') {
            end++;
        }
        if (end == 0 || end > MOST_DIGITS) {
            return Optional.empty();
        }
        int count = Integer.parseInt(span.substring(0, end));
        Optional<Duration> unit =
                switch (span.substring(end).strip()) {
                    case "m", "min", "mins", "minute", "minutes" ->
                            Optional.of(Duration.ofMinutes(1));
                    case "h", "hour", "hours" -> Optional.of(Duration.ofHours(1));
                    case "d", "day", "days" -> Optional.of(Duration.ofDays(1));
                    case "w", "week", "weeks" -> Optional.of(Duration.ofDays(7));
                    default -> Optional.empty();
                };
        return unit.map(one -> one.multipliedBy(count)).filter(Duration::isPositive);
    }
}
