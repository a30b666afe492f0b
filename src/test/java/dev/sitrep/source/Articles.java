package dev.sitrep.source;

import dev.sitrep.article.Article;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Instant;

/** Articles for tests. */
final class Articles {
    static final Instant NOW = Instant.parse("2025-12-21T06:00:00Z");

    private Articles() {}

    static Article of(long id, String outlet, String title, String text) {
        return of(id, outlet, title, text, "en", null);
    }

    static Article of(
            long id,
            String outlet,
            String title,
            String text,
            String language,
            @Nullable String credited) {
        return new Article(
                id,
                "key-" + id,
                0,
                URI.create("https://example.org/" + id),
                outlet,
                title,
                text,
                language,
                null,
                NOW,
                credited,
                Article.TextFrom.PAGE,
                null);
    }
}
