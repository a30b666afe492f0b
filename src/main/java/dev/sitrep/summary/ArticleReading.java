package dev.sitrep.summary;

import dev.sitrep.article.Article;
import dev.sitrep.beat.Beat;
import dev.sitrep.beat.Verdict;
import dev.sitrep.source.Credit;
import dev.sitrep.source.Credits;
import dev.sitrep.source.Outlets;
import dev.sitrep.text.Names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that is read from one article by itself: what {@code sitrep inspect article} prints.
 *
 * @param actors names of people and bodies as the article first spells them, most named first
 * @param places English names of the countries it names
 */
public record ArticleReading(
        Verdict beat,
        List<Credit> credits,
        List<Quote> quotes,
        List<Figure> figures,
        List<String> actors,
        List<String> places) {
    private static final int READ_CHARS = 20_000;
    private static final int MOST_ACTORS = 20;

    /** Reads an article; all of it is bounded by the first {@value #READ_CHARS} characters. */
    public static ArticleReading of(Article article, Beat beat, Outlets outlets) {
        Set<String> places =
                new Countries()
                        .in(article.title() + "\n" + head(article.text()), article.language());
        return new ArticleReading(
                beat.judge(article.title(), article.text(), article.language()),
                new Credits(outlets).in(article),
                Quotes.in(article),
                Figures.in(article),
                actors(article),
                List.copyOf(places));
    }

    private static List<String> actors(Article article) {
        Map<String, String> spelling = new LinkedHashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (Names.Name name :
                Names.of(article.title() + "\n" + head(article.text()), article.language())) {
            if (name.key().isEmpty()) {
                continue;
            }
            String last = name.key().substring(name.key().lastIndexOf(' ') + 1);
            String known = spelling.get(last);
            if (known == null || name.text().length() > known.length()) {
                spelling.put(last, name.text());
            }
            counts.merge(last, 1, Integer::sum);
        }
        List<String> keys = new ArrayList<>(spelling.keySet());
        keys.sort((a, b) -> counts.getOrDefault(b, 0) - counts.getOrDefault(a, 0));
        return keys.stream()
                .limit(MOST_ACTORS)
                .map(key -> spelling.getOrDefault(key, key))
                .toList();
    }

    private static String head(String text) {
        return text.length() <= READ_CHARS ? text : text.substring(0, READ_CHARS);
    }
}
