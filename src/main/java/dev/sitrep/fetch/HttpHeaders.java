package dev.sitrep.fetch;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;

/** Reads the headers that bear on when to come again. */
final class HttpHeaders {
    /** The three forms of RFC 9110, 5.6.7, without the name of the day. */
    private static final List<DateTimeFormatter> DATES =
            List.of(
                    DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss zzz", Locale.US),
                    new DateTimeFormatterBuilder()
                            .appendPattern("d-MMM-")
                            .appendValueReduced(ChronoField.YEAR, 2, 2, 1970)
                            .appendPattern(" HH:mm:ss zzz")
                            .toFormatter(Locale.US),
                    DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.US)
                            .withZone(ZoneOffset.UTC));

    private static final long LONGEST = Duration.ofDays(365).toSeconds();

    private HttpHeaders() {}

    /** An HTTP date, or null where it is none. */
    static @Nullable Instant date(@Nullable String text) {
        if (text == null || text.length() > 60) {
            return null;
        }
        String date = text.substring(text.indexOf(',') + 1).strip();
        for (DateTimeFormatter form : DATES) {
            try {
                return ZonedDateTime.parse(date, form).toInstant();
            } catch (DateTimeParseException e) {
                // It may be another form.
            }
        }
        return null;
    }

    /** Retry-After in either form, seconds or a date (RFC 9110, 10.2.3); null where there is none to be read. */
    static @Nullable Instant retryAfter(@Nullable String text, Instant now) {
        Long seconds = seconds(text);
        if (seconds != null) {
            return now.plusSeconds(seconds);
        }
        Instant date = date(text);
        return date == null || date.isAfter(now) ? date : now;
    }

    /**
     * How much longer an answer is fresh (RFC 9111, 4.2), or null where nothing says so.
     *
     * @param now stands in for a Date that the server does not send
     */
    static @Nullable Duration freshFor(
            @Nullable String cacheControl,
            @Nullable String expires,
            @Nullable String date,
            @Nullable String age,
            Instant now) {
        Duration lifetime = null;
        for (String part : cacheControl == null ? new String[0] : cacheControl.split(",", 50)) {
            String directive = part.strip().toLowerCase(Locale.ROOT);
            if (directive.equals("no-store") || directive.equals("no-cache")) {
                return null;
            }
            if (directive.startsWith("max-age=")) {
                Long seconds = seconds(directive.substring("max-age=".length()).replace("\"", ""));
                lifetime = seconds == null ? null : Duration.ofSeconds(seconds);
            }
        }
        Instant until = date(expires);
        if (lifetime == null && until != null) {
            Instant since = date(date);
            lifetime = Duration.between(since == null ? now : since, until);
        }
        if (lifetime == null) {
            return null;
        }
        Long seconds = seconds(age);
        Duration left = seconds == null ? lifetime : lifetime.minusSeconds(seconds);
        return left.isPositive() ? left : null;
    }

    private static @Nullable Long seconds(@Nullable String text) {
        String digits = text == null ? "" : text.strip();
        if (digits.isEmpty()
                || digits.length() > 18
                || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        return Math.min(Long.parseLong(digits), LONGEST);
    }
}
