package dev.sitrep.command;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;

/** A span that ends now, as a person types it: {@code 90m}, {@code 18h}, {@code 3 days}, {@code since 08:00}. */
sealed interface LookBack {
    Duration MOST = Duration.ofDays(7);

    /** From then until now. */
    record Since(Instant from) implements LookBack {}

    /** Longer than {@link #MOST}. */
    record TooLong() implements LookBack {}

    /** Nothing that says a span. */
    record NotUnderstood() implements LookBack {}

    static LookBack of(String typed, Instant now, ZoneId zone) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        String bare = text.startsWith("since ") ? text.substring("since ".length()).strip() : text;
        return bare.indexOf(':') > 0 ? sinceTime(bare, now, zone) : ofLength(bare, now);
    }

    private static LookBack sinceTime(String text, Instant now, ZoneId zone) {
        try {
            LocalTime time = LocalTime.parse(text.indexOf(':') == 1 ? "0" + text : text);
            ZonedDateTime here = now.atZone(zone);
            ZonedDateTime today = here.with(time);
            // The latest moment at which clocks there showed this.
            ZonedDateTime last = today.isAfter(here) ? here.minusDays(1).with(time) : today;
            return new Since(last.toInstant());
        } catch (DateTimeException e) {
            return new NotUnderstood();
        }
    }

    private static LookBack ofLength(String text, Instant now) {
        int end = 0;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        Duration unit = unit(text.substring(end).strip());
        if (end == 0 || unit.isZero()) {
            return new NotUnderstood();
        }
        if (end > 5) {
            return new TooLong();
        }
        Duration length = unit.multipliedBy(Integer.parseInt(text.substring(0, end)));
        if (length.isZero()) {
            return new NotUnderstood();
        }
        return length.compareTo(MOST) > 0 ? new TooLong() : new Since(now.minus(length));
    }

    private static Duration unit(String word) {
        return switch (word) {
            case "m", "min", "mins", "minute", "minutes" -> Duration.ofMinutes(1);
            case "h", "hour", "hours" -> Duration.ofHours(1);
            case "d", "day", "days" -> Duration.ofDays(1);
            case "w", "week", "weeks" -> Duration.ofDays(7);
            default -> Duration.ZERO;
        };
    }
}
