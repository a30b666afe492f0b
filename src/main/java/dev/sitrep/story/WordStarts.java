package dev.sitrep.story;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** A set of lower-case words and of beginnings of words. */
final class WordStarts {
    private final Set<String> words = new HashSet<>();
    private final Set<String> starts = new HashSet<>();
    private final int longest;

    /** @param listed words with spaces between them; a star behind one stands for any ending */
    WordStarts(String listed) {
        int most = 0;
        for (String word : listed.split(" ")) {
            if (word.endsWith("*")) {
                starts.add(word.substring(0, word.length() - 1));
                most = Math.max(most, word.length() - 1);
            } else {
                words.add(word);
            }
        }
        longest = most;
    }

    /** How many of these words, in lower case, it has. */
    int count(Collection<String> these) {
        return (int) these.stream().filter(this::has).count();
    }

    private boolean has(String word) {
        if (words.contains(word)) {
            return true;
        }
        for (int end = 3; end <= Math.min(longest, word.length()); end++) {
            if (starts.contains(word.substring(0, end))) {
                return true;
            }
        }
        return false;
    }
}
