package dev.sitrep.source;

import dev.sitrep.source.Speakers.Speech;
import dev.sitrep.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What an article says about where it comes from.
 *
 * @param ownReporting the article shows that its outlet reported itself: "told" it, its own dateline, an official body's own publication
 * @param leadEnd where the lead ends in the text: its first lines
 * @param middle the middle of the text; what is credited behind it is background
 * @param sentences of the text, in order, captions left out
 */
record CreditReading(
        Outlet outlet,
        List<Credit> credits,
        boolean ownReporting,
        int leadEnd,
        int middle,
        List<ReadSentence> sentences) {

    /**
     * A sentence with who speaks in it.
     *
     * @param line the number of its paragraph
     * @param credits that stand in it
     * @param media it has something from outlets that it doesn't name, or from the article's own
     * @param quotation the last quotation that reaches into it
     * @param quoted all of it is a quotation
     */
    record ReadSentence(
            Span span,
            int line,
            List<Credit> credits,
            List<Speech> speeches,
            boolean media,
            @Nullable Span quotation,
            boolean quoted) {
        /** Whether it reaches into this quotation. */
        boolean isIn(@Nullable Span other) {
            return other != null && span.start() < other.end() && other.start() < span.end();
        }

        /** Whether such a one speaks; a verb that may tell of a deed as well ("called") counts only where no outlet tells of it. */
        boolean speaks(Speakers.Speaker speaker, boolean media) {
            return speeches.stream().anyMatch(s -> s.speaker() == speaker && !(media && s.weak()));
        }

        boolean has(Credit.Kind kind) {
            return credits.stream().anyMatch(c -> c.kind() == kind);
        }
    }
}
