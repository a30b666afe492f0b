package dev.sitrep.feed;

import org.jspecify.annotations.Nullable;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The names of months, long and short, from the JDK's CLDR data.
 *
 * <p>Where two languages use one word for two months the one named first is meant: Polish and Czech "listopad" is November, so that
 * the Croatian October is not read right.
 */
final class MonthNames {
    private static final List<String> LANGUAGES =
            List.of(
                    "en", "uk", "ru", "de", "fr", "es", "it", "pt", "pl", "tr", "ar", "ar-SY", "fa",
                    "he", "be", "bg", "ro", "cs", "sk", "hu", "nl", "sv", "da", "no", "fi", "et",
                    "lv", "lt", "el", "sr", "sr-Latn", "hr", "sl", "mk", "sq", "ka", "hy", "az");

    /** For "Sept" and the like. */
    private static final List<String> ENGLISH =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    /** Of three letters each, as calendars print them; CLDR has longer ones. */
    private static final List<String> PRINTED =
            List.of(
                    "січ лют бер кві тра чер лип сер вер жов лис гру",
                    "янв фев мар апр май июн июл авг сен окт ноя дек");

    private static final Map<String, Integer> NUMBERS = numbers();

    private MonthNames() {}

    /** 1 to 12, or null where the words are no month. */
    static @Nullable Integer number(String words) {
        String name = key(words);
        Integer whole = NUMBERS.get(name);
        if (whole == null && name.startsWith("ב")) {
            whole = NUMBERS.get(name.substring(1)); // Hebrew writes "in December" as one word.
        }
        if (whole != null || name.length() < 4 || name.indexOf(' ') >= 0) {
            return whole;
        }
        int english = ENGLISH.indexOf(name.substring(0, 3));
        return english < 0 ? null : english + 1;
    }

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
                    String name = key(month.getDisplayName(style, Locale.forLanguageTag(language)));
                    if (name.chars().noneMatch(Character::isDigit)) {
                        numbers.putIfAbsent(name, month.getValue());
                    }
                }
            }
        }
        for (String printed : PRINTED) {
            List<String> names = List.of(printed.split(" "));
            names.forEach(name -> numbers.putIfAbsent(name, names.indexOf(name) + 1));
        }
        return Map.copyOf(numbers);
    }

    /** Letters and spaces in lower case; Arabic with and without the hamza on its alef is the same. */
    private static String key(String name) {
        StringBuilder key = new StringBuilder(name.length());
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .map(c -> "أإآٱ".indexOf(c) >= 0 ? 'ا' : c)
                .filter(c -> Character.isLetter(c) || c == ' ')
                .forEach(key::appendCodePoint);
        return key.toString();
    }
}
