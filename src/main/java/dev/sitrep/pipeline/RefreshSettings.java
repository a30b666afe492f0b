package dev.sitrep.pipeline;

import java.time.Duration;

/**
 * How the feeds are refreshed.
 *
 * @param firstEntries on a feed's first check, so many of its newest entries count as news; the others are taken to have arrived
 *     when they were published. Negative: all of them are news
 * @param background of what was there before a feed's first check, entries older than this are remembered as listed and make no
 *     article: no story could still take them up
 * @param readBack pages of entries that were published longer ago than this are not fetched
 * @param untilNow whether entries dated after now are left out: the clock was set back, and they are not there yet. Else their own clock is wrong,
 *     and they came now
 */
public record RefreshSettings(
        int firstEntries, Duration readBack, Duration background, boolean untilNow) {
    /** By the real clock. */
    public RefreshSettings(int firstEntries, Duration readBack, Duration background) {
        this(firstEntries, readBack, background, false);
    }
}
