package dev.sitrep.text;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Many phrases, found in one pass over the words of a text. A pattern is a list of words that must follow one another; a word ending
 * in {@code *} stands for every word that begins so.
 *
 * <p>A trie over the letters of each word, and behind each word the trie of those that may follow: the time for a word is bounded by
 * its letters and by the patterns, never by how many texts were read before. Not to be changed once it is read by several threads.
 *
 * @param <T> what a phrase means
 */
public final class Phrases<T> {
    private final Step<T> first = new Step<>();

    /** What stands at some place of a text, and the index of the word behind it. */
    public record Match<T>(T value, int end) {}

    /** Told of each phrase that is found. */
    @FunctionalInterface
    public interface Found<T> {
        void at(T value, int end);
    }

    /** Phrases that all mean the same, one a line. */
    public static Phrases<Boolean> ofLines(String lines) {
        Phrases<Boolean> phrases = new Phrases<>();
        lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> phrases.add(List.of(line.split(" ")), true));
        return phrases;
    }

    /** Adds a pattern; the value of a pattern that is known already is replaced. */
    public void add(List<String> words, T value) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a phrase without words");
        }
        Step<T> step = first;
        for (String word : words) {
            boolean prefix = word.endsWith("*");
            Letter<T> letter = step.letters;
            int length = prefix ? word.length() - 1 : word.length();
            for (int i = 0; i < length; i++) {
                letter = letter.grow(word.charAt(i));
            }
            step = prefix ? letter.growPrefix() : letter.growWhole();
        }
        step.value = value;
    }

    /** Every phrase that begins with the word at the index. */
    public void findAt(List<String> words, int index, Found<T> found) {
        walk(first, words, index, found);
    }

    /** The phrase of most words that begins with the word at the index; of equals the one that spells more of it out. */
    public @Nullable Match<T> longestAt(List<String> words, int index) {
        Longest<T> longest = new Longest<>();
        walk(first, words, index, longest);
        return longest.match;
    }

    /**
     * The words of a written pattern: its parts split as texts are split, the stars kept.
     *
     * @param split how the texts that are to be searched are split into words
     */
    public static List<String> pattern(String written, Function<String, List<String>> split) {
        return Arrays.stream(written.strip().split("\\s+"))
                .flatMap(
                        part -> {
                            List<String> words = split.apply(part);
                            boolean star = part.endsWith("*") && !words.isEmpty();
                            int last = words.size() - 1;
                            return star
                                    ? java.util.stream.Stream.concat(
                                            words.subList(0, last).stream(),
                                            java.util.stream.Stream.of(words.get(last) + "*"))
                                    : words.stream();
                        })
                .toList();
    }

    private static <T> void walk(Step<T> step, List<String> words, int index, Found<T> found) {
        if (index >= words.size()) {
            return;
        }
        String word = words.get(index);
        Letter<T> letter = step.letters;
        for (int i = 0; i < word.length(); i++) {
            if (letter.prefix != null) {
                arrive(letter.prefix, words, index + 1, found);
            }
            Letter<T> next = letter.next(word.charAt(i));
            if (next == null) {
                return;
            }
            letter = next;
        }
        if (letter.prefix != null) {
            arrive(letter.prefix, words, index + 1, found);
        }
        if (letter.whole != null) {
            arrive(letter.whole, words, index + 1, found);
        }
    }

    private static <T> void arrive(Step<T> step, List<String> words, int index, Found<T> found) {
        T value = step.value;
        if (value != null) {
            found.at(value, index);
        }
        if (!step.letters.isLeaf()) {
            walk(step, words, index, found);
        }
    }

    private static final class Longest<T> implements Found<T> {
        private @Nullable Match<T> match;

        @Override
        public void at(T value, int end) {
            if (match == null || end >= match.end()) {
                match = new Match<>(value, end);
            }
        }
    }

    private static final class Step<T> {
        final Letter<T> letters = new Letter<>();
        @Nullable T value;
    }

    private static final class Letter<T> {
        private char[] keys = {};

        @SuppressWarnings("unchecked")
        private Letter<T>[] nexts = (Letter<T>[]) new Letter<?>[0];

        @Nullable Step<T> whole;
        @Nullable Step<T> prefix;

        boolean isLeaf() {
            return keys.length == 0;
        }

        @Nullable Letter<T> next(char c) {
            int at = Arrays.binarySearch(keys, c);
            return at < 0 ? null : nexts[at];
        }

        Letter<T> grow(char c) {
            int at = Arrays.binarySearch(keys, c);
            if (at >= 0) {
                return nexts[at];
            }
            int place = -at - 1;
            char[] moreKeys = new char[keys.length + 1];
            Letter<T>[] more = Arrays.copyOf(nexts, nexts.length + 1);
            System.arraycopy(keys, 0, moreKeys, 0, place);
            System.arraycopy(keys, place, moreKeys, place + 1, keys.length - place);
            System.arraycopy(nexts, place, more, place + 1, nexts.length - place);
            moreKeys[place] = c;
            Letter<T> added = new Letter<>();
            more[place] = added;
            keys = moreKeys;
            nexts = more;
            return added;
        }

        Step<T> growWhole() {
            Step<T> step = whole == null ? new Step<>() : whole;
            whole = step;
            return step;
        }

        Step<T> growPrefix() {
            Step<T> step = prefix == null ? new Step<>() : prefix;
            prefix = step;
            return step;
        }
    }
}
