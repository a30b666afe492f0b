package dev.sitrep.summary;

/**
 * How long a summary may be.
 *
 * @param maxSentences at most so many sentences
 * @param maxWords no further sentence is begun once so many words are there, and none is taken that ends far beyond
 */
public record SummaryLength(int maxSentences, int maxWords) {
    public static SummaryLength sentences(int most) {
        return new SummaryLength(most, Integer.MAX_VALUE / 2);
    }

    public static SummaryLength words(int most) {
        return new SummaryLength(Integer.MAX_VALUE, most);
    }

    /** Whether the length is given in words: then a short summary is better than one that fills them. */
    boolean isInWords() {
        return maxSentences == Integer.MAX_VALUE;
    }

    boolean full(int sentences, int words) {
        return sentences >= maxSentences || words >= maxWords;
    }

    /** A sentence may run over the end by a fifth: cutting it would say what no source said. */
    boolean fits(int words) {
        return words <= maxWords + maxWords / 5;
    }
}
