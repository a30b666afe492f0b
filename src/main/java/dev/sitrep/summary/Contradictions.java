package dev.sitrep.summary;

import dev.sitrep.article.Article;

import java.util.ArrayList;
import java.util.List;

/** Claims of a story's articles that don't agree. Better to miss one than to invent one; one and the same article never contradicts itself. */
final class Contradictions {
    private static final int MOST = 5;

    private Contradictions() {}

    /** Of articles in order of arrival, near-duplicates left out. */
    static List<Contradiction> in(List<Article> articles) {
        return in(articles, "en");
    }

    /** @param language that of the claims shown, where an article in it makes the same claim */
    static List<Contradiction> in(List<Article> articles, String language) {
        List<Contradiction> found = new ArrayList<>(Counts.differing(articles, language));
        Attributions.differing(articles).ifPresent(found::add);
        return found.subList(0, Math.min(MOST, found.size()));
    }
}
