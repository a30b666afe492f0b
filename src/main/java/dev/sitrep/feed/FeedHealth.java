package dev.sitrep.feed;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * How a feed is doing, and when it is looked at next.
 *
 * @param reason why it is in this state, half a sentence
 * @param lastChecked when it was last asked for
 * @param lastSuccess when it last answered with a feed, or that nothing had changed
 * @param errorRun failed checks since the last success
 * @param next when to look again, and why then
 */
public record FeedHealth(
        FeedState state,
        String reason,
        @Nullable Instant lastChecked,
        @Nullable Instant lastSuccess,
        int errorRun,
        NextCheck next) {

    /** A feed that was just added is due at once. */
    public static FeedHealth added(Instant now) {
        return new FeedHealth(
                FeedState.NEW, "not checked yet", null, null, 0, new NextCheck(now, "just added"));
    }

    /** How it is doing after a check. */
    public FeedHealth after(FeedCheck check, NextCheck then, Instant now) {
        return switch (check) {
            case FeedCheck.News news -> fresh(news.feed().entries().size() + " entries", then, now);
            case FeedCheck.Unchanged same -> fresh(same.why(), then, now);
            case FeedCheck.Failed failed ->
                    new FeedHealth(
                            FeedState.FAILING, failed.why(), now, lastSuccess, errorRun + 1, then);
            case FeedCheck.Waiting wait ->
                    new FeedHealth(FeedState.WAITING, wait.why(), now, lastSuccess, errorRun, then);
            case FeedCheck.GoneForGood gone ->
                    new FeedHealth(
                            FeedState.GONE, gone.why(), now, lastSuccess, errorRun + 1, then);
        };
    }

    private static FeedHealth fresh(String reason, NextCheck then, Instant now) {
        return new FeedHealth(FeedState.FRESH, reason, now, now, 0, then);
    }
}
