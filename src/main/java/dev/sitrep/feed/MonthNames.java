package dev.sitrep.feed;

import org.jspecify.annotations.Nullable;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of months, long and short, in the languages of our feeds, from the JDK's CLDR data. */
final class MonthNames {
    private static final List<String> LANGUAGES =
            List.of(
                    "en", "uk", "ru", "de", "fr", "es", "it", "pt", "pl", "nl", "sv", "da", "no",
                    "fi", "cs", "sk", "hu", "ro", "bg", "sr", "hr", "lt", "lv", "et", "el", "tr");

    /** For "Sept" and the like. */
    private static final List<String> ENGLISH =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private static final Map<String, Integer> NUMBERS = numbers();

    private MonthNames() {}

    /** 1 to 12, or null where the word is no month. */
    static @Nullable Integer number(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        Integer whole = NUMBERS.get(lower);
        if (whole != null || lower.length() < 4) {
            return whole;
        }
        int english = ENGLISH.indexOf(lower.substring(0, 3));
        return english < 0 ? null : english + 1;
    }

    /** English names go first: where another language's short form is the same word, English is meant. */
    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (String language : LANGUAGES) {
            for (Month month : Month.values()) {
                for (TextStyle style :
                        List.of(
                                TextStyle.SHORT,
                                TextStyle.FULL,
                                TextStyle.SHORT_STANDALONE,
                                TextStyle.FULL_STANDALONE)) {
                    String name = month.getDisplayName(style, Locale.of(language));
                    String word = name.toLowerCase(Locale.ROOT).replace(".", "");
                    if (word.chars().allMatch(Character::isLetter)) {
                        numbers.putIfAbsent(word, month.getValue());
                    }
                }
            }
        }
        return Map.copyOf(numbers);
    }
}
