/**
 * Who says so, and from whom they have it: outlets, credits, origins, grades.
 *
 * <p>No known origin means unattributed, and unattributed never counts as independent.
 *
 * <p>{@link dev.sitrep.source.Credits} finds the words that give a source (a name with a cue beside it, a dateline, a line of references);
 * {@link dev.sitrep.source.Grading} grades the sentences of an article; {@link dev.sitrep.source.Origins} follows the credits of a story's articles to the
 * first voices, and {@link dev.sitrep.source.StorySources} tells them by claim. CreditReader reads an article once for all three: Mentions finds outlets,
 * known or not, MentionCredits and PlaceCredits what credits them, UnnamedSources and Speakers who speaks. Cues are lists of words in CueWords,
 * SpeakerWords, UnnamedSources and GenericMedia: a new language is new words there. Outlets are data: {@code config/outlets.yaml}.
 *
 * <p>Read Origins first.
 */
@NullMarked
package dev.sitrep.source;

import org.jspecify.annotations.NullMarked;
