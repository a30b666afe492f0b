package dev.sitrep.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.article.Article;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

class DaysTest {
    /** A Wednesday. */
    private static final LocalDate PUBLISHED = LocalDate.parse("2025-12-17");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | The envoys will meet on Saturday. | 2025-12-20
                    en | The envoys met on Saturday. | 2025-12-13
                    en | The envoys met on Wednesday. | 2025-12-17
                    en | The envoys said on Tuesday that they will meet on Friday. | 2025-12-16 2025-12-19
                    en | The envoys met last Friday and meet again next Friday. | 2025-12-12 2025-12-26
                    en | They were to meet on Dec. 20–21. | 2025-12-20..2025-12-21
                    en | The talks on 30 December–2 January will be long. | 2025-12-30..2026-01-02
                    en | The talks of December 30–January 2 will be long. | 2025-12-30..2026-01-02
                    en | They will meet on January 5. | 2026-01-05
                    en | They met on Jan. 5th, 2025, in Velmora. | 2025-01-05
                    en | They met on the 5th of March 2024. | 2024-03-05
                    en | On Saturday, December 20, they meet. | 2025-12-20
                    en | They may march 20 times; may 5 of them stay home. |
                    en | Black Friday and every Monday, the Sunday Times said. |
                    en | They meet tomorrow, or the day after tomorrow. | 2025-12-18 2025-12-19
                    en | They met the day before yesterday, three days ago at most. | 2025-12-15 2025-12-14
                    en | “We will talk today,” she said. | 2025-12-16..2025-12-17
                    en | Drones hit Osk overnight. | 2025-12-16..2025-12-17
                    en | They meet this weekend; last weekend they did not. | 2025-12-20..2025-12-21 2025-12-13..2025-12-14
                    en | It was over the weekend that they met. | 2025-12-13..2025-12-14
                    en | They meet next week. | 2025-12-22..2025-12-28
                    en | Report of 2025-12-05 and 06.12.2025. | 2025-12-05 2025-12-06
                    en | In May 2022 and in 2014, in the coming days. |
                    uk | Делегації зустрінуться в суботу, 20 грудня. | 2025-12-20
                    uk | Делегації зустрілися в суботу. | 2025-12-13
                    uk | Переговори відбудуться 20–21 грудня. | 2025-12-20..2025-12-21
                    uk | Переговори відбудуться з 20 по 21 грудня 2025 року. | 2025-12-20..2025-12-21
                    uk | Про це він заявив у вівторок. | 2025-12-16
                    uk | Вони зустрінуться завтра або післязавтра, а вчора не зустрілися. | 2025-12-18 2025-12-19 2025-12-16
                    uk | Зустріч запланована на п'ятницю. | 2025-12-19
                    uk | Минулої п’ятниці обмін зірвався, наступного понеділка буде новий. | 2025-12-12 2025-12-22
                    uk | Уночі дрони влучили у склад. | 2025-12-16..2025-12-17
                    uk | Зустріч пройде на вихідних. | 2025-12-20..2025-12-21
                    uk | Раунд відбудеться наступного тижня. | 2025-12-22..2025-12-28
                    uk | У травні та лютому нічого не було. |
                    ru | Делегации встретятся в субботу, 20 декабря. | 2025-12-20
                    ru | Делегации встретились в субботу. | 2025-12-13
                    ru | Переговоры пройдут 20-21 декабря. | 2025-12-20..2025-12-21
                    ru | Он сообщил об этом во вторник. | 2025-12-16
                    ru | Завтра встреча состоится, вчера её не было. | 2025-12-18 2025-12-16
                    ru | Встреча запланирована на пятницу. | 2025-12-19
                    ru | В прошлую пятницу обмен сорвался. | 2025-12-12
                    ru | Встреча пройдет на выходных. | 2025-12-20..2025-12-21
                    ru | Раунд состоится на следующей неделе. | 2025-12-22..2025-12-28
                    ru | Это произошло 24 февраля 2022 года. | 2022-02-24
                    """)
    void days_are_told_by_the_day_of_publication(
            String language, String text, @Nullable String expected) {
        assertThat(Days.in(text, language, PUBLISHED).stream().map(DaysTest::written).toList())
                .isEqualTo(expected == null ? List.of() : List.of(expected.split(" ")));
    }

    @Test
    void without_a_day_of_publication_only_full_dates_are_known() {
        assertThat(Days.in("They met on Saturday, Dec. 20, and on 5 May 2024.", "en", null))
                .extracting(DaysTest::written)
                .containsExactly("2024-05-05");
    }

    @Test
    void a_day_keeps_its_place_in_the_text() {
        String text = "Nothing.\nThey will meet on Saturday, December 20, in Osk.";
        assertThat(Days.in(text, "en", PUBLISHED))
                .singleElement()
                .satisfies(d -> assertThat(d.span().of(text)).isEqualTo("Saturday, December 20"));
    }

    @Test
    void days_next_to_each_other_may_be_one_in_another_zone() {
        List<Day> days = Days.in("On 5 May 2024, on 6 May 2024 and on 7 May 2024.", "en", null);
        assertThat(days.get(0).isApartFrom(days.get(1))).isFalse();
        assertThat(days.get(0).isApartFrom(days.get(2))).isTrue();
        assertThat(days.get(2).isApartFrom(days.get(0))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Envoys to meet in Osk this weekend | They will talk, two people said on Tuesday. | 2025-12-20..2025-12-21
                    Envoys meet in Osk | The envoys of both sides met in Osk on Tuesday for talks, an official said. | 2025-12-16
                    Minister warns of delay | The minister said in a statement on Monday that the talks had taken far too long. |
                    Minister warns of delay | On Monday, the minister told a group of reporters that the talks had taken far too long. |
                    Drones hit Osk | Drones hit the harbour of Osk overnight, killing two, after Friday’s strike on Velmora. | 2025-12-16..2025-12-17
                    Court rules | After the vote on Friday the court rejected the appeal of the harbour workers of Osk. |
                    Talks in Osk | OSK, Dec. 17 – The two sides held talks on Sunday and called them useful and long. | 2025-12-14
                    Talks in Osk | The envoys met for three hours and the talks will continue on Thursday, they said. | 2025-12-17..2025-12-18
                    """)
    void the_day_of_the_event_is_not_that_of_the_statement(
            String title, String text, @Nullable String expected) {
        assertThat(EventDay.of(article(title, text)).map(DaysTest::written).orElse(null))
                .isEqualTo(expected);
    }

    @Test
    void a_long_text_takes_time_by_its_length() {
        String text = "On Monday, Dec. 20 to 21 by tomorrow “next week, ".repeat(20_000);
        assertThat(Days.in(text, "en", PUBLISHED)).hasSizeLessThan(1_000);
    }

    private static String written(Day day) {
        return day.isOne() ? day.from().toString() : day.from() + ".." + day.to();
    }

    private static Article article(String title, String text) {
        Instant time = Instant.parse("2025-12-17T12:00:00Z");
        return new Article(
                1,
                "k",
                1,
                null,
                "A",
                title,
                text,
                "en",
                time,
                time,
                null,
                Article.TextFrom.FEED,
                null);
    }
}
