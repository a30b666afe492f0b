package dev.sitrep.story;

import dev.sitrep.text.Concepts;
import dev.sitrep.text.NameKeys;
import dev.sitrep.text.Names;
import dev.sitrep.text.Numbers;
import dev.sitrep.text.Span;
import dev.sitrep.text.Words;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What reports on one event share though they are in different languages: names (Одеса, Odesa), counts (вісім, eight), {@link Concepts} (удар,
 * strike), and other words of common origin (делегация, delegation). Names and such words are cut to the first letters of their key, since endings differ
 * most: coarse, and good only in numbers. Read are the title and the lead: further down stands what goes on elsewhere.
 */
final class BridgeKeys {
    private static final String NAME = "name:";
    private static final int NAME_LETTERS = 4;
    private static final int WORD_LETTERS = 5;
    private static final int LEAST_LETTERS = 6;
    private static final Concepts CONCEPTS = Concepts.shipped();
    private static final Set<String> EVERYWHERE = everywhere();

    private BridgeKeys() {}

    /** @param names those of the text, without the outlet's own and the calendar's */
    static Map<String, Double> of(String text, String language, List<Names.Name> names) {
        Map<String, Double> keys = new HashMap<>();
        for (Names.Name name : names) {
            for (Span word : Words.spans(name.text())) {
                String concept = CONCEPTS.of(word.of(name.text()));
                String key = NameKeys.of(word.of(name.text()));
                if (concept == null && key.length() >= 3) {
                    boolean common = EVERYWHERE.contains(cut(key, NAME_LETTERS));
                    keys.merge(
                            (common ? "common:" : NAME) + cut(key, NAME_LETTERS),
                            common ? 0.5 : 2.0,
                            Double::sum);
                }
            }
        }
        for (Numbers.Found number : Numbers.of(text, language)) {
            if (number.value() > 2 && !isYear(number.value())) {
                keys.merge("count:" + number.value(), 1.0, Double::sum);
            }
        }
        for (Span span : Words.spans(text)) {
            addWord(span.of(text), keys);
        }
        keys.replaceAll((key, count) -> Math.log1p(count));
        return keys;
    }

    private static void addWord(String word, Map<String, Double> keys) {
        String concept = CONCEPTS.of(word);
        if (concept != null) {
            boolean named = concept.startsWith("@");
            keys.merge((named ? NAME : "concept:") + concept, named ? 2.0 : 1.0, Double::sum);
        } else if (word.length() >= LEAST_LETTERS && Character.isLowerCase(word.charAt(0))) {
            String key = cut(NameKeys.of(word), WORD_LETTERS);
            if (key.length() == WORD_LETTERS) {
                keys.merge("word:" + key, 0.5, Double::sum);
            }
        }
    }

    /** Whether a key is that of a person, a body or a town, and no country: what an event needs to be the same one. */
    static boolean isName(String key) {
        return key.startsWith(NAME);
    }

    /** The warring countries, their allies and their leaders stand in every report. */
    private static Set<String> everywhere() {
        Set<String> keys = new HashSet<>();
        for (String name :
                ("Ukraine Ukrainian Russia Russian America American United States Europe European Украина Україна украинский український Россия Росія российский"
                                + " російський США Америка Европа Європа ЄС EU Washington Вашингтон Kremlin Кремль Reuters Politico Зеленский Zelensky Putin Путин Trump Трамп")
                        .split(" ")) {
            keys.add(cut(NameKeys.of(name), NAME_LETTERS));
        }
        return Set.copyOf(keys);
    }

    private static boolean isYear(double value) {
        return value >= 1900 && value < 2100;
    }

    /** Latin spellings have c where transliterated ones have k (Crimea, Крим). */
    private static String cut(String key, int letters) {
        String folded = key.replace('c', 'k');
        return folded.length() <= letters ? folded : folded.substring(0, letters);
    }
}
