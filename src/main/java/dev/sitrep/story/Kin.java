package dev.sitrep.story;

import java.util.Arrays;

/**
 * The articles that stand nearest to one article, and from these how crowded its neighbourhood is.
 *
 * <p>In a crowded one (all that is written on one war) chance likeness is high, in a lonely one low, and one threshold can't serve both. So likeness is measured
 * against the {@value #FROM_RANK}th to {@value #TO_RANK}th nearest: local scaling (Zelnik-Manor and Perona, NIPS 2004), as CSLS does for word translation (Conneau and
 * others, ICLR 2018). The first few are left out, since they tell of the same event. To leave out all that do was tried: it hides what a wrong join should be
 * known by.
 */
final class Kin {
    static final int FROM_RANK = 5;
    static final int TO_RANK = 12;
    private static final double LEAST = 0.16;

    private final long[] ids = new long[TO_RANK];
    private final float[] likeness = new float[TO_RANK];
    private int known;

    /** Takes note of how like another article is; returns whether that is among the nearest. */
    boolean meet(long id, double like) {
        if (known == TO_RANK && like <= likeness[TO_RANK - 1]) {
            return false;
        }
        int at = known < TO_RANK ? known++ : TO_RANK - 1;
        while (at > 0 && likeness[at - 1] < like) {
            likeness[at] = likeness[at - 1];
            ids[at] = ids[at - 1];
            at--;
        }
        likeness[at] = (float) like;
        ids[at] = id;
        return true;
    }

    /** How like those are that stand near by chance; what is not known counts as little. */
    double crowd() {
        double sum = 0;
        for (int i = FROM_RANK - 1; i < TO_RANK; i++) {
            sum += Math.max(LEAST, i < known ? likeness[i] : 0);
        }
        return sum / (TO_RANK - FROM_RANK + 1);
    }

    /**
     * Which share of those that {@link #crowd} looks at are of the article's own story.
     *
     * @param articles how many the story has
     */
    static double ownShare(int articles) {
        double own = articles - FROM_RANK;
        return Math.max(0, Math.min(1, own / (TO_RANK - FROM_RANK + 1)));
    }

    /** Ids of the nearest, nearest first. */
    long[] ids() {
        return Arrays.copyOf(ids, known);
    }
}
