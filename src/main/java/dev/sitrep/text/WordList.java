package dev.sitrep.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Words written one after another, as a set; a word may stand twice. */
public final class WordList {
    private WordList() {}

    /** The words of a string, parted by white space. */
    public static Set<String> of(String words) {
        return Set.copyOf(new HashSet<>(List.of(words.strip().split("\\s+"))));
    }
}
