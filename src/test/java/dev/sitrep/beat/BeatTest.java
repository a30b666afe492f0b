package dev.sitrep.beat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sitrep.source.SampleArticles;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

class BeatTest {
    private static final String SMALL =
            """
            name: harbours
            threshold: 2
            "on":
              - {theme: ships, weight: 2, terms: [ship*, "lost at sea"]}
              - {theme: water, weight: 0.5, terms: [tide, "п'ят* хвил*", quay, quay]}
            "off":
              - {theme: space, weight: -3, terms: ["space ship"]}
            """;

    private static Beat read(String yaml) throws IOException {
        return Beat.load(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void every_sample_article_is_judged_as_its_label_says() throws IOException {
        Beat beat = Beat.shipped();
        for (SampleArticles.Item item : SampleArticles.items()) {
            Verdict verdict =
                    beat.judge(
                            item.article().title(),
                            item.article().text(),
                            item.article().language());
            assertThat(verdict.on())
                    .as("%s: %s", item.name(), verdict.why())
                    .isEqualTo(item.beat().equals("on"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true | Envoys agree on a ceasefire in Sudan | The mediators said that guns fell silent at noon.",
                "true | Сторони домовилися про обмін полоненими | Обмін відбудеться завтра.",
                "true | Стороны договорились о прекращении огня | Переговоры шли неделю.",
                "true | EU adopts a new sanctions package | It bans imports of gas.",
                "false | City wins the cup after a late strike | The attack and the defence held; the striker was injured.",
                "false | Talks on wages go on | The union and the railway meet again on Monday.",
                "false | Shares fall as war fears grow | Wall Street closed lower, with Nasdaq at its lowest since May.",
                "false | A novel about two sisters in a war | The exhibition at the museum shows its drafts."
            })
    void diplomacy_of_war_is_on_the_beat_and_what_mentions_war_is_off(
            boolean on, String title, String text) {
        Verdict verdict = Beat.shipped().judge(title, text, "en");
        assertThat(verdict.on()).as(verdict.why()).isEqualTo(on);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Зеленський зустрінеться зі спецпосланцем США у Києві",
                "Росія атакувала Одесу ракетами, є загиблі",
                "Україна і Росія обміняли полонених",
                "ЄС ухвалив двадцятий пакет санкцій проти Росії",
                "У Женеві розпочалися переговори про завершення війни",
                "У Сумах унаслідок удару загинули п'ятеро людей",
                "В Краматорске после ракетного удара спасатели разбирают завалы",
                "Сили оборони збили 190 дронів за ніч",
                "Ізраїль і ХАМАС домовилися про припинення вогню",
                "Нідерланди передадуть Україні далекобійні ракети",
                "Міжнародний кримінальний суд видав ордер за депортацію дітей з України",
                "Армія Судану відступила з Дарфуру",
                "Китай почав військові навчання навколо Тайваню",
                "США ввели блокаду танкерів Венесуели",
                "Путін відкинув гарантії безпеки для України",
                "Вірменія та Азербайджан підписали мирну угоду",
                "Рада Безпеки ООН збереться через удари по Газі",
                "Окупанти обстріляли Херсон, поранено двох людей"
            })
    void ukrainian_headlines_on_the_beat(String title) {
        Verdict verdict = Beat.shipped().judge(title, "", "uk");
        assertThat(verdict.on()).as(verdict.why()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Збірна України з футболу перемогла у відбірковому матчі",
                "Курс долара в Україні: скільки коштує валюта сьогодні",
                "Синоптики прогнозують снігопад у Києві",
                "НАБУ повідомило про підозру ексміністру у справі про корупцію",
                "У Львові відкрили виставку молодих художників",
                "Пенсії в Україні підвищать з березня",
                "Нова вистава київського театру здобула премію",
                "Верховна Рада ухвалила бюджет на освіту",
                "Поліцейські затримали шахрая в Харкові",
                "Ціни на нафту впали після заяви ОПЕК"
            })
    void ukrainian_headlines_off_the_beat(String title) {
        Verdict verdict = Beat.shipped().judge(title, "", "uk");
        assertThat(verdict.on()).as(verdict.why()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Путин встретился с Уиткоффом в Кремле",
                "Россия нанесла удар по Харькову, погибли три человека",
                "Украина атаковала нефтеперерабатывающий завод беспилотниками",
                "Стороны обменялись военнопленными",
                "Евросоюз согласовал новые санкции против России",
                "Переговоры о прекращении огня пройдут в Стамбуле",
                "ПВО сбила 90 беспилотников над Белгородской областью",
                "Израиль возобновил авиаудары по Газе",
                "США передадут Украине системы ПВО",
                "Совбез ООН обсудит обстрел лагеря беженцев в Судане",
                "Лавров назвал условия мирного соглашения",
                "Иран отказался допустить инспекторов МАГАТЭ на ядерные объекты",
                "Армения и Азербайджан договорились о границе",
                "Северная Корея запустила баллистическую ракету"
            })
    void russian_headlines_on_the_beat(String title) {
        Verdict verdict = Beat.shipped().judge(title, "", "ru");
        assertThat(verdict.on()).as(verdict.why()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Сборная России по хоккею выиграла матч",
                "Курс рубля вырос к доллару на торгах",
                "В Москве ожидаются снегопад и метель",
                "Минфин предложил изменить тарифы и налоги",
                "В Петербурге открылась выставка импрессионистов",
                "Суд вынес приговор бывшему чиновнику за мошенничество",
                "Актёр получил премию за роль в сериале",
                "Цены на нефть снизились после решения ОПЕК",
                "В школах России введут новый предмет",
                "Учёные создали телескоп нового поколения"
            })
    void russian_headlines_off_the_beat(String title) {
        Verdict verdict = Beat.shipped().judge(title, "", "ru");
        assertThat(verdict.on()).as(verdict.why()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Waffenruhe in Gaza: Hamas übergibt Geiseln",
                "Russische Drohnenangriffe auf Kiew",
                "Zelensky à Paris pour des pourparlers de paix",
                "Israël poursuit ses frappes aériennes sur Gaza",
                "Rusia y Ucrania pactan un intercambio de prisioneros",
                "Rosyjski atak rakietowy na Lwów",
                "Erdoğan, Rusya ile Ukrayna arasında ateşkes çağrısı yaptı",
                "محادثات السلام بين روسيا وأوكرانيا"
            })
    void headlines_of_other_languages_on_the_beat(String title) {
        Verdict verdict = Beat.shipped().judge(title, "", "und");
        assertThat(verdict.on()).as(verdict.why()).isTrue();
    }

    @Test
    void a_theme_counts_once_and_a_quarter_more_for_further_terms() throws IOException {
        Beat beat = read(SMALL);
        assertThat(beat.judge("Tide tide tide", "", "en").score()).isEqualTo(0.5);
        assertThat(beat.judge("Shipping lost at sea by the quay", "", "en").score()).isEqualTo(3);
        assertThat(beat.judge("Space-ship", "", "en").on()).isFalse();
    }

    @Test
    void the_title_counts_most_and_length_lets_nothing_in() throws IOException {
        Beat beat = read(SMALL);
        assertThat(beat.judge("Lost at sea", "", "en").score()).isEqualTo(2);
        assertThat(beat.judge("", "Lost at sea.", "en").score()).isEqualTo(1);
        String far = "word ".repeat(200);
        assertThat(beat.judge("", far + "Lost at sea.", "en").score()).isCloseTo(0.3, within(1e-9));
        assertThat(beat.judge("", (far + "tide quay ship").repeat(30), "en").score()).isLessThan(2);
    }

    @Test
    void an_act_is_silent_without_a_party() throws IOException {
        Beat beat =
                read(
                        """
                        name: talks
                        threshold: 3
                        parts: {title: 1, lead: 0.4, rest: 0}
                        "on":
                          - {theme: parties, weight: 1.5, party: true, terms: [Velmora]}
                          - {theme: acts, weight: 1.5, needs: party, terms: [talks]}
                        """);
        assertThat(beat.judge("Talks on wages", "", "en").score()).isZero();
        assertThat(beat.judge("Talks with Velmora", "", "en").on()).isTrue();
        assertThat(beat.judge("Velmora", "Talks.", "en").score()).isCloseTo(2.1, within(1e-9));
    }

    @Test
    void words_are_whole_unless_a_star_ends_them_and_apostrophes_are_alike() throws IOException {
        Beat beat = read(SMALL);
        assertThat(beat.judge("Tides and relationships", "", "en").score()).isZero();
        assertThat(beat.judge("П’ята хвиля", "", "uk").score()).isEqualTo(0.5);
        assertThat(beat.judge("Lost, at sea", "", "en").on()).isTrue();
    }

    @Test
    void the_reason_names_the_words() throws IOException {
        Beat beat = read(SMALL);
        assertThat(beat.judge("A ship lost at sea", "", "en").why())
                .isEqualTo("On the beat: \"ship…\", \"lost at sea\" (ships); 2.5 of 2 needed.");
        assertThat(beat.judge("A space ship", "", "en").why())
                .isEqualTo(
                        "Off the beat: \"ship…\" (ships); against it \"space ship\" (space); -1 of the 2 it would take.");
        assertThat(beat.judge("Rien", "", "fr").why())
                .contains("None of the beat's words")
                .contains("fr");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'a: [' | this is not YAML",
                "'just words' | it has no keys",
                "'threshold: 1' | name is missing",
                "'{name: a, threshold: high}' | threshold must be a number above 0",
                "'{name: a, threshold: 1}' | there are no terms under \"on\"",
                "'{name: a, threshold: 1, \"on\": {}}' | \"on\" must be a list of themes",
                "'{name: a, threshold: 1, \"on\": [{weight: 1}]}' | theme 1 under \"on\" has no \"theme\"",
                "'{name: a, threshold: 1, \"on\": [{theme: b, weight: -1}]}' | theme 1 under \"on\" (b) needs a weight",
                "'{name: a, threshold: 1, \"on\": [{theme: b, weight: 1}]}' | theme 1 under \"on\" (b) needs terms",
                "'{name: a, threshold: 1, \"on\": [{theme: b, weight: 1, terms: [\"*\"]}]}' | a term without letters",
                "'{name: a, threshold: 1, \"on\": [{theme: b, weight: 1, needs: cake, terms: [c]}]}' | a theme can need party alone",
                "'{name: a, threshold: 1, parts: {lead: much}, \"on\": []}' | lead must be a number"
            })
    void a_wrong_file_is_told_in_a_sentence(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(message);
    }

    @Test
    void the_shipped_beat_reads_from_its_file_too() throws IOException {
        assertThat(Beat.load(Path.of("config/beats/war-diplomacy.yaml")).name())
                .isEqualTo("war-diplomacy");
    }

    @Test
    void an_article_of_any_length_is_judged_in_bounded_time() {
        Beat beat = Beat.shipped();
        String[] traps = {
            "peace ",
            "ceasefire".repeat(1000),
            "п'",
            "a".repeat(5_000_000),
            "-",
            "prisoner exchange "
        };
        Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> {
                    for (String trap : traps) {
                        String text =
                                trap.length() > 100_000
                                        ? trap
                                        : trap.repeat(200_000 / trap.length());
                        for (int i = 0; i < 100; i++) {
                            beat.judge(text, text, "en");
                        }
                    }
                });
    }
}
