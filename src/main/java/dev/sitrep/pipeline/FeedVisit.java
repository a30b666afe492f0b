package dev.sitrep.pipeline;

import dev.sitrep.article.ArticleIngest;
import dev.sitrep.article.Draft;
import dev.sitrep.feed.CheckSchedule;
import dev.sitrep.feed.Feed;
import dev.sitrep.feed.FeedCheck;
import dev.sitrep.feed.FeedFetcher;
import dev.sitrep.feed.FeedHealth;
import dev.sitrep.feed.FeedState;
import dev.sitrep.feed.FeedStore;
import dev.sitrep.feed.NextCheck;
import dev.sitrep.store.Database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One feed looked at once: fetched, parsed, its new articles stored with their pages, and then the marker of what was read moved,
 * in one transaction.
 */
public final class FeedVisit {
    private static final Logger LOG = LoggerFactory.getLogger(FeedVisit.class);

    /** The most pages fetched for one check of one feed; entries beyond them go with the feed's own words. */
    private static final int PAGES = 60;

    private final Database database;
    private final FeedStore feeds;
    private final FeedSource source;
    private final PageReader pages;
    private final ArticleIngest ingest;
    private final Drafts drafts;

    /** How a feed is looked at, and when again. */
    public record FeedSource(FeedFetcher fetcher, CheckSchedule schedule) {}

    public FeedVisit(
            Database database,
            FeedStore feeds,
            FeedSource source,
            PageReader pages,
            ArticleIngest ingest,
            RefreshSettings settings) {
        this.database = database;
        this.feeds = feeds;
        this.source = source;
        this.pages = pages;
        this.ingest = ingest;
        this.drafts = new Drafts(settings);
    }

    /** Looks at the feed and returns how many articles are new. */
    int visit(Feed feed, Instant now) {
        FeedCheck check = source.fetcher().check(feed, now);
        List<Draft> news =
                check instanceof FeedCheck.News found ? read(feed, found, now) : List.of();
        if (Thread.currentThread().isInterrupted()) {
            // Cut off: what was read may lack its pages. The feed stays as it was and is visited
            // again.
            return 0;
        }
        NextCheck next = source.schedule().after(feed, check, now);
        return database.atomically(
                () -> {
                    int stored = ingest.store(news);
                    Feed after = feeds.recordChecked(feed, check, next, now);
                    tellOfTrouble(feed, after);
                    return stored;
                });
    }

    /** What is new of the feed, with the pages of what is worth it. */
    private List<Draft> read(Feed feed, FeedCheck.News check, Instant now) {
        List<Draft> read = new ArrayList<>();
        int asked = 0;
        for (Draft draft : ingest.news(feed.id(), drafts.of(feed, check.feed(), now))) {
            URI page = draft.url();
            if (page != null && asked < PAGES && drafts.needsPage(draft, now)) {
                read.add(draft.withPage(pages.read(page, now)));
                asked++;
            } else {
                read.add(draft);
            }
        }
        return read;
    }

    private static void tellOfTrouble(Feed before, Feed after) {
        FeedHealth health = after.health();
        if (health.state() != FeedState.FRESH && before.state() != health.state()) {
            LOG.warn(
                    "{} ({}) was not read: {}. It is tried again at {}, because {}.",
                    after.title(),
                    after.url(),
                    health.reason(),
                    health.next().at(),
                    health.next().why());
        }
    }
}
