package dev.sitrep.pipeline;

import dev.sitrep.article.Article;
import dev.sitrep.article.ArticleStore;
import dev.sitrep.article.ArticleTraceStore;
import dev.sitrep.chat.ChatStore;
import dev.sitrep.chat.Told.ToldStory;
import dev.sitrep.chat.ToldMergeStore;
import dev.sitrep.pipeline.BellRinger.Grown;
import dev.sitrep.pipeline.NewsMemory.Filed;
import dev.sitrep.pipeline.NewsMemory.Kind;
import dev.sitrep.store.Database;
import dev.sitrep.store.DatabaseTrouble;
import dev.sitrep.store.Leases;
import dev.sitrep.story.Clustering;
import dev.sitrep.story.SecondThought;
import dev.sitrep.story.Standing;
import dev.sitrep.story.StatusRule;
import dev.sitrep.story.StoryStore;
import dev.sitrep.summary.StoryReports;
import dev.sitrep.summary.Summarizer;
import dev.sitrep.summary.Summary;
import dev.sitrep.summary.SummaryLength;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * The understand flow: articles that are in no story yet are sorted into stories, what has grown is summarised anew, and chats
 * that follow it are alerted, in one transaction for each batch. At its end stories that turned out to be one are merged, and one that holds two is split. What is left is found by query, so the flow may be killed
 * anywhere and goes on from there.
 *
 * <p>It works from memory of recent days, so one node at a time does it; a batch log tells whether another was at work meanwhile.
 */
public final class StoryUpdate {
    private static final Logger LOG = LoggerFactory.getLogger(StoryUpdate.class);
    private static final String LEASE = "understand";
    private static final int BATCH = 200;

    /**
     * Of news that are not many, so many in one transaction: the first are on their way while the others are read, and who else has to write
     * waits for a moment only. A backlog is taken in whole batches, which is less work in all.
     */
    private static final int AT_ONCE = 8;

    private static final int SILENT_BATCH = 400;

    private final Database database;
    private final Leases leases;
    private final ArticleStore articles;
    private final StoryStore stories;
    private final Telling telling;
    private final Clustering clustering;
    private final BatchLog log;
    private final ChatStore chats;
    private final Mending mending;
    private final ToldMergeStore told;
    private final ArticleTraceStore traces;
    private @Nullable NewsMemory memory;
    private long seen = -1;

    /** What becomes of a story that has grown. */
    public record Telling(
            Supplier<Summarizer> summarizer,
            SummaryLength length,
            StoryReports reports,
            BellRinger bells) {}

    public StoryUpdate(
            Database database,
            Leases leases,
            ArticleStore articles,
            StoryStore stories,
            Telling telling,
            Clustering clustering) {
        this.database = database;
        this.leases = leases;
        this.articles = articles;
        this.stories = stories;
        this.telling = telling;
        this.clustering = clustering;
        this.log = new BatchLog(database);
        this.chats = new ChatStore(database);
        this.mending = new Mending(database, articles, stories);
        this.told = new ToldMergeStore(database);
        this.traces = new ArticleTraceStore(database);
    }

    /** Lets another node take over at once. */
    public void close() {
        leases.release(LEASE);
    }

    /** Takes in every article that is in no story yet, in order of arrival; returns how many there were. */
    public int absorb(Instant now) {
        return absorb(BATCH, this::tell, now, n -> {});
    }

    /**
     * The same for articles of which nobody is to be told: their stories are not summarised, which is most of the work.
     *
     * @param progress is given how many have been taken in, again and again
     */
    public void absorbSilently(Instant now, IntConsumer progress) {
        absorb(SILENT_BATCH, (grown, mended, at) -> {}, now, progress);
    }

    private int absorb(int most, Tell tell, Instant now, IntConsumer done) {
        int absorbed = 0;
        while (!Thread.currentThread().isInterrupted() && leases.hold(LEASE, now)) {
            List<Article> batch = articles.unread(most);
            if (batch.isEmpty()) {
                break;
            }
            int atOnce = batch.size() < most ? AT_ONCE : most;
            boolean ours = true;
            for (int from = 0; ours && from < batch.size(); from += atOnce) {
                int to = Math.min(from + atOnce, batch.size());
                ours = absorb(batch.subList(from, to), tell, now);
                absorbed += ours ? to - from : 0;
            }
            done.accept(absorbed);
        }
        return absorbed;
    }

    /** False where another node was at work meanwhile: what is left may have been taken in by it. */
    private boolean absorb(List<Article> batch, Tell tell, Instant now) {
        try {
            take(batch, tell, now);
            return true;
        } catch (BatchLog.Overtaken e) {
            memory = null;
            return false;
        } catch (RuntimeException e) {
            memory = null;
            if (DatabaseTrouble.of(e).isPresent()) {
                // None of the articles is to blame: they are taken in when the database is back.
                throw e;
            }
            if (batch.size() == 1) {
                setAside(batch.getFirst(), e, now);
                return true;
            }
            return batch.stream().allMatch(article -> absorb(List.of(article), tell, now));
        }
    }

    /** One article that can't be understood must not hold up all that come after it. Where the database fails, this does too. */
    private void setAside(Article article, RuntimeException cause, Instant now) {
        String why = DatabaseTrouble.orMessage(cause);
        database.atomically(
                () -> {
                    articles.understood(article.id(), null, now);
                    traces.setAside(article.id(), why, now);
                });
        LOG.error(
                "“{}” ({}) could not be understood and is in no story: {}. The others go on.",
                article.title(),
                article.outlet(),
                cause.getMessage(),
                cause);
    }

