package dev.sitrep.article;

import dev.sitrep.text.MinHash;

import java.util.Arrays;

/**
 * The sketches of the last so many articles, packed into arrays, findable by any of their anchors.
 *
 * <p>An article's slot is its number modulo the capacity, so the newest takes over the oldest's. Each anchor of each slot is a link in a chain that
 * hangs from a hash table's bucket and leads from newer articles to older ones; a chain ends where it comes to one that has left, so nothing is
 * ever unlinked. The whole index is ten arrays and one small object per article: the garbage collector has little to walk.
 */
final class SignatureWindow {
    private static final int ANCHORS = TextSketch.ANCHORS;
    private static final int NONE = -1;

    /** So far a chain is followed; anchors that more texts share are set phrases and furniture, and a flood of one text would cost its square. */
    private static final int LONGEST_CHAIN = 100;

    /** One anchor is often a set phrase: of a hundred articles that share one, a few share a second, but of a hundred copies ninety-nine. */
    private static final int FEWEST_SHARED = 2;

    private final int capacity;
    private short[] wholes = new short[0];
    private short[] owns = new short[0];

    /** For each slot and place the anchor and, beside it, the number of the article that stands behind it in the chain. */
    private int[] links = new int[0];

    private Known[] known = new Known[0];
    private int[] visited = new int[0];
    private byte[] hits = new byte[0];
    private int[] buckets = new int[0];
    private int[] met = new int[64];
    private int added;
    private int visit;

    SignatureWindow(int capacity) {
        this.capacity = capacity;
    }

    /**
     * What is known of an article beside its sketch.
     *
     * @param words how many its text has
     * @param first the id of the first article with its text
     * @param time when it arrived, in epoch milliseconds
     * @param entry the same for all revisions of one article
     * @param outlet a number for its outlet, 0 where that isn't known
     * @param title a number for its headline
     */
    record Known(int words, long first, long time, long entry, int outlet, int title) {}

    /** Told of an article that shares anchors. */
    @FunctionalInterface
    interface Visitor {
        /**
         * @param slot where it stands
         * @param shared how much of the anchors: an estimate of the Jaccard of runs of four words
         */
        void meets(Known article, int slot, double shared);
    }

    int size() {
        return Math.min(added, capacity);
    }

    /** Shows every article that shares {@value #FEWEST_SHARED} anchors or more with a sketch, in no order. */
    void visit(TextSketch sketch, Visitor visitor) {
        if (added == 0 || sketch.words() == 0) {
            return;
        }
        int count = collect(sketch.anchors());
        for (int i = 0; i < count; i++) {
            int slot = met[i];
            if (hits[slot] >= FEWEST_SHARED) {
                visitor.meets(known[slot], slot, hits[slot] / (double) ANCHORS);
            }
        }
    }

    /** The estimated Jaccard of all pairs of words with those of the article at a slot. */
    double whole(TextSketch sketch, int slot) {
        return MinHash.similarity(sketch.whole(), wholes, slot * TextSketch.WHOLE);
    }

    /** The same outside quotations. */
    double own(TextSketch sketch, int slot) {
        return MinHash.similarity(sketch.own(), owns, slot * TextSketch.OWN);
    }

    void add(TextSketch sketch, Known article) {
        int slot = added % capacity;
        if (slot >= known.length) {
            grow();
        }
        System.arraycopy(sketch.whole(), 0, wholes, slot * TextSketch.WHOLE, TextSketch.WHOLE);
        System.arraycopy(sketch.own(), 0, owns, slot * TextSketch.OWN, TextSketch.OWN);
        for (int anchor = 0; anchor < ANCHORS; anchor++) {
            links[link(slot, anchor)] = sketch.anchors()[anchor];
        }
        known[slot] = article;
        visited[slot] = 0;
        chain(added);
        added++;
    }

    /** Puts the slots that share an anchor into {@code met}, each once, and counts how many anchors each shares. */
    private int collect(int[] wanted) {
        visit++;
        int count = 0;
        for (int anchor = 0; anchor < ANCHORS; anchor++) {
            int number = buckets[bucket(wanted[anchor], anchor)];
            for (int steps = 0; isHeld(number) && steps < LONGEST_CHAIN; steps++) {
                int slot = number % capacity;
                int link = link(slot, anchor);
                number = links[link + 1];
                if (links[link] != wanted[anchor]) {
                    continue;
                }
                if (visited[slot] != visit) {
                    visited[slot] = visit;
                    hits[slot] = 0;
                    met = count == met.length ? Arrays.copyOf(met, 2 * count) : met;
                    met[count++] = slot;
                }
                hits[slot]++;
            }
        }
        return count;
    }

    private boolean isHeld(int number) {
        return number != NONE && added - number <= capacity;
    }

    private void chain(int number) {
        for (int anchor = 0; anchor < ANCHORS; anchor++) {
            int link = link(number % capacity, anchor);
            int bucket = bucket(links[link], anchor);
            links[link + 1] = buckets[bucket];
            buckets[bucket] = number;
        }
    }

    private static int link(int slot, int anchor) {
        return 2 * (slot * ANCHORS + anchor);
    }

    /** A chain belongs to one place of the anchors, since links are kept by place: each has its own stretch of buckets. */
    private int bucket(int value, int anchor) {
        int each = buckets.length / ANCHORS;
        long hash = value * 0x9E3779B1L & 0xFFFFFFFFL;
        return anchor * each + (int) ((hash * each) >>> 32);
    }

    private void grow() {
        int slots = Math.min(capacity, Math.max(1_024, known.length * 2));
        wholes = Arrays.copyOf(wholes, slots * TextSketch.WHOLE);
        owns = Arrays.copyOf(owns, slots * TextSketch.OWN);
        links = Arrays.copyOf(links, link(slots, 0));
        known = Arrays.copyOf(known, slots);
        visited = Arrays.copyOf(visited, slots);
        hits = Arrays.copyOf(hits, slots);
        buckets = new int[slots / 2 * ANCHORS];
        Arrays.fill(buckets, NONE);
        for (int number = 0; number < added; number++) {
            chain(number);
        }
    }
}
