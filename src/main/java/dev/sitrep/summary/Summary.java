package dev.sitrep.summary;

import dev.sitrep.source.OriginTree;
import dev.sitrep.source.SourcingGrade;
import dev.sitrep.text.Span;

import java.util.List;

/**
 * What a story says: a headline and sentences of its sources, none made up.
 *
 * @param headline the title of one of the articles
 * @param sentences in reading order
 */
public record Summary(
        String headline,
        List<Sentence> sentences,
        OriginTree origins,
        List<Contradiction> contradictions) {
    public Summary {
        sentences = List.copyOf(sentences);
        contradictions = List.copyOf(contradictions);
    }

    /**
     * A source's own sentence.
     *
     * @param text {@code span} of the article's text, trimmed at most at its start
     */
    public record Sentence(String text, long articleId, Span span, SourcingGrade grade) {}
}
