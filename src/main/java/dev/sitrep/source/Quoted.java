package dev.sitrep.source;

import dev.sitrep.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.List;

/**
 * Which words of a sentence stand in a quotation.
 *
 * @param last the last quotation that reaches into the sentence
 * @param size how many words the sentence has
 */
record Quoted(BitSet words, @Nullable Span last, int size) {
    static Quoted of(Tokens tokens, List<Span> quotations) {
        BitSet words = new BitSet();
        Span last = null;
        for (int i = firstReaching(quotations, tokens.stretch().start());
                i < quotations.size() && quotations.get(i).start() < tokens.stretch().end();
                i++) {
            Span quotation = quotations.get(i);
            last = quotation;
            for (int word = 0; word < tokens.size(); word++) {
                if (tokens.span(word).start() >= quotation.start()
                        && tokens.span(word).end() <= quotation.end()) {
                    words.set(word);
                }
            }
        }
        return new Quoted(words, last, tokens.size());
    }

    boolean isAll() {
        return size > 0 && words.cardinality() == size;
    }

    private static int firstReaching(List<Span> quotations, int start) {
        int low = 0;
        int high = quotations.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (quotations.get(middle).end() <= start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
