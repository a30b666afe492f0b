package dev.sitrep.feed;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;

/**
 * Reads dates as feeds write them: ISO 8601 with or without gaps, RFC 822 and what passes for it, C's asctime, with the names
 * of months in several languages.
 *
 * <p>The rule where something is missing: no zone means UTC, no time means midnight, no day or month means the first.
 */
final class LenientDates {
    private static final int LONGEST = 100;

    private static final Pattern ISO =
            Pattern.compile(
                    "(\\d{4})(?:-?(\\d{2})(?:-?(\\d{2}))?)?"
                            + "(?:[Tt_ ]+(\\d{1,2}):?(\\d{2})(?::?(\\d{2})(?:[.,:](\\d+))?)?)?"
                            + "\\s*([Zz]|UTC|GMT|[+-]\\d{1,2}:?\\d{0,2})?");

    private static final Pattern ORDINAL = Pattern.compile("(\\d{4})-?(\\d{3})");
    private static final Pattern TIME =
            Pattern.compile(
                    "(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:[.,]\\d+)?)?\\s*([AaPp])?\\.?[Mm]?");
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{1,2}):?(\\d{2})?$");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern SLASHED = Pattern.compile("^(\\d{1,2})/(\\d{1,2})/(\\d{4})\\b");

    private static final Map<String, Integer> ZONE_HOURS =
            Map.ofEntries(
                    Map.entry("EST", -5),
                    Map.entry("EDT", -4),
                    Map.entry("CST", -6),
                    Map.entry("CDT", -5),
                    Map.entry("MST", -7),
                    Map.entry("MDT", -6),
                    Map.entry("PST", -8),
                    Map.entry("PDT", -7),
                    Map.entry("AKST", -9),
                    Map.entry("AKDT", -8),
                    Map.entry("HST", -10),
                    Map.entry("AST", -4),
                    Map.entry("ADT", -3),
                    Map.entry("WEST", 1),
                    Map.entry("BST", 1),
                    Map.entry("CET", 1),
                    Map.entry("MEZ", 1),
                    Map.entry("CEST", 2),
                    Map.entry("MESZ", 2),
                    Map.entry("EET", 2),
                    Map.entry("EEST", 3),
                    Map.entry("MSK", 3),
                    Map.entry("MSD", 4),
                    Map.entry("JST", 9),
                    Map.entry("KST", 9),
                    Map.entry("AEST", 10),
                    Map.entry("AEDT", 11),
                    Map.entry("NZST", 12),
                    Map.entry("NZDT", 13));

    private LenientDates() {}

    /** The moment, or null where the text is no date. */
    static @Nullable Instant parse(@Nullable String text) {
        String date = text == null ? "" : text.strip();
        if (date.isEmpty() || date.length() > LONGEST) {
            return null;
        }
        try {
            Instant iso = iso(date);
            return iso == null ? inWords(date) : iso;
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Instant iso(String text) {
        Matcher ordinal = ORDINAL.matcher(text);
        if (ordinal.matches()) {
            return LocalDate.ofYearDay(number(ordinal.group(1)), number(ordinal.group(2)))
                    .atStartOfDay()
                    .toInstant(ZoneOffset.UTC);
        }
        Matcher m = ISO.matcher(text);
        if (!m.matches()) {
            return null;
        }
        LocalDate day =
                LocalDate.of(number(m.group(1)), numberOr(m.group(2), 1), numberOr(m.group(3), 1));
        return at(day, m.group(4), m.group(5), m.group(6), zone(m.group(8)));
    }

    /** A day with hours, minutes and seconds; 24:00 is the next midnight and a leap second the second before. */
    private static Instant at(
            LocalDate day,
            @Nullable String hours,
            @Nullable String minutes,
            @Nullable String seconds,
            ZoneOffset zone) {
        int hour = numberOr(hours, 0);
        LocalTime time =
                LocalTime.of(hour % 24, numberOr(minutes, 0), Math.min(59, numberOr(seconds, 0)));
        LocalDate then = hour == 24 ? day.plusDays(1) : day;
        if (hour > 24) {
            throw new DateTimeException("hour " + hour);
        }
        return LocalDateTime.of(then, time).toInstant(zone);
    }

    private static @Nullable Instant inWords(String text) {
        Matcher slashed = SLASHED.matcher(text);
        if (slashed.find()) {
            return slashed(slashed, text);
        }
        Integer month = null;
        ZoneOffset zone = ZoneOffset.UTC;
        for (Matcher word = WORD.matcher(text); word.find(); ) {
            // The last one counts: "mar" is Tuesday in Spanish, and stands before the month.
            Integer named = MonthNames.number(word.group());
            month = named == null ? month : named;
            Integer hours = ZONE_HOURS.get(word.group().toUpperCase(Locale.ROOT));
            zone = hours == null ? zone : ZoneOffset.ofHours(hours);
        }
        if (month == null) {
            return null;
        }
        Matcher offset = OFFSET.matcher(text);
        boolean hasOffset = offset.find();
        String rest = hasOffset ? text.substring(0, offset.start()) : text;
        Matcher time = TIME.matcher(rest);
        boolean hasTime = time.find();
        String date =
                hasTime ? rest.substring(0, time.start()) + " " + rest.substring(time.end()) : rest;
        LocalDate day = day(date, month);
        return day == null
                ? null
                : at(
                        day,
                        hasTime ? hour(time) : null,
                        hasTime ? time.group(2) : null,
                        hasTime ? time.group(3) : null,
                        hasOffset ? zone(offset.group()) : zone);
    }

    /** Month first, as Americans write, unless that can't be. */
    private static Instant slashed(Matcher slashed, String text) {
        int first = number(slashed.group(1));
        int second = number(slashed.group(2));
        LocalDate day =
                first > 12
                        ? LocalDate.of(number(slashed.group(3)), second, first)
                        : LocalDate.of(number(slashed.group(3)), first, second);
        Matcher time = TIME.matcher(text);
        return time.find()
                ? at(day, hour(time), time.group(2), time.group(3), ZoneOffset.UTC)
                : at(day, null, null, null, ZoneOffset.UTC);
    }

    /** The first number of up to two digits is the day, the other one the year. */
    private static @Nullable LocalDate day(String date, int month) {
        int day = 0;
        int year = -1;
        for (Matcher m = NUMBER.matcher(date); m.find(); ) {
            int value = number(m.group());
            if (m.group().length() > 2) {
                year = value;
            } else if (day == 0) {
                day = value;
            } else if (year < 0) {
                year = value + (value < 70 ? 2000 : 1900);
            }
        }
        return year < 0 ? null : LocalDate.of(year, month, day == 0 ? 1 : day);
    }

    private static String hour(Matcher time) {
        String half = time.group(4);
        if (half == null) {
            return time.group(1);
        }
        int hour = number(time.group(1)) % 12;
        return String.valueOf(half.equalsIgnoreCase("p") ? hour + 12 : hour);
    }

    private static ZoneOffset zone(@Nullable String offset) {
        Matcher m = OFFSET.matcher(offset == null ? "" : offset);
        if (!m.find()) {
            return ZoneOffset.UTC;
        }
        int minutes = number(m.group(2)) * 60 + numberOr(m.group(3), 0);
        return ZoneOffset.ofTotalSeconds((m.group(1).equals("-") ? -60 : 60) * minutes);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static int numberOr(@Nullable String digits, int missing) {
        return digits == null || digits.isEmpty() ? missing : number(digits);
    }
}
