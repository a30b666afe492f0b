package dev.sitrep.topic;

import dev.sitrep.text.StopWords;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Words that stand in nearly every text of a language, so that nothing can be looked for by them alone.
 *
 * <p>Of the languages that share English's letters only those of two letters: "war" and "man" are such words in German, and mean
 * something in English.
 */
final class CommonWords {
    private static final int SHORT = 2;
    private static final Set<String> ALL = load();

    private CommonWords() {}

    static boolean all(List<String> words) {
        return ALL.containsAll(words);
    }

    static boolean is(String word) {
        return ALL.contains(word);
    }

    private static Set<String> load() {
        Set<String> all = new HashSet<>();
        for (String language : List.of("en", "uk", "ru", "ar")) {
            all.addAll(StopWords.of(language));
        }
        for (String language : List.of("fr", "de", "es")) {
            StopWords.of(language).stream().filter(w -> w.length() <= SHORT).forEach(all::add);
        }
        return Set.copyOf(all);
    }
}
