package dev.sitrep.difference;

import static dev.sitrep.story.Articles.START;
import static dev.sitrep.story.Articles.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.article.Article;
import dev.sitrep.reading.Figures;
import dev.sitrep.source.Credits;
import dev.sitrep.source.Origins;
import dev.sitrep.source.Outlets;
import dev.sitrep.text.Span;

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
    void a_claim_is_the_clause_with_the_figure() {
        Article early =
                article(
                        1,
                        "A",
                        "T",
                        "At least five people were killed in Velmora overnight when missiles struck the harbour and set a grain terminal on fire, officials said.");
        Article late =
                article(
                        2,
                        "B",
                        "T",
                        "The harbour town of Velmora in the far south of the country was hit by powerful shelling from several rocket launchers, killing eight people and wounding twenty others, the mayor said.");
        assertThat(Contradictions.in(List.of(early, late)))
                .first()
                .satisfies(
                        c -> {
                            assertThat(c.claims())
                                    .extracting(Contradiction.Claim::text)
                                    .containsExactly(
                                            "At least five people were killed in Velmora overnight",
                                            "killing eight people and wounding twenty others");
                            Contradiction.Claim claim = c.claims().getLast();
                            assertThat(claim.span().of(late.text())).isEqualTo(claim.text());
                        });
    }

    @Test
    void sentences_may_be_given_without_their_datelines() {
        Article dated =
                article(
                        1,
                        "A",
                        "T",
                        "VELMORA, Dec. 20 (Northern Wire) - At least five people were killed in Velmora.");
        Article late = article(2, "B", "T", "Eight people were killed in Velmora.");
        Span sentence = new Span(dated.text().indexOf("At"), dated.text().length());
        Read read = Read.of(dated, () -> List.of(sentence), () -> Figures.in(dated));
        assertThat(Contradictions.of(List.of(read, Read.of(late)), null).shown("en"))
                .singleElement()
                .satisfies(
                        c ->
                                assertThat(c.claims().getFirst().text())
                                        .startsWith("At least five people"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Figures of other things than people.
                "CONFLICT | Three cables were cut off the coast of Tavria on Friday. | Two cables were cut off the coast of Tavria on Friday.",
                "CONFLICT | The committee received 235,000 comments on the proposal. | The committee received 300,000 comments on the proposal.",
                "UPDATE | Russia and Ukraine exchanged 150 prisoners on Friday. | Russia and Ukraine have exchanged 300 prisoners.",
                "UPDATE | Police detained 200 people at the rally in Velmora. | More than 400 protesters were detained at the rally in Velmora.",
                "CONFLICT | Parliament passed the budget of $82 million on Tuesday. | Parliament passed the budget of $61 million on Tuesday.",
                // Yes and no.
                "CONFLICT | Envoy Ada Marten agreed to the ceasefire proposal of Tavria on Friday. | Envoy Ada Marten did not agree to the ceasefire proposal of Tavria on Friday.",
                "CONFLICT | Foreign Minister Okoro attended the talks with Tavria in Lunden. | Foreign Minister Okoro refused to attend the talks with Tavria in Lunden.",
                "CONFLICT | Tavria fired four missiles at the port of Velmora on Friday night. | Tavria denied that it had fired missiles at the port of Velmora on Friday night.",
                // Places and days.
                "CONFLICT | Envoys of Tavria and Ostland sat down together for the talks in Geneva. | Envoys of Tavria and Ostland sat down together for the talks in Vienna.",
                "CONFLICT | Marten and Okoro held the signing ceremony on Monday. | Marten and Okoro held the signing ceremony on Thursday."
            })
    void two_articles_differ(Contradiction.Kind kind, String one, String other) {
        assertThat(
                        Contradictions.in(
                                List.of(article(1, "A", "T", one), article(2, "B", "T", other))))
                .extracting(Contradiction::kind)
                .containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // One is the other rounded, or both leave room.
                "The ministry said 487 drones attacked the port of Velmora. | The ministry said about 500 drones attacked the port of Velmora.",
                "The plan costs the state of Tavria $1.2 million this year. | The plan costs the state of Tavria $1,187,000 this year.",
                "More than 100 houses burned down in Velmora. | About 130 houses burned down in Velmora.",
                // Parts, comparisons and other ranges of time.
                "The navy seized seven rifles and two other rifles from the boats. | The navy seized nine rifles from the boats.",
                "The rate of unemployment fell to 5.8% in Tavria. | The rate of unemployment fell from 6.1% in Tavria.",
                "Ada Marten scored 12 points for Velmora. | Ben Okoro scored 14 points for Velmora.",
                "The port of Velmora lost 40 ships this year. | The port of Velmora lost 25 ships this month.",
                "Damage was put at 85 million euros ($108 million) in Velmora. | Damage was put at 85 million euros ($102 million) in Velmora.",
                "Police in Velmora shot a father of two. | Police in Velmora shot a father of three.",
                // Sources are no figures.
                "Two people familiar with the matter said that talks begin in Velmora. | Three people familiar with the matter said that talks begin in Velmora.",
                // A day on which something was said is not the day on which it happened.
                "Envoys met for talks, officials said on Monday. | Envoys met for talks, officials said on Thursday.",
                // Two strikes, and talks that go on.
                "Missiles struck Odesa on Friday and hit the port of Tavria. | Missiles struck Mykolaiv on Friday and hit the port of Tavria.",
                "Marten and Okoro held talks on Saturday. | Marten and Okoro held talks on Sunday.",
                "Marten and Okoro held talks in Geneva and will go on to Vienna. | Marten and Okoro held talks in Vienna after those in Geneva.",
                // Not yet, would, and both sides in one article.
                "Envoy Ada Marten agreed to the ceasefire proposal of Tavria. | Envoy Ada Marten has not yet agreed to the ceasefire proposal of Tavria.",
                "Envoy Ada Marten agreed to the ceasefire proposal of Tavria. | Envoy Ada Marten would not agree to the ceasefire proposal of Tavria.",
                "A judge rejected a lawsuit that sought to block the border wall of Tavria in the court of Velmora. | A judge threw out a lawsuit seeking to block the border wall of Tavria in the court of Velmora."
            })
    void two_articles_do_not_differ(String one, String other) {
        assertThat(
                        Contradictions.in(
                                List.of(article(1, "A", "T", one), article(2, "B", "T", other))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "uk | UPDATE | У Вельморі загинули п'ятеро людей. | У Вельморі загинули восьмеро людей.",
                "uk | UPDATE | У Вельморі поранено 12 осіб. | Кількість поранених у Вельморі зросла до 30.",
                "uk | CONFLICT | Міністр Мартен погодився на план перемир'я з Тавридою. | Міністр Мартен не погодився на план перемир'я з Тавридою.",
                "ru | UPDATE | В Вельморе погибли пять человек. | В Вельморе погибли восемь человек.",
                "ru | UPDATE | В Вельморе задержали 40 человек. | В Вельморе задержали 90 человек.",
                "ru | CONFLICT | Министр Мартен согласился на план перемирия с Тавридой. | Министр Мартен не согласился на план перемирия с Тавридой."
            })
    void other_languages_differ_alike(
            String language, Contradiction.Kind kind, String one, String other) {
        assertThat(
                        Contradictions.in(
                                List.of(
                                        article(1, "A", "T", one, language, START),
                                        article(
                                                2,
                                                "B",
                                                "T",
                                                other,
                                                language,
                                                START.plusSeconds(60)))))
                .extracting(Contradiction::kind)
                .containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "uk | У Вельморі загинули п'ятеро людей. | З початку війни у Вельморі загинули 500 людей.",
                "uk | У Вельморі загинули п'ятеро людей. | У Лундені загинули восьмеро людей.",
                "uk | Міністр Мартен погодився на план перемир'я з Тавридою. | Міністр Мартен поки не погодився на план перемир'я з Тавридою.",
                "ru | В Вельморе погибли пять человек. | С начала войны в Вельморе погибли 500 человек.",
                "ru | В Вельморе погибли восемь человек. | В Вельморе погибли восемь человек, среди них двое детей.",
                "ru | Министр Мартен согласился на план перемирия с Тавридой. | Министр Мартен ещё не согласился на план перемирия с Тавридой."
            })
    void other_languages_do_not_differ_alike(String language, String one, String other) {
        assertThat(
                        Contradictions.in(
                                List.of(
                                        article(1, "A", "T", one, language, START),
                                        article(
                                                2,
                                                "B",
                                                "T",
                                                other,
                                                language,
                                                START.plusSeconds(60)))))
                .isEmpty();
    }

    @Test
    void two_articles_of_one_origin_do_not_contradict_each_other() {
        Outlets outlets = Outlets.shipped();
        Article first =
                article(
                        1,
                        "A",
                        "T",
                        "Reuters reported that two cables were cut off the coast of Tavria on Friday.");
        Article second =
                article(
                        2,
                        "B",
                        "T",
                        "Reuters reported that three cables were cut off the coast of Tavria on Friday.");
        Article other =
                article(
                        3,
                        "C",
                        "T",
                        "Politico reported that three cables were cut off the coast of Tavria on Friday.");
        Origins origins = new Origins(outlets, new Credits(outlets));
        assertThat(shown(origins, first, second)).isEmpty();
        assertThat(shown(origins, first, other))
                .singleElement()
                .satisfies(
                        c ->
                                assertThat(c.claims())
                                        .extracting(Contradiction.Claim::saidBy)
                                        .containsExactly("Reuters", "Politico"));
    }

    private static List<Contradiction> shown(Origins origins, Article... articles) {
        List<Article> all = List.of(articles);
        return Contradictions.of(all.stream().map(Read::of).toList(), origins.read(all))
                .shown("en");
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
    void attributions_stand_in_the_order_in_which_articles_came_whatever_their_ids() {
        Article statement =
                article(
                        2,
                        "A",
                        "T",
                        "In a joint statement, Okoro said: \"The work goes well and will go on tomorrow.\"",
                        "en",
                        START);
        Article remarks =
                article(
                        1,
                        "B",
                        "T",
                        "\"The work goes well and will go on tomorrow,\" Okoro told reporters.",
                        "en",
                        START);
        assertThat(Contradictions.in(List.of(remarks, statement)))
                .first()
                .satisfies(
                        c ->
                                assertThat(c.claims())
                                        .extracting(Contradiction.Claim::outlet)
                                        .containsExactly("A", "B"));
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
