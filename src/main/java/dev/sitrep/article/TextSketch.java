package dev.sitrep.article;

import dev.sitrep.text.MinHash;
import dev.sitrep.text.Shingles;
import dev.sitrep.text.Span;
import dev.sitrep.text.Words;

import java.util.Arrays;
import java.util.List;

/**
 * What is kept of a text to know it again by.
 *
 * @param words how many it has
 * @param whole signature over all pairs of words
 * @param own signature over the pairs of words outside quotations, or over all of them in a text that is little but quotations
 * @param anchors runs of four words to find it by
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; one of a million must be small.
record TextSketch(int words, short[] whole, short[] own, int[] anchors) {
    static final int WHOLE = 256;
    static final int OWN = 128;
    static final int ANCHORS = 48;

    /** Two words: of a text with three words in ten replaced a third of the pairs is left, but hardly a fifth of the triples. */
    private static final int PAIR = 2;

    /** Four: two articles in a thousand of mixed news share an anchor by chance, and of a text with three words in ten replaced one anchor in seven stays. */
    private static final int ANCHOR = 4;

    /** A text that has fewer words of its own is a statement printed whole. */
    private static final int FEWEST_OWN = 15;

    static TextSketch of(String text) {
        List<Span> spans = Words.spans(text);
        long[] words = Shingles.words(text, spans);
        long[] own = outside(text, spans, words);
        long[] pairs = Shingles.of(words, PAIR);
        short[] whole = MinHash.signature(pairs, WHOLE);
        boolean quotation = own.length < FEWEST_OWN;
        return new TextSketch(
                words.length,
                whole,
                MinHash.signature(
                        quotation || own.length == words.length ? pairs : Shingles.of(own, PAIR),
                        OWN),
                MinHash.anchors(Shingles.of(words, ANCHOR), ANCHORS));
    }

    private static long[] outside(String text, List<Span> spans, long[] words) {
        long[] own = new long[words.length];
        int count = 0;
        QuotedStretches quoted = new QuotedStretches(text);
        for (int i = 0; i < words.length; i++) {
            if (!quoted.holds(spans.get(i).start())) {
                own[count++] = words[i];
            }
        }
        return Arrays.copyOf(own, count);
    }
}
