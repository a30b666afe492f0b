package dev.sitrep.pipeline;

import dev.sitrep.article.ArticleStore;
import dev.sitrep.chat.ToldStore;
import dev.sitrep.config.Config;
import dev.sitrep.delivery.Outbox;
import dev.sitrep.delivery.UpdateLog;
import dev.sitrep.feed.EntryStore;

import java.time.Duration;
import java.time.Instant;

/** The housekeeping flow: what is old and done is forgotten, so that the database does not grow for ever. */
public final class Housekeeping {
    /** Months in which a feed may list again what had left its list, and it is known. */
    private static final Duration KEEP_ENTRIES = Duration.ofDays(180);

    /** An older version of an article serves to see what was corrected; the longest window of an edition is a week. */
    private static final Duration KEEP_VERSIONS = Duration.ofDays(14);

    /** A fact of spring is not new in winter, under whatever story it comes again; what is kept of it is a line. */
    private static final Duration KEEP_TOLD = Duration.ofDays(365);

    private final ArticleStore articles;
    private final EntryStore entries;
    private final Outbox outbox;
    private final UpdateLog updates;
    private final ToldStore told;
    private final Duration keepArticles;
    private final Duration keepDeliveries;

    public Housekeeping(
            ArticleStore articles,
            EntryStore entries,
            Outbox outbox,
            UpdateLog updates,
            ToldStore told,
            Config.KeepKeys keep) {
        this.articles = articles;
        this.entries = entries;
        this.outbox = outbox;
        this.updates = updates;
        this.told = told;
        this.keepArticles = keep.articles();
        this.keepDeliveries = keep.deliveries();
    }

    /** Each step stands for itself: one that fails keeps none of the others from the next run. */
    public void tidy(Instant now) {
        outbox.prune(now.minus(keepDeliveries));
        updates.prune(now.minus(keepDeliveries));
        told.prune(now.minus(KEEP_TOLD));
        articles.prune(now.minus(keepArticles));
        articles.revisions().pruneVersions(now.minus(KEEP_VERSIONS));
        entries.prune(now.minus(KEEP_ENTRIES));
    }
}
