/**
 * What happened, who says so, what is new, where they differ.
 *
 * <p>Nothing is said that no source says: every sentence carries its article and offsets.
 *
 * <p>Read Summarizer first.
 */
@NullMarked
package dev.sitrep.summary;

import org.jspecify.annotations.NullMarked;
