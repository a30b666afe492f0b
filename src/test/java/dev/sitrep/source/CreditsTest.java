package dev.sitrep.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.article.Article;
import dev.sitrep.source.Credit.Kind;
import dev.sitrep.source.Credit.Part;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Random;

class CreditsTest {
    private static final Outlets OUTLETS = Outlets.shipped().with(List.of("Harbour Daily"));
    private final Credits credits = new Credits(OUTLETS);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Two ships were lost, Reuters reported on Dec. 17. | Reuters | REPORTED",
                "en | Two ships were lost, the BBC reported earlier on Friday. | BBC | REPORTED",
                "en | Two ships were lost, The Guardian said. | The Guardian | REPORTED",
                "en | According to a report in the Financial Times, two ships were lost. | Financial Times | REPORTED",
                "en | According to Russian state news agency TASS, two ships were lost. | TASS | REPORTED",
                "en | The harbour master told Germany's Bild newspaper that two ships were lost. | Bild | TOLD",
                "en | In an interview with CNN, the minister spoke of two ships. | CNN | TOLD",
                "en | Two ships were lost, the mayor said, as quoted by Interfax-Ukraine. | Interfax-Ukraine | CITED",
                "en | Two ships were lost, the harbour radio said, citing Agence France-Presse. | AFP | CITED",
                "en | Two ships were lost, the newspaper Harbour Herald reported. | Harbour Herald | REPORTED",
                "en | Two ships were lost, Harbour Daily reports. | Harbour Daily | REPORTED",
                "en | Reuters contributed to this report. | Reuters | CONTRIBUTED",
                "uk | Про це повідомляє Reuters. | Reuters | REPORTED",
                "uk | За даними агентства «Укрінформ», два кораблі втрачено. | Ukrinform | REPORTED",
                "uk | Два кораблі втрачено, повідомила 17 грудня Українська правда. | Ukrainska Pravda | REPORTED",
                "uk | Про це пише УНІАН із посиланням на Bloomberg. | Bloomberg | CITED",
                "uk | Про це міністр розповів в інтерв'ю Bild. | Bild | TOLD",
                "ru | Об этом сообщает «Интерфакс». | Interfax | REPORTED",
                "ru | По данным издания Politico, потеряны два корабля. | Politico | REPORTED",
                "ru | Потеряны два корабля, пишет газета Le Monde со ссылкой на AFP. | AFP | CITED",
                "ru | Министр рассказал агентству ТАСС о двух кораблях. | TASS | TOLD"
            })
    void a_cue_beside_a_name_is_a_credit(String language, String text, String name, Kind kind) {
        assertThat(credits.inText(text, language))
                .filteredOn(Credit::namesOutlet)
                .anySatisfy(
                        credit -> {
                            assertThat(credit.name()).isEqualTo(name);
                            assertThat(credit.kind()).isEqualTo(kind);
                            assertThat(credit.span().of(text)).isEqualTo(credit.text());
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The BBC said it would cut 200 jobs.",
                "Sanctions were imposed on the owner of Russia Today and on Sputnik.",
                "The guardian told reporters that the times were hard.",
                "Two Reuters cameramen were wounded.",
                "The minister reads the Financial Times every morning.",
                "Photo by Jane Roe / AFP via Getty Images",
                "An oil depot burns in Odesa. Photograph: Reuters",
                "У суботу видання газети буде платним."
            })
    void an_outlet_that_is_only_talked_about_is_none(String text) {
        assertThat(credits.inText(text, "en")).filteredOn(Credit::namesOutlet).isEmpty();
    }

    @Test
    void one_cue_serves_a_list_of_names() {
        String text = "Agence France-Presse and the Associated Press contributed to this report";
        assertThat(credits.inText(text, "en"))
                .extracting(Credit::name)
                .containsExactly("AFP", "AP");
    }

    @Test
    void the_agency_stands_for_the_one_credited_before() {
        String text = "Two ships were lost, Reuters reported. A diplomat told the agency why.";
        assertThat(credits.inText(text, "en"))
                .filteredOn(c -> c.kind() == Kind.TOLD)
                .extracting(Credit::name)
                .containsExactly("Reuters");
    }

    @Test
    void the_times_behind_the_new_york_times_is_that_paper() {
        String text =
                "Two ships were lost, the New York Times reported. A third followed, the Times said.";
        assertThat(credits.inText(text, "en"))
                .extracting(Credit::name)
                .containsExactly("The New York Times", "The New York Times");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KYIV, Dec. 21 (Interfax-Ukraine) - Two ships were lost. | Interfax-Ukraine",
                "(AFP) - Two ships were lost. | AFP",
                "HARBOUR, Dec. 21 (Quay Service) - Two ships were lost. | Quay Service",
                "MOSCOW, December 21. /TASS/. Two ships were lost. | TASS",
                "Reuters – Two ships were lost. | Reuters",
                "КИЇВ, 21 грудня (Укрінформ) – Два кораблі втрачено. | Ukrinform",
                "Two ships were lost. (Xinhua) | Xinhua"
            })
    void a_dateline_is_a_credit(String text, String name) {
        assertThat(credits.inText(text, "en"))
                .singleElement()
                .satisfies(
                        credit -> {
                            assertThat(credit.name()).isEqualTo(name);
                            assertThat(credit.kind()).isEqualTo(Kind.DATELINE);
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Two ships lost - Politico | Politico",
                "Two ships lost, Reuters reports | Reuters",
                "Politico: two ships lost | Politico",
                "ЗМІ: втрачено два кораблі, пише Bild | Bild"
            })
    void a_title_credits_too(String title, String name) {
        assertThat(credits.in(Articles.of(1, "Harbour Daily", title, "")))
                .singleElement()
                .satisfies(
                        credit -> {
                            assertThat(credit.name()).isEqualTo(name);
                            assertThat(credit.part()).isEqualTo(Part.TITLE);
                        });
    }

    @Test
    void lines_of_references_credit_sites_and_names() {
        String text =
                "Two ships were lost.\nReference(s):\nTwo ships lost in the gulf\nwww.cgtn.com/news/1\nSource: Anadolu Agency";
        assertThat(credits.inText(text, "en"))
                .extracting(Credit::name)
                .containsExactly("CGTN", "Anadolu Agency");
    }

    @Test
    void what_the_feed_names_is_a_credit_unless_it_is_the_outlet_itself() {
        Article foreign = Articles.of(1, "Harbour Daily", "Ships", "", "en", "Quay Service");
        Article own = Articles.of(2, "Harbour Daily", "Ships", "", "en", "harbour daily");
        assertThat(credits.in(foreign)).extracting(Credit::kind).containsExactly(Kind.FEED);
        assertThat(credits.in(own)).isEmpty();
    }

    @Test
    void an_outlet_does_not_credit_itself() {
        Article article =
                Articles.of(
                        1,
                        "Reuters",
                        "Two ships lost",
                        "A diplomat told Reuters that two ships were lost.");
        assertThat(credits.in(article)).noneMatch(Credit::namesOutlet);
        assertThat(credits.read(article).ownReporting()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Two ships were lost, according to two people familiar with the matter.",
                "One European official, also granted anonymity to discuss losses, said two ships were lost.",
                "A Russian source told Reuters that two ships were lost.",
                "Two ships were lost, the radio said, citing unnamed sources.",
                "Про це сказало агентству російське джерело.",
                "Об этом сообщили неназванные источники."
            })
    void a_source_without_a_name_is_said_to_be_one(String text) {
        assertThat(credits.inText(text, "en"))
                .filteredOn(c -> c.kind() == Kind.UNNAMED_SOURCE)
                .isNotEmpty()
                .allSatisfy(c -> assertThat(c.name()).isEmpty());
    }

    @Test
    void an_official_who_is_named_is_not_without_a_name() {
        String text = "An official, Jane Roe, said two ships were lost, a source of great sorrow.";
        assertThat(credits.inText(text, "en")).isEmpty();
    }

    @Test
    void any_text_is_read_in_bounded_time() {
        Random random = new Random(7);
        List<String> pieces =
                List.of(
                        "the ",
                        "according to ",
                        "Reuters",
                        ", ",
                        "and ",
                        "told ",
                        "(",
                        ")",
                        "a official, ",
                        "\n",
                        "Source: ",
                        "a.",
                        "KYIV, ",
                        "«",
                        "сообщает ",
                        "Dec. 1 ",
                        " - ",
                        "AFP",
                        "Ж",
                        "\uD83D\uDE00");
        Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> {
                    for (String trap :
                            List.of(
                                    "the ",
                                    "a, ",
                                    "((((",
                                    "A.a.",
                                    "Source:\n",
                                    "told ",
                                    "A ",
                                    "Dec. 1 (")) {
                        credits.in(Articles.of(1, "X", trap.repeat(500), trap.repeat(50_000)));
                    }
                    for (int round = 0; round < 50; round++) {
                        StringBuilder text = new StringBuilder();
                        for (int i = 0; i < 2_000; i++) {
                            text.append(pieces.get(random.nextInt(pieces.size())));
                        }
                        credits.in(Articles.of(1, "X", text.substring(0, 200), text.toString()));
                    }
                });
    }
}
