package dev.sitrep.pipeline;

import dev.sitrep.article.Article;
import dev.sitrep.article.ArticleStore;
import dev.sitrep.chat.ChatStore;
import dev.sitrep.pipeline.NewsMemory.Filed;
import dev.sitrep.pipeline.NewsMemory.Kind;
import dev.sitrep.store.Database;
import dev.sitrep.store.DatabaseTrouble;
import dev.sitrep.store.Leases;
import dev.sitrep.story.ClusterSettings;
import dev.sitrep.story.StatusRule;
import dev.sitrep.story.StoryStore;
import dev.sitrep.summary.Change;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.summary.StoryReports;
import dev.sitrep.summary.Summarizer;
import dev.sitrep.summary.SummaryLength;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The understand flow: articles that are in no story yet are sorted into stories, what has grown is summarised anew, and chats
 * that follow it are alerted, in one transaction for each batch. What is left is found by query, so the flow may be killed
 * anywhere and goes on from there.
 *
 * <p>It works from memory of recent days, so one node at a time does it; a batch log tells whether another was at work meanwhile.
 */
public final class StoryUpdate {
    private static final Logger LOG = LoggerFactory.getLogger(StoryUpdate.class);
    private static final String LEASE = "understand";
    private static final int BATCH = 200;

    /** What arrived longer ago is no news: a feed that was just added must not ring a bell for last week. */
    private static final Duration NEWS = Duration.ofHours(6);

    private final Database database;
    private final Leases leases;
    private final ArticleStore articles;
    private final StoryStore stories;
    private final Telling telling;
    private final ClusterSettings settings;
    private final BatchLog log;
    private final ChatStore chats;
    private @Nullable NewsMemory memory;
    private long seen = -1;

    /** What becomes of a story that has grown. */
    public record Telling(
            Supplier<Summarizer> summarizer,
            SummaryLength length,
            StoryReports reports,
            BeatStories beat,
            AlertRun alerts) {}

    public StoryUpdate(
            Database database,
            Leases leases,
            ArticleStore articles,
            StoryStore stories,
            Telling telling,
            ClusterSettings settings) {
        this.database = database;
        this.leases = leases;
        this.articles = articles;
        this.stories = stories;
        this.telling = telling;
        this.settings = settings;
        this.log = new BatchLog(database);
        this.chats = new ChatStore(database);
    }

    /** Lets another node take over at once. */
    public void close() {
        leases.release(LEASE);
    }

    /** Takes in every article that is in no story yet, in order of arrival; returns how many there were. */
    public int absorb(Instant now) {
        int absorbed = 0;
        while (!Thread.currentThread().isInterrupted() && leases.hold(LEASE, now)) {
            List<Article> batch = articles.unread(BATCH);
            if (batch.isEmpty()) {
                break;
            }
            absorb(batch, now);
            absorbed += batch.size();
        }
        return absorbed;
    }

    private void absorb(List<Article> batch, Instant now) {
        try {
            take(batch, now);
        } catch (BatchLog.Overtaken e) {
            memory = null;
        } catch (RuntimeException e) {
            memory = null;
            if (DatabaseTrouble.of(e).isPresent()) {
                // None of the articles is to blame: they are taken in when the database is back.
                throw e;
            }
            if (batch.size() == 1) {
                setAside(batch.getFirst(), e, now);
            } else {
                batch.forEach(article -> absorb(List.of(article), now));
            }
        }
    }

    /** One article that can't be understood must not hold up all that come after it. Where the database fails, this does too. */
    private void setAside(Article article, RuntimeException cause, Instant now) {
        articles.understood(article.id(), null, now);
        LOG.error(
                "“{}” ({}) could not be understood and is in no story: {}. The others go on.",
                article.title(),
                article.outlet(),
                cause.getMessage(),
                cause);
    }

    private void take(List<Article> batch, Instant now) {
        NewsMemory recent = memory(batch.getFirst());
        database.atomically(
                () -> {
                    log.advance(seen);
                    Instant told = chats.latestEdition();
                    Map<Long, Instant> revised =
                            articles.revisions()
                                    .revisedAt(batch.stream().map(Article::id).toList());
                    Map<Long, Bell> grown = new LinkedHashMap<>();
                    for (Article read : batch) {
                        Instant revisedAt = revised.get(read.id());
                        if (revisedAt != null) {
                            openWindow(read, revisedAt, told, now);
                        }
                        Article article =
                                revisedAt == null ? inAnOpenWindow(read, told, now) : read;
                        Filed filed = recent.file(article, now);
                        if (filed.kind() != Kind.COPY) {
                            grown.merge(filed.story(), bell(filed, article, now), Bell::louder);
                        }
                    }
                    Summarizer summarizer = telling.summarizer().get();
                    grown.forEach((story, bell) -> summarize(story, summarizer, bell, now));
                });
        seen++;
    }

    /** Whom a story's growth may wake. */
    private enum Bell {
        NOBODY,
        /** Chats that know the story: an article that says more than it did is no news, but the event may have moved on. */
        WHO_KNOWS_IT,
        ANYBODY;

        Bell louder(Bell other) {
            return compareTo(other) < 0 ? other : this;
        }
    }

    private static Bell bell(Filed filed, Article article, Instant now) {
        if (filed.kind() == Kind.NEWS) {
            return isNews(article.arrivedAt(), now) ? Bell.ANYBODY : Bell.NOBODY;
        }
        Article before = filed.before();
        return before != null && Change.between(before, article).isGrowth()
                ? Bell.WHO_KNOWS_IT
                : Bell.NOBODY;
    }

    private static boolean isNews(Instant arrived, Instant now) {
        return !arrived.isBefore(now.minus(NEWS));
    }

    /**
     * News that was on its way here when an edition was made is in a window that is closed and was not told in it: it counts as
     * having arrived when that window ended, so that the next has it.
     */
    private Article inAnOpenWindow(Article article, Instant told, Instant now) {
        if (!article.arrivedAt().isBefore(told) || !isNews(article.arrivedAt(), now)) {
            return article;
        }
        articles.arrivedAt(article.id(), told);
        return article.arriving(told);
    }

    /** The same for a revision, which has a time of its own. */
    private void openWindow(Article revision, Instant revisedAt, Instant told, Instant now) {
        if (revisedAt.isBefore(told) && isNews(revisedAt, now)) {
            articles.revisions().revisedAt(revision.id(), told);
        }
    }

    private void summarize(long story, Summarizer summarizer, Bell bell, Instant now) {
        List<Article> all = articles.current(stories.articleIds(story));
        telling.reports()
                .save(story, summarizer.summarize(all, telling.length()), StatusRule.of(all));
        if (bell != Bell.NOBODY) {
            telling.reports()
                    .byId(story)
                    .filter(telling.beat()::isOn)
                    .ifPresent(report -> ring(bell, report, now));
        }
    }

    private void ring(Bell bell, StoryReport report, Instant now) {
        if (bell == Bell.ANYBODY) {
            telling.alerts().tell(report, now);
        } else {
            telling.alerts().tellAgain(report, now);
        }
    }

    /** The memory, rebuilt where there is none or where another node has worked since. */
    private NewsMemory memory(Article next) {
        long current = log.current();
        NewsMemory recent = memory;
        if (recent == null || current != seen) {
            recent = NewsMemory.of(articles, stories, settings, next.arrivedAt());
            memory = recent;
            seen = current;
        }
        return recent;
    }
}
