package dev.sitrep.summary;

import dev.sitrep.article.Article;
import dev.sitrep.text.Sentences;
import dev.sitrep.text.Span;
import dev.sitrep.text.Terms;
import dev.sitrep.text.Words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sentences a summary may choose from, and what the story's articles speak of most. */
final class SentencePool {
    private static final int READ_SENTENCES = 40;
    private static final double TITLE_WEIGHT = 2;

    private final Recency recency;
    private final Overtaken overtaken;
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Candidate> overtakenOnes = new ArrayList<>();
    private final Map<String, Double> centroid = new HashMap<>();

    /**
     * One sentence.
     *
     * @param article its place among the articles
     * @param position its place in the article, from 0
     * @param leans whether it needs the sentence before it
     * @param weight what it counts for by its age ({@link Recency})
     * @param daysAgo days before what is fresh
     */
    record Candidate(
            int article,
            int position,
            Article source,
            Span span,
            String text,
            boolean leans,
            int words,
            double weight,
            int daysAgo,
            Map<String, Double> terms,
            Set<String> bigrams) {}

    /** @param shares what each article counts for: those of one origin share a voice */
    SentencePool(
            List<Article> articles, List<Double> shares, Recency recency, Overtaken overtaken) {
        this.recency = recency;
        this.overtaken = overtaken;
        Map<String, Double> articlesWith = new HashMap<>();
        for (int i = 0; i < articles.size(); i++) {
            double share = shares.get(i) * recency.weight(articles.get(i));
            add(i, articles.get(i), share, articlesWith);
        }
        centroid.replaceAll(
                (term, sum) -> Math.sqrt(sum) * (0.5 + articlesWith.getOrDefault(term, 0.0)));
    }

    /** Those that still hold; where there are none, those that later articles overtook. */
    List<Candidate> candidates() {
        return candidates.isEmpty() ? overtakenOnes : candidates;
    }

    Map<String, Double> centroid() {
        return centroid;
    }

    private void add(int index, Article article, double share, Map<String, Double> articlesWith) {
        Set<String> seen = new HashSet<>();
        for (String term : Terms.of(article.title(), article.language())) {
            centroid.merge(term, share * TITLE_WEIGHT, Double::sum);
            seen.add(term);
        }
        List<Span> spans = Sentences.split(article.text(), article.language());
        for (int i = 0; i < Math.min(READ_SENTENCES, spans.size()); i++) {
            Span span = SentenceFilter.withoutDateline(article.text(), spans.get(i));
            String text = span.of(article.text());
            List<String> terms = Terms.of(text, article.language());
            for (String term : terms) {
                centroid.merge(term, share / (1 + i * 0.1), Double::sum);
            }
            seen.addAll(terms);
            if (SentenceFilter.usable(text, article.language())) {
                List<Candidate> into = overtaken.holds(article, text) ? candidates : overtakenOnes;
                into.add(candidate(index, i, article, span, text, terms));
            }
        }
        seen.forEach(term -> articlesWith.merge(term, share, Double::sum));
    }

    private Candidate candidate(
            int index, int position, Article article, Span span, String text, List<String> terms) {
        Map<String, Double> counts = new HashMap<>();
        terms.forEach(term -> counts.merge(term, 1.0, Double::sum));
        List<String> words = Words.of(text);
        Set<String> bigrams = new HashSet<>();
        for (int i = 1; i < words.size(); i++) {
            bigrams.add(words.get(i - 1) + " " + words.get(i));
        }
        return new Candidate(
                index,
                position,
                article,
                span,
                text,
                SentenceFilter.leans(text),
                words.size(),
                recency.weight(article),
                recency.daysAgo(article),
                counts,
                bigrams);
    }
}
