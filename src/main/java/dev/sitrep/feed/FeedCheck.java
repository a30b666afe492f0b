package dev.sitrep.feed;

import dev.sitrep.fetch.ResponseHints;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Instant;

/** What came of looking at a feed once. Every reason is half a sentence that a reader can be shown. */
public sealed interface FeedCheck {
    /**
     * It says what it said before.
     *
     * @param movedTo its new address, where the server says that it moved for good
     */
    record Unchanged(Validators validators, ResponseHints hints, String why, @Nullable URI movedTo)
            implements FeedCheck {
        /** One that has not moved. */
        public Unchanged(Validators validators, ResponseHints hints, String why) {
            this(validators, hints, why, null);
        }
    }

    /**
     * It could be read and is not what it was.
     *
     * @param validators to be stored after the entries, never before them
     * @param movedTo its new address, where the server says that it moved for good
     */
    record News(ParsedFeed feed, Validators validators, ResponseHints hints, @Nullable URI movedTo)
            implements FeedCheck {}

    /** It could not be had or not be read; what was stored before stays as it is. */
    record Failed(String why) implements FeedCheck {}

    /** It is not to be asked for before then. */
    record Waiting(Instant until, String why) implements FeedCheck {}

    /** It will not come back. */
    record GoneForGood(String why) implements FeedCheck {}
}
