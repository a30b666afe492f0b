package dev.sitrep.reading;

import dev.sitrep.text.Span;
import dev.sitrep.text.WordList;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;

/** Reads the days of one sentence. */
final class DayReader {
    private static final int DAYS_OF_WEEK = 7;
    private static final int MOST_DAYS_AGO = 30;
    private static final String OPENING = "“«„";
    private static final String CLOSING = "”»";
    private static final Set<String> AGO = WordList.of("ago тому назад");
    private static final Set<String> PARTS_OF_TODAY = WordList.of("morning afternoon evening");
    private static final Set<String> DAY = WordList.of("day days день дні днів дня дней");

    /** Words that name a day with what stands before them. */
    static final Set<String> OTHERS = WordList.of("ago тому назад morning afternoon evening night");

    /** "Today" behind these is no day: "even today", "until today". */
    private static final Set<String> NOWADAYS = WordList.of("even of than still until till to");

    private final Sentence sentence;
    private final @Nullable LocalDate published;

    DayReader(Sentence sentence, @Nullable LocalDate published) {
        this.sentence = sentence;
        this.published = published;
    }

    /** Adds the day that begins with a word, if one does; the index of the word to go on with. */
    int readAt(int i, List<Day> into) {
        String word = sentence.word(i);
        char first = word.charAt(0);
        DayOfWeek weekday = DayWords.weekday(word);
        if (weekday != null) {
            return weekday(i, weekday, into);
        }
        if (Character.isDigit(first) || DayWords.MONTHS.containsKey(word)) {
            Dates.Written date = Dates.at(sentence, i);
            if (date != null) {
                return date(i, date, into);
            }
        }
        if (published == null) {
            return i + 1;
        }
        return near(i, word, published, into);
    }

    private int near(int i, String word, LocalDate today, List<Day> into) {
        Integer counted = DayWords.COUNTED.get(word);
        if (counted != null) {
            return counted(i, counted, today, into);
        }
        if (DayWords.NIGHT.contains(word)) {
            return night(i, today, into);
        }
        if (DayWords.WEEKEND.contains(word)) {
            return weekend(i, today, into);
        }
        if (DayWords.WEEK.contains(word)) {
            return week(i, today, into);
        }
        if (AGO.contains(word)) {
            return ago(i, today, into);
        }
        if (PARTS_OF_TODAY.contains(word) && sentence.word(i - 1).equals("this")) {
            return add(i - 1, i, today, today, Day.Named.COUNTED, into);
        }
        boolean lastNight = word.equals("night") && sentence.word(i - 1).equals("last");
        return lastNight
                ? add(i - 1, i, today.minusDays(1), today, Day.Named.COUNTED, into)
                : i + 1;
    }

    private int date(int i, Dates.Written date, List<Day> into) {
        Integer year = date.year();
        if (year != null) {
            return add(i, date.last(), date.from(year), date.to(year), Day.Named.WITH_YEAR, into);
        }
        if (published == null) {
            return date.last() + 1;
        }
        Tense tense = Tense.at(sentence, i, date.last());
        int nearest = published.getYear();
        for (int other : new int[] {published.getYear() - 1, published.getYear() + 1}) {
            if (distance(date.from(other), tense) < distance(date.from(nearest), tense)) {
                nearest = other;
            }
        }
        return add(i, date.last(), date.from(nearest), date.to(nearest), Day.Named.DATE, into);
    }

    /** How far a day lies from that of publication; twice as far where the words speak of the other direction. */
    private long distance(LocalDate day, Tense tense) {
        if (published == null) {
            return 0;
        }
        long ahead = ChronoUnit.DAYS.between(published, day);
        boolean against = tense == Tense.PAST ? ahead > 1 : tense == Tense.FUTURE && ahead < -1;
        return against ? 2 * Math.abs(ahead) : Math.abs(ahead);
    }

