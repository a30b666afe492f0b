package dev.sitrep.pipeline;

import java.time.Duration;

/**
 * How the feeds are refreshed.
 *
 * @param atOnce feeds checked at the same time
 * @param firstEntries on a feed's first check, so many of its newest entries count as news; the others are taken to have arrived
 *     when they were published. Negative: all of them are news
 * @param readBack pages of entries that were published longer ago than this are not fetched
 */
public record RefreshSettings(int atOnce, int firstEntries, Duration readBack) {}
