package dev.sitrep.summary;

import dev.sitrep.text.Span;

/**
 * A count that an article gives.
 *
 * @param unit what is counted, as the article calls it: "civilians", "people"; empty where it doesn't say
 * @param what what became of them: "killed", "injured", "captured"
 * @param span from the count or the verb to the end of the figure
 * @param number the count alone
 * @param text the words
 */
public record Figure(double value, String unit, String what, Span span, Span number, String text) {}
