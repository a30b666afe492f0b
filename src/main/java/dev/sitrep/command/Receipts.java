package dev.sitrep.command;

import dev.sitrep.article.ArticleStore;
import dev.sitrep.article.ArticleTraceStore;
import dev.sitrep.beat.Beat;
import dev.sitrep.chat.HeldStore;
import dev.sitrep.chat.ToldStore;
import dev.sitrep.delivery.DeliveryTraceStore;
import dev.sitrep.digest.EditionStore;
import dev.sitrep.digest.Stories;
import dev.sitrep.feed.EntryStore;
import dev.sitrep.feed.FeedStore;
import dev.sitrep.store.Database;
import dev.sitrep.story.MergeStore;
import dev.sitrep.story.StoryStore;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.topic.TopicMatcher;
import dev.sitrep.topic.TopicStore;

import java.time.Duration;
import java.util.function.Predicate;

/** Joins the command that gives receipts to all that it looks into. */
public final class Receipts {
    private final Database database;
    private final Beat beat;
    private final Duration oldest;
    private final Duration kept;

    /**
     * @param oldest what is older when it is first seen becomes no article
     * @param kept how long articles are kept
     */
    public Receipts(Database database, Beat beat, Duration oldest, Duration kept) {
        this.database = database;
        this.beat = beat;
        this.oldest = oldest;
        this.kept = kept;
    }

    /**
     * The command.
     *
     * @param onBeat whether a story is told at all
     */
    public WhyNotCommand command(
            TopicStore topics,
            TopicMatcher matcher,
            Stories stories,
            Predicate<StoryReport> onBeat,
            ToldStore told) {
        FeedStore feeds = new FeedStore(database);
        EntryStore entries = new EntryStore(database);
        ArticleTraceStore traces = new ArticleTraceStore(database);
        return new WhyNotCommand(
                traces,
                entries,
                new ArticleReceipt(feeds, new ArticleStore(database), traces, beat),
                new StoryReceipt(
                        stories, new StoryStore(database), new MergeStore(database), onBeat),
                new ChatReceipt(
                        topics,
                        matcher,
                        told,
                        new EditionStore(database),
                        new DeliveryTraceStore(database),
                        new HeldStore(database)),
                new UnseenReceipt(entries, feeds, traces, oldest, kept));
    }
}
