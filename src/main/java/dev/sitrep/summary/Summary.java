package dev.sitrep.summary;

import dev.sitrep.difference.Contradiction;
import dev.sitrep.source.OriginTree;
import dev.sitrep.source.SourcingGrade;
import dev.sitrep.text.Span;

import java.util.List;

/**
 * What a story says: a headline and sentences of its sources, none made up.
 *
 * @param headline the title of one of the articles
 * @param sentences in reading order
 * @param ranks for each sentence how many are more important than it
 */
public record Summary(
        String headline,
        List<Sentence> sentences,
        OriginTree origins,
        List<Contradiction> contradictions,
        List<Integer> ranks) {
    public Summary {
        sentences = List.copyOf(sentences);
        contradictions = List.copyOf(contradictions);
        // A summary that was stored without ranks has its sentences count in their order.
        ranks =
                ranks == null || ranks.size() != sentences.size()
                        ? java.util.stream.IntStream.range(0, sentences.size()).boxed().toList()
                        : List.copyOf(ranks);
    }

    /** A summary whose sentences matter in their order. */
    public Summary(
            String headline,
            List<Sentence> sentences,
            OriginTree origins,
            List<Contradiction> contradictions) {
        this(headline, sentences, origins, contradictions, List.of());
    }

    /**
     * A source's own sentence.
     *
     * @param text {@code span} of the article's text, trimmed at most at its start
     */
    public record Sentence(String text, long articleId, Span span, SourcingGrade grade) {
        /** As it is shown: with a capital letter at its start, also where something before that was left out. */
        public String shown() {
            int first = 0;
            while (first < text.length() && !Character.isLetterOrDigit(text.charAt(first))) {
                first++;
            }
            int end = first;
            while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            // "iPhone" and "eBay" are written so.
            boolean plain = text.substring(first, end).chars().noneMatch(Character::isUpperCase);
            return first == text.length() || !plain
                    ? text
                    : text.substring(0, first)
                            + Character.toUpperCase(text.charAt(first))
                            + text.substring(first + 1);
        }
    }

    /** The sentences of the summary that is at most so long, in reading order: those that matter most. */
    public List<Sentence> first(int most) {
        return java.util.stream.IntStream.range(0, sentences.size())
                .filter(i -> ranks.get(i) < most)
                .mapToObj(sentences::get)
                .toList();
    }
}
