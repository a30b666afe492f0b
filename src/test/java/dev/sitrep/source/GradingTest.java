package dev.sitrep.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.article.Article;
import dev.sitrep.text.Span;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradingTest {
    private final Grading grading = new Grading(new Credits(Outlets.shipped()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | ON_THE_RECORD | \"We lost two ships,\" the harbour master Jane Roe said.",
                "en | ON_THE_RECORD | Roe told Reuters that two ships were lost.",
                "en | ON_THE_RECORD | He added that the search went on.",
                "en | ON_THE_RECORD | \"We lost two ships,\" said Jane Roe.",
                "en | OFFICIAL_STATEMENT | The Defense Ministry said two ships were lost.",
                "en | OFFICIAL_STATEMENT | Two ships were lost, the Kremlin said in a statement.",
                "en | OFFICIAL_STATEMENT | Ukraine's military said on Saturday that it had hit two ships.",
                "en | OFFICIAL_STATEMENT | Moscow says two ships were lost.",
                "en | UNNAMED_SOURCE | Two ships were lost, Reuters reported, citing a person familiar with the matter.",
                "en | UNNAMED_SOURCE | A White House official told Reuters that two ships were lost.",
                "en | MEDIA_REPORT | Two ships were lost, Reuters reported on Friday.",
                "en | MEDIA_REPORT | Reuters said two ships were lost.",
                "en | ON_THE_RECORD | Jane Roe, the secretary of the security council, told reporters of two ships.",
                "en | ON_THE_RECORD | The governor said two ships were lost.",
                "en | ON_THE_RECORD | The Kremlin’s spokesman, John Doe, said two ships were lost.",
                "en | ON_THE_RECORD | TASS cited Jane Roe as saying two ships were lost.",
                "en | OFFICIAL_STATEMENT | The Kremlin’s spokesman said two ships were lost.",
                "en | OFFICIAL_STATEMENT | Officials said two ships were lost.",
                "en | OFFICIAL_STATEMENT | Labor Department data showed more of it.",
                "en | UNNAMED_SOURCE | Witnesses said two ships were lost.",
                "en | UNNAMED_SOURCE | The source said two ships were lost.",
                "en | UNNAMED_SOURCE | Two ships were lost, a senior Western diplomat said.",
                "en | MEDIA_REPORT | Two ships were lost, according to Russian state media.",
                "en | MEDIA_REPORT | An AFP team in the area said two ships were lost.",
                "en | UNATTRIBUTED | KYIV (Reuters) — Two ships were lost.",
                "en | UNATTRIBUTED | Roe added 101 yards to the fence.",
                "uk | ON_THE_RECORD | «Ми готові», – наголосила Оксана Лиманська.",
                "uk | OFFICIAL_STATEMENT | Про це повідомили в Міноборони.",
                "uk | OFFICIAL_STATEMENT | У пресслужбі уряду зазначили, що розмови тривають.",
                "uk | UNNAMED_SOURCE | Про це повідомили джерела в уряді.",
                "uk | UNNAMED_SOURCE | За словами джерела, розмови тривають.",
                "uk | UNNAMED_SOURCE | Про це на умовах анонімності розповів дипломат.",
                "uk | MEDIA_REPORT | За даними ЗМІ, розмови тривають.",
                "uk | MEDIA_REPORT | Про це повідомляє Укрінформ.",
                "uk | UNATTRIBUTED | Розмови тривали дві години.",
                "ru | ON_THE_RECORD | По словам Ольхина, переговоры идут.",
                "ru | ON_THE_RECORD | «Мы готовы», — подчеркнул Пётр Ольхин.",
                "ru | ON_THE_RECORD | Глава МИД Пётр Ольхин заявил, что переговоры идут.",
                "ru | OFFICIAL_STATEMENT | В Кремле сообщили о встрече.",
                "ru | OFFICIAL_STATEMENT | Об этом сообщает пресс-служба правительства.",
                "ru | UNNAMED_SOURCE | Источник, знакомый с ходом переговоров, назвал дату.",
                "ru | UNNAMED_SOURCE | По словам собеседника издания, план готов.",
                "ru | MEDIA_REPORT | По данным СМИ, план готов.",
                "ru | MEDIA_REPORT | Об этом пишет «Коммерсантъ».",
                "ru | UNATTRIBUTED | Делегации встретились в Майами.",
                "en | UNATTRIBUTED | Two ships were lost in the gulf.",
                "en | UNATTRIBUTED | The talks come as the search goes on.",
                "uk | ON_THE_RECORD | Зеленський заявив, що два кораблі втрачено.",
                "uk | ON_THE_RECORD | За словами Дмитрієва, розмови тривають.",
                "uk | OFFICIAL_STATEMENT | Генеральний штаб повідомив про втрату двох кораблів.",
                "uk | UNNAMED_SOURCE | Про це сказало агентству російське джерело.",
                "uk | MEDIA_REPORT | Два кораблі втрачено, пише Politico.",
                "uk | UNATTRIBUTED | Два кораблі втрачено в затоці.",
                "ru | ON_THE_RECORD | Как заявил Песков, переговоры продолжаются.",
                "ru | OFFICIAL_STATEMENT | Министерство обороны сообщило о потере двух кораблей.",
                "ru | MEDIA_REPORT | Потеряны два корабля, сообщает Reuters.",
                "ru | UNATTRIBUTED | Два корабля потеряны в заливе.",
                "fr | UNATTRIBUTED | Deux navires ont été perdus."
            })
    void a_sentence_is_graded_by_who_says_so(
            String language, SourcingGrade grade, String sentence) {
        assertThat(grading.of(sentence, language)).isEqualTo(grade);
    }

    @Test
    void he_added_and_a_quotation_that_goes_on_have_their_speakers_grade() {
        String text =
                "A source told Reuters that two ships were lost. He added that a third was missing.\n"
                        + "“We lost two ships. The third is missing. We will find it,” Jane Roe said.\n"
                        + "“It is cold. It is dark.”\n"
                        + "The search goes on.";
        assertThat(grading.of(Articles.of(1, "Pier Post", "Ships", text)))
                .extracting(g -> g.grade() + " " + g.span().of(text).split(" ")[0])
                .containsExactly(
                        "UNNAMED_SOURCE A",
                        "UNNAMED_SOURCE He",
                        "ON_THE_RECORD “We",
                        "ON_THE_RECORD The",
                        "ON_THE_RECORD We",
                        "ON_THE_RECORD “It",
                        "ON_THE_RECORD It",
                        "UNATTRIBUTED The");
    }

    @Test
    void a_stretch_has_the_grade_of_the_sentence_it_stands_in() {
        String text = "Two ships were lost. “We lost two ships,” Jane Roe said.";
        Article article = Articles.of(1, "Pier Post", "Ships", text);
        assertThat(grading.of(article, new Span(0, 10))).isEqualTo(SourcingGrade.UNATTRIBUTED);
        assertThat(grading.of(article, new Span(25, 40))).isEqualTo(SourcingGrade.ON_THE_RECORD);
    }
}
