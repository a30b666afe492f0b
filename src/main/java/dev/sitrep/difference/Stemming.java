package dev.sitrep.difference;

import dev.sitrep.text.StopWords;
import dev.sitrep.text.Terms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The stems of one article's words, each made once. */
final class Stemming {
    private final String language;
    private final Set<String> stops;
    private final Map<String, String> known = new HashMap<>();

    Stemming(String language) {
        this.language = language;
        this.stops = StopWords.of(language);
    }

    /**
     * A word's stem; empty for words without meaning of their own, and for numbers.
     *
     * @param word as it is written
     * @param lower the same in lower case
     */
    String of(String word, String lower) {
        return known.computeIfAbsent(word, w -> stem(w, lower));
    }

    private String stem(String word, String lower) {
        if (Character.isDigit(word.charAt(0)) || stops.contains(lower)) {
            return "";
        }
        List<String> terms = Terms.of(word, language);
        return terms.isEmpty() ? "" : terms.getLast();
    }
}
