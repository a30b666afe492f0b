package dev.sitrep.alert;

import java.time.Instant;

/**
 * A feed's trouble that operators and followers have been told of.
 *
 * @param since when it began
 * @param toldAt when they were told; of OUTAGE_ENDING, when the first of the feeds could be read again
 */
public record ToldTrouble(long feedId, Kind kind, Instant since, Instant toldAt) {
    /** What kind of trouble a feed is in. */
    public enum Kind {
        /** It can't be read. */
        FAILING,
        /** It can be read and has nothing new. */
        SILENT,
        /** Its server says that it will not come back. */
        GONE,
        /** It can't be read, and neither can so many others that the trouble is ours. */
        OUTAGE,
        /** The same, and some of them can be read again: the others are being tried. */
        OUTAGE_ENDING
    }
}
