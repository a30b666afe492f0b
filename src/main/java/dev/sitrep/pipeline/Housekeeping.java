package dev.sitrep.pipeline;

import dev.sitrep.article.ArticleStore;
import dev.sitrep.chat.ToldStore;
import dev.sitrep.delivery.Outbox;
import dev.sitrep.delivery.UpdateLog;

import java.time.Duration;
import java.time.Instant;

/** The housekeeping flow: what is old and done is forgotten, so that the database does not grow for ever. */
public final class Housekeeping {
    private final ArticleStore articles;
    private final Outbox outbox;
    private final UpdateLog updates;
    private final ToldStore told;
    private final Duration keepArticles;
    private final Duration keepDeliveries;

    public Housekeeping(
            ArticleStore articles,
            Outbox outbox,
            UpdateLog updates,
            ToldStore told,
            Duration keepArticles,
            Duration keepDeliveries) {
        this.articles = articles;
        this.outbox = outbox;
        this.updates = updates;
        this.told = told;
        this.keepArticles = keepArticles;
        this.keepDeliveries = keepDeliveries;
    }

    /** Each step stands for itself: one that fails keeps none of the others from the next run. */
    public void tidy(Instant now) {
        outbox.prune(now.minus(keepDeliveries));
        updates.prune(now.minus(keepDeliveries));
        told.prune(now.minus(keepArticles));
        articles.prune(now.minus(keepArticles));
    }
}
