package dev.sitrep.reading;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;

/** Dates of day and month, with or without a year: "20 December", "Dec. 20–21, 2025", "з 20 по 21 грудня", "2025-12-20", "20.12.2025". */
final class Dates {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern POINTS = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Pattern NUMBER =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|-?го|-?е)?(?:-(\\d{1,2}))?");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private Dates() {}

    /**
     * A date as written.
     *
     * @param year null where none stands
     * @param last index of its last word
     */
    record Written(
            @Nullable Integer year, Month month, int day, Month lastMonth, int lastDay, int last) {

        /** Its first day in a year. */
        LocalDate from(int inYear) {
            return LocalDate.of(inYear, month, Math.min(day, month.length(Year.isLeap(inYear))));
        }

        /** Its last day, where its first is in that year. */
        LocalDate to(int inYear) {
            int end = lastMonth.compareTo(month) < 0 ? inYear + 1 : inYear;
            return LocalDate.of(
                    end, lastMonth, Math.min(lastDay, lastMonth.length(Year.isLeap(end))));
        }
    }

    private record DaysOfMonth(int first, int second, int last) {}

    /** The date that begins with a word; null where none does. */
    static @Nullable Written at(Sentence sentence, int i) {
        String word = sentence.word(i);
        if (word.isEmpty()) {
            return null;
        }
        if (Character.isDigit(word.charAt(0))) {
            Written numeric = numeric(word, i);
            return numeric != null ? numeric : dayFirst(sentence, i);
        }
        return month(sentence, i) == null ? null : monthFirst(sentence, i);
    }

    private static @Nullable Written numeric(String word, int i) {
        if (word.length() < 8 || word.length() > 10) {
            return null;
        }
        Matcher iso = ISO.matcher(word);
        if (iso.matches()) {
            return of(number(iso, 1), number(iso, 2), number(iso, 3), i);
        }
        Matcher points = POINTS.matcher(word);
        return points.matches()
                ? of(number(points, 3), number(points, 2), number(points, 1), i)
                : null;
    }

    private static @Nullable Written of(int year, int month, int day, int i) {
        try {
            LocalDate date = LocalDate.of(year, month, day);
            boolean likely = year >= FIRST_YEAR && year <= LAST_YEAR;
            return likely ? new Written(year, date.getMonth(), day, date.getMonth(), day, i) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Written dayFirst(Sentence sentence, int i) {
        DaysOfMonth days = days(sentence, i);
        if (days == null) {
            return null;
        }
        int at = days.last() + 1;
        at = sentence.word(at).equals("of") ? at + 1 : at;
        Month month = sentence.flowsOn(at - 1) ? month(sentence, at) : null;
        if (month == null || days.second() > month.maxLength()) {
            return null;
        }
        DaysOfMonth end = isJoint(sentence, at) ? days(sentence, at + 1) : null;
        Month endMonth = end == null ? null : month(sentence, end.last() + 1);
        if (end != null && endMonth != null && end.first() <= endMonth.maxLength()) {
            return withYear(sentence, month, days.first(), endMonth, end.first(), end.last() + 1);
        }
        return withYear(sentence, month, days.first(), month, days.second(), at);
    }

    private static @Nullable Written monthFirst(Sentence sentence, int i) {
        Month month = month(sentence, i);
        boolean near = sentence.gap(i).strip().length() <= 1 && sentence.gap(i).length() <= 2;
        DaysOfMonth days = near && !sentence.gap(i).contains(",") ? days(sentence, i + 1) : null;
        if (month == null || days == null || days.second() > month.maxLength()) {
            return null;
        }
        Month other = isJoint(sentence, days.last()) ? month(sentence, days.last() + 1) : null;
        DaysOfMonth otherDay = other == null ? null : days(sentence, days.last() + 2);
        if (other != null && otherDay != null && otherDay.first() <= other.maxLength()) {
            return withYear(
                    sentence, month, days.first(), other, otherDay.first(), otherDay.last());
        }
        return withYear(sentence, month, days.first(), month, days.second(), days.last());
    }

    private static Written withYear(
            Sentence sentence, Month month, int day, Month lastMonth, int lastDay, int last) {
        String gap = sentence.gap(last).strip();
        String word = sentence.word(last + 1);
        if ((gap.isEmpty() || gap.equals(",") || gap.equals(".")) && word.length() == 4) {
            int year = year(word);
            if (year > 0) {
                return new Written(year, month, day, lastMonth, lastDay, last + 1);
            }
        }
        return new Written(null, month, day, lastMonth, lastDay, last);
    }

    /** One number of a day, or two joined: "20", "20th", "20-21", "20–21", "20 and 21", "20 по 21". */
    private static @Nullable DaysOfMonth days(Sentence sentence, int i) {
        Matcher number = NUMBER.matcher(sentence.word(i));
        if (!number.matches() || number(number, 1) == 0 || number(number, 1) > 31) {
            return null;
        }
        int first = number(number, 1);
        if (number.group(2) != null) {
            return ordered(first, number(number, 2), i);
        }
        int next = isJoint(sentence, i) ? i + 1 : isJoining(sentence.word(i + 1)) ? i + 2 : -1;
        Matcher second = next < 0 ? null : NUMBER.matcher(sentence.word(next));
        if (second != null && second.matches() && second.group(2) == null) {
            return ordered(first, number(second, 1), next);
        }
        return new DaysOfMonth(first, first, i);
    }

    private static @Nullable DaysOfMonth ordered(int first, int second, int last) {
        return second > first && second <= 31 ? new DaysOfMonth(first, second, last) : null;
    }

    private static boolean isJoint(Sentence sentence, int i) {
        String gap = sentence.gap(i).strip();
        return gap.equals("–") || gap.equals("—") || gap.equals("-");
    }

    private static boolean isJoining(String word) {
        return switch (word) {
            case "and", "to", "і", "й", "та", "и", "по", "до", "or", "або", "или" -> true;
            default -> false;
        };
    }

    /** The month at a word: English ones are capitalised, so that "may" and "march" are none. */
    private static @Nullable Month month(Sentence sentence, int i) {
        String word = sentence.word(i);
        Month month = DayWords.MONTHS.get(word);
        boolean english = month != null && word.charAt(0) < 128;
        return english && !sentence.isCapitalised(i) ? null : month;
    }

    private static int year(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                return 0;
            }
        }
        int year = Integer.parseInt(word);
        return year >= FIRST_YEAR && year <= LAST_YEAR ? year : 0;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
