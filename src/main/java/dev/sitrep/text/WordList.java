package dev.sitrep.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Words written one after another, as a set; a word may stand twice. */
final class WordList {
    private WordList() {}

    static Set<String> of(String words) {
        return Set.copyOf(new HashSet<>(List.of(words.strip().split("\\s+"))));
    }
}