    private void take(List<Article> batch, Tell tell, Instant now) {
        NewsMemory recent = memory(batch.getFirst().arrivedAt());
        recent.readAhead(batch);
        take(recent, batch, recent::thinkAgain, tell, now);
    }

    /** Merges and splits stories without any news, as a batch would that ends in these second thoughts. */
    void mend(List<SecondThought> thoughts, Instant now) {
        NewsMemory recent = memory(now);
        take(recent, List.of(), at -> recent.apply(thoughts, at), this::tell, now);
    }

    private void take(
            NewsMemory recent,
            List<Article> batch,
            Function<Instant, Set<Long>> mend,
            Tell tell,
            Instant now) {
        database.atomically(
                () -> {
                    log.advance(seen);
                    Map<Long, Bell> bells = new LinkedHashMap<>();
                    Map<Long, Long> storyOf = file(recent, batch, bells, now);
                    Instant at = batch.isEmpty() ? now : batch.getLast().arrivedAt();
                    Set<Long> mended = mend.apply(at);
                    Map<Long, Bell> grown = new LinkedHashMap<>();
                    bells.forEach(
                            (article, bell) -> {
                                long story = Objects.requireNonNull(storyOf.get(article));
                                grown.merge(now(article, story, mended), bell, Bell::louder);
                            });
                    mended.forEach(s -> grown.merge(s, Bell.WHO_WAS_TOLD, Bell::louder));
                    tell.tell(grown, mended, now);
                });
        seen++;
    }

    /** What becomes of stories that have grown, or hold other articles than before. */
    private interface Tell {
        void tell(Map<Long, Bell> grown, Set<Long> mended, Instant now);
    }

    private void tell(Map<Long, Bell> grown, Set<Long> mended, Instant now) {
        Summarizer summarizer = telling.summarizer().get();
        List<Grown> reports = new ArrayList<>();
        grown.forEach(
                (story, bell) -> {
                    summarize(story, summarizer);
                    if (bell != Bell.NOBODY) {
                        telling.reports()
                                .byId(story)
                                .ifPresent(report -> reports.add(new Grown(report, bell)));
                    }
                });
        telling.bells().ring(reports, now);
        reports.stream()
                .map(Grown::report)
                .filter(report -> mended.contains(report.story().id()))
                .forEach(report -> told.stands(ToldStory.of(report)));
    }

    /** Where an article is after merges and splits. */
    private long now(long article, long filed, Set<Long> mended) {
        return mended.isEmpty() ? filed : stories.storyOf(article).orElse(filed);
    }

    /** Finds each article's story, and whom it may wake. */
    private Map<Long, Long> file(
            NewsMemory recent, List<Article> batch, Map<Long, Bell> bells, Instant now) {
        Instant told = chats.latestEdition();
        Map<Long, Instant> revised =
                articles.revisions().revisedAt(batch.stream().map(Article::id).toList());
        Map<Long, Long> storyOf = new HashMap<>();
        for (Article read : batch) {
            Instant revisedAt = revised.get(read.id());
            if (revisedAt != null) {
                openWindow(read, revisedAt, told, now);
            }
            Article article = revisedAt == null ? inAnOpenWindow(read, told, now) : read;
            Filed filed = recent.file(article, revisedAt != null, now);
            if (filed.kind() != Kind.COPY) {
                storyOf.put(article.id(), filed.story());
                bells.put(article.id(), Bell.of(filed, article, now));
            }
        }
        return storyOf;
    }

    /**
     * News that was on its way here when an edition was made is in a window that is closed and was not told in it: it counts as
     * having arrived when that window ended, so that the next has it.
     */
    private Article inAnOpenWindow(Article article, Instant told, Instant now) {
        if (!article.arrivedAt().isBefore(told) || !Bell.isNews(article.arrivedAt(), now)) {
            return article;
        }
        articles.arrivedAt(article.id(), told);
        return article.arriving(told);
    }

    /** The same for a revision, which has a time of its own. */
    private void openWindow(Article revision, Instant revisedAt, Instant told, Instant now) {
        if (revisedAt.isBefore(told) && Bell.isNews(revisedAt, now)) {
            articles.revisions().revisedAt(revision.id(), told);
        }
    }

    /** Summarises a story that was taken in silently. */
    public void summarize(long story) {
        summarize(story, telling.summarizer().get());
    }

    private void summarize(long story, Summarizer summarizer) {
        StoryTellers.Tellers tellers = StoryTellers.of(articles.current(stories.articleIds(story)));
        Summary summary = summarizer.summarize(tellers.read(), telling.length());
        Standing standing = StatusRule.find(tellers.reports()).orElse(null);
        telling.reports().save(story, summary, standing);
        NewsMemory recent = memory;
        if (recent != null) {
            recent.keepOpen(story, standing);
        }
    }

    /**
     * The memory, rebuilt where there is none or where another node has worked since.
     *
     * @param next when the next article arrived
     */
    private NewsMemory memory(Instant next) {
        long current = log.current();
        NewsMemory recent = memory;
        if (recent == null || current != seen) {
            recent = NewsMemory.of(articles, stories, mending, clustering, next);
            memory = recent;
            seen = current;
        }
        return recent;
    }
}
