/**
 * What is read from one article by itself: quotes, figures, days, actors, places, with its credits and the beat; and what kind of piece it is (Genre).
 *
 * <p>Everything is found in linear time and keeps its place in the text. Read Reading first.
 *
 * <p>Quotes go through four steps: QuoteMarks pairs the marks, Narration makes each quoted stretch one word of the writer's sentences, Sayings finds their
 * verbs of saying with subjects (Subjects, SpeakerNames), QuoteSpeakers joins the two. SharedQuotes finds one utterance in several articles.
 *
 * <p>Days reads which days a text names, by the day on which it was published, EventDay that of the event which an article reports.
 */
@NullMarked
package dev.sitrep.reading;

import org.jspecify.annotations.NullMarked;
