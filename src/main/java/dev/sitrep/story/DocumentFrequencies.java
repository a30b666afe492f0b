package dev.sitrep.story;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How many articles have had each term, so that rare terms weigh more: idf = ln((N + n₀) / (df + ½)). Terms are the hashes of {@link SparseVector}.
 *
 * <p>n₀ stands for articles seen before the first: without it the first articles' terms would all weigh nothing. When the count reaches
 * its cap everything is halved, so the news of last month counts for less than this week's, and what fell below one goes:
 * memory stays flat.
 */
final class DocumentFrequencies {
    private static final double BEFORE_THE_FIRST = 300;
    private static final int CAP = 50_000;

    private final Map<Integer, Float> counts = new HashMap<>();
    private double documents;

    /** Counts one article's terms. */
    void add(Collection<String> terms) {
        documents++;
        for (String term : terms) {
            counts.merge(SparseVector.hash(term), 1f, Float::sum);
        }
        if (documents >= CAP) {
            halve();
        }
    }

    double idf(int term) {
        double df = counts.getOrDefault(term, 0f);
        return Math.log((documents + BEFORE_THE_FIRST) / (df + 0.5));
    }

    private void halve() {
        documents /= 2;
        counts.replaceAll((term, count) -> count / 2);
        counts.values().removeIf(count -> count < 1);
    }
}
