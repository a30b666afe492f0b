package dev.sitrep.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.source.OriginTree;
import dev.sitrep.source.SourcingGrade;
import dev.sitrep.text.Span;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class NoveltyTest {
    private static Summary summary(String... sentences) {
        return new Summary(
                "T",
                java.util.Arrays.stream(sentences)
                        .map(
                                s ->
                                        new Summary.Sentence(
                                                s,
                                                1,
                                                new Span(0, s.length()),
                                                SourcingGrade.UNATTRIBUTED))
                        .toList(),
                new OriginTree(List.of(), List.of()),
                List.of());
    }

    @Test
    void to_a_chat_that_was_told_nothing_all_is_new() {
        assertThat(Novelty.newSentences(summary("The envoys met in Geneva."), Set.of())).hasSize(1);
    }

    @Test
    void the_same_in_nearly_the_same_words_is_not_new() {
        assertThat(
                        Novelty.newSentences(
                                summary("On Monday the envoys met in Geneva, Brandt said."),
                                Set.of(
                                        "The envoys met in Geneva on Monday.",
                                        "Brandt spoke to the press.")))
                .isEmpty();
    }

    @Test
    void another_count_is_new_however_like_the_sentence() {
        assertThat(
                        Novelty.newSentences(
                                summary("The strike on the port of Velmora killed eight people."),
                                Set.of("The strike on the port of Velmora killed five people.")))
                .hasSize(1);
    }

    @Test
    void a_key_is_the_same_for_the_same_words() {
        assertThat(Novelty.key("“We stay,” he said."))
                .isEqualTo(Novelty.key("\"We stay\", he said"));
        assertThat(Novelty.key("We stay.")).isNotEqualTo(Novelty.key("We go."));
    }
}
