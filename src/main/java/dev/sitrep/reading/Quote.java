package dev.sitrep.reading;

import dev.sitrep.text.Span;

import org.jspecify.annotations.Nullable;

/**
 * Words that an article gives as someone's own: one stretch between two marks.
 *
 * <p>An utterance that its saying interrupts ("We go," he said, "and stay.") or that runs over several paragraphs is several quotes in a row, each
 * verbatim at its place; all but the first go on with the one before.
 *
 * @param text exactly what stands at the span: without the marks, without white space and a comma at its end
 * @param speaker a person or a body by the fullest name that the article has for them; null where nobody is named
 * @param span of the text in the article
 * @param goesOn whether it goes on with the quote before it
 */
public record Quote(String text, @Nullable String speaker, Span span, boolean goesOn) {

    /** The same quote, its speaker called so. */
    public Quote by(String name) {
        return new Quote(text, name, span, goesOn);
    }
}
