package dev.sitrep.feed;

import java.util.List;

/** What came of reading a file as OPML. */
public sealed interface OpmlOutcome {
    /**
     * The feeds in it, each address once.
     *
     * @param problems outlines that were passed over, with their lines and why, as half a sentence each
     */
    record Read(List<FeedSubscription> feeds, List<String> problems) implements OpmlOutcome {
        public Read {
            feeds = List.copyOf(feeds);
            problems = List.copyOf(problems);
        }
    }

    /** Nothing was taken from it; why names the line. */
    record Unreadable(String why) implements OpmlOutcome {}
}
