package dev.sitrep.summary;

import dev.sitrep.article.Article;
import dev.sitrep.source.SourcingGrade;
import dev.sitrep.source.StorySources;
import dev.sitrep.summary.SentenceWeights.Features;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sentences a summary may choose from, and what the story's articles speak of most. */
final class SentencePool {
    private static final double TITLE_WEIGHT = 2;
    private static final double OPENING_FADES = 2.0;

    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Candidate> hedged = new ArrayList<>();
    private final Map<String, Double> centroid = new HashMap<>();
    private final Map<String, Double> articlesWith = new HashMap<>();
    private final Set<String> titles = new HashSet<>();
    private final StorySources sources;
    private final double norm;

    /**
     * One sentence of the story.
     *
     * @param number its place among the candidates; negative for one that is none
     * @param article its article's place among the voices
     * @param weight what it counts for by its age ({@link Recency}) and its article's kind
     * @param daysAgo days before what is fresh
     * @param grade how well it is sourced
     * @param continues whether it only goes on with what somebody says in the sentence before it
     * @param likeness its product with the centroid
     */
    record Candidate(
            int number,
            int article,
            Article source,
            ReadSentence sentence,
            double weight,
            int daysAgo,
            SourcingGrade grade,
            boolean continues,
            double likeness,
            double square,
            Features features) {
        int position() {
            return sentence.position();
        }

        boolean needsPrevious(Headings headings) {
            return continues || sentence.needs().isPreviousNeeded(headings);
        }
    }

    SentencePool(List<Voice> all, Recency recency, StorySources sources) {
        this.sources = sources;
        for (Voice voice : all) {
            count(voice, voice.share() * recency.weight(voice.article()));
        }
        centroid.replaceAll(
                (term, sum) -> Math.sqrt(sum) * (0.5 + articlesWith.getOrDefault(term, 0.0)));
        norm = Math.sqrt(centroid.values().stream().mapToDouble(v -> v * v).sum());
        for (int i = 0; i < all.size(); i++) {
            add(i, all.get(i), recency);
        }
    }

    List<Candidate> candidates() {
        return candidates;
    }

    /** Every sentence that hedges, also those that could not stand in a summary. */
    List<Candidate> hedged() {
        return hedged;
    }

    Map<String, Double> centroid() {
        return centroid;
    }

    /** The length of the centroid. */
    double norm() {
        return norm;
    }

    private void count(Voice voice, double share) {
        Set<String> seen = new HashSet<>();
        for (String term : voice.text().titleTerms()) {
            centroid.merge(term, share * TITLE_WEIGHT, Double::sum);
            seen.add(term);
            titles.add(term);
        }
        for (ReadSentence sentence : voice.text().sentences()) {
            double worth = share / (1 + sentence.position() * 0.1);
            sentence.terms()
                    .forEach((term, times) -> centroid.merge(term, worth * times, Double::sum));
            seen.addAll(sentence.terms().keySet());
        }
        seen.forEach(term -> articlesWith.merge(term, share, Double::sum));
    }

    private void add(int index, Voice voice, Recency recency) {
        Article article = voice.article();
        SourcingGrade before = SourcingGrade.UNATTRIBUTED;
        for (ReadSentence sentence : voice.text().sentences()) {
            SourcingGrade grade = sources.gradeOf(article.id(), sentence.span());
            boolean continues =
                    sentence.sameLine()
                            && sentence.backshifted()
                            && grade == SourcingGrade.UNATTRIBUTED
                            && before != SourcingGrade.UNATTRIBUTED;
            if (sentence.usable() || sentence.hedges()) {
                Candidate candidate =
                        candidate(
                                index,
                                article,
                                sentence,
                                recency.weight(article),
                                recency.daysAgo(article),
                                grade,
                                continues);
                if (sentence.usable()) {
                    candidates.add(candidate);
                }
                if (sentence.hedges()) {
                    hedged.add(candidate);
                }
            }
            before = grade;
        }
    }

    private Candidate candidate(
            int index,
            Article article,
            ReadSentence sentence,
            double weight,
            int daysAgo,
            SourcingGrade grade,
            boolean continues) {
        double likeness = 0;
        double square = 0;
        double inTitles = 0;
        for (Map.Entry<String, Double> term : sentence.terms().entrySet()) {
            likeness += term.getValue() * centroid.getOrDefault(term.getKey(), 0.0);
            square += term.getValue() * term.getValue();
            inTitles += titles.contains(term.getKey()) ? 1 : 0;
        }
        int terms = Math.max(1, sentence.terms().size());
        Features features =
                new Features(
                        Math.exp(-sentence.position() / OPENING_FADES),
                        inTitles / terms,
                        sentence.text().chars().anyMatch(Character::isDigit) ? 1 : 0);
        return new Candidate(
                sentence.usable() ? candidates.size() : -1,
                index,
                article,
                sentence,
                weight,
                daysAgo,
                grade,
                continues,
                likeness,
                square,
                features);
    }
}
