package dev.sitrep.feed;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/**
 * A new address that a feed's server redirects to for good (301, 308 all the way), on trial.
 *
 * <p>The feed takes the address when a good check {@value #HOURS} hours after the first still leads there and none between led
 * elsewhere: a slip in a server's settings is mended by then, and until then each check costs one request more and loses
 * nothing. Only checks that bring the feed, or say that it is unchanged, count.
 *
 * @param to where it leads
 * @param since when it was first seen
 */
public record Move(URI to, Instant since) {
    private static final int HOURS = 6;

    /** What is on trial after a good check. */
    static @Nullable Move after(@Nullable Move before, @Nullable URI seen, Instant now) {
        // A redirect is one more place where somebody names a feed: what nobody may add is
        // followed, and not kept.
        if (seen == null || !(FeedAddress.of(seen.toString()) instanceof FeedAddress.Good good)) {
            return null;
        }
        return before != null && before.to().equals(good.url())
                ? before
                : new Move(good.url(), now);
    }

    boolean isSure(Instant now) {
        return !now.isBefore(since.plus(Duration.ofHours(HOURS)));
    }
}
