package dev.sitrep.feed;

import java.time.Instant;

/**
 * When to look at a feed again.
 *
 * @param why the reason in words, to be shown
 */
public record NextCheck(Instant at, String why) {}
