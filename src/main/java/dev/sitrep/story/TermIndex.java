package dev.sitrep.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which open stories have a term among their strongest: finds the few stories worth comparing exactly. */
final class TermIndex {
    /** A term of so many open stories tells none of them from the others. */
    private static final int COMMON = 2_000;

    private final Map<String, Set<Long>> stories = new HashMap<>();
    private final Map<Long, Set<String>> terms = new HashMap<>();

    void add(long story, String term) {
        stories.computeIfAbsent(term, t -> new LinkedHashSet<>()).add(story);
        terms.computeIfAbsent(story, s -> new LinkedHashSet<>()).add(term);
    }

    void remove(long story) {
        Set<String> gone = terms.remove(story);
        if (gone == null) {
            return;
        }
        for (String term : gone) {
            Set<Long> left = stories.getOrDefault(term, Set.of());
            left.remove(story);
            if (left.isEmpty()) {
                stories.remove(term);
            }
        }
    }

    /** The stories that share most of the weight of these terms, best first. */
    List<Long> nearest(Map<String, Double> weights, int most) {
        Map<Long, Double> hits = new HashMap<>();
        weights.forEach(
                (term, weight) -> {
                    Set<Long> with = stories.getOrDefault(term, Set.of());
                    if (with.size() <= COMMON) {
                        with.forEach(story -> hits.merge(story, weight, Double::sum));
                    }
                });
        List<Map.Entry<Long, Double>> best = new ArrayList<>(hits.entrySet());
        best.sort(
                Map.Entry.<Long, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()));
        return best.stream().limit(most).map(Map.Entry::getKey).toList();
    }
}
