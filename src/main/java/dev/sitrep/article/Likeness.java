package dev.sitrep.article;

/**
 * How alike a text and an earlier one are, and whether they are one.
 *
 * <p>Evidence is in the text as its writer wrote it. Reports on one event that were written apart share what the same people said: of 7,300 pairs of
 * leads (NeuS) one in a hundred reached a Jaccard of .26, half of them by a quotation alone, so the words outside quotations must agree too. Articles of one
 * outlet share furniture and background, word for word and in one piece, where a copy that agrees as little is cut or reworded all over.
 *
 * @param words of the new text
 * @param otherWords of the earlier
 * @param whole estimated Jaccard of their pairs of words
 * @param own the same outside quotations
 * @param verbatim estimated Jaccard of their runs of four words
 */
record Likeness(int words, int otherWords, double whole, double own, double verbatim) {
    /**
     * From here on long texts are one. With three words in ten replaced a third of the pairs agrees, with half of the text dropped a half; of 80,000 pairs of
     * articles on one war none that was written apart passed .15.
     */
    private static final double SAME = 0.2;

    /** The fewer words, the more must agree: .25 of 65 words, .32 of 25, .5 of 10. */
    private static final double SHORT = 3;

    /** So much of that must agree outside quotations. */
    private static final double OWN = 0.8;

    /** A text of which so much stands in a longer one is an extract of it; a short one with {@value #SHORT} words more. */
    private static final double CONTAINED = 0.6;

    /** Texts whose pairs agree less are two, whatever else is known: the estimate is noise there. */
    static final double LEAST = 0.08;

    private static final int SHORTEST_EXTRACT = 20;

    /** An outlet's reports on one matter share background that it writes again and again: .2 was reached by different news of two newspapers. */
    private static final double SAME_IN_ONE_OUTLET = 0.3;

    /** So much must agree of two texts of one outlet that agree in one piece. */
    private static final double ONE_PIECE = 0.45;

    /** Runs of four words agree as often as pairs where a piece was taken over whole; where words were replaced, half as often. */
    private static final double WORD_FOR_WORD = 0.6;

    boolean isSame(boolean oneOutlet) {
        double least = SAME + SHORT / Math.min(words, otherWords);
        boolean alike = whole >= least && own >= OWN * least;
        return (alike || isExtract()) && !(oneOutlet && isHouseText());
    }

    private boolean isHouseText() {
        return whole < SAME_IN_ONE_OUTLET
                || (whole < ONE_PIECE && verbatim > WORD_FOR_WORD * whole);
    }

    private boolean isExtract() {
        double shared = whole / (1 + whole) * (words + otherWords);
        return words >= SHORTEST_EXTRACT
                && words < otherWords
                && whole >= LEAST
                && own >= whole / 2
                && shared >= CONTAINED * words + SHORT;
    }
}