    private int weekday(int i, DayOfWeek day, List<Day> into) {
        int at = sentence.word(i + 1).equals("the") ? i + 2 : i + 1;
        Dates.Written date = sentence.gap(i).strip().length() <= 1 ? Dates.at(sentence, at) : null;
        if (date != null && !sentence.word(i).endsWith("'s")) {
            return date(i, date, into);
        }
        boolean english = sentence.word(i).charAt(0) < 128;
        boolean named = DayWords.NAMED_FOR.contains(sentence.word(i + 1)) && sentence.flowsOn(i);
        if (published == null
                || (english && !sentence.isCapitalised(i))
                || named
                || DayWords.ANY.contains(sentence.word(i - 1))) {
            return i + 1;
        }
        String before = sentence.word(i - 1);
        LocalDate resolved = resolve(day, before, published, i);
        int start = isTold(before) ? i - 1 : i;
        return add(start, i, resolved, resolved, Day.Named.WEEKDAY, into);
    }

    private static boolean isTold(String before) {
        return DayWords.NEXT.contains(before)
                || DayWords.LAST.contains(before)
                || DayWords.THIS.contains(before);
    }

    private LocalDate resolve(DayOfWeek day, String before, LocalDate today, int i) {
        if (DayWords.LAST.contains(before)) {
            return today.with(TemporalAdjusters.previous(day));
        }
        if (before.equals("next")) {
            LocalDate nextWeek = monday(today).plusWeeks(1);
            return nextWeek.with(TemporalAdjusters.nextOrSame(day));
        }
        if (DayWords.NEXT.contains(before)) {
            return today.with(TemporalAdjusters.next(day));
        }
        // Where a report says that something was on the weekday after its own, midnight had passed
        // where it was written: in 407 articles two did, and none
        // meant the day six days before.
        LocalDate last = today.plusDays(1).with(TemporalAdjusters.previousOrSame(day));
        LocalDate next = today.with(TemporalAdjusters.nextOrSame(day));
        return switch (Tense.at(sentence, i, i)) {
            case PAST -> last;
            case FUTURE -> next;
            case UNKNOWN ->
                    ChronoUnit.DAYS.between(last, today) <= ChronoUnit.DAYS.between(today, next)
                            ? last
                            : next;
        };
    }

    private int counted(int i, int by, LocalDate today, List<Day> into) {
        boolean name = sentence.isCapitalised(i) && sentence.isCapitalised(i - 1);
        if (by == 0 && (name || NOWADAYS.contains(sentence.word(i - 1)))) {
            return i + 1;
        }
        String before = sentence.word(i - 1);
        int days = by;
        int start = i;
        boolean after = before.equals("after") && sentence.word(i - 2).equals("day");
        boolean ahead = before.equals("before") && sentence.word(i - 2).equals("day");
        if ((by == 1 && after) || (by == -1 && ahead)) {
            days = 2 * by;
            start = sentence.word(i - 3).equals("the") ? i - 3 : i - 2;
        }
        LocalDate day = today.plusDays(days);
        LocalDate from = isQuoted(i) ? day.minusDays(1) : day;
        return add(start, i, from, day, Day.Named.COUNTED, into);
    }

    /** The night before, or where the words speak of what is to come the one after. */
    private int night(int i, LocalDate today, List<Day> into) {
        boolean ahead = Tense.at(sentence, i, i) == Tense.FUTURE;
        LocalDate from = ahead ? today : today.minusDays(1);
        return add(i, i, from, from.plusDays(1), Day.Named.COUNTED, into);
    }

    private int ago(int i, LocalDate today, List<Day> into) {
        int number = DAY.contains(sentence.word(i - 1)) ? small(sentence.word(i - 2)) : 0;
        if (number == 0) {
            return i + 1;
        }
        LocalDate day = today.minusDays(number);
        return add(i - 2, i, day, day, Day.Named.COUNTED, into);
    }

