package dev.sitrep.summary;

import dev.sitrep.summary.SentencePool.Candidate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order in which chosen sentences are read: what is fresh first, then by article, the one that says most first and those that only react or look back
 * last; within an article as they stand there.
 */
final class ReadingOrder {
    private ReadingOrder() {}

    /** @param chosen in the order of choice */
    static List<Candidate> of(List<Candidate> chosen) {
        Map<Integer, Integer> ranks = new HashMap<>();
        Map<Integer, Boolean> aside = new HashMap<>();
        for (int i = 0; i < chosen.size(); i++) {
            ranks.putIfAbsent(chosen.get(i).article(), i);
            aside.merge(
                    chosen.get(i).article(),
                    i > 0 && chosen.get(i).sentence().aside(),
                    Boolean::logicalAnd);
        }
        List<Candidate> ordered = new ArrayList<>(chosen);
        ordered.sort(
                Comparator.comparingInt(Candidate::daysAgo)
                        .thenComparing(c -> aside.getOrDefault(c.article(), false))
                        .thenComparingInt(c -> ranks.getOrDefault(c.article(), 0))
                        .thenComparingInt(Candidate::position));
        return ordered;
    }

    /** Whether each sentence is understood where it stands. */
    static boolean isUnderstood(List<Candidate> ordered, Headings headings) {
        Set<String> introduced = new HashSet<>();
        for (int i = 0; i < ordered.size(); i++) {
            Candidate here = ordered.get(i);
            Candidate before = i == 0 ? null : ordered.get(i - 1);
            boolean follows =
                    before != null
                            && before.article() == here.article()
                            && before.position() == here.position() - 1;
            if (here.needsPrevious(headings) && !follows) {
                return false;
            }
            Set<String> unknown = new HashSet<>(here.sentence().needs().names());
            unknown.removeAll(introduced);
            if (!headings.know(unknown)) {
                return false;
            }
            introduced.addAll(here.sentence().introduces());
        }
        return true;
    }
}
