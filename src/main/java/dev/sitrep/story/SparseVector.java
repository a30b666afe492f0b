package dev.sitrep.story;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A vector with few of all terms, at length one. Terms are known by 32-bit hashes, so that a vector takes eight bytes a term and no list of all terms ever
 * seen is kept; that two of a story's few hundred terms share a hash is as likely as one in fifty thousand.
 */
final class SparseVector {
    static final SparseVector EMPTY = new SparseVector(new int[0], new float[0]);

    private final int[] terms;
    private final float[] weights;

    private SparseVector(int[] terms, float[] weights) {
        this.terms = terms;
        this.weights = weights;
    }

    /** The hash that a term is known by. */
    static int hash(String term) {
        int h = term.hashCode() * 0x9E3779B1;
        h = (h ^ (h >>> 15)) * 0x85EBCA77;
        return h ^ (h >>> 13);
    }

    /** Weighs counts by idf and keeps the {@code most} strongest terms. */
    static SparseVector of(Map<String, Double> counts, DocumentFrequencies frequencies, int most) {
        record Weighed(int term, double weight) {}
        Weighed[] all =
                counts.entrySet().stream()
                        .map(
                                e -> {
                                    int term = hash(e.getKey());
                                    return new Weighed(term, e.getValue() * frequencies.idf(term));
                                })
                        .filter(w -> w.weight() > 0)
                        .sorted(
                                Comparator.comparingDouble(Weighed::weight)
                                        .reversed()
                                        .thenComparingInt(Weighed::term))
                        .limit(most)
                        .sorted(Comparator.comparingInt(Weighed::term))
                        .toArray(Weighed[]::new);
        double norm = Math.sqrt(Arrays.stream(all).mapToDouble(w -> w.weight() * w.weight()).sum());
        int[] terms = new int[all.length];
        float[] weights = new float[all.length];
        for (int i = 0; i < all.length; i++) {
            terms[i] = all[i].term();
            weights[i] = (float) (all[i].weight() / norm);
        }
        return new SparseVector(terms, weights);
    }

    int size() {
        return terms.length;
    }

    /** The cosine with another: 0 without common terms, 1 for the same. */
    double cosine(SparseVector other) {
        double dot = 0;
        int i = 0;
        int j = 0;
        while (i < terms.length && j < other.terms.length) {
            int order = Integer.compare(terms[i], other.terms[j]);
            if (order == 0) {
                dot += weights[i++] * (double) other.weights[j++];
            } else if (order < 0) {
                i++;
            } else {
                j++;
            }
        }
        return dot;
    }

    /** How many terms both have. */
    int shared(SparseVector other) {
        int shared = 0;
        for (int term : terms) {
            shared += Arrays.binarySearch(other.terms, term) >= 0 ? 1 : 0;
        }
        return shared;
    }

    /** Positions of the strongest terms, in order of terms; of those that weigh the same as the last, the first. */
    int[] strongest(int most) {
        if (terms.length <= most) {
            return IntStream.range(0, terms.length).toArray();
        }
        float[] sorted = weights.clone();
        Arrays.sort(sorted);
        float least = sorted[sorted.length - most];
        int stronger =
                (int) IntStream.range(0, terms.length).filter(i -> weights[i] > least).count();
        int[] found = new int[most];
        int count = 0;
        int ties = most - stronger;
        for (int i = 0; i < terms.length; i++) {
            if (weights[i] > least || (weights[i] == least && ties-- > 0)) {
                found[count++] = i;
            }
        }
        return found;
    }

    int term(int position) {
        return terms[position];
    }

    float weight(int position) {
        return weights[position];
    }
}
