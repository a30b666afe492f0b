/**
 * Who says so, and from whom they have it: outlets, credits, origins, grades.
 *
 * <p>No known origin means unattributed, and unattributed never counts as independent.
 *
 * <p>{@link dev.sitrep.source.Credits} finds the words that give a source (a name with a cue beside it, a dateline, a line of references);
 * {@link dev.sitrep.source.Origins} follows them to the first voices; {@link dev.sitrep.source.Grading} grades one sentence. Cues are lists of words in Cues,
 * UnnamedSources and Speakers: a new language is new words there. Outlets are data: {@code config/outlets.yaml}.
 *
 * <p>Read Origins first.
 */
@NullMarked
package dev.sitrep.source;

import org.jspecify.annotations.NullMarked;
