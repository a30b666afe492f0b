package dev.sitrep.story;

import static dev.sitrep.story.Articles.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.article.Article;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
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
        List<Article> articles =
                List.of(
                        article(1, "A", "Envoys expected to meet", ""),
                        article(
                                2,
                                "B",
                                "Envoys met in Geneva",
                                "The talks will continue on Sunday, Ivanenko said."),
                        article(3, "C", "Envoys expected to meet", ""));
        assertThat(StatusRule.find(articles))
                .hasValueSatisfying(
                        standing -> {
                            assertThat(standing.status()).isEqualTo(Status.UNDER_WAY);
                            assertThat(standing.articleId()).isEqualTo(2);
                            assertThat(StatusRule.sentence(standing, articles))
                                    .hasValue("The talks will continue on Sunday, Ivanenko said.");
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "Kremlin denies envoys met in Geneva | DENIED",
                "Minister denies any talks with Tavria | DENIED",
                "Osk denies claims made at Geneva talks | none",
                "No talks are planned, Osk says | DENIED",
                "Geneva talks collapse | ENDED_WITHOUT_RESULT",
                "No breakthrough after Geneva talks | ENDED_WITHOUT_RESULT",
                "Tavria threatens to cancel Geneva summit | none",
                "Tavria cancels Geneva summit | CANCELLED",
                "Tavria ready to meet Osk in Geneva | none",
                "Missiles kill five as envoys meet in Geneva | none",
                "Opinion: Envoys met in Geneva for nothing | none",
                "Live updates: envoys meet in Geneva | none",
                "What we know as talks begin | none",
                "Leaders to meet in Geneva on Friday | EXPECTED",
                "Two sides swap prisoners, 40 freed | HELD",
                "Talks fail to reach deal | ENDED_WITHOUT_RESULT",
                "Переговори в Женеві тривають | UNDER_WAY",
                "Переговори в Женеві завершилися без прориву | ENDED_WITHOUT_RESULT",
                "Делегації зустрілися в Женеві | HELD",
                "Делегації зустрінуться в Женеві в суботу | EXPECTED",
                "Зустріч делегацій скасовано | CANCELLED",
                "Зустріч не відбулася | CANCELLED",
                "Тавра спростувала зустріч у Женеві | DENIED",
                "Обмін полоненими перенесли на п'ятницю | POSTPONED",
                "Удар по Оську: п'ятеро загиблих | none",
                "Переговоры в Женеве начались | UNDER_WAY",
                "Переговоры в Женеве завершились безрезультатно | ENDED_WITHOUT_RESULT",
                "Делегации встретились в Женеве | HELD",
                "Встреча делегаций состоится в пятницу | EXPECTED",
                "Встречу отменили | CANCELLED",
                "Тавра опровергла встречу в Женеве | DENIED",
                "Саммит отложен на неделю | POSTPONED"
            })
    void a_stage_belongs_to_the_event_of_the_title(String title, @Nullable Status status) {
        assertThat(StatusRule.of(List.of(article(1, "A", title, "")))).isEqualTo(status);
    }

    /** Days are of December 2025: Saturday is the 20th. */
    private static Article on(int day, int id, String title, String text) {
        return article(
                id, "A", title, text, "en", Instant.parse("2025-12-%02dT12:00:00Z".formatted(day)));
    }

    @Test
    void talks_held_on_saturday_go_on_until_sunday_has_passed() {
        Article announced = on(17, 1, "Envoys to meet in Geneva this weekend", "");
        Article saturday =
                on(
                        20,
                        2,
                        "Envoys met in Geneva",
                        "The talks would continue on Sunday, Ilse Brandt said.");
        Article late = on(20, 3, "Envoys met in Geneva on Saturday", "");
        Article copy = on(18, 4, "Envoys to meet in Geneva this weekend", "");
        Standing standing = StatusRule.find(List.of(announced, saturday, late, copy)).orElseThrow();
        assertThat(standing.status()).isEqualTo(Status.UNDER_WAY);
        assertThat(standing.to()).isEqualTo("2025-12-21");
        assertThat(standing.at(Instant.parse("2025-12-21T20:00:00Z"))).isEqualTo(Status.UNDER_WAY);
        assertThat(standing.at(Instant.parse("2025-12-23T08:00:00Z"))).isEqualTo(Status.HELD);
        Article sunday =
                on(21, 5, "Geneva talks end without agreement", "The talks ended on Sunday.");
        assertThat(StatusRule.of(List.of(announced, saturday, sunday)))
                .isEqualTo(Status.ENDED_WITHOUT_RESULT);
    }

    @Test
    void talks_of_which_more_are_expected_on_a_day_go_on() {
        for (String title :
                List.of(
                        "Envoy calls Geneva talks constructive, expects more on Sunday",
                        "Our envoy in Geneva: talks \"constructive\", more on Sunday",
                        "Geneva talks go on on Sunday")) {
            Article saturday =
                    on(20, 1, title, "The envoy held talks on Saturday with the other side.");
            Standing standing = StatusRule.find(List.of(saturday)).orElseThrow();
            assertThat(standing.status()).as(title).isEqualTo(Status.UNDER_WAY);
            assertThat(standing.to()).isEqualTo("2025-12-21");
        }
    }

    @Test
    void held_is_not_undone_by_an_older_report_nor_by_a_copy() {
        Article held = on(21, 1, "Geneva talks end without agreement", "");
        Article older = on(20, 2, "Geneva talks under way", "");
        Article copied = on(22, 3, "Geneva talks under way", "").asDuplicateOf(2L);
        assertThat(StatusRule.of(List.of(held, older, copied)))
                .isEqualTo(Status.ENDED_WITHOUT_RESULT);
    }

    @Test
    void a_plan_knows_its_day() {
        Standing standing =
                StatusRule.find(List.of(on(17, 1, "Envoys to meet in Geneva this weekend", "")))
                        .orElseThrow();
        assertThat(standing.from()).isEqualTo("2025-12-20");
        assertThat(standing.to()).isEqualTo("2025-12-21");
        assertThat(standing.hasPassed(Instant.parse("2025-12-22T23:00:00Z"))).isFalse();
        assertThat(standing.hasPassed(Instant.parse("2025-12-23T00:00:00Z"))).isTrue();
    }
}
