package dev.sitrep.reading;

import dev.sitrep.article.Article;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One utterance as several articles print it.
 *
 * @param speaker by the fullest name that any of the articles has; null where none names anyone
 * @param text its fullest form; the pieces that a saying parts are joined by a space
 * @param printings the articles that print it, in whole or trimmed, each once, by the time they were news and then by id
 */
public record SharedQuote(@Nullable String speaker, String text, List<Printing> printings) {
    /**
     * One article's form of it.
     *
     * @param pieces one quote, or several that go on with one another
     */
    public record Printing(Article article, List<Quote> pieces) {
        /** The words, pieces joined by a space. */
        public String text() {
            return String.join(" ", pieces.stream().map(Quote::text).toList());
        }
    }

    /** Who printed it first. */
    public Printing first() {
        return printings.getFirst();
    }
}
