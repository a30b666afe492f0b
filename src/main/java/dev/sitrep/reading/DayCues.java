package dev.sitrep.reading;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Whether a stretch of text can name a day at all: it holds a word that names days, or a full date in digits. Most sentences don't, and telling so costs a
 * part of splitting them into words, since nothing is made on the way.
 */
final class DayCues {
    /** Hashes of the words' last runs of letters, sorted; another word of the same hash costs time and nothing else. */
    private static final int[] WORDS = hashes();

    private DayCues() {}

    /** Whether such a word stands between two offsets. */
    static boolean in(String text, int from, int to) {
        int hash = 0;
        int digits = 0;
        for (int i = from; i <= to; i++) {
            char c = i < to ? text.charAt(i) : ' ';
            if (isLetter(c)) {
                hash = hash * 31 + lower(c);
            } else {
                if (hash != 0 && Arrays.binarySearch(WORDS, hash) >= 0) {
                    return true;
                }
                hash = 0;
            }
            digits = c >= '0' && c <= '9' ? digits + 1 : 0;
            if (digits == 4 && (isDateSign(text, i + 1, to) || isDateSign(text, i - 4, to))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLetter(char c) {
        return c < 128 ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') : Character.isLetter(c);
    }

    private static char lower(char c) {
        return c < 128 ? (char) (c | 0x20) : Character.toLowerCase(c);
    }

    /** A point or hyphen beside a year: "2025-12-20", "20.12.2025". */
    private static boolean isDateSign(String text, int i, int to) {
        return i >= 0 && i < to && (text.charAt(i) == '-' || text.charAt(i) == '.');
    }

    private static int[] hashes() {
        return Stream.of(
                        DayWords.WEEKDAYS.keySet(),
                        DayWords.MONTHS.keySet(),
                        DayWords.COUNTED.keySet(),
                        DayWords.NIGHT,
                        DayWords.WEEKEND,
                        DayWords.WEEK,
                        DayReader.OTHERS)
                .flatMap(words -> words.stream())
                .map(word -> word.replace("'s", ""))
                .mapToInt(word -> word.substring(word.indexOf('\'') + 1).hashCode())
                .sorted()
                .distinct()
                .toArray();
    }
}
