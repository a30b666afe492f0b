package dev.sitrep.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

class FiguresTest {
    /** "VALUE what" with bounds where it isn't exact, figures parted by "; ". */
    private static String written(List<Figure> figures) {
        return figures.stream().map(FiguresTest::written).collect(Collectors.joining("; "));
    }

    private static String written(Figure figure) {
        String bounds =
                figure.low() == figure.high()
                        ? ""
                        : " [" + number(figure.low()) + "," + number(figure.high()) + "]";
        return number(figure.value()) + bounds + " " + figure.what();
    }

    private static String number(double value) {
        if (Double.isInfinite(value)) {
            return "";
        }
        return value == Math.rint(value)
                ? String.valueOf((long) value)
                : String.format(Locale.ROOT, "%.2f", value).replaceAll("0$", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    The strike killed eight civilians in Velmora and injured 30. | 8 killed; 30 injured
                    At least 30 people were injured. | 30 [30,] injured
                    The death toll in Velmora has risen to 12. | 12 killed
                    One person was killed and three were wounded. | 1 killed; 3 injured
                    One of them said that one war is enough. | ''
                    They discussed a 20-point plan and a 28-point peace proposal. | 20 plan points; 28 proposal points
                    The lenders agreed on $140 billion, €90bn and £1.5m. | 140000000000 dollars; 90000000000 euros; 1500000 pounds
                    Kyiv said 190 drones and 12 ballistic and cruise missiles were launched. | 190 drones; 12 missiles
                    Some 50,000 troops stand at the border. | 50000 [45000,55000] troops
                    Between 20 and 30 tanks were seen. | 20 [20,30] tanks
                    They lost 20–30 vehicles. | 20 [20,30] vehicles
                    They lost 20-30 vehicles. | 20 [20,30] vehicles
                    The fund holds $1–2 billion. | 1000000000 [1000000000,2000000000] dollars
                    Up to 66 people were wounded. | 66 [0,66] injured
                    More than two dozen villages have no water. | 24 [24,] villages
                    Nearly 50 envoys came. | 50 [45,50] envoys
                    A hundred or more settlements were lost. | 100 [100,] settlements
                    Half a million people fled. | 500000 displaced
                    Turnout was 45 percent, up 3.5 percentage points, or 12%. | 45 percent; 3.5 percentage points; 12 percent
                    The front is 1,200 km long; the post is 30km away, beyond a 600-mile road. | 1200 kilometres; 30 kilometres; 600 miles
                    The 19th package of sanctions follows the eighteenth package. | 19 packages; 18 packages
                    The assembly voted by 120 to 4 for it. | 120 votes; 4 votes against
                    The court ruled 5-4. | 5 votes; 4 votes against
                    Six guards and 3 officers were killed. | 6 killed; 3 killed
                    Of the 40 hostages, 3 of them children, none returned. | 40 hostages; 3 children
                    Police arrested 17 people; 250 residents were evacuated and nine are missing. | 17 detained; 250 evacuated; 9 missing
                    The sides exchanged 150 prisoners and 2 buses. | 150 exchanged; 2 buses
                    They captured five tanks and took 12 soldiers prisoner. | 5 tanks; 12 soldiers
                    The town had a population of 107,000. | 107000 population
                    A 65m yacht was seized 500m away. | 65 metres; 500 metres
                    The 450-seat parliament has 299 deputies. | 450 parliament seats; 299 deputies
                    """)
    void a_figure_has_its_value_its_bounds_and_what_it_counts(String text, String figures) {
        assertThat(written(Figures.in(text, "en"))).isEqualTo(figures);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Talks of 24 February 2022 go on since Dec. 17, 2025 at 15:30, or 3 p.m.",
                "Ada Marten, 34, met Bo Okoro (57), a 61-year-old envoy aged 12 at heart.",
                "Route 7 was closed for 3 hours of the two-day visit, for the third time in five weeks.",
                "The two leaders named Article 5, Nord Stream 2 and day 125 of the war.",
                "City won 3-1 and 2–0.",
                "1. The envoys met. 2) They left.",
                "Call +44 20 7946 0018 or 555-1234.",
                "Dozens were there, hundreds of them armed; several dozen stayed, tens of thousands left.",
                "In 2025 both sides met; the 1990s were calmer, and 2014–2022 was not.",
                "Two-thirds of it is a three-way deal for a two-state solution."
            })
    void dates_times_ages_names_and_references_are_no_figures(String text) {
        assertThat(written(Figures.in(text, "en"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Загинули восьмеро цивільних у Вельморі. | 8 killed
                    Внаслідок удару загинуло щонайменше 12 людей, ще 30 поранено. | 12 [12,] killed; 30 injured
                    Поранення отримали 15 людей, серед них троє дітей. | 15 injured; 3 injured
                    Кількість загиблих у Вельморі зросла до 21. | 21 killed
                    Одна людина загинула. | 1 killed
                    Росія випустила 190 дронів і 12 балістичних ракет. | 190 drones; 12 missiles
                    Пошкоджено понад двадцять п'ять будинків. | 25 [25,] houses
                    На рахунках лежить півтора мільйона гривень. | 1500000 hryvnias
                    Допомога становить 90 млрд євро. | 90000000000 euros
                    Близько 50 тисяч військових стоять на кордоні. | 50000 [45000,55000] troops
                    Відстань — 1 200 кілометрів, або 1,5 тис. км. | 1200 kilometres; 1500 kilometres
                    Сторони обміняли 150 полонених. | 150 exchanged
                    Обмін 300 на 300 відбувся вчора. | 300 exchanged
                    План із 20 пунктів обговорили за дві години. | 20 points
                    Від 20 до 30 танків втрачено. | 20 [20,30] tanks
                    За це проголосували 245 депутатів, підтримка — 62%. | 245 депутатів; 62 percent
                    Дев'ятнадцятий пакет санкцій схвалено, 20-й пакет готують. | 19 packages; 20 packages
                    Евакуювали 240 мешканців, зникли безвісти троє. | 240 evacuated; 3 missing
                    Зібрали тисячу підписів і два мільйони гривень. | 1000 підписів; 2000000 hryvnias
                    Затримано сімох осіб. | 7 detained
                    У лікарні шістдесят двоє поранених. | 62 injured
                    """)
    void ukrainian_figures(String text, String figures) {
        assertThat(written(Figures.in(text, "uk"))).isEqualTo(figures);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Погибли восемь человек. | 8 killed
                    В результате удара погибли не менее 12 мирных жителей, ещё 30 ранены. | 12 [12,] killed; 30 injured
                    Число погибших в Вельморе возросло до 21. | 21 killed
                    Ранения получили 15 человек, в том числе трое детей. | 15 injured; 3 injured
                    Один человек погиб. | 1 killed
                    ПВО сбила 190 беспилотников и 12 баллистических ракет. | 190 drones; 12 missiles
                    Повреждено более двадцати пяти домов. | 25 [25,] houses
                    Собрали полторы тысячи подписей. | 1500 подписей
                    Помощь составит 90 млрд евро, или 1,2 трлн рублей. | 90000000000 euros; 1200000000000 roubles
                    Около 50 тысяч военных стоят на границе. | 50000 [45000,55000] troops
                    Расстояние — 1.200 километров. | 1200 kilometres
                    Стороны обменяли 150 пленных. | 150 exchanged
                    План из 28 пунктов обсудили за два часа. | 28 points
                    От 20 до 30 танков потеряно. | 20 [20,30] tanks
                    Инфляция составила 8,5 процента. | 8.5 percent
                    Девятнадцатый пакет санкций одобрен. | 19 packages
                    Эвакуировали 240 жителей, пропали без вести трое. | 240 evacuated; 3 missing
                    Задержаны семеро подозреваемых. | 7 detained
                    Убито до 40 солдат. | 40 [0,40] killed
                    Резолюцию поддержала 141 страна. | 141 countries
                    """)
    void russian_figures(String text, String figures) {
        assertThat(written(Figures.in(text, "ru"))).isEqualTo(figures);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Переговори 24 лютого 2022 року тривали дві години, до 15:30.",
                "Ользі Марченко 34 роки, стаття 5 договору, «Північний потік-2», 3-й день.",
                "Встреча 17 декабря 2025 года длилась три часа, шёл 125-й день войны.",
                "Ивану 57 лет, он живёт в доме 12 с семьёй, пункт 4 не нужен.",
                "Обидва лідери зустрілися вдруге за п'ять днів."
            })
    void ukrainian_and_russian_dates_times_and_ages_are_no_figures(String text) {
        String language = text.matches(".*[іїє].*") ? "uk" : "ru";
        assertThat(written(Figures.in(text, language))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | At least five people were killed in Velmora, and eight near Osk. | Velmora, Osk
                    en | In the eastern city of Velmora 5 houses burn. | Velmora
                    en | Russian troops lost 40 tanks. | null
                    uk | У Вельморі загинули 5 людей. | Вельморі
                    ru | В городе Вельмора погибли 5 человек. | Вельмора
                    """)
    void a_figure_knows_the_nearest_place(String language, String text, String places) {
        String found =
                Figures.in(text, language).stream()
                        .map(f -> String.valueOf(f.where()))
                        .collect(Collectors.joining(", "));
        assertThat(found).isEqualTo(places);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No one was killed in the strike.",
                "Not one of them died.",
                "Ни один человек не погиб."
            })
    void nobody_is_no_figure(String text) {
        assertThat(Figures.in(text, "en")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Загинули 17 людей, повідомили в ДСНС.",
                "Leaders in the G7 pledged 300 tanks.",
                "At the National University 300 people were injured."
            })
    void a_body_is_no_place_where_something_was_counted(String text) {
        assertThat(Figures.in(text, "und")).extracting(Figure::where).containsOnlyNulls();
    }

