package dev.sitrep.article;

import dev.sitrep.text.MinHash;

import java.util.Arrays;
import java.util.OptionalLong;

/**
 * The signatures of the last so many articles, packed into arrays, findable by bands of three numbers.
 *
 * <p>A slot is an article's place; when all are taken the oldest is taken over. Each band of each slot is a link in a chain that hangs from a hash table's
 * bucket, so the whole index is six arrays and no object per article: the garbage collector has nothing to walk.
 */
final class SignatureWindow {
    private static final int BANDS = 42;
    private static final int ROWS = 3;
    private static final int NONE = -1;

    /** So many candidates are compared at most; a flood of one text would otherwise cost its square. */
    private static final int MOST_COMPARED = 2_000;

    private final int capacity;
    private final long within;
    private int[] signatures = new int[0];
    private int[] next = new int[0];
    private int[] words = new int[0];
    private int[] visited = new int[0];
    private long[] firsts = new long[0];
    private long[] times = new long[0];
    private long[] entries = new long[0];
    private int[] buckets = new int[0];
    private long added;
    private int visit;

    SignatureWindow(int capacity, long within) {
        this.capacity = capacity;
        this.within = within;
    }

    int size() {
        return (int) Math.min(added, capacity);
    }

    /** The first article of the most alike text that is the same by its length and likeness. */
    OptionalLong first(NearDuplicates.Signed signed, Article article) {
        if (added == 0) {
            return OptionalLong.empty();
        }
        visit++;
        long time = article.arrivedAt().toEpochMilli();
        long entry = NearDuplicates.entry(article);
        double most = 0;
        int best = NONE;
        int compared = 0;
        for (int band = 0; band < BANDS && compared < MOST_COMPARED; band++) {
            int slot = buckets[bucket(signed.signature(), 0, band)];
            while (slot != NONE && compared < MOST_COMPARED) {
                if (visited[slot] != visit) {
                    visited[slot] = visit;
                    compared++;
                    double similarity =
                            MinHash.similarity(signed.signature(), signatures, slot * MinHash.SIZE);
                    boolean near = entries[slot] != entry && Math.abs(times[slot] - time) <= within;
                    if (near && similarity > most && signed.isSame(similarity, words[slot])) {
                        most = similarity;
                        best = slot;
                    }
                }
                slot = next[slot * BANDS + band];
            }
        }
        return best == NONE ? OptionalLong.empty() : OptionalLong.of(firsts[best]);
    }

    void add(NearDuplicates.Signed signed, Article article, long first) {
        int slot = (int) (added % capacity);
        if (slot >= words.length) {
            grow();
        }
        if (added >= capacity) {
            unlink(slot);
        }
        added++;
        System.arraycopy(signed.signature(), 0, signatures, slot * MinHash.SIZE, MinHash.SIZE);
        words[slot] = signed.words();
        firsts[slot] = first;
        times[slot] = article.arrivedAt().toEpochMilli();
        entries[slot] = NearDuplicates.entry(article);
        link(slot);
    }

    private void link(int slot) {
        for (int band = 0; band < BANDS; band++) {
            int bucket = bucket(signatures, slot * MinHash.SIZE, band);
            next[slot * BANDS + band] = buckets[bucket];
            buckets[bucket] = slot;
        }
    }

    /** The oldest slot stands last in each of its chains, or near it. */
    private void unlink(int slot) {
        for (int band = 0; band < BANDS; band++) {
            int bucket = bucket(signatures, slot * MinHash.SIZE, band);
            int after = next[slot * BANDS + band];
            if (buckets[bucket] == slot) {
                buckets[bucket] = after;
                continue;
            }
            int at = buckets[bucket];
            while (at != NONE && next[at * BANDS + band] != slot) {
                at = next[at * BANDS + band];
            }
            if (at != NONE) {
                next[at * BANDS + band] = after;
            }
        }
    }

    private int bucket(int[] from, int offset, int band) {
        long hash = band + 1L;
        for (int row = 0; row < ROWS; row++) {
            hash = (hash ^ from[offset + band * ROWS + row]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        // A chain belongs to one band, since links are kept by band: each band has its own stretch
        // of buckets.
        int each = buckets.length / BANDS;
        return band * each + (int) Long.remainderUnsigned(hash, each);
    }

    private void grow() {
        int slots = Math.min(capacity, Math.max(1_024, words.length * 2));
        signatures = Arrays.copyOf(signatures, slots * MinHash.SIZE);
        words = Arrays.copyOf(words, slots);
        visited = Arrays.copyOf(visited, slots);
        firsts = Arrays.copyOf(firsts, slots);
        times = Arrays.copyOf(times, slots);
        entries = Arrays.copyOf(entries, slots);
        next = new int[slots * BANDS];
        buckets = new int[2 * slots * BANDS];
        Arrays.fill(buckets, NONE);
        for (int slot = 0; slot < added; slot++) {
            link(slot);
        }
    }
}
