package dev.sitrep.summary;

import static dev.sitrep.story.Articles.START;
import static dev.sitrep.story.Articles.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.article.Article;
import dev.sitrep.source.Credits;
import dev.sitrep.source.OriginTree;
import dev.sitrep.source.Origins;
import dev.sitrep.source.Outlets;
import dev.sitrep.text.Span;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

/** What readers understand without the article around it, and what they are told of how sure it is. */
class UnderstoodTest {
    private final Summarizer summarizer =
            new Summarizer(new Origins(Outlets.shipped(), new Credits(Outlets.shipped())));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | KYIV, Dec. 21 (Reuters) - Envoys met in Osk on Monday. | Envoys met in Osk on Monday.",
                "en | WEST PALM BEACH, Fla.—President Brandt called the troops on Monday. | President Brandt called the troops on Monday.",
                "en | However, the port of Osk stays closed to all ships. | the port of Osk stays closed to all ships.",
                "en | But the port of Osk stays closed to all ships. | the port of Osk stays closed to all ships.",
                "en | During his visit to Osk, Mr. Lund met the mayor and the council. | Mr. Lund met the mayor and the council.",
                "en | Under its terms, Tavria would open the port of Osk in May. | Under its terms, Tavria would open the port of Osk in May.",
                "en | After that round, Tavria might open the port of Osk in May. | After that round, Tavria might open the port of Osk in May.",
                "en | According to Brandt, the port of Osk stays closed to ships. | According to Brandt, the port of Osk stays closed to ships.",
                "en | If they agree, Tavria opens the port of Osk to all ships. | If they agree, Tavria opens the port of Osk to all ships.",
                "en | But if they agree, Tavria opens the port of Osk in May. | But if they agree, Tavria opens the port of Osk in May.",
                "uk | Водночас порт Оська лишається зачиненим для всіх суден з понеділка. | порт Оська лишається зачиненим для всіх суден з понеділка.",
                "uk | Крім того, порт Оська зачинено для всіх суден з понеділка. | порт Оська зачинено для всіх суден з понеділка.",
                "ru | Тем временем порт Оска остаётся закрытым для всех судов с понедельника. | порт Оска остаётся закрытым для всех судов с понедельника.",
                "ru | Однако порт Оска остаётся закрытым для всех судов с понедельника. | порт Оска остаётся закрытым для всех судов с понедельника.",
            })
    void only_what_leads_over_is_left_out(String language, String whole, String rest) {
        assertThat(Opening.without(whole, new Span(0, whole.length())).of(whole)).isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en He said the port would open.",
                "en \"They will open the port,\" said Ilse Brandt.",
                "en “We did all that could be done in Osk.”",
                "en Others say the port of Osk will stay closed.",
                "en These talks opened in Osk on Monday.",
                "en We have to think of the port of Osk.",
                "en In the evening his deputy went to Osk.",
                "uk Він заявив, що порт Оська відкриють.",
                "uk Цього вистачить, щоб відкрити порт Оська.",
                "uk Його заступник поїхав до Оська.",
                "uk Тому порт Оська залишиться зачиненим.",
                "ru Она заявила, что порт Оска откроют.",
                "ru Его заместитель уехал в Оск.",
                "ru Этого хватит, чтобы открыть порт Оска.",
                "ru Там откроют порт в понедельник.",
            })
    void a_sentence_with_a_pronoun_of_nobody_leans(String sentence) {
        assertThat(leans(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en Ilse Brandt said that she would open the port.",
                "en After meeting his wife, Erik Lund went to Osk.",
                "en This week the port of Osk was opened to ships.",
                "en It is unclear whether the port of Osk will open.",
                "en Both the port and the bridge of Osk were hit.",
                "en \"I will open the port,\" said Ilse Brandt, the mayor of Osk.",
                "en A judge said he would decide on Monday.",
                "uk Ільза Брандт заявила, що вона відкриє порт.",
                "uk Порт Оська відкрили в понеділок вранці.",
                "ru Ильза Брандт заявила, что она откроет порт.",
                "ru Порт Оска открыли в понедельник утром.",
            })
    void a_sentence_that_says_who_stands_alone(String sentence) {
        assertThat(leans(sentence)).isFalse();
    }

    private static boolean leans(String sentence) {
        String text = sentence.substring(3);
        return Dependence.leans(text, new SentenceWords(text), sentence.substring(0, 2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The two sides agreed to meet again. | two",
                "en | The ruling came on Monday in Osk. | rule",
                "en | The minister said the port would open. | minist",
                "uk | Міністр заявив, що порт відкриють. | міністр",
                "uk | Сторони домовилися зустрітися знову. | сторон",
                "ru | Министр заявил, что порт откроют. | министр",
            })
    void a_known_thing_must_have_been_told_of(String language, String sentence, String thing) {
        assertThat(Dependence.mention(sentence, new SentenceWords(sentence), language))
                .isEqualTo(thing);
    }

    @Test
    void a_surname_comes_only_behind_the_name() {
        Article article =
                article(
                        1,
                        "A",
                        "Bridge of Velmora is closed",
                        """
                        Some of this was told to Rick Lund.
                        Lund said the harbour would take two hundred lorries a day by ship.
                        The bridge of Velmora was built by Portland Steel for the lorries of the port.
                        """);
        assertThat(texts(List.of(article), 4)).noneMatch(text -> text.startsWith("Lund"));
        Article named =
                article.withText(
                        article.text()
                                .replace(
                                        "Some of this was told to Rick Lund.",
                                        "The port council of Velmora is led by Rick Lund."));
        assertThat(texts(List.of(named), 4)).anyMatch(text -> text.startsWith("Lund"));
        assertThat(String.join(" ", texts(List.of(named), 4)).indexOf("Rick Lund"))
                .isBetween(0, String.join(" ", texts(List.of(named), 4)).indexOf("Lund said"));
    }

    @Test
    void the_best_sourced_wording_of_a_claim_is_told_with_its_hedge() {
        Article rumour =
                article(
                        1,
                        "A",
                        "Blast at the port of Velmora",
                        "A blast at the grain port of Velmora killed seven dockers late on Sunday night.");
        Article sourced =
                article(
                        2,
                        "B",
                        "Blast at the port of Velmora",
                        "A blast at the grain port of Velmora may have killed seven dockers late on Sunday night, mayor Ilse Brandt said.");
        assertThat(texts(List.of(rumour, sourced), 3))
                .singleElement()
                .satisfies(
                        text -> assertThat(text).contains("may have killed", "Ilse Brandt said"));
    }

    @Test
    void each_length_gives_at_most_so_many_sentences_and_a_short_story_fewer() {
        Article article =
                article(
                        1,
                        "A",
                        "Storm hits Velmora",
                        """
                        A storm hit the fishing fleet of Velmora on Monday and sank twelve boats.
                        Firemen pulled forty people from cellars that the sea had flooded.
                        Trains to Lunden were cancelled until Thursday morning at least.
                        Mayor Ilse Brandt asked the army for two hundred soldiers and sandbags.
                        Electricity failed in nine villages behind the northern dyke.
                        Insurers put the damage to roofs and cars at thirty million crowns.
                        Teachers closed every school between Osk and the lighthouse.
                        Weather stations measured winds of 140 kilometres an hour.
                        """);
        for (int most = 1; most <= 6; most++) {
            assertThat(texts(List.of(article), most)).hasSize(most);
        }
        assertThat(
                        texts(
                                List.of(
                                        article.withText(
                                                "The fleet of Velmora was closed on Monday.")),
                                6))
                .hasSize(1);
    }

    @Test
    void a_shorter_summary_has_the_sentences_that_matter_most_of_the_longer() {
        Article article =
                article(
                        1,
                        "A",
                        "Talks on grain in Osk end with a deal",
                        """
                        Osk lies on the sea and has three hotels with a view.
                        Talks on grain between Tavria and Lunden in Osk ended with a deal on Monday.
                        The deal on grain opens three ports to the ships of Lunden in May.
                        """);
        Summary summary = summarizer.summarize(List.of(article), SummaryLength.sentences(6));
        assertThat(summary.first(1))
                .extracting(Summary.Sentence::text)
                .isEqualTo(texts(List.of(article), 1));
        assertThat(summary.first(6)).isEqualTo(summary.sentences());
    }

    @Test
    void many_updates_of_one_outlet_do_not_outvote_the_others() {
        List<Article> articles = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            articles.add(
                    article(
                            i,
                            "Port Herald",
                            "Fishermen of Velmora sing a song number " + i,
                            "Fishermen of Velmora sang a song of the sea, number "
                                    + i
                                    + " of their book."));
        }
        articles.add(
                article(
                        9,
                        "A",
                        "Treaty signed in Velmora",
                        "Tavria and Lunden signed a treaty on grain in Velmora on Monday."));
        articles.add(
                article(
                        10,
                        "B",
                        "Treaty on grain in Velmora",
                        "The treaty on grain between Tavria and Lunden was signed in Velmora."));
        assertThat(summarizer.summarize(articles, SummaryLength.sentences(1)).headline())
                .containsIgnoringCase("treaty");
    }

    @Test
    void a_large_story_is_told_by_its_newest_and_by_one_of_each_outlet_first() {
        List<Article> articles = new ArrayList<>();
        for (int i = 1; i <= 5_000; i++) {
            articles.add(
                    article(
                            i,
                            i == 2_500 ? "Osk Gazette" : "Port Herald",
                            "Storm over Velmora, part " + i,
                            "A storm hit the harbour of Velmora."));
        }
        List<Long> voices =
                VoiceChoice.of(
                                articles,
                                new OriginTree(List.of(), List.of()),
                                article -> ArticleText.of(article, name -> false))
                        .stream()
                        .map(voice -> voice.article().id())
                        .toList();
        assertThat(voices).hasSize(40).contains(1L, 2_500L, 5_000L).isSorted();
    }

    @Test
    void a_sentence_is_shown_with_a_capital_and_kept_as_it_stands() {
        Article article =
                article(
                        1,
                        "A",
                        "Port of Osk closed",
                        "However, the port of Osk stays closed to all ships.",
                        "en",
                        START);
        assertThat(summarizer.summarize(List.of(article), SummaryLength.sentences(1)).sentences())
                .singleElement()
                .satisfies(
                        sentence -> {
                            assertThat(sentence.text()).startsWith("the port");
                            assertThat(sentence.shown()).startsWith("The port");
                            assertThat(sentence.span().of(article.text()))
                                    .isEqualTo(sentence.text());
                        });
    }

    @Test
    void a_headline_is_no_question_and_goes_without_its_outlet() {
        Article question =
                article(
                        1,
                        "A",
                        "Will Tavria and Lunden sign the treaty on grain in Osk?",
                        "Tavria and Lunden may sign the treaty on grain in Osk on Monday.");
        Article opinion =
                article(
                        2,
                        "B",
                        "Opinion: Tavria and Lunden must sign the treaty on grain in Osk",
                        "Tavria and Lunden must sign the treaty on grain in Osk.");
        Article report =
                article(
                        3,
                        "Port Herald",
                        "Tavria, Lunden near a treaty - Port Herald",
                        "Envoys came to Osk on Sunday to read the treaty once more.");
        assertThat(
                        summarizer
                                .summarize(
                                        List.of(question, opinion, report),
                                        SummaryLength.sentences(2))
                                .headline())
                .isEqualTo("Tavria, Lunden near a treaty");
    }

    private List<String> texts(List<Article> articles, int most) {
        return summarizer.summarize(articles, SummaryLength.sentences(most)).sentences().stream()
                .map(Summary.Sentence::text)
                .toList();
    }
}
