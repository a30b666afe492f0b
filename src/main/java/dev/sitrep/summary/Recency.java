package dev.sitrep.summary;

import dev.sitrep.article.Article;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What an article still counts for in a story that goes on: all through the first {@value #FRESH_HOURS} hours before the newest article, and half as
 * much for every day before that. So a story of one day is told as a whole, and on the fifth day the first day's sentences have a sixteenth of a
 * say. A day is the pace of the news, and of digests.
 */
final class Recency {
    private static final int FRESH_HOURS = 24;
    private static final double DAY = Duration.ofDays(1).toMillis();

    private final Instant newest;

    private Recency(Instant newest) {
        this.newest = newest;
    }

    static Recency of(List<Article> articles) {
        return new Recency(
                articles.stream()
                        .map(Article::publishedOrArrived)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH));
    }

    /** Above 0, at most 1. */
    double weight(Article article) {
        return Math.pow(0.5, Math.max(0, millisBeyondFresh(article)) / DAY);
    }

    /** Days before the newest article, 0 for what is fresh. */
    int daysAgo(Article article) {
        return (int) Math.ceil(Math.max(0, millisBeyondFresh(article)) / DAY);
    }

    private double millisBeyondFresh(Article article) {
        return Duration.between(article.publishedOrArrived(), newest)
                .minus(Duration.ofHours(FRESH_HOURS))
                .toMillis();
    }
}
