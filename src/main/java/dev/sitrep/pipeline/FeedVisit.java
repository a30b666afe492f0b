package dev.sitrep.pipeline;

import dev.sitrep.article.Candidate;
import dev.sitrep.article.Draft;
import dev.sitrep.feed.CheckSchedule;
import dev.sitrep.feed.EntryIdentity;
import dev.sitrep.feed.EntryStore;
import dev.sitrep.feed.Feed;
import dev.sitrep.feed.FeedCheck;
import dev.sitrep.feed.FeedFetcher;
import dev.sitrep.feed.NextCheck;
import dev.sitrep.feed.Recognition;
import dev.sitrep.feed.Remembered;
import dev.sitrep.fetch.Workbench;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One look at one feed: fetched, parsed, and the pages read of what is new. Stores nothing; {@link VisitLog} does. */
public final class FeedVisit {
    /** The most pages fetched for one check of one feed; entries beyond them go with the feed's own words. */
    private static final int PAGES = 60;

    private final FeedFetcher fetcher;
    private final CheckSchedule schedule;
    private final PageReader pages;
    private final EntryStore entries;
    private final Workbench workbench;
    private final Drafts drafts;

    public FeedVisit(
            FeedFetcher fetcher,
            CheckSchedule schedule,
            PageReader pages,
            EntryStore entries,
            Workbench workbench,
            RefreshSettings settings) {
        this.fetcher = fetcher;
        this.schedule = schedule;
        this.pages = pages;
        this.entries = entries;
        this.workbench = workbench;
        this.drafts = new Drafts(settings);
    }

    /**
     * What came of a look, ready to be stored.
     *
     * @param feed as it was before
     * @param recognised what of its document is new; none where no document came
     * @param news what is new or changed, with its pages
     * @param pushed it came by itself
     */
    record Visited(
            Feed feed,
            FeedCheck check,
            List<Recognition> recognised,
            List<Candidate> news,
            NextCheck next,
            Instant at,
            boolean pushed) {
        Visited {
            recognised = List.copyOf(recognised);
            news = List.copyOf(news);
        }
    }

    /** Asks for the feed and reads what is new of it. */
    Visited look(Feed feed, Instant now) {
        FeedCheck check = fetcher.check(feed, now);
        return visited(
                feed, check, schedule.after(feed, check, feed.isPushed(now), now), now, false);
    }

    /** What comes of a look that broke down over what the feed said. */
    Visited broken(Feed feed, Instant now) {
        FeedCheck check = new FeedCheck.Failed("reading it broke down; the log says how");
        return visited(feed, check, schedule.after(feed, check, now), now, false);
    }

    /**
     * Reads what is new of a feed that came by itself. It is looked at no later for that: pushes may not put off for ever what finds
     * out about them.
     */
    Visited receive(Feed feed, FeedCheck.News pushed, Instant now) {
        return visited(feed, pushed, feed.health().next(), now, true);
    }

    private Visited visited(
            Feed feed, FeedCheck check, NextCheck next, Instant now, boolean pushed) {
        if (!(check instanceof FeedCheck.News news)) {
            return new Visited(feed, check, List.of(), List.of(), next, now, pushed);
        }
        List<Remembered> known = entries.of(feed.id());
        Recognition recognised =
                workbench.take(() -> EntryIdentity.recognise(feed.id(), news.feed(), known));
        List<Draft> drafted = workbench.take(() -> drafts.of(feed, news.feed(), recognised, now));
        List<Candidate> fresh = read(drafted, now);
        return new Visited(
                feed,
                check,
                List.of(pushed ? recognised.ofPart() : recognised),
                fresh,
                next,
                now,
                pushed);
    }

    /** The drafts with the pages of those that need one. */
    private List<Candidate> read(List<Draft> fresh, Instant now) {
        List<Candidate> read = new ArrayList<>();
        int asked = 0;
        for (Draft draft : fresh) {
            URI page = draft.url();
            if (page != null && asked < PAGES && drafts.needsPage(draft, now)) {
                read.add(candidate(draft.withPage(pages.read(page, now))));
                asked++;
            } else {
                read.add(candidate(draft));
            }
        }
        return read;
    }

    private Candidate candidate(Draft draft) {
        return workbench.take(() -> Candidate.of(draft));
    }
}
