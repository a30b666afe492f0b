package dev.sitrep.summary;

import dev.sitrep.text.Phrases;

import java.util.List;
import java.util.Set;

/** Lists of words and of phrases, as the rules of this room keep them. */
final class WordSet {
    private WordSet() {}

    /** Words, apart by white space. */
    static Set<String> of(String words) {
        return Set.copyOf(List.of(words.strip().split("\\s+")));
    }

    /** Phrases, one a line; a star ends a word of which only the beginning counts. */
    static Phrases<Boolean> phrases(String lines) {
        Phrases<Boolean> phrases = new Phrases<>();
        lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> phrases.add(List.of(line.split(" ")), true));
        return phrases;
    }
}
