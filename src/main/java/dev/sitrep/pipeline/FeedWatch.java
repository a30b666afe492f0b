package dev.sitrep.pipeline;

import dev.sitrep.alert.FeedAlarm;
import dev.sitrep.alert.FeedStep;
import dev.sitrep.alert.FeedStep.News;
import dev.sitrep.alert.ToldTroubleStore;
import dev.sitrep.feed.Feed;
import dev.sitrep.feed.FeedState;
import dev.sitrep.feed.FeedStore;
import dev.sitrep.store.Database;

import java.time.Instant;
import java.util.List;

/**
 * The watch flow: feeds that died or came back are told, once each.
 *
 * <p>What is told and that it was told are kept in one transaction, and a step that another node has taken is left to it: so
 * the flow may run on every node, be killed anywhere and run again.
 */
public final class FeedWatch {
    private final Database database;
    private final FeedStore feeds;
    private final ToldTroubleStore told;
    private final FeedAlarm alarm;
    private final FeedHerald herald;

    public FeedWatch(
            Database database,
            FeedStore feeds,
            ToldTroubleStore told,
            FeedAlarm alarm,
            FeedHerald herald) {
        this.database = database;
        this.feeds = feeds;
        this.told = told;
        this.alarm = alarm;
        this.herald = herald;
    }

    /** Tells what there is to tell, and returns of how many feeds. */
    public int look(Instant now) {
        List<Feed> all = feeds.checked();
        List<FeedStep> steps = alarm.decide(all, told.all(), now);
        return steps.isEmpty() ? 0 : database.atomically(() -> take(steps, all.size(), now)).size();
    }

    private List<FeedStep> take(List<FeedStep> steps, int count, Instant now) {
        List<FeedStep> ours = steps.stream().filter(told::take).toList();
        feeds.makeDue(
                ours.stream()
                        .filter(s -> s.news() == News.OUTAGE_ENDS)
                        .map(FeedStep::feed)
                        .filter(f -> f.state() != FeedState.FRESH)
                        .map(Feed::id)
                        .toList(),
                "others that failed with it can be read again",
                now);
        herald.tell(ours, count, now);
        return ours;
    }
}
