package dev.sitrep.summary;

import dev.sitrep.source.SourcingGrade;
import dev.sitrep.summary.SentencePool.Candidate;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Chooses sentences one by one: each time the one that brings the summary nearest to what the articles speak of, as the cosine of the
 * summary's term counts with the centroid, and what else speaks for it ({@link SentenceWeights}); an old article's counts for less.
 *
 * <p>No two sentences share more than half of the shorter one's bigrams, half of its terms, or, in two articles, three fifths of their weight in the story. Of sentences that make the same claim the best sourced is taken, then the one that
 * keeps its hedge, then the one that says more; and where a hedged one is sourced as well or better, none without the hedge.
 */
final class SentenceChoice {
    private static final double MOST_SHARED_BIGRAMS = 0.5;
    private static final double MOST_SHARED_TERMS = 0.5;

    /** Between .55 and .7 as good on NeuS; without it "envoys met in Miami, X reported" and "envoys met in Miami, Y said" are both told. */
    private static final double MOST_SHARED_WEIGHT = 0.6;

    private static final double IN_SENTENCES = 0.25;

    /** From this share of both sentences' terms on they make the same claim. */
    private static final double SAME_CLAIM = 0.6;

    private final SentencePool pool;
    private final SummaryLength length;
    private final Headings headings;
    private final SentenceWeights weights;
    private final Predicate<Candidate> holds;
    private final List<Candidate> chosen = new ArrayList<>();
    private final BitSet barred = new BitSet();
    private final Map<String, Double> sum = new HashMap<>();
    private double dot;
    private double square;
    private int words;

    private SentenceChoice(
            SentencePool pool,
            SummaryLength length,
            Headings headings,
            SentenceWeights weights,
            Predicate<Candidate> holds) {
        this.pool = pool;
        this.length = length;
        this.headings = headings;
        this.weights = weights;
        this.holds = holds;
    }

    /**
     * In the order of choice: the first ones are the best shorter summary.
     *
     * @param holds whether a sentence is still true; asked of the best ones alone
     */
    static List<Candidate> from(
            SentencePool pool,
            SummaryLength length,
            Headings headings,
            SentenceWeights weights,
            Predicate<Candidate> holds) {
        SentenceChoice choice = new SentenceChoice(pool, length, headings, weights, holds);
        while (!length.full(choice.chosen.size(), choice.words)) {
            Candidate next = choice.best();
            if (next == null) {
                break;
            }
            choice.take(next);
        }
        return choice.chosen;
    }

    private record Scored(Candidate candidate, double score) {}

    private @Nullable Candidate best() {
        double before = cosine(dot, square);
        List<Scored> ranked = new ArrayList<>();
        for (Candidate candidate : pool.candidates()) {
            if (!barred.get(candidate.number())
                    && length.fits(words + candidate.sentence().words())) {
                ranked.add(new Scored(candidate, score(candidate, before)));
            }
        }
        // A stable order: of equals the first.
        ranked.sort(Comparator.comparingDouble(scored -> -scored.score()));
        for (Scored scored : ranked) {
            if (!chosen.isEmpty() && scored.score() <= enough()) {
                return null;
            }
            Candidate candidate = scored.candidate();
            if (repeats(candidate) || !holds.test(candidate) || isHedgedElsewhere(candidate)) {
                barred.set(candidate.number());
            } else if (isUnderstoodWith(candidate)) {
                return bestWording(candidate, ranked);
            }
        }
        return null;
    }

    /** Whoever asks for six sentences wants them where there is so much to tell, though the last ones say less than the first. */
    private double enough() {
        return length.isInWords() ? weights.enough() : weights.enough() * IN_SENTENCES;
    }

    private double score(Candidate candidate, double before) {
        double crossed = 0;
        for (Map.Entry<String, Double> term : candidate.sentence().terms().entrySet()) {
            crossed += term.getValue() * sum.getOrDefault(term.getKey(), 0.0);
        }
        double after =
                cosine(dot + candidate.likeness(), square + 2 * crossed + candidate.square());
        return candidate.weight() * (after - before + weights.score(candidate.features()));
    }

