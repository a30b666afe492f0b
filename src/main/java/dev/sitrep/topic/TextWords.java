package dev.sitrep.topic;

import dev.sitrep.text.Words;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The words of a text. */
final class TextWords {
    static final int LEAD = 600;
    static final int LEAST = 200;

    /** Of an article's text no more than this many characters can matter. */
    static final int MOST_READ = 2 * LEAD + 1;

    private final String text;
    private final List<String> words;
    private final Set<String> distinct;
    private final String[] sorted;

    TextWords(String text) {
        this.text = text;
        this.words = Words.of(text);
        this.distinct = new HashSet<>(words);
        this.sorted = distinct.toArray(String[]::new);
        Arrays.sort(sorted);
    }

    /** Of an article those of its title and lead. */
    static TextWords ofArticle(String title, String text) {
        return new TextWords(title + "\n" + lead(text));
    }

    /** Ends with a whole word: half of one is another. */
    private static String lead(String text) {
        int half = Math.max(LEAST, text.length() / 2);
        int end = Math.min(text.length(), Math.min(half, LEAD));
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(0, Math.min(end, LEAD + LEAST));
    }

    String text() {
        return text;
    }

    /** Each of them once, in order. */
    List<String> distinct() {
        return Arrays.asList(sorted);
    }

    boolean has(String word) {
        return distinct.contains(word);
    }

    /** The first word, in the order of letters, that begins so. */
    Optional<String> beginning(String start) {
        int found = Arrays.binarySearch(sorted, start);
        int at = found < 0 ? -found - 1 : found;
        return at < sorted.length && sorted[at].startsWith(start)
                ? Optional.of(sorted[at])
                : Optional.empty();
    }

    /** Whether these stand in it one after the other. */
    boolean has(List<String> phrase) {
        if (!distinct.containsAll(phrase)) {
            return false;
        }
        for (int i = 0; i + phrase.size() <= words.size(); i++) {
            if (words.subList(i, i + phrase.size()).equals(phrase)) {
                return true;
            }
        }
        return false;
    }
}
