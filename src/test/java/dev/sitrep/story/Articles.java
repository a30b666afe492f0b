package dev.sitrep.story;

import dev.sitrep.article.Article;

import java.time.Instant;

/** Articles for tests. */
public final class Articles {
    public static final Instant START = Instant.parse("2025-12-20T06:00:00Z");

    private Articles() {}

    public static Article article(long id, String outlet, String title, String text) {
        return article(id, outlet, title, text, "en", START.plusSeconds(600 * id));
    }

    public static Article article(
            long id, String outlet, String title, String text, String language, Instant arrivedAt) {
        return new Article(
                id,
                outlet + "-" + id,
                1,
                null,
                outlet,
                title,
                text,
                language,
                arrivedAt,
                arrivedAt,
                null,
                Article.TextFrom.FEED,
                null);
    }
}
