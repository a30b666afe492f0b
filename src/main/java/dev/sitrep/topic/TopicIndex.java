package dev.sitrep.topic;

import dev.sitrep.summary.StoryReport;

import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/**
 * The topics of all chats, kept in memory and up to date with the database, on each node by itself: what was followed or ended since the last
 * story is read before the next. Used by any number of threads, one at a time.
 */
public final class TopicIndex {
    /** Of so many latest articles the terms are counted at the start, so that rare ones are known from frequent ones. */
    static final int SAMPLE = 1000;

    private final TopicStore store;
    private final TopicLanguage language;
    private final ToDoubleBiFunction<StoryReport, Instant> importance;
    private QueryIndex index = new QueryIndex(new SeenTerms());
    private long version = -1;

    /** Stories matched since all topics were read; negative once the terms of enough articles were known then. */
    private int sinceRead;

    /** @param importance of a story at a moment, from 0 to 100 */
    public TopicIndex(
            TopicStore store,
            TopicLanguage language,
            ToDoubleBiFunction<StoryReport, Instant> importance) {
        this.store = store;
        this.language = language;
        this.importance = importance;
    }

    /** The topics that the story is on at that moment, oldest first; those of chats that are told nothing among them. */
    public synchronized List<TopicMatch> match(StoryReport report, Instant now) {
        refresh();
        if (index.size() == 0) {
            return List.of();
        }
        return index.match(report, StoryFacts.of(report, now, language, importance), language);
    }

    private void refresh() {
        long latest = store.versions().latest();
        boolean unread = version < 0 || latest - version > TopicStore.FURTHEST_BEHIND;
        if (unread || isDoneWaiting()) {
            readAll();
        } else if (latest != version) {
            store.ended(version, latest).forEach(index::remove);
            store.changed(version, latest).forEach(index::put);
        }
        version = latest;
    }

    /** The old index stays until the new one is whole: where the database fails, the next story tries again. */
    private void readAll() {
        List<ArticleTerms> sample = store.latest(SAMPLE);
        SeenTerms seen = new SeenTerms();
        sample.forEach(seen::add);
        QueryIndex fresh = new QueryIndex(seen);
        store.all().forEach(fresh::put);
        index = fresh;
        sinceRead = sample.size() < SAMPLE ? 0 : -1;
    }

    /** Where there were few articles at the start, all are filed anew once there are more. */
    private boolean isDoneWaiting() {
        if (sinceRead >= 0) {
            sinceRead++;
        }
        return sinceRead >= SAMPLE;
    }
}
