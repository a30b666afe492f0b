package dev.sitrep.beat;

/**
 * Whether an article is on the beat.
 *
 * @param on it is
 * @param score the sum of the weights of the terms found; on from the beat's threshold upward
 * @param why the terms that decided, in a sentence for readers
 */
public record Verdict(boolean on, double score, String why) {}