    private double cosine(double product, double squares) {
        return product == 0 ? 0 : product / (Math.sqrt(squares) * pool.norm());
    }

    /** Of all that make the claim. */
    private Candidate bestWording(Candidate first, List<Scored> ranked) {
        Candidate best = first;
        for (Scored scored : ranked) {
            Candidate other = scored.candidate();
            if (other.number() != first.number()
                    && WORDING.compare(other, best) < 0
                    && isSameClaim(other, first)
                    && other.daysAgo() <= first.daysAgo()
                    && !barred.get(other.number())
                    && !repeats(other)
                    && holds.test(other)
                    && isUnderstoodWith(other)) {
                best = other;
            }
        }
        return best;
    }

    private static final Comparator<Candidate> WORDING =
            Comparator.comparing(Candidate::grade)
                    .thenComparing(c -> !c.sentence().hedges())
                    .thenComparingInt(c -> -c.sentence().terms().size());

    /** Whether a sentence drops the hedge of one that is sourced as well. */
    private boolean isHedgedElsewhere(Candidate candidate) {
        if (candidate.sentence().hedges()) {
            return false;
        }
        SourcingGrade grade = candidate.grade();
        return pool.hedged().stream()
                .anyMatch(
                        other ->
                                other.grade().compareTo(grade) <= 0
                                        && other.daysAgo() <= candidate.daysAgo()
                                        && isSameClaim(other, candidate));
    }

    private static boolean isSameClaim(Candidate a, Candidate b) {
        long shared = sharedTerms(a, b);
        return shared >= SAME_CLAIM * a.sentence().terms().size()
                && shared >= SAME_CLAIM * b.sentence().terms().size();
    }

    private static long sharedTerms(Candidate a, Candidate b) {
        Set<String> terms = b.sentence().terms().keySet();
        return a.sentence().terms().keySet().stream().filter(terms::contains).count();
    }

    private boolean isUnderstoodWith(Candidate candidate) {
        List<Candidate> all = new ArrayList<>(chosen);
        all.add(candidate);
        return ReadingOrder.isUnderstood(ReadingOrder.of(all), headings);
    }

    private boolean repeats(Candidate candidate) {
        return chosen.stream().anyMatch(other -> repeats(candidate, other));
    }

    private boolean repeats(Candidate a, Candidate b) {
        int fewer = Math.min(a.sentence().bigrams().size(), b.sentence().bigrams().size());
        int terms = Math.min(a.sentence().terms().size(), b.sentence().terms().size());
        return sharedBigrams(a, b) > fewer * MOST_SHARED_BIGRAMS
                || sharedTerms(a, b) >= terms * MOST_SHARED_TERMS
                || (a.article() != b.article()
                        && sharedWeight(a, b)
                                >= MOST_SHARED_WEIGHT * Math.min(weight(a), weight(b)));
    }

    /** How much of what the story speaks of both speak of. */
    private double sharedWeight(Candidate a, Candidate b) {
        double shared = 0;
        for (String term : a.sentence().terms().keySet()) {
            if (b.sentence().terms().containsKey(term)) {
                shared += pool.centroid().getOrDefault(term, 0.0);
            }
        }
        return shared;
    }

    private double weight(Candidate a) {
        return sharedWeight(a, a);
    }

    private static long sharedBigrams(Candidate a, Candidate b) {
        Set<Integer> pairs = b.sentence().bigrams();
        return a.sentence().bigrams().stream().filter(pairs::contains).count();
    }

    private void take(Candidate candidate) {
        chosen.add(candidate);
        barred.set(candidate.number());
        for (Map.Entry<String, Double> term : candidate.sentence().terms().entrySet()) {
            double had = sum.getOrDefault(term.getKey(), 0.0);
            square += 2 * had * term.getValue() + term.getValue() * term.getValue();
            sum.put(term.getKey(), had + term.getValue());
        }
        dot += candidate.likeness();
        words += candidate.sentence().words();
    }
}
