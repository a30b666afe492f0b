package dev.sitrep.feed;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Reads dates as feeds write them: ISO 8601 with or without gaps, RFC 822 and what passes for it, C's asctime, JavaScript's
 * toString, dates in numbers as each country orders them, and the names of months in many languages.
 *
 * <p>The rule where something is missing: no zone means UTC, no time means midnight, no day or month means the first. A date in the
 * future is read as it is written; whoever uses it decides what to make of it.
 */
public final class LenientDates {
    private static final int LONGEST = 100;

    /** Where the date ends and the time begins may be a T, spaces, or a comma; the zone comes last. */
    private static final Pattern ISO =
            Pattern.compile(
                    "(\\d{4})(?:-?(\\d{2})(?:-?(\\d{2}))?)?"
                            + "(?:[Tt_, ]+(\\d{1,2}):?(\\d{2})(?::?(\\d{2})(?:[.,:]\\d+)?)?)?"
                            + "\\s*([Zz]|[+-]\\d{1,2}:?\\d{0,2})?");

    private static final Pattern ORDINAL = Pattern.compile("(\\d{4})-?(\\d{3})");

    private static final Pattern TIME =
            Pattern.compile(
                    "(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:[.,]\\d+)?)?\\s*(?:([AaPp])\\.?\\s?[Mm]\\b\\.?)?");

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{1,2}):?(\\d{2})?$");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:[/_]\\p{L}+)*");

    /** The year first, as in Asia and in databases. */
    private static final Pattern YEAR_FIRST =
            Pattern.compile(
                    "(\\d{4})\\s*[-/.,年년]\\s*(\\d{1,2})\\s*[-/.,月월]\\s*(\\d{1,2})\\s*[日일.]?");

    /** The year last. Strokes are American where they can be: the month first. */
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})\\s*([-/.])\\s*(\\d{1,2})\\s*[-/.]\\s*(\\d{4}|\\d{2})");

    private static final Pattern AFTERNOON = Pattern.compile("오후|下午|午後|μ\\.?μ|م$");

    private LenientDates() {}

    /**
     * What a text says.
     *
     * @param zoned false where no zone was named and UTC was taken
     */
    record Reading(Instant instant, boolean zoned) {}

    /** The moment, or null where the text is no date. */
    public static @Nullable Instant parse(@Nullable String text) {
        Reading reading = read(text);
        return reading == null ? null : reading.instant();
    }

    /** The moment and whether it had a zone, or null where the text is no date. */
    static @Nullable Reading read(@Nullable String text) {
        String date = text == null ? "" : text.strip();
        if (date.isEmpty() || date.length() > LONGEST) {
            return null;
        }
        Instant standard = StandardDates.read(date);
        if (standard != null) {
            return new Reading(standard, true);
        }
        try {
            String plain = plain(date);
            Reading iso = iso(plain);
            return iso == null ? freely(plain) : iso;
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    /** Digits of any script as ASCII's, every kind of space as one, no marks of direction, no remarks in brackets at the end. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .forEach(
                        c -> {
                            int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
                            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
                            plain.appendCodePoint(digit >= 0 ? '0' + digit : space ? ' ' : c);
                        });
        int end = plain.length();
        while (end > 0 && (plain.charAt(end - 1) == ')' || plain.charAt(end - 1) == ']')) {
            int open = plain.lastIndexOf(plain.charAt(end - 1) == ')' ? "(" : "[", end);
            if (open < 8) {
                break;
            }
            end = open;
            while (plain.charAt(end - 1) == ' ') {
                end--;
            }
        }
        return plain.substring(0, end).strip();
    }

    private static @Nullable Reading iso(String text) {
        Matcher ordinal = ORDINAL.matcher(text);
        if (ordinal.matches()) {
            LocalDate day = LocalDate.ofYearDay(number(ordinal.group(1)), number(ordinal.group(2)));
            return at(day, LocalTime.MIDNIGHT, null);
        }
        Matcher m = ISO.matcher(text);
        if (!m.matches()) {
            return null;
        }
        LocalDate day =
                LocalDate.of(number(m.group(1)), numberOr(m.group(2), 1), numberOr(m.group(3), 1));
        int hour = numberOr(m.group(4), 0);
        String zone = m.group(7);
        return at(
                hour == 24 ? day.plusDays(1) : day,
                time(hour == 24 ? 0 : hour, m.group(5), m.group(6)),
                zone == null ? null : offset(zone));
    }

    /** A leap second is the second before. */
    private static LocalTime time(int hour, @Nullable String minutes, @Nullable String seconds) {
        return LocalTime.of(hour, numberOr(minutes, 0), Math.min(59, numberOr(seconds, 0)));
    }

    private static Reading at(LocalDate day, LocalTime time, @Nullable ZoneId zone) {
        ZoneId meant = zone == null ? ZoneOffset.UTC : zone;
        return new Reading(day.atTime(time).atZone(meant).toInstant(), zone != null);
    }

    /** Takes off the zone, then the time, and looks for a date in the rest. */
    private static @Nullable Reading freely(String text) {
        Matcher offset = OFFSET.matcher(text);
        // In 21-12-2025 what looks like an offset is the year, and offsets come after a time.
        boolean zoned =
                offset.find() && text.indexOf(':') >= 0 && text.indexOf(':') < offset.start();
        String rest = zoned ? text.substring(0, offset.start()) : text;
        ZoneId zone = zoned ? offset(offset.group()) : zoneIn(rest);
        Matcher time = TIME.matcher(rest);
        if (!time.find()) {
            LocalDate day = day(rest);
            return day == null ? null : at(day, LocalTime.MIDNIGHT, zone);
        }
        String around = rest.substring(0, time.start()) + " " + rest.substring(time.end());
        LocalDate day = day(around);
        int hour = hour(time, AFTERNOON.matcher(around).find());
        LocalTime then = time(hour == 24 ? 0 : hour, time.group(2), time.group(3));
        return day == null ? null : at(hour == 24 ? day.plusDays(1) : day, then, zone);
    }

    private static @Nullable LocalDate day(String text) {
        Matcher first = YEAR_FIRST.matcher(text);
        if (first.find()) {
            return LocalDate.of(
                    number(first.group(1)), number(first.group(2)), number(first.group(3)));
        }
        Matcher last = YEAR_LAST.matcher(text);
        if (last.find()) {
            int one = number(last.group(1));
            int two = number(last.group(3));
            boolean american = last.group(2).equals("/") && one <= 12;
            int year = year(last.group(4));
            return LocalDate.of(year, american ? one : two, american ? two : one);
        }
        Integer month = month(text);
        return month == null ? null : named(text, month);
    }

    /** The last word that is a month: "mar" is Tuesday in Spanish, and stands before the month. */
    private static @Nullable Integer month(String text) {
        Integer month = null;
        String before = "";
        for (Matcher word = WORD.matcher(text); word.find(); before = word.group()) {
            Integer pair = MonthNames.number(before + " " + word.group());
            Integer named = pair == null ? MonthNames.number(word.group()) : pair;
            month = named == null ? month : named;
        }
        return month;
    }

    /** The first number of up to two digits is the day, the other one the year. */
    private static @Nullable LocalDate named(String text, int month) {
        int day = 0;
        int year = -1;
        for (Matcher m = NUMBER.matcher(text); m.find(); ) {
            if (m.group().length() > 2) {
                year = number(m.group());
            } else if (day == 0) {
                day = number(m.group());
            } else if (year < 0) {
                year = year(m.group());
            }
        }
        return year < 0 ? null : LocalDate.of(year, month, day == 0 ? 1 : day);
    }

    private static int year(String digits) {
        int year = number(digits);
        return digits.length() > 2 ? year : year + (year < 70 ? 2000 : 1900);
    }

    private static int hour(Matcher time, boolean afternoon) {
        int hour = number(time.group(1));
        String half = time.group(4);
        if (half == null) {
            return afternoon && hour < 12 ? hour + 12 : hour;
        }
        return hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }

    private static @Nullable ZoneId zoneIn(String text) {
        ZoneId zone = null;
        for (Matcher word = WORD.matcher(text); word.find(); ) {
            ZoneId named = ZoneNames.zone(word.group());
            zone = named == null ? zone : named;
        }
        return zone;
    }

    private static ZoneOffset offset(String written) {
        Matcher m = OFFSET.matcher(written);
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
