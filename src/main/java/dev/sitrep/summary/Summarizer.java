package dev.sitrep.summary;

import dev.sitrep.article.Article;
import dev.sitrep.source.Origin;
import dev.sitrep.source.OriginTree;
import dev.sitrep.source.Origins;
import dev.sitrep.source.StorySources;
import dev.sitrep.summary.SentencePool.Candidate;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says what a story says, in sentences of its sources.
 *
 * <p>Near-duplicates are read once and the articles of one origin share one voice, so a report copied fifty times weighs what one does.
 * A summary is in one language: English where an article with text is, else the one that most are in. Where a story goes on over days, what is
 * latest is told first and most ({@link Recency}), and what a later article has overtaken is left out ({@link Overtaken}).
 */
public final class Summarizer {
    /** A story of thousands of articles is told by its first and its latest. */
    private static final int MOST_ARTICLES = 60;

    private final Origins origins;

    public Summarizer(Origins origins) {
        this.origins = origins;
    }

    /** Summarises the articles of one story, given in order of arrival. Articles without text give their title alone. */
    public Summary summarize(List<Article> articles, SummaryLength length) {
        StorySources sources = origins.read(articles);
        OriginTree tree = sources.tree();
        List<Article> all = bounded(firstTexts(articles));
        List<Article> voices = bounded(inMainLanguage(firstTexts(articles)));
        Recency recency = Recency.of(voices);
        Overtaken overtaken = new Overtaken(all);
        SentencePool pool = new SentencePool(voices, shares(voices, tree), recency, overtaken);
        List<Summary.Sentence> sentences =
                SentenceChoice.from(pool, length).stream()
                        .map(chosen -> sentence(chosen, sources))
                        .toList();
        return new Summary(
                Headline.of(voices, pool.centroid(), recency, overtaken),
                sentences,
                tree,
                Contradictions.in(all, voices.isEmpty() ? "en" : voices.getFirst().language()));
    }

    private static Summary.Sentence sentence(Candidate chosen, StorySources sources) {
        return new Summary.Sentence(
                chosen.text(),
                chosen.source().id(),
                chosen.span(),
                sources.gradeOf(chosen.source().id(), chosen.span()));
    }

    private static List<Article> firstTexts(List<Article> articles) {
        Set<Long> ids = new HashSet<>();
        articles.forEach(article -> ids.add(article.id()));
        return articles.stream()
                .filter(a -> a.duplicateOf() == null || !ids.contains(a.duplicateOf()))
                .toList();
    }

    private static List<Article> inMainLanguage(List<Article> articles) {
        Map<String, Integer> counts = new HashMap<>();
        for (Article article : articles) {
            counts.merge(article.language(), 1, Integer::sum);
        }
        if (articles.stream().anyMatch(a -> a.language().equals("en") && !a.text().isBlank())) {
            counts.merge("en", articles.size(), Integer::sum);
        }
        String main =
                Collections.max(
                                counts.isEmpty() ? Map.of("en", 0).entrySet() : counts.entrySet(),
                                Map.Entry.<String, Integer>comparingByValue()
                                        .thenComparingInt(e -> e.getKey().equals("en") ? 1 : 0)
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .getKey();
        return articles.stream().filter(a -> a.language().equals(main)).toList();
    }

    private static List<Article> bounded(List<Article> articles) {
        if (articles.size() <= MOST_ARTICLES) {
            return articles;
        }
        int half = MOST_ARTICLES / 2;
        return java.util.stream.Stream.concat(
                        articles.stream().limit(half),
                        articles.stream().skip(articles.size() - half))
                .toList();
    }

    private static List<Double> shares(List<Article> articles, OriginTree tree) {
        Map<Long, Origin> origins = new HashMap<>();
        tree.origins().forEach(o -> o.articles().forEach(id -> origins.put(id, o)));
        Map<Origin, Integer> sizes = new HashMap<>();
        for (Article article : articles) {
            Origin origin = origins.get(article.id());
            if (origin != null) {
                sizes.merge(origin, 1, Integer::sum);
            }
        }
        return articles.stream()
                .map(
                        article -> {
                            Origin origin = origins.get(article.id());
                            return origin == null ? 1.0 : 1.0 / sizes.getOrDefault(origin, 1);
                        })
                .toList();
    }
}
