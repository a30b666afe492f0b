package dev.sitrep.story;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sum of a story's vectors in one language, cut to the strongest terms, with its length under idf kept until it changes. */
final class TermSum {
    private static final int MOST_TERMS = 1_200;
    private static final int KEPT_TERMS = 600;

    private final Map<String, Double> counts = new HashMap<>();
    private double norm = -1;

    void add(Map<String, Double> vector) {
        if (vector.isEmpty()) {
            return;
        }
        double length = Math.sqrt(vector.values().stream().mapToDouble(v -> v * v).sum());
        vector.forEach((term, count) -> counts.merge(term, count / length, Double::sum));
        if (counts.size() > MOST_TERMS) {
            weakest(counts.size() - KEPT_TERMS).forEach(counts::remove);
        }
        norm = -1;
    }

    double cosine(List<Vectors.Term> article, DocumentFrequencies frequencies) {
        if (norm < 0) {
            norm = Vectors.norm(counts, frequencies);
        }
        return Vectors.cosine(article, counts, norm);
    }

    Map<String, Double> counts() {
        return counts;
    }

    private List<String> weakest(int count) {
        return counts.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Double>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .limit(count)
                .map(Map.Entry::getKey)
                .toList();
    }
}
