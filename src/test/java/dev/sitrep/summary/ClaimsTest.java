package dev.sitrep.summary;

import static dev.sitrep.story.Articles.START;
import static dev.sitrep.story.Articles.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.article.Article;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;

/** Counts and attributions, and where they don't agree. */
class ClaimsTest {
    @Test
    void a_later_and_higher_count_is_an_update_and_a_lower_one_a_conflict() {
        Article early =
                article(
                        1,
                        "A",
                        "Strike on Velmora",
                        "At least five people were killed in Velmora.");
        Article late =
                article(2, "B", "Strike on Velmora", "The strike on Velmora killed eight people.");
        Article lower =
                article(3, "C", "Strike on Velmora", "The strike on Velmora killed three people.");
        assertThat(Contradictions.in(List.of(early, late)))
                .extracting(Contradiction::kind)
                .containsExactly(Contradiction.Kind.UPDATE);
        assertThat(Contradictions.in(List.of(early, lower)))
                .extracting(Contradiction::kind)
                .containsExactly(Contradiction.Kind.CONFLICT);
    }

    @Test
    void counts_from_two_places_and_equal_counts_do_not_differ() {
        Article velmora =
                article(1, "A", "Strike on Velmora", "Five people were killed in Velmora.");
        Article osk = article(2, "B", "Strike on Osk", "The strike killed eight people in Osk.");
        Article same = article(3, "C", "Strike on Velmora", "5 people were killed in Velmora.");
        assertThat(Contradictions.in(List.of(velmora, osk, same))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The strike killed five people in Velmora. | About 5,000 people have been killed in Velmora since the war began.",
                "The strike killed five people in Velmora. | Last month a strike killed nine people in Velmora.",
                "The strike killed five people in Velmora. | Ada Marten, 34, was killed in Velmora.",
                "The strike killed five people in Velmora. | The strike in Velmora killed people, including two children.",
                "The strike killed five people in Velmora. | The strike in Velmora killed 30 soldiers.",
                "After the retreat from Velmora a strike killed five people in Osk. | A strike killed eight people in Lunden.",
                "At least 23 people were killed in Velmora. | Up to 66 people were wounded in Velmora.",
                "A strike wounded 71 people in Velmora. | A strike wounded up to 66 people in Velmora.",
                "About 50 people were wounded in Velmora. | 48 people were wounded in Velmora.",
                "On Monday five people were killed in Velmora. | On Tuesday eight people were killed in Velmora.",
                "The strike killed five people in the Velmora region. | The strike killed eight people in the Velmora region."
            })
    void what_counts_something_else_or_leaves_room_is_no_difference(String one, String other) {
        assertThat(
                        Contradictions.in(
                                List.of(
                                        article(1, "A", "Velmora after the strike", one),
                                        article(2, "B", "Velmora after the strike", other))))
                .isEmpty();
    }

    @Test
    void counts_of_another_week_are_of_another_strike() {
        String text = "The strike killed %s people in Velmora.";
        Article first = article(1, "A", "T", text.formatted("five"), "en", START);
        Article next =
                article(2, "B", "T", text.formatted("eight"), "en", START.plus(Duration.ofDays(6)));
        assertThat(Contradictions.in(List.of(first, next))).isEmpty();
    }

    @Test
    void a_claim_is_the_clause_with_the_figure_without_dateline() {
        Article early =
                article(
                        1,
                        "A",
                        "T",
                        "VELMORA, Tavria, Dec. 20 (Northern Wire) - At least five people were killed in Velmora overnight when missiles struck the harbour and set a grain terminal on fire, officials said.");
        Article late =
                article(
                        2,
                        "B",
                        "T",
                        "The harbour town of Velmora in the far south of the country was hit by powerful shelling from several rocket launchers, killing eight people and wounding twenty others, the mayor said.");
        assertThat(Contradictions.in(List.of(early, late)))
                .first()
                .satisfies(
                        c ->
                                assertThat(c.claims())
                                        .extracting(Contradiction.Claim::text)
                                        .containsExactly(
                                                "At least five people were killed in Velmora overnight",
                                                "killing eight people and wounding twenty others"))
                .satisfies(
                        c -> {
                            Contradiction.Claim claim = c.claims().getFirst();
                            assertThat(claim.span().of(early.text())).isEqualTo(claim.text());
                        });
    }

    @Test
    void a_late_report_that_repeats_the_first_count_is_no_conflict() {
        Article first = article(1, "A", "T", "Five people were killed in Velmora.");
        Article second = article(2, "B", "T", "Eight people were killed in Velmora.");
        Article third = article(3, "C", "T", "Five people were killed in Velmora.");
        assertThat(Contradictions.in(List.of(first, second, third)))
                .extracting(Contradiction::kind)
                .containsExactly(Contradiction.Kind.UPDATE);
    }

    @Test
    void one_quote_as_joint_statement_and_as_words_to_reporters_is_a_difference_of_attribution() {
        Article statement =
                article(
                        1,
                        "A",
                        "T",
                        "In a joint statement, Okoro said: \"The work goes well and will go on tomorrow.\"");
        Article remarks =
                article(
                        2,
                        "B",
                        "T",
                        "\"The work goes well and will go on tomorrow,\" Okoro told reporters.");
        assertThat(Contradictions.in(List.of(statement, remarks)))
                .singleElement()
                .satisfies(
                        c -> {
                            assertThat(c.kind()).isEqualTo(Contradiction.Kind.ATTRIBUTION);
                            assertThat(c.about()).startsWith("The work goes well");
                            assertThat(c.claims())
                                    .extracting(Contradiction.Claim::text)
                                    .containsExactly(
                                            "In a joint statement, Okoro said",
                                            "Okoro told reporters");
                        });
        assertThat(Contradictions.in(List.of(remarks, remarks))).isEmpty();
    }
}
