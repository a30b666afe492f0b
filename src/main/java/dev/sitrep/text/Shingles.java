package dev.sitrep.text;

import java.util.Arrays;
import java.util.List;

/** Every run of so many words of a text as one 64-bit hash, case and punctuation aside. */
public final class Shingles {
    /** Five words miss rewritten copies; three find them and still tell independent reports apart. */
    public static final int WORDS = 3;

    private Shingles() {}

    /** Distinct hashes of {@value #WORDS} words in ascending order. A text of fewer gives one hash of all of them; no words, none. */
    public static long[] of(String text) {
        return distinct(of(words(text, Words.spans(text)), WORDS));
    }

    /**
     * The hashes of runs of words in the order of the text, repeated as it repeats them.
     *
     * @param words as from {@link #words}
     * @param run how many words make one; fewer words in all make one of all of them
     */
    public static long[] of(long[] words, int run) {
        if (words.length == 0) {
            return new long[0];
        }
        long[] shingles = new long[Math.max(1, words.length - run + 1)];
        for (int i = 0; i < shingles.length; i++) {
            long combined = 0;
            for (int j = i; j < Math.min(i + run, words.length); j++) {
                combined = mix(combined * 0x9E3779B97F4A7C15L + words[j]);
            }
            shingles[i] = combined;
        }
        return shingles;
    }

    /** A hash of each word. */
    public static long[] words(String text, List<Span> words) {
        long[] hashes = new long[words.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = hash(text, words.get(i));
        }
        return hashes;
    }

    private static long[] distinct(long[] values) {
        Arrays.sort(values);
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (i == 0 || values[i] != values[i - 1]) {
                values[count++] = values[i];
            }
        }
        return count == values.length ? values : Arrays.copyOf(values, count);
    }

    /** FNV-1a over lower-case UTF-16, apostrophes alike, finished by {@link #mix}. */
    private static long hash(String text, Span word) {
        long hash = 0xCBF29CE484222325L;
        for (int i = word.start(); i < word.end(); i++) {
            char c = Character.toLowerCase(text.charAt(i));
            hash = (hash ^ (c == '’' || c == 'ʼ' ? '\'' : c)) * 0x100000001B3L;
        }
        return mix(hash);
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014). */
    static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
