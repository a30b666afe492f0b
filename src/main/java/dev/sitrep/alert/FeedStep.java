package dev.sitrep.alert;

import dev.sitrep.feed.Feed;

import org.jspecify.annotations.Nullable;

/**
 * A feed got into trouble or out of it.
 *
 * @param before what had been told of it; null for nothing
 * @param after what will have been told of it; null for nothing
 */
public record FeedStep(
        Feed feed, News news, @Nullable ToldTrouble before, @Nullable ToldTrouble after) {
    /** What there is to tell. */
    public enum News {
        /** It is in trouble: {@link #after} says in which. */
        TROUBLE,
        /** It is out of trouble. */
        BACK,
        /** It can be read again, and has nothing new. */
        BACK_AND_SILENT,
        /** So many feeds fail together that the trouble is ours; this is one of them. */
        OUTAGE,
        /** It fails as well since others do: nothing to tell, it is counted when they are back. */
        OUTAGE_GROWS,
        /** Others of its outage can be read again: nothing to tell until it has been tried. */
        OUTAGE_ENDS,
        /** The outage is over, and it can be read. */
        BACK_FROM_OUTAGE,
        /** The outage is over, and it can't be read all the same. */
        LEFT_BY_OUTAGE;

        /** Whether a chat is to hear of it. */
        public boolean told() {
            return this != OUTAGE_GROWS && this != OUTAGE_ENDS;
        }
    }
}
