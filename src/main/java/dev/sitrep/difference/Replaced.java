package dev.sitrep.difference;

import dev.sitrep.article.Article;
import dev.sitrep.reading.Figure;

import java.time.Instant;

/**
 * A count of people that a later one replaced.
 *
 * @param article that gave it
 * @param what became of them, as {@link Figure#what()} has it
 * @param since when the later one was published
 */
public record Replaced(long article, String what, double from, double by, Instant since) {

    /** Whether this figure of an article is as old as the one that was replaced, or lies between the two and was published before the later one. */
    public boolean replaces(Figure figure, Article in) {
        return figure.what().equals(what)
                && figure.value() >= from
                && figure.value() < by
                && in.publishedOrArrived().isBefore(since);
    }
}
