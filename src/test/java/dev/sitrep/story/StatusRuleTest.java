package dev.sitrep.story;

import static dev.sitrep.story.Articles.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class StatusRuleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Envoys expected to meet in Geneva | EXPECTED",
                "Minister confirms talks will be held on Monday | ANNOUNCED",
                "Talks under way in Geneva | UNDER_WAY",
                "Envoys met in Geneva | HELD",
                "Geneva talks end without agreement | ENDED_WITHOUT_RESULT",
                "Geneva summit postponed | POSTPONED",
                "Geneva meeting called off | CANCELLED",
                "Зустріч у Женеві перенесено | POSTPONED",
                "Переговоры в Женеве продолжаются | UNDER_WAY"
            })
    void a_title_tells_where_the_event_stands(String title, Status status) {
        assertThat(StatusRule.of(List.of(article(1, "A", title, "")))).isEqualTo(status);
    }

    @Test
    void a_strike_has_no_stages() {
        assertThat(
                        StatusRule.of(
                                List.of(
                                        article(
                                                1,
                                                "A",
                                                "Missiles hit the port of Odesa",
                                                "Eight people were killed."))))
                .isNull();
    }

    @Test
    void a_late_preview_does_not_undo_a_report_and_the_sentence_is_shown() {
        assertThat(
                        StatusRule.find(
                                List.of(
                                        article(1, "A", "Envoys expected to meet", ""),
                                        article(
                                                2,
                                                "B",
                                                "Envoys met in Geneva",
                                                "The talks will continue on Sunday, Ivanenko said."),
                                        article(3, "C", "Envoys expected to meet", ""))))
                .hasValueSatisfying(
                        finding -> {
                            assertThat(finding.status()).isEqualTo(Status.UNDER_WAY);
                            assertThat(finding.sentence()).startsWith("The talks will continue");
                            assertThat(finding.articleId()).isEqualTo(2);
                        });
    }
}
