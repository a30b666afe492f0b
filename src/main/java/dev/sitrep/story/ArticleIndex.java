package dev.sitrep.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import java.util.function.LongPredicate;

/**
 * Which recent articles have a term among their strongest: finds the few that are worth comparing exactly. A term remembers its latest {@value Latest#MOST}
 * articles, so a look-up takes the same time however many there are. Articles are numbered as they come, and weights are summed by number.
 */
final class ArticleIndex {
    private static final int STRONGEST = 40;

    /** Articles that are held no more are forgotten when so many have come since that was last done. */
    private static final int SWEEP_AFTER = 20_000;

    private final Map<Integer, Latest> articles = new HashMap<>();

    /** Ids by number, counted from {@link #first}. */
    private long[] ids = new long[1_024];

    private float[] hits = new float[1_024];
    private int first;
    private int next;
    private int sweepAt = SWEEP_AFTER;

    /** The latest articles with a term: a ring of their numbers. */
    private static final class Latest {
        static final int MOST = 160;

        private int[] numbers = new int[2];
        private int known;
        private int at;

        void add(int number) {
            if (known == numbers.length && known < MOST) {
                numbers = Arrays.copyOf(numbers, Math.min(MOST, known * 2));
            }
            numbers[at] = number;
            known = Math.max(known, at + 1);
            at = at + 1 == MOST ? 0 : at + 1;
        }

        /** Forgets all other numbers; returns whether any are left. */
        boolean keep(IntPredicate held) {
            int[] left = Arrays.stream(numbers, 0, known).filter(held).sorted().toArray();
            known = left.length;
            at = known == MOST ? 0 : known;
            numbers = left.length < 2 ? Arrays.copyOf(left, 2) : left;
            return known > 0;
        }
    }

    private record Hit(int number, float weight) {}

    void add(long article, SparseVector words, SparseVector bridge) {
        if (next - first == ids.length) {
            ids = Arrays.copyOf(ids, ids.length * 2);
            hits = new float[ids.length];
        }
        ids[next - first] = article;
        add(next, words);
        add(next, bridge);
        next++;
    }

    private void add(int number, SparseVector vector) {
        for (int at : vector.strongest(STRONGEST)) {
            articles.computeIfAbsent(vector.term(at), t -> new Latest()).add(number);
        }
    }

    /** Forgets what is held no more, once many have come: one old article may be held for long, as the first of a story that goes on. */
    void sweep(LongPredicate held) {
        if (next < sweepAt) {
            return;
        }
        int oldest = first;
        while (oldest < next && !held.test(ids[oldest - first])) {
            oldest++;
        }
        articles.values().removeIf(latest -> !latest.keep(n -> held.test(ids[n - first])));
        ids =
                Arrays.copyOfRange(
                        ids, oldest - first, Math.max(oldest - first + 1_024, next - first));
        hits = new float[ids.length];
        first = oldest;
        sweepAt = next + SWEEP_AFTER;
    }

    /** How many terms are known. */
    int terms() {
        return articles.size();
    }

    /** The articles that share most of the weight of the strongest terms, best first. */
    List<Long> nearest(SparseVector words, SparseVector bridge, int most) {
        int[] found = new int[2 * STRONGEST * Latest.MOST];
        int count = find(bridge, found, find(words, found, 0));
        Comparator<Hit> worstFirst =
                Comparator.comparingDouble(Hit::weight)
                        .thenComparing(Hit::number, Comparator.reverseOrder());
        PriorityQueue<Hit> best = new PriorityQueue<>(worstFirst);
        for (int i = 0; i < count; i++) {
            Hit hit = new Hit(found[i], hits[found[i] - first]);
            hits[found[i] - first] = 0;
            if (best.size() < most) {
                best.add(hit);
            } else if (worstFirst.compare(hit, best.element()) > 0) {
                best.remove();
                best.add(hit);
            }
        }
        List<Hit> ranked = new ArrayList<>(best);
        ranked.sort(worstFirst.reversed());
        return ranked.stream().map(hit -> ids[hit.number() - first]).toList();
    }

    private int find(SparseVector vector, int[] found, int before) {
        int count = before;
        for (int at : vector.strongest(STRONGEST)) {
            Latest with = articles.get(vector.term(at));
            float weight = vector.weight(at);
            for (int i = 0; with != null && i < with.known; i++) {
                int number = with.numbers[i];
                if (hits[number - first] == 0) {
                    found[count++] = number;
                }
                hits[number - first] += weight;
            }
        }
        return count;
    }
}
