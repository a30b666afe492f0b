package dev.sitrep.feed;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * How a feed is doing, and when it is looked at next.
 *
 * @param reason why it is in this state, half a sentence
 * @param lastChecked when it was last asked for
 * @param lastSuccess when it last answered with a feed, or that nothing had changed
 * @param errorRun failed checks since the last success
 * @param next when to look again, and why then
 * @param troubleSince when the first of its checks after the last success went wrong; null while they go well
 * @param habit how long it usually is without news
 */
public record FeedHealth(
        FeedState state,
        String reason,
        @Nullable Instant lastChecked,
        @Nullable Instant lastSuccess,
        int errorRun,
        NextCheck next,
        @Nullable Instant troubleSince,
        Habit habit) {

    /** A feed that was just added is due at once. */
    public static FeedHealth added(Instant now) {
        return new FeedHealth(
                FeedState.NEW,
                "not checked yet",
                null,
                null,
                0,
                new NextCheck(now, "just added"),
                null,
                Habit.UNKNOWN);
    }

    /** How it is doing after a check. */
    public FeedHealth after(FeedCheck check, NextCheck then, Instant now) {
        return switch (check) {
            case FeedCheck.News news ->
                    fresh(
                            news.feed().entries().size() + " entries",
                            then,
                            now,
                            habit.with(news.feed().entries(), now));
            case FeedCheck.Unchanged same -> fresh(same.why(), then, now, habit);
            case FeedCheck.Failed failed ->
                    troubled(FeedState.FAILING, failed.why(), errorRun + 1, then, now);
            case FeedCheck.Waiting wait ->
                    troubled(FeedState.WAITING, wait.why(), errorRun, then, now);
            case FeedCheck.GoneForGood gone ->
                    troubled(FeedState.GONE, gone.why(), errorRun + 1, then, now);
        };
    }

    /** The same state with these entries, which were not asked for. */
    FeedHealth withNews(List<Entry> entries, Instant now) {
        return new FeedHealth(
                state,
                reason,
                lastChecked,
                lastSuccess,
                errorRun,
                next,
                troubleSince,
                habit.with(entries, now));
    }

    private static FeedHealth fresh(String reason, NextCheck then, Instant now, Habit habit) {
        return new FeedHealth(FeedState.FRESH, reason, now, now, 0, then, null, habit);
    }

    private FeedHealth troubled(
            FeedState trouble, String why, int failures, NextCheck then, Instant now) {
        Instant since = troubleSince == null ? now : troubleSince;
        return new FeedHealth(trouble, why, now, lastSuccess, failures, then, since, habit);
    }
}
