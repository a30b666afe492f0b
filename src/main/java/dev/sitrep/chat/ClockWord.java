package dev.sitrep.chat;

import dev.sitrep.chat.Parsing.Mistake;
import dev.sitrep.chat.TypedTimes.Wrong;

import java.time.LocalTime;
import java.util.Optional;

/** One time of the day as people type it. Digits may be those of any script. */
final class ClockWord {
    private static final int NOON = 12;
    private static final int MOST_DIGITS = 4;

    /** Which half of the day a twelve-hour clock means. */
    enum Half {
        AM,
        PM
    }

    private ClockWord() {}

    static Optional<Half> half(String word) {
        return switch (word) {
            case "am", "a.m" -> Optional.of(Half.AM);
            case "pm", "p.m" -> Optional.of(Half.PM);
            default -> Optional.empty();
        };
    }

    /**
     * @param word begins with a digit
     * @param position of the word
     */
    static LocalTime read(String word, int position) throws Wrong {
        int end = digits(word, 0);
        int hour = number(word, 0, end);
        int minute = 0;
        if (end > 2) {
            minute = hour % 100;
            hour /= 100;
        }
        int rest = end;
        if (end <= 2 && end < word.length() && ":.h".indexOf(word.charAt(end)) >= 0) {
            rest = digits(word, end + 1);
            // "18h" is whole, "18:" and "18:5" are not.
            boolean whole = rest == end + 3 || (rest == end + 1 && word.charAt(end) == 'h');
            minute = whole && rest > end + 1 ? number(word, end + 1, rest) : whole ? 0 : 99;
        }
        Optional<Half> half = half(word.substring(rest));
        if (end > MOST_DIGITS || (rest < word.length() && half.isEmpty())) {
            throw new Wrong(Mistake.NO_SUCH_TIME, position, word);
        }
        LocalTime time = time(hour, minute, position, word);
        return half.isPresent() ? in(half.get(), time, position, word) : time;
    }

    /** The time in this half of the day: 12:30 am is half past midnight. */
    static LocalTime in(Half half, LocalTime time, int position, String word) throws Wrong {
        if (time.getHour() < 1 || time.getHour() > NOON) {
            throw new Wrong(Mistake.NO_SUCH_TIME, position, word);
        }
        return time.withHour(time.getHour() % NOON + (half == Half.PM ? NOON : 0));
    }

    private static LocalTime time(int hour, int minute, int position, String word) throws Wrong {
        if (hour == 24 && minute == 0) {
            throw new Wrong(Mistake.MIDNIGHT, position, word);
        }
        if (hour > 23 || minute > 59) {
            throw new Wrong(Mistake.NO_SUCH_TIME, position, word);
        }
        return LocalTime.of(hour, minute);
    }

    private static int digits(String word, int from) {
        int end = from;
        while (end < word.length() && Character.isDigit(word.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int number(String word, int from, int end) {
        int number = 0;
        for (int i = from; i < Math.min(end, from + MOST_DIGITS); i++) {
            number = number * 10 + Character.digit(word.charAt(i), 10);
        }
        return number;
    }
}
