package dev.sitrep.summary;

import static dev.sitrep.story.Articles.START;
import static dev.sitrep.story.Articles.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.article.Article;
import dev.sitrep.difference.Contradiction;
import dev.sitrep.source.Credits;
import dev.sitrep.source.Origins;
import dev.sitrep.source.Outlets;
import dev.sitrep.source.SourcingGrade;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class SummarizerTest {
    private final Summarizer summarizer = summarizer();

    private static Summarizer summarizer() {
        Outlets outlets = Outlets.shipped();
        Credits credits = new Credits(outlets);
        return new Summarizer(new Origins(outlets, credits));
    }

    @Test
    void sentences_are_the_sources_own_without_dateline_and_furniture() {
        Article article =
                article(
                        1,
                        "Port Herald",
                        "Drone hits grain terminal in Velmora",
                        """
                        2 min read
                        VELMORA, Dec. 20 (Northern Wire) - A drone hit the grain terminal in Velmora on Saturday, killing seven dockers.
                        What happens next?
                        Read more about grain in our newsletter.
                        The fire at the terminal burned for five hours, mayor Ilse Brandt said.
                        Reference(s): example.org
                        """);
        Summary summary = summarizer.summarize(List.of(article), SummaryLength.sentences(4));
        assertThat(summary.headline()).isEqualTo("Drone hits grain terminal in Velmora");
        assertThat(summary.sentences())
                .extracting(Summary.Sentence::text)
                .containsExactly(
                        "A drone hit the grain terminal in Velmora on Saturday, killing seven dockers.",
                        "The fire at the terminal burned for five hours, mayor Ilse Brandt said.");
        assertThat(summary.sentences())
                .allSatisfy(s -> assertThat(s.span().of(article.text())).isEqualTo(s.text()));
        assertThat(summary.sentences().get(1).grade()).isEqualTo(SourcingGrade.ON_THE_RECORD);
    }

    @Test
    void a_story_without_any_title_is_headed_by_what_its_first_article_opens_with() {
        Article article =
                article(
                        1,
                        "Port Herald",
                        "",
                        "A missile strike on the port of Velmora killed four people, mayor Ilse Brandt said on Saturday morning. A grain terminal burned.");
        assertThat(summarizer.summarize(List.of(article), SummaryLength.sentences(1)).headline())
                .isEqualTo(
                        "A missile strike on the port of Velmora killed four people, mayor Ilse Brandt said on Saturday…");
    }

    @Test
    void a_sentence_that_leans_on_the_one_before_comes_only_behind_it() {
        Article article =
                article(
                        1,
                        "A",
                        "Brandt opens Velmora bridge",
                        "It was a long day for Brandt and the bridge in Velmora.\nMayor Ilse Brandt opened the bridge in Velmora to lorries.\nShe thanked the engineers of the bridge.");
        assertThat(summarizer.summarize(List.of(article), SummaryLength.sentences(3)).sentences())
                .extracting(Summary.Sentence::text)
                .containsExactly(
                        "Mayor Ilse Brandt opened the bridge in Velmora to lorries.",
                        "She thanked the engineers of the bridge.");
    }

    @Test
    void near_duplicates_and_repeated_wording_are_told_once() {
        String text = "A drone hit the grain terminal in Velmora on Saturday.";
        Article first = article(1, "A", "Drone hits Velmora", text);
        Article copy = article(2, "B", "Drone hits Velmora", text).asDuplicateOf(1L);
        Article like =
                article(
                        3,
                        "C",
                        "Drone in Velmora",
                        "A drone hit the grain terminal in Velmora on Saturday night.");
        assertThat(
                        summarizer
                                .summarize(List.of(first, copy, like), SummaryLength.sentences(5))
                                .sentences())
                .hasSize(1);
    }

    @Test
    void a_summary_is_in_english_where_there_is_an_english_text_else_in_the_language_of_most() {
        Article english =
                article(
                        1,
                        "A",
                        "Drone hits Velmora",
                        "A drone hit the grain terminal in Velmora on Saturday.");
        Article ukrainian =
                article(
                        2,
                        "B",
                        "Дрон влучив у Вельмору",
                        "Дрон влучив у зерновий термінал у Вельморі в суботу вночі.",
                        "uk",
                        START);
        Article russian =
                article(
                        3,
                        "C",
                        "Дрон попал в Вельмору",
                        "Дрон попал в зерновой терминал в Вельморе в субботу.",
                        "uk",
                        START);
        assertThat(
                        summarizer
                                .summarize(List.of(english, ukrainian), SummaryLength.sentences(3))
                                .headline())
                .isEqualTo("Drone hits Velmora");
        assertThat(
                        summarizer
                                .summarize(
                                        List.of(english, ukrainian, russian),
                                        SummaryLength.sentences(3))
                                .headline())
                .isEqualTo("Drone hits Velmora");
        assertThat(
                        summarizer
                                .summarize(
                                        List.of(english.withText(""), ukrainian, russian),
                                        SummaryLength.sentences(3))
                                .headline())
                .startsWith("Дрон");
    }

    @Test
    void stamps_of_live_pages_labels_and_quotes_without_a_speaker_do_not_stand_alone() {
        Article article =
                article(
                        1,
                        "A",
                        "Harbour of Velmora reopens",
                        """
                        “Even if the costs of the harbour in Velmora are high, it is worth them.”
                        From 3 Jul 2022 19.09 Harbour of Velmora reopens The harbour of Velmora was opened on Sunday.
                        Who: mayor Ilse Brandt of Velmora and the council of the harbour.
                        The harbour of Velmora was opened to ships on Sunday, mayor Ilse Brandt said.
                        """);
        assertThat(summarizer.summarize(List.of(article), SummaryLength.sentences(4)).sentences())
                .extracting(Summary.Sentence::text)
                .containsExactly(
                        "The harbour of Velmora was opened to ships on Sunday, mayor Ilse Brandt said.");
    }

    @Test
    void what_was_said_is_not_said_again_in_other_words() {
        Article one =
                article(
                        1,
                        "A",
                        "Toll of Velmora strike rises to eight",
                        "The toll of the overnight missile strike on Velmora has risen to eight civilians and 30 people were injured.");
        Article other =
                article(
                        2,
                        "B",
                        "Eight dead in Velmora",
                        "Eight civilians are dead and 30 injured after the missile attack on the harbour town of Velmora.\nThe harbour of Velmora ships most of the grain that the country sells.");
        assertThat(
                        summarizer
                                .summarize(List.of(one, other), SummaryLength.sentences(3))
                                .sentences())
                .hasSize(2);
    }

    @Test
    void a_count_is_shown_in_the_summarys_language_where_an_article_in_it_gives_the_same() {
        Article ukrainian =
                article(
                        1,
                        "A",
                        "Удар по Одесі",
                        "Унаслідок удару по Одесі загинули п'ятеро людей.",
                        "uk",
                        START);
        Article english =
                article(2, "B", "Strike on Odesa", "The strike killed five people in Odesa.");
        Article late =
                article(3, "C", "Strike on Odesa", "The strike killed eight people in Odesa.");
        assertThat(
                        summarizer
                                .summarize(
                                        List.of(ukrainian, english, late),
                                        SummaryLength.sentences(3))
                                .contradictions())
                .singleElement()
                .satisfies(
                        c ->
                                assertThat(c.claims())
                                        .extracting(Contradiction.Claim::outlet)
                                        .containsExactly("B", "C"));
    }

    @Test
    void what_is_latest_leads_in_a_story_of_several_days() {
        String first =
                "Talks on the harbour treaty between Tavria and Lunden opened in Osk on Monday.\nDelegations of Tavria and Lunden exchanged drafts of the harbour treaty in Osk.";
        String last =
                "Ministers of Tavria and Lunden signed the harbour treaty in Osk on Thursday.\nThe harbour treaty opens Osk to ships of both Tavria and Lunden, the ministers said.";
        Article early = article(1, "A", "Talks on harbour treaty open in Osk", first, "en", START);
        Article second =
                article(
                        2,
                        "B",
                        "Harbour treaty talks open in Osk",
                        first,
                        "en",
                        START.plusSeconds(60));
        Article late =
                article(
                        3,
                        "C",
                        "Harbour treaty signed in Osk",
                        last,
                        "en",
                        START.plus(Duration.ofDays(3)));
        Summary summary =
                summarizer.summarize(List.of(early, second, late), SummaryLength.sentences(3));
        assertThat(summary.headline()).isEqualTo("Harbour treaty signed in Osk");
        assertThat(summary.sentences().getFirst().articleId()).isEqualTo(3);
    }

    @Test
    void a_plan_is_not_told_any_more_once_a_later_article_reports_it_as_held() {
        Article plan =
                article(
                        1,
                        "A",
                        "Tavria and Lunden to hold talks in Osk",
                        "Tavria and Lunden plan to hold talks in Osk on the harbour treaty at noon.");
        Article held =
                article(
                        2,
                        "B",
                        "Tavria and Lunden held talks in Osk",
                        "Envoys of Tavria and Lunden met for talks in Osk and parted in good mood.");
        Summary summary = summarizer.summarize(List.of(plan, held), SummaryLength.sentences(3));
        assertThat(summary.headline()).isEqualTo("Tavria and Lunden held talks in Osk");
        assertThat(summary.sentences()).extracting(Summary.Sentence::articleId).containsExactly(2L);
        assertThat(summarizer.summarize(List.of(plan), SummaryLength.sentences(3)).sentences())
                .hasSize(1);
    }

    @Test
    void a_count_that_a_later_one_replaced_is_left_to_the_line_that_says_so() {
        Article early =
                article(
                        1,
                        "A",
                        "Five killed in strike on Velmora",
                        "At least five people were killed in Velmora when a missile hit the harbour.\nThe number of the wounded in Velmora was not known at first.");
        Article late =
                article(
                        2,
                        "B",
                        "Death toll in Velmora rises to eight",
                        "The missile strike on the harbour in Velmora killed eight people, mayor Ilse Brandt said.");
        Summary summary = summarizer.summarize(List.of(early, late), SummaryLength.sentences(3));
        assertThat(summary.headline()).isEqualTo("Death toll in Velmora rises to eight");
        assertThat(summary.sentences()).extracting(Summary.Sentence::articleId).containsExactly(2L);
        assertThat(summary.contradictions()).hasSize(1);
    }

    @Test
    void a_sentence_is_graded_by_what_its_article_says_of_its_words() {
        Article article =
                article(
                        1,
                        "Port Herald",
                        "Harbour of Velmora is closed, Reuters reports",
                        "The harbour of Velmora is closed to all ships, Reuters reported on Monday.\nThe agency reported that pilots had left the harbour of Velmora at night.");
        assertThat(summarizer.summarize(List.of(article), SummaryLength.sentences(3)).sentences())
                .extracting(Summary.Sentence::grade)
                .containsExactly(SourcingGrade.MEDIA_REPORT, SourcingGrade.MEDIA_REPORT);
    }

    @Test
    void no_text_gives_the_title_alone_and_no_article_nothing() {
        assertThat(
                        summarizer.summarize(
                                List.of(article(1, "A", "Drone hits Velmora", "")),
                                SummaryLength.sentences(3)))
                .satisfies(
                        summary -> {
                            assertThat(summary.headline()).isEqualTo("Drone hits Velmora");
                            assertThat(summary.sentences()).isEmpty();
                        });
        assertThat(summarizer.summarize(List.of(), SummaryLength.sentences(3)).headline())
                .isEmpty();
    }

    @Test
    void the_length_in_words_is_kept_to_within_a_fifth() {
        String text =
                "The council of Velmora voted on Monday for a wall around the harbour and its terminal.\n"
                                .repeat(1)
                        + "Engineers will build the harbour wall in Velmora from stone of the old fort.\n"
                        + "Fishermen in Velmora fear that the harbour wall keeps their boats from the sea.\n";
        Summary summary =
                summarizer.summarize(
                        List.of(article(1, "A", "Velmora votes for harbour wall", text)),
                        SummaryLength.words(25));
        assertThat(summary.sentences().stream().mapToInt(s -> s.text().split(" ").length).sum())
                .isLessThanOrEqualTo(30);
    }
}
