package dev.sitrep.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.sitrep.story.Articles;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

class QuoteMarksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"We go,\" she said. | We go,",
                "“We go,” she said. | We go,",
                "\"We go,” she said, “and stay.\" | We go, / and stay.",
                "„Wir gehen“, sagte sie. | Wir gehen",
                "„Idziemy”, powiedziała. | Idziemy",
                "« Nous partons », dit-elle. | Nous partons",
                "»Wir gehen«, sagte sie, »und bleiben«. | Wir gehen / und bleiben",
                "«Мы идём», — сказала она. | Мы идём",
                "”Vi går nu”, sade hon. | Vi går nu",
                "「我们去」,他说『好』 | 我们去 / 好",
                "''We go,'' she said. | We go,",
                "‘The workers’ rights are gone,’ she said. | The workers’ rights are gone,",
                "'The workers' rights are gone,' she said. | The workers' rights are gone,",
                "‘Don’t go,’ she said. ‘It’s late.’ | Don’t go, / It’s late.",
                "“He told me: ‘I’ve got him.’ So I went,” she said. | He told me: ‘I’ve got him.’ So I went,",
                "«Он сказал: „Мы идём“», — сказала она. | Он сказал: „Мы идём“",
                "A 5'11\" man with a 12\" pipe said \"no\". | no",
                "The '90s weren't the officials' best, they'd say. | ~~",
                "The plan (“a disgrace”) failed. | a disgrace",
                "“They all got out of it. “They ran,” she said. | They all got out of it. / They ran,",
                "“We go and we stay where we are. | We go and we stay where we are.",
                "He said “and so it went on and on. | ~~"
            })
    void marks_of_every_kind_are_paired(String text, String expected) {
        assertThat(String.join(" / ", inside(text))).isEqualTo(expected);
    }

    @Test
    void a_quote_of_several_paragraphs_goes_on_while_each_opens_and_none_closes() {
        String text = "“We will stay in the city.\n\n“We will rebuild it,” Okoro said.";
        assertThat(QuoteMarks.in(text))
                .extracting(QuoteMarks.Stretch::goesOn)
                .containsExactly(false, true);
        assertThat(inside(text))
                .containsExactly("We will stay in the city.", "We will rebuild it,");
    }

    @Test
    void an_open_mark_swallows_no_other_paragraph() {
        assertThat(inside("He said \"we go on and on\nand so it went.\n\"We stay,\" Okoro said."))
                .containsExactly("We stay,");
    }

    static Stream<String> traps() {
        return Stream.of(
                "\"".repeat(100_000),
                "“".repeat(100_000),
                "”".repeat(100_000),
                " \"a".repeat(100_000),
                "'a ".repeat(100_000),
                "‘a’ ".repeat(100_000),
                "«a ".repeat(50_000) + "» ".repeat(50_000),
                "„a “b ".repeat(50_000),
                "“" + "word ".repeat(200_000),
                "“x, — y — z” ".repeat(30_000),
                "“We go,” " + "Roe Doe ".repeat(60_000) + "said",
                "“We go,” " + "said the head of ".repeat(30_000),
                "The mayor, Jane Roe, said. ".repeat(20_000),
                "“We go and stay here,” he said of the head of the house of ".repeat(8_000));
    }

    @ParameterizedTest
    @MethodSource("traps")
    void time_is_bounded_on_texts_made_of_marks(String text) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> Quotes.in(Articles.article(1, "A", "T", text)),
                () -> text.substring(0, 12));
    }

    private static List<String> inside(String text) {
        return QuoteMarks.in(text).stream().map(stretch -> stretch.span().of(text)).toList();
    }
}