    private static int small(String word) {
        return switch (word) {
            case "two", "два", "дві", "двa" -> 2;
            case "three", "три" -> 3;
            case "four", "чотири", "четыре" -> 4;
            case "five", "п'ять", "пять" -> 5;
            default -> number(word);
        };
    }

    private static int number(String word) {
        if (word.isEmpty()
                || word.length() > 2
                || !word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 0;
        }
        int number = Integer.parseInt(word);
        return number <= MOST_DAYS_AGO ? number : 0;
    }

    private int weekend(int i, LocalDate today, List<Day> into) {
        String before = sentence.word(i - 1);
        boolean at = before.equals("the") && DayWords.AT.contains(sentence.word(i - 2));
        boolean slavic = sentence.word(i).charAt(0) >= 128 && DayWords.AT.contains(before);
        if (!isTold(before) && !at && !slavic) {
            return i + 1;
        }
        LocalDate saturday = saturday(before, today, i);
        int start = at ? i - 2 : i - 1;
        return add(start, i, saturday, saturday.plusDays(1), Day.Named.WEEKEND, into);
    }

    private LocalDate saturday(String before, LocalDate today, int i) {
        LocalDate coming = monday(today).plusDays(5);
        if (DayWords.LAST.contains(before)) {
            return coming.minusWeeks(1);
        }
        if (before.equals("next") || before.startsWith("наступн") || before.startsWith("следующ")) {
            return coming.plusWeeks(1);
        }
        boolean begun = !today.isBefore(coming);
        boolean past = !begun && Tense.at(sentence, i, i) == Tense.PAST;
        boolean early = today.getDayOfWeek().compareTo(DayOfWeek.WEDNESDAY) <= 0;
        return past && early ? coming.minusWeeks(1) : coming;
    }

    private int week(int i, LocalDate today, List<Day> into) {
        String before = sentence.word(i - 1);
        boolean the = sentence.word(i - 2).equals("the") || sentence.word(i - 2).equals("past");
        if (!isTold(before) || the || !sentence.flowsOn(i - 1)) {
            return i + 1;
        }
        LocalDate monday = monday(today);
        LocalDate from = monday;
        LocalDate to = monday.plusDays(6);
        if (DayWords.NEXT.contains(before)) {
            from = from.plusWeeks(1);
            to = to.plusWeeks(1);
        } else if (DayWords.LAST.contains(before)) {
            // On a Sunday, where weeks begin on it, the last week is the one that ends.
            to = today.getDayOfWeek() == DayOfWeek.SUNDAY ? to : to.minusWeeks(1);
            from = from.minusWeeks(1);
        }
        return add(i - 1, i, from, to, Day.Named.WEEK, into);
    }

    /** Whether a word stands in a quotation, which may have begun before the sentence. */
    private boolean isQuoted(int i) {
        String text = sentence.text();
        boolean open = false;
        for (int c = 0; c < sentence.start(i); c++) {
            open = isAfter(text.charAt(c), open);
        }
        for (int c = sentence.end(i); !open && c < text.length(); c++) {
            char sign = text.charAt(c);
            if (OPENING.indexOf(sign) >= 0) {
                return false;
            }
            open = CLOSING.indexOf(sign) >= 0;
        }
        return open;
    }

    private static boolean isAfter(char sign, boolean open) {
        if (sign == '"') {
            return !open;
        }
        return OPENING.indexOf(sign) >= 0 || (open && CLOSING.indexOf(sign) < 0);
    }

    private static LocalDate monday(LocalDate day) {
        return day.minusDays((day.getDayOfWeek().getValue() - 1) % DAYS_OF_WEEK);
    }

    private int add(
            int first, int last, LocalDate from, LocalDate to, Day.Named named, List<Day> into) {
        Span span = new Span(sentence.start(first), sentence.end(last));
        into.add(new Day(from, to.isBefore(from) ? from : to, span, named));
        return last + 1;
    }
}
