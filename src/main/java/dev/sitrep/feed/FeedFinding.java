package dev.sitrep.feed;

import java.net.URI;
import java.util.List;

/** What came of looking for a feed at an address that somebody gave. */
public sealed interface FeedFinding {
    /**
     * A feed.
     *
     * @param feed its address, called as it calls itself
     * @param entries how many entries it has now
     * @param others further feeds that the page named; empty where the address was the feed's own
     */
    record Found(FeedSubscription feed, int entries, List<URI> others) implements FeedFinding {
        public Found {
            others = List.copyOf(others);
        }
    }

    /** There is an answer, and it is no feed; why is half a sentence. */
    record NoFeed(String why) implements FeedFinding {}

    /** Nobody can say now: the server did not answer, or not us; why is half a sentence. */
    record NoAnswer(String why) implements FeedFinding {}
}