    @Test
    void words_and_offsets_are_those_of_the_text() {
        String text =
                "It began at noon. In Velmora at least eight civilians were killed.\nThe aid of US$140 billion stays.";
        List<Figure> figures = Figures.in(text, "en");
        assertThat(figures)
                .extracting(Figure::text)
                .containsExactly("at least eight civilians were killed", "US$140 billion");
        assertThat(figures)
                .allSatisfy(f -> assertThat(f.span().of(text)).isEqualTo(f.text()))
                .extracting(f -> f.number().of(text))
                .containsExactly("eight", "140 billion");
        assertThat(figures).extracting(Figure::unit).containsExactly("civilians", "USD");
    }

    @Test
    void hostile_texts_take_bounded_time() {
        String[] traps = {
            "9",
            "9 ",
            "999 ",
            "9,",
            "1.",
            "and ",
            "two ",
            "a ",
            "half a ",
            "$",
            "$9 ",
            "9-",
            "two-",
            "killed ",
            "killed 5 people, ",
            "at least ",
            "9 people, ",
            "Up to 5 in Velmora ",
            "one to ",
            "9 to ",
            "п'ять ",
            "—9 "
        };
        Assertions.assertTimeout(
                Duration.ofSeconds(30),
                () -> {
                    for (String trap : traps) {
                        for (String language : List.of("en", "uk")) {
                            Figures.in(trap.repeat(1_000_000 / trap.length()), language);
                        }
                    }
                });
    }
}
