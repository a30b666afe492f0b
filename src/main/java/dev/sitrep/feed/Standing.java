package dev.sitrep.feed;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/**
 * How a feed stands at a moment: the one decision that the digest's last line, the lists of feeds and the notices all show.
 *
 * @param fresh whether a reader may take it that all the feed has said is known
 * @param lastSign its newest entry while it can be read, else when it was last read; null where it never was, or has no dates
 * @param silence for how long there has been no such sign
 * @param patience how long it may be without news; null where its habit is not known
 */
public record Standing(
        Sign sign,
        boolean fresh,
        @Nullable Instant lastSign,
        @Nullable Duration silence,
        @Nullable Duration patience) {

    /** A check that failed is no news, and neither is one that comes late, while the last success is so young. */
    private static final Duration STILL_FRESH = Duration.ofHours(1);

    /** The state of a feed, and what it does not show. */
    public enum Sign {
        /** Never checked. */
        NEW,
        FRESH,
        /** It can be read, and has had nothing new for longer than it usually has. */
        SILENT,
        /** It could be read and should have been looked at again since: the program was off. */
        OVERDUE,
        FAILING,
        WAITING,
        GONE
    }

    public static Standing of(Feed feed, Instant now) {
        FeedHealth health = feed.health();
        Instant success = health.lastSuccess();
        return switch (health.state()) {
            case NEW -> new Standing(Sign.NEW, false, null, null, null);
            case FRESH ->
                    success == null ? at(Sign.NEW, feed, null, now) : read(feed, success, now);
            case FAILING -> at(Sign.FAILING, feed, success, now);
            case WAITING -> at(Sign.WAITING, feed, success, now);
            case GONE -> at(Sign.GONE, feed, success, now);
        };
    }

    private static Standing read(Feed feed, Instant success, Instant now) {
        if (feed.health().next().at().plus(STILL_FRESH).isBefore(now)) {
            return at(Sign.OVERDUE, feed, success, now);
        }
        Habit habit = feed.health().habit();
        Instant newest = habit.newest();
        // What it did after it was last looked at is not known.
        Duration patience = habit.patience(success);
        boolean silent =
                newest != null
                        && patience != null
                        && Duration.between(newest, success).compareTo(patience) > 0;
        return new Standing(
                silent ? Sign.SILENT : Sign.FRESH, !silent, newest, since(newest, now), patience);
    }

    private static Standing at(Sign sign, Feed feed, @Nullable Instant success, Instant now) {
        Duration silence = since(success, now);
        boolean young = silence != null && silence.compareTo(STILL_FRESH) < 0;
        return new Standing(
                sign,
                young && sign != Sign.GONE,
                success,
                silence,
                feed.health().habit().patience(now));
    }

    private static @Nullable Duration since(@Nullable Instant sign, Instant now) {
        if (sign == null) {
            return null;
        }
        return sign.isAfter(now) ? Duration.ZERO : Duration.between(sign, now);
    }
}
