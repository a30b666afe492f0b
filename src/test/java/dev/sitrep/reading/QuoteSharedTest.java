package dev.sitrep.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.sitrep.article.Article;
import dev.sitrep.story.Articles;
import dev.sitrep.summary.Seeds;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The same utterance in several articles. */
class QuoteSharedTest {
    private static final String WHOLE =
            "“The discussions are going well. They will go on tomorrow in the old town,” Jane Roe said.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“The discussions are going well,” Jane Roe told reporters.",
                "Roe said that “the discussions are going well”.",
                "“The discussions are going well,” Ms. Roe said. “They will go on tomorrow in the old town.”",
                "“The discussions … will go on tomorrow in the old town,” Jane Roe said.",
                "“[They] will go on tomorrow in the old town,” Jane Roe said.",
                "“They will go on tomorrow in the old [centre of] town,” Jane Roe said.",
                "An official said: “The discussions are going well.”"
            })
    void a_trimmed_form_is_the_same_quote(String other) {
        List<SharedQuote> quotes =
                SharedQuotes.of(
                        List.of(
                                Articles.article(2, "Second", "T", WHOLE),
                                Articles.article(1, "First", "T", other)));
        assertThat(quotes).hasSize(1);
        SharedQuote quote = quotes.getFirst();
        assertThat(quote.speaker()).isEqualTo("Jane Roe");
        assertThat(quote.text()).contains("old town");
        assertThat(quote.printings()).hasSize(2);
        assertThat(quote.first().article().outlet()).isEqualTo("First");
    }

    @Test
    void the_same_words_of_two_speakers_are_two_quotes() {
        assertThat(
                        SharedQuotes.of(
                                List.of(
                                        Articles.article(1, "A", "T", WHOLE),
                                        Articles.article(
                                                2,
                                                "B",
                                                "T",
                                                WHOLE.replace("Jane Roe", "Karl Doe")))))
                .extracting(SharedQuote::speaker)
                .containsExactly("Jane Roe", "Karl Doe");
    }

    @Test
    void a_name_in_another_spelling_is_the_same_speaker() {
        assertThat(
                        SharedQuotes.of(
                                List.of(
                                        Articles.article(
                                                1, "A", "T", WHOLE.replace("Roe", "Zelmensky")),
                                        Articles.article(
                                                2, "B", "T", WHOLE.replace("Roe", "Zelmenskyy")))))
                .singleElement()
                .satisfies(quote -> assertThat(quote.printings()).hasSize(2));
    }

    @Test
    void a_short_quote_is_the_same_only_when_it_is_equal_and_its_speaker_is_named() {
        List<SharedQuote> quotes =
                SharedQuotes.of(
                        List.of(
                                Articles.article(1, "A", "T", "Jane Roe called it “constructive”."),
                                Articles.article(2, "B", "T", "Roe called them “constructive”."),
                                Articles.article(
                                        3, "C", "T", "Officials called it “constructive”."),
                                Articles.article(
                                        4, "D", "T", "Roe called it “hardly constructive”.")));
        assertThat(quotes).extracting(quote -> quote.printings().size()).contains(2);
        assertThat(quotes).extracting(quote -> quote.printings().size()).doesNotContain(3, 4);
    }

    @Test
    void trimmed_forms_share_keys_with_the_whole() {
        long[] whole = SharedQuotes.keys("The discussions are going well. They will go on.");
        assertThat(SharedQuotes.keys("the discussions are going well"))
                .isNotEmpty()
                .satisfies(keys -> assertThat(whole).contains(keys));
        assertThat(SharedQuotes.keys("going ... on [and] so")).isEmpty();
    }

    @Test
    void any_number_of_dots_and_brackets_only_cut_a_quote() {
        assertThat(SharedQuotes.keys("I am a police. Let the people die.... Let them all burn"))
                .hasSizeGreaterThan(2);
        assertThat(SharedQuotes.keys("[…] we will never leave […..] this city of ours [sic]...."))
                .isNotEmpty();
        assertThat(SharedQuotes.keys("[a b c] d e f … ".repeat(50_000))).hasSize(1);
    }

    @Test
    void order_of_the_articles_does_not_matter() {
        List<Article> articles = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            articles.add(
                    Articles.article(
                            i,
                            "O" + i,
                            "T",
                            i % 3 == 0 ? WHOLE : WHOLE.replace(" in the old town", "")));
        }
        List<SharedQuote> quotes = SharedQuotes.of(articles);
        Collections.reverse(articles);
        assertThat(SharedQuotes.of(articles)).isEqualTo(quotes);
        assertThat(quotes).singleElement().satisfies(q -> assertThat(q.printings()).hasSize(30));
    }

    @Test
    void a_story_of_five_thousand_articles_takes_seconds() {
        List<Article> articles = new ArrayList<>();
        for (int i = 1; i <= 5_000; i++) {
            String own = "“We will hold hill " + i + " to the end of the year,” Karl Doe said. ";
            articles.add(Articles.article(i, "O" + i, "T", WHOLE + " " + own));
        }
        List<SharedQuote> quotes =
                assertTimeoutPreemptively(Duration.ofSeconds(20), () -> SharedQuotes.of(articles));
        assertThat(quotes.getFirst().printings()).hasSize(5_000);
    }

    @Test
    void
            the_remark_in_three_of_the_seeds_is_one_quote_by_dmitriev_and_the_first_report_has_it_first()
                    throws IOException {
        List<Article> reports = new ArrayList<>(Seeds.reports());
        reports.addAll(Seeds.previews());
        SharedQuote remark = SharedQuotes.of(reports).getFirst();
        assertThat(remark.text()).startsWith("The discussions are proceeding constructively");
        assertThat(remark.speaker()).isEqualTo("Kirill Dmitriev");
        assertThat(remark.printings())
                .extracting(printing -> printing.article().outlet())
                .containsExactly("The Kyiv Independent", "Daily Wire Desk", "World Brief");
    }
}
