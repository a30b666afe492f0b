/**
 * What happened, who says so, what is new, where they differ.
 *
 * <p>Nothing is said that no source says: every sentence carries its article and offsets, and only what leads over to it may be left out at its
 * start (Opening). It is chosen (SentenceChoice) from what stands alone or behind what it needs (Dependence, Introductions, ReadingOrder).
 *
 * <p>Read Summarizer first.
 */
@NullMarked
package dev.sitrep.summary;

import org.jspecify.annotations.NullMarked;
