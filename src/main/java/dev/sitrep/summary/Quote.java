package dev.sitrep.summary;

import dev.sitrep.text.Span;

import org.jspecify.annotations.Nullable;

/**
 * Words that an article gives as someone's own.
 *
 * @param text without the marks
 * @param speaker as the article names them; null where none is named near
 * @param span of the text between the marks
 */
public record Quote(String text, @Nullable String speaker, Span span) {}
