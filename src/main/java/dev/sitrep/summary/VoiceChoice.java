package dev.sitrep.summary;

import dev.sitrep.article.Article;
import dev.sitrep.source.Origin;
import dev.sitrep.source.OriginTree;
import dev.sitrep.text.Words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which articles of a story its summary is made from: all of a small one; of a large one the newest and those that are most central, the first of each origin
 * before the rest. So a summary costs about the same for fifty articles as for five thousand.
 *
 * <p>The articles of one origin share one voice, as do the unattributed ones of one outlet: a report that is copied or updated fifty times weighs what one does.
 */
final class VoiceChoice {
    private static final int MOST = 40;
    private static final int NEWEST = 12;
    private static final int LOOKED_AT = 300;
    private static final int LEAST_TITLE = 6;

    private VoiceChoice() {}

    /** Of articles in order of arrival, in the same order. */
    static List<Voice> of(
            List<Article> articles, OriginTree tree, Function<Article, ArticleText> texts) {
        Map<Long, String> speakers = speakers(articles, tree);
        List<Article> chosen = chosen(articles, speakers);
        Map<String, Integer> sizes = new HashMap<>();
        chosen.forEach(a -> sizes.merge(speakers.getOrDefault(a.id(), ""), 1, Integer::sum));
        return chosen.stream()
                .map(
                        a ->
                                new Voice(
                                        a,
                                        texts.apply(a),
                                        1.0
                                                / sizes.getOrDefault(
                                                        speakers.getOrDefault(a.id(), ""), 1)))
                .toList();
    }

    /** Who speaks through each article: its origin, else its outlet, else itself. */
    private static Map<Long, String> speakers(List<Article> articles, OriginTree tree) {
        Map<Long, String> speakers = new HashMap<>();
        for (Article article : articles) {
            boolean named = !article.outlet().isBlank();
            speakers.put(
                    article.id(), named ? "outlet " + article.outlet() : "article " + article.id());
        }
        for (Origin origin : tree.origins()) {
            origin.articles().forEach(id -> speakers.replace(id, "origin " + origin.name()));
        }
        return speakers;
    }

    private static List<Article> chosen(List<Article> articles, Map<Long, String> speakers) {
        if (articles.size() <= MOST) {
            return articles;
        }
        List<Article> older = articles.subList(0, articles.size() - NEWEST);
        Set<String> heard = new HashSet<>();
        Set<Long> firsts = new HashSet<>();
        older.forEach(
                a -> {
                    if (heard.add(speakers.getOrDefault(a.id(), ""))) {
                        firsts.add(a.id());
                    }
                });
        List<Article> chosen = thinned(older, firsts);
        Map<Long, Double> central = centrality(chosen);
        chosen.sort(
                Comparator.comparing((Article a) -> !firsts.contains(a.id()))
                        .thenComparingDouble(a -> -central.getOrDefault(a.id(), 0.0)));
        Set<Long> ids = new HashSet<>();
        chosen.subList(0, MOST - NEWEST).forEach(a -> ids.add(a.id()));
        articles.subList(articles.size() - NEWEST, articles.size()).forEach(a -> ids.add(a.id()));
        return articles.stream().filter(a -> ids.contains(a.id())).toList();
    }

    /** Evenly taken from thousands, and all that are first of their origin. */
    private static List<Article> thinned(List<Article> articles, Set<Long> firsts) {
        int step = articles.size() / LOOKED_AT + 1;
        List<Article> thinned = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            boolean first = firsts.contains(articles.get(i).id());
            if (i % step == 0 || (first && thinned.size() < 2 * LOOKED_AT)) {
                thinned.add(articles.get(i));
            }
        }
        return thinned;
    }

    /** How much the words of a title are those of the others, in few words. */
    private static Map<Long, Double> centrality(List<Article> articles) {
        Map<String, Integer> counts = new HashMap<>();
        articles.forEach(
                a ->
                        new HashSet<>(Words.of(a.title()))
                                .forEach(w -> counts.merge(w, 1, Integer::sum)));
        Map<Long, Double> central = new HashMap<>();
        for (Article article : articles) {
            List<String> words = Words.of(article.title());
            double sum = 0;
            for (String word : new HashSet<>(words)) {
                sum += counts.getOrDefault(word, 0);
            }
            central.put(article.id(), sum / Math.sqrt(Math.max(LEAST_TITLE, words.size())));
        }
        return central;
    }
}
