package dev.sitrep.summary;

import dev.sitrep.summary.SentencePool.Candidate;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chooses sentences one by one: each time the one that brings the summary nearest to what the articles speak of, as the cosine of the
 * summary's term counts with the centroid, where an article's opening counts for more and an old article for less. No two sentences share more than half of the shorter one's
 * bigrams or half of its terms (half a percent more ROUGE on NeuS than without the latter), and a sentence that leans on the one before it ("He added") comes only behind it.
 */
final class SentenceChoice {
    private static final double OPENING_BONUS = 0.12;
    private static final double OPENING_FADES = 2.0;
    private static final double MOST_SHARED_BIGRAMS = 0.5;
    private static final double MOST_SHARED_TERMS = 0.5;

    private final SentencePool pool;
    private final SummaryLength length;
    private final double centroidNorm;
    private final List<Candidate> chosen = new ArrayList<>();
    private final Map<String, Double> sum = new HashMap<>();
    private int words;

    private SentenceChoice(SentencePool pool, SummaryLength length) {
        this.pool = pool;
        this.length = length;
        this.centroidNorm = norm(pool.centroid());
    }

    /** In reading order: what is fresh first, then by article, the one that says most first, then by place. */
    static List<Candidate> from(SentencePool pool, SummaryLength length) {
        SentenceChoice choice = new SentenceChoice(pool, length);
        while (!length.full(choice.chosen.size(), choice.words)) {
            Candidate next = choice.best();
            if (next == null) {
                break;
            }
            choice.take(next);
        }
        return choice.inReadingOrder();
    }

    private @Nullable Candidate best() {
        Candidate best = null;
        double bestScore = 0;
        double before = cosine(Map.of());
        for (Candidate candidate : pool.candidates()) {
            if (!allowed(candidate)) {
                continue;
            }
            double score =
                    candidate.weight()
                            * (cosine(candidate.terms())
                                    - before
                                    + OPENING_BONUS
                                            * Math.exp(-candidate.position() / OPENING_FADES));
            if (best == null || score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private boolean allowed(Candidate candidate) {
        return !chosen.contains(candidate)
                && length.fits(words + candidate.words())
                && (!candidate.leans() || previousIsChosen(candidate))
                && chosen.stream().noneMatch(other -> repeats(candidate, other));
    }

    private boolean previousIsChosen(Candidate candidate) {
        return chosen.stream()
                .anyMatch(
                        other ->
                                other.article() == candidate.article()
                                        && other.position() == candidate.position() - 1);
    }

    private static boolean repeats(Candidate a, Candidate b) {
        boolean firstIsShorter = a.bigrams().size() <= b.bigrams().size();
        Set<String> fewer = firstIsShorter ? a.bigrams() : b.bigrams();
        Set<String> more = firstIsShorter ? b.bigrams() : a.bigrams();
        long shared = fewer.stream().filter(more::contains).count();
        return shared > fewer.size() * MOST_SHARED_BIGRAMS || saysTheSame(a, b);
    }

    private static boolean saysTheSame(Candidate a, Candidate b) {
        boolean firstIsShorter = a.terms().size() <= b.terms().size();
        Set<String> fewer = (firstIsShorter ? a : b).terms().keySet();
        Set<String> more = (firstIsShorter ? b : a).terms().keySet();
        long shared = fewer.stream().filter(more::contains).count();
        return shared >= fewer.size() * MOST_SHARED_TERMS;
    }

    private void take(Candidate candidate) {
        chosen.add(candidate);
        candidate.terms().forEach((term, count) -> sum.merge(term, count, Double::sum));
        words += candidate.words();
    }

    private double cosine(Map<String, Double> added) {
        double dot = 0;
        double square = 0;
        for (Map.Entry<String, Double> term : sum.entrySet()) {
            double count = term.getValue() + added.getOrDefault(term.getKey(), 0.0);
            dot += count * pool.centroid().getOrDefault(term.getKey(), 0.0);
            square += count * count;
        }
        for (Map.Entry<String, Double> term : added.entrySet()) {
            if (!sum.containsKey(term.getKey())) {
                dot += term.getValue() * pool.centroid().getOrDefault(term.getKey(), 0.0);
                square += term.getValue() * term.getValue();
            }
        }
        return dot == 0 ? 0 : dot / (Math.sqrt(square) * centroidNorm);
    }

    private static double norm(Map<String, Double> vector) {
        return Math.sqrt(vector.values().stream().mapToDouble(v -> v * v).sum());
    }

    /** The article whose sentence was chosen first says most: it opens. */
    private int rankOfArticle(Candidate candidate) {
        for (int i = 0; i < chosen.size(); i++) {
            if (chosen.get(i).article() == candidate.article()) {
                return i;
            }
        }
        return chosen.size();
    }

    private List<Candidate> inReadingOrder() {
        return chosen.stream()
                .sorted(
                        Comparator.comparingInt(Candidate::daysAgo)
                                .thenComparingInt(this::rankOfArticle)
                                .thenComparingInt(Candidate::position))
                .toList();
    }
}
