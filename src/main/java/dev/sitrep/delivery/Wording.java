package dev.sitrep.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Numbers, times and lists as readers see them, in English. */
public final class Wording {
    private static final DateTimeFormatter CLOCK = format("HH:mm");
    private static final DateTimeFormatter WEEKDAY = format("EEE HH:mm");
    private static final DateTimeFormatter DAY = format("EEE d MMM, HH:mm");

    private Wording() {}

    /** "1 story", "3 stories". */
    public static String count(int n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }

    /** "A", "A and B", "A, B and C". */
    public static String and(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /** How long: "40 min", "9 h", "3 days". */
    public static String span(Duration length) {
        if (length.toMinutes() < 60) {
            return Math.max(1, length.toMinutes()) + " min";
        }
        return length.toHours() < 48 ? length.toHours() + " h" : length.toDays() + " days";
    }

    /** "Sun 21 Dec, 08:00 Kyiv". */
    public static String moment(Instant time, ZoneId zone) {
        return DAY.format(time.atZone(zone)) + " " + city(zone);
    }

    /** A time as it is said at another one: "08:00" of the same day, "Sat 08:00" of the week around it, else with its date. */
    public static String near(Instant time, Instant now, ZoneId zone) {
        ZonedDateTime local = time.atZone(zone);
        long days =
                Math.abs(
                        ChronoUnit.DAYS.between(
                                local.toLocalDate(), now.atZone(zone).toLocalDate()));
        if (days == 0) {
            return CLOCK.format(local);
        }
        return days < 7 ? WEEKDAY.format(local) : DAY.format(local);
    }

    /** "Kyiv" of Europe/Kyiv, "New York" of America/New_York. */
    public static String city(ZoneId zone) {
        String id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    /** The text with an upper-case first letter. */
    public static String capitalised(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** The text, cut at a word with "…" where it is longer. */
    public static String shorten(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int blank = text.lastIndexOf(' ', most - 1);
        int end = blank > most / 2 ? blank : most - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
