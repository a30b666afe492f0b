package dev.sitrep.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.article.Article;
import dev.sitrep.source.Credit.Kind;

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
    @CsvSource(
            delimiter = '|',
            value = {
                "uk | Про це повідомляє «Інтерфакс-Україна». | Interfax-Ukraine | REPORTED",
                "uk | Про це йдеться в матеріалі The Guardian, пише «Європейська правда». | Ukrainska Pravda | REPORTED",
                "uk | Як передає Укрінформ, переговори тривали дві години. | Ukrinform | REPORTED",
                "uk | За інформацією The Wall Street Journal, делегації зустрінуться в неділю. | The Wall Street Journal | REPORTED",
                "uk | Про це в ефірі Радіо Свобода сказала Оксана Лиманська. | RFE/RL | TOLD",
                "uk | «Ми готові», – сказав Гнат Берест в інтерв'ю виданню «Бабель». | Babel | TOLD",
                "uk | Делегації домовилися, повідомив РБК-Україна посадовець. | RBC-Ukraine | REPORTED",
                "uk | Про це повідомляє Clash Report. | Clash Report | REPORTED",
                "uk | Про загибель трьох людей повідомило видання «Затока сьогодні». | Затока сьогодні | REPORTED",
                "uk | Посилаючись на Financial Times, він назвав суму. | Financial Times | CITED",
                "uk | Міністерка розповіла журналістам CNN про план. | CNN | TOLD",
                "uk | КИЇВ, 21 грудня (Укрінформ) – Делегації зустрілися. | Ukrinform | DATELINE",
                "uk | Джерело: Reuters | Reuters | REFERENCE",
                "uk | Про це пише німецьке видання Bild. | Bild | REPORTED",
                "uk | Axios дізнався про зустріч у Майамі. | Axios | REPORTED",
                "ru | Об этом сообщило агентство Reuters со ссылкой на источники. | Reuters | REPORTED",
                "ru | Как пишет The New York Times, план состоит из 20 пунктов. | The New York Times | REPORTED",
                "ru | По информации Financial Times, деньги переведены. | Financial Times | REPORTED",
                "ru | «Мы готовы», — сказал Пётр Ольхин в интервью телеканалу CNN. | CNN | TOLD",
                "ru | Об этом заявил РИА Новости Иван Лодейников. | RIA Novosti | TOLD",
                "ru | Переговоры отложены, сообщает «Залив сегодня». | Залив сегодня | REPORTED",
                "ru | Источник «Коммерсанта» назвал дату. | Kommersant | TOLD",
                "ru | Об этом сообщает ТАСС со ссылкой на Минобороны. | TASS | REPORTED",
                "ru | Ссылаясь на Bloomberg, газета назвала сумму. | Bloomberg | CITED",
                "ru | МОСКВА, 21 дек - РИА Новости. Делегации встретились. | RIA Novosti | DATELINE",
                "ru | МОСКВА, 21 декабря. /ТАСС/. Делегации встретились. | TASS | DATELINE",
                "ru | Об этом пишет Euractiv. | Euractiv | REPORTED",
                "ru | Источник: Meduza | Meduza | REFERENCE",
                "ru | Как стало известно Axios, встреча пройдёт в Майами. | Axios | REPORTED",
                "ru | По материалам Reuters | Reuters | CONTRIBUTED",
                "de | Zwei Schiffe gingen verloren, berichtet der Spiegel. | Der Spiegel | REPORTED",
                "de | Laut Reuters gingen zwei Schiffe verloren. | Reuters | REPORTED",
                "de | Zwei Schiffe gingen verloren, meldet die Nachrichtenagentur AFP unter Berufung auf Interfax. | Interfax | CITED",
                "de | Kiew (dpa) - Zwei Schiffe gingen verloren. | dpa | DATELINE",
                "fr | Selon Le Monde, deux navires ont été perdus. | Le Monde | REPORTED",
                "fr | Deux navires ont été perdus, rapporte l'agence Reuters. | Reuters | REPORTED",
                "es | Según Reuters, se perdieron dos barcos. | Reuters | REPORTED",
                "es | Se perdieron dos barcos, informó Reuters. | Reuters | REPORTED",
                "pl | Jak podaje PAP, zatonęły dwa statki. | PAP | REPORTED",
                "pl | Zatonęły dwa statki, informuje agencja Reuters, powołując się na Bloomberg. | Bloomberg | CITED",
                "en | Two ships were lost, TASS cited Jane Roe as saying. | TASS | REPORTED",
                "en | Two ships were lost, the Harbour Herald of Newport reported. | Harbour Herald | REPORTED",
                "en | She told Pier magazine that two ships were lost. | Pier | TOLD",
                "en | The report was first published by the Financial Times. | Financial Times | REPORTED",
                "en | Footage obtained late on Friday by CNN shows two ships. | CNN | REPORTED",
                "en | CNN, citing the Wall Street Journal, reports that two ships were lost. | CNN | REPORTED",
                "en | CNN, citing the Wall Street Journal, reports that two ships were lost. | The Wall Street Journal | CITED",
                "en | Two ships were lost, says the BBC's Jane Roe in Newport. | BBC | REPORTED",
                "en | (With inputs from agencies and Reuters) With inputs from Reuters. | Reuters | CONTRIBUTED",
                "en | Two ships burn pic — Kyiv Post (@KyivPost) July 26, 2025 | Kyiv Post | REFERENCE"
            })
    void a_credit_is_read_in_many_forms_and_languages(
            String language, String text, String name, Kind kind) {
        assertThat(credits.inText(text, language))
                .filteredOn(Credit::namesOutlet)
                .extracting(Credit::name, Credit::kind)
                .contains(org.assertj.core.groups.Tuple.tuple(name, kind));
    }

    @Test
    void journalists_are_no_outlet_and_a_bare_ministry_has_no_name() {
        assertThat(names("«Мы готовы», — сказал Путин журналистам.", "ru")).isEmpty();
        assertThat(names("“It was destroyed,” the ministry said.", "en")).isEmpty();
    }

    @Test
    void an_article_that_came_as_one_line_keeps_its_credits_beside_a_picture_s() {
        String prose =
                "The envoys met in the town on Tuesday and spoke about the exchange of prisoners. ";
        assertThat(
                        names(
                                prose.repeat(3)
                                        + "A deal is near, Reuters reported. Photo: AFP. "
                                        + prose.repeat(3),
                                "en"))
                .containsExactly("Reuters");
    }

    @Test
    void a_chain_says_who_has_it_from_whom() {
        for (String text :
                List.of(
                        "CNN, citing the Wall Street Journal, reports that two ships were lost.",
                        "Two ships were lost, CNN reported, citing the Wall Street Journal.")) {
            assertThat(credits.inText(text, "en"))
                    .extracting(Credit::name, Credit::by)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple("CNN", null),
                            org.assertj.core.groups.Tuple.tuple("The Wall Street Journal", "CNN"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The Russian Defense Ministry said two ships were lost. | Russian Defense Ministry",
                "en | Two ships were lost, according to the Kremlin's press service. | Kremlin",
                "en | Two ships were lost, the Indian coast guard said. | Indian coast guard",
                "uk | Про це повідомив Генеральний штаб. | General Staff of Ukraine",
                "uk | Про це повідомили в Міністерстві оборони Естонії. | Міністерстві оборони Естонії",
                "ru | Об этом заявили в Кремле. | Kremlin",
                "ru | Министерство обороны сообщило о потере двух кораблей. | Министерство обороны"
            })
    void an_official_body_that_speaks_is_credited(String language, String text, String name) {
        assertThat(credits.inText(text, language))
                .filteredOn(c -> c.kind() == Kind.OFFICIAL)
                .extracting(Credit::name)
                .containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({"Fox News (Online),Fox News", "CNN (Web News),CNN", "Bloomberg.com,Bloomberg"})
    void an_outlet_is_its_own_however_its_feed_calls_it(String called, String outlet) {
        Article article =
                Articles.of(1, called, "Ships", "A diplomat told " + outlet + " of two ships.");
        assertThat(credits.in(article)).noneMatch(Credit::namesOutlet);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The BBC said it would cut 200 jobs.",
                "The New York Times sues the Pentagon over its media rules.",
                "Fox News host John Doe walked back what he had said.",
                "The websites of the BBC and Deutsche Welle have been blocked.",
                "Trump threatens to revoke NBC’s broadcast licence over an unflattering report.",
                "The agency reported 3,605,201 births.",
                "She complained in letters to a Scottish newspaper.",
                "The founder of the Pier weekly was arrested.",
                "Канал BBC заблоковано в країні.",
                "Журналист газеты «Известия» задержан.",
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
    void the_times_in_an_article_of_the_new_york_times_is_itself() {
        Article own =
                Articles.of(
                        2,
                        "The New York Times",
                        "Envoys meet",
                        "The envoys met, the minister told The Times in an interview. Pictures that The Times reviewed show trenches. The Times of London reported that the talks failed.");
        assertThat(credits.in(own))
                .extracting(Credit::text)
                .containsExactly("The Times of London reported");
        Article other =
                Articles.of(
                        3,
                        "Harbour Daily",
                        "Envoys meet",
                        "The minister told The Times in an interview that the envoys met.");
        assertThat(credits.in(other)).extracting(Credit::kind).containsExactly(Kind.TOLD);
    }

    @Test
    void the_times_behind_the_new_york_times_is_that_paper() {
        String text =
                "Two ships were lost, the New York Times reported. A third followed, the Times said.";
        assertThat(credits.inText(text, "en"))
                .extracting(Credit::name)
                .containsExactly("The New York Times", "The New York Times");
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
                                    "Reuters reported ",
                                    "the official, ",
                                    "Times ",
                                    "an officer of ",
                                    "\"a ",
                                    "Roe, ",
                                    "(@",
                                    "— A (@b) ",
                                    "пише «",
                                    "Dec. 1 (")) {
                        Article article =
                                Articles.of(1, "X", trap.repeat(500), trap.repeat(50_000));
                        new Grading(credits).of(article);
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

    private List<String> names(String text, String language) {
        return credits.inText(text, language).stream().map(Credit::name).toList();
    }
}
