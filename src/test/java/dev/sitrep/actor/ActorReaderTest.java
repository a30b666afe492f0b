package dev.sitrep.actor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.text.Span;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class ActorReaderTest {
    private static final ActorReader READER =
            new ActorReader(
                    Actors.shipped(),
                    Places.shipped(),
                    List.of(
                            "The Kyiv Independent",
                            "She studied at Borys Lysenko School and works for Ivan Franko Kyiv University.",
                            "(Kristina Petrenko/POOL/AFP via Getty Images)",
                            "Він сказав, що Влада діятиме. Тим часом у Повідомленні йдеться про Раду. Вчора Росіяни відступили.",
                            "Позже в Понедельник стало известно о Решении. Россияне и Украинцы встретились.",
                            "The Washington Post",
                            "Reuters",
                            "NATO",
                            "The Kremlin"));

    private static List<String> actors(String text) {
        return READER.read("", text, "en").actors().stream().map(m -> m.who().name()).toList();
    }

    private static List<String> places(String text) {
        return READER.read("", text, "en").places().stream().map(m -> m.who().name()).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Volodymyr Zelensky | Zelensky spoke",
                "Volodymyr Zelensky | Zelenskyy's office",
                "Volodymyr Zelensky | President Volodymyr Zelenskiy spoke",
                "Volodymyr Zelensky | said Selenskyj on Monday",
                "Volodymyr Zelensky | Зеленський заявив",
                "Volodymyr Zelensky | за словами Зеленського",
                "Volodymyr Zelensky | встреча с Зеленским",
                "Volodymyr Zelensky | переговори із Володимиром Зеленським тривали",
                "Rustem Umerov | Umerov met",
                "Rustem Umerov | Умєров прибув",
                "Rustem Umerov | делегацію очолив Рустем Умєров",
                "Rustem Umerov | по словам Умерова",
                "Rustem Umerov | зустріч з Умєровим",
                "Kirill Dmitriev | Kirill Dmitriyev said",
                "Kirill Dmitriev | спецпредставитель Кирилл Дмитриев",
                "Steve Witkoff | із Віткоффом",
                "Donald Trump | відповів Трампові",
                "Donald Trump | Трампа, Трампу, Трампом",
                "Rumen Radev | слова Радева",
                "Steve Witkoff | с Уиткоффом",
                "Jared Kushner | з Кушнером",
                "Vladimir Putin | Vladimir V. Putin ordered",
                "Vladimir Putin | Путіна та",
                "Maria Zakharova | сообщила Мария Захарова",
                "Maria Zakharova | по словам Захаровой",
                "Oleksandr Syrskyi | наказ Сирського",
                "Recep Tayyip Erdogan | Mr. Erdoğan said",
                "Ursula von der Leyen | Ms. von der Leyen said",
                "Ursula von der Leyen | Урсула фон дер Ляєн заявила",
                "Ahmed al-Sharaa | President Ahmed al-Sharaa said",
                "Mohammed bin Salman | Crown Prince Mohammed bin Salman",
                "Benjamin Netanyahu | Нетаньяху заявив",
                "Xi Jinping | 习近平主席",
                "Kremlin | у Кремлі вважають",
                "Kremlin | The Kremlin said",
                "NATO | Nato's secretary general",
                "United Nations | a U.N. official",
                "IAEA | повідомили в МАГАТЕ",
                "SBU | операція СБУ",
                "White House | у Білому домі",
                "Hamas | боевики ХАМАСа",
                "Verkhovna Rada | депутати Верховної Ради"
            })
    void an_actor_has_one_name_in_all_spellings_scripts_and_cases(String name, String text) {
        assertThat(actors(text)).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kyiv | in Kiev",
                "Kyiv | у Києві",
                "Kyiv | до Киева",
                "Kharkiv | біля Харкова",
                "Kharkiv | в Харкові",
                "Lviv | зі Львова",
                "Lviv | у Львові",
                "Mykolaiv | у Миколаєві",
                "Jerusalem | у Єрусалимі",
                "Pokrovsk | під Покровськом",
                "Horlivka | у Горлівці",
                "Chasiv Yar | біля Часового Яру",
                "Prague | у Празі",
                "Odesa | strikes on Odessa",
                "Odesa | порт Одеси",
                "Zaporizhzhia | у Запоріжжі",
                "Zaporizhzhia nuclear plant | на ЗАЕС",
                "Zaporizhzhia nuclear plant | at the Zaporizhzhia Nuclear Power Plant",
                "Avdiivka | в Авдіївці",
                "Miami | у Маямі",
                "Miami | в Майами",
                "Crimea | в Крыму",
                "Ukraine | в Україні",
                "Ukraine | l'Ukraine",
                "Russia | з Росією",
                "United States | the U.S. and",
                "United States | представники США",
                "United States | in den Vereinigten Staaten",
                "Egypt | в Египте",
                "Germany | Alemania",
                "Türkiye | in Turkey",
                "Türkiye | з Туреччиною",
                "China | 中国",
                "Iran | إيران",
                "DR Congo | the Democratic Republic of the Congo",
                "Strait of Hormuz | the Strait of Hormuz",
                "St Petersburg | in St. Petersburg",
                "Middle East | на Близькому Сході"
            })
    void a_place_has_one_name_in_all_spellings_scripts_and_cases(String name, String text) {
        assertThat(places(text)).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Russian Defence Ministry | Russia's defence ministry said",
                "Russian Defence Ministry | the Russian Defense Ministry said",
                "Polish Foreign Ministry | Poland's foreign ministry said",
                "Sudanese Armed Forces | Sudan's army said",
                "Chadian Armed Forces | the Chadian military said",
                "Armed Forces of Ukraine | the Ukrainian military said",
                "US Government | the American government"
            })
    void bodies_that_every_country_has_need_no_list(String name, String text) {
        assertThat(actors(text)).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A Ukrainian military official spoke near a Russian military base.",
                "Meanwhile, True to form. Shortly after, on Monday in March, Russians and Ukrainians met.",
                "Inside Russia: Fears Russia Will Strike",
                "Photograph: Ivan Petrenko/Reuters",
                "The Washington Post and Reuters reported it.",
                "Raoul Wallenberg Centre and Betty Ford Center are open.",
                "Hurricane Ida struck. Typhoon Nina came.",
                "The firm is called Cornwall Insight.",
                "He told us on Telegram, who is it?",
                "Black Friday Sales Start Today",
                "The Kyiv Independent",
                "She studied at Borys Lysenko School and works for Ivan Franko Kyiv University.",
                "(Kristina Petrenko/POOL/AFP via Getty Images)",
                "Він сказав, що Влада діятиме. Тим часом у Повідомленні йдеться про Раду. Вчора Росіяни відступили.",
                "Позже в Понедельник стало известно о Решении. Россияне и Украинцы встретились.",
                "Kellogg raised the prices of its cereal.",
                "Burns were treated; the miller and the johnson of the town."
            })
    void no_junk_becomes_an_actor(String text) {
        assertThat(actors(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kim Jong Un | President Kim met troops near Pyongyang",
                "Vitaliy Kim | Vitaliy Kim spoke in Mykolaiv. Kim said more.",
                "Kim Kardashian | Kim Kardashian said so",
                "Boris Johnson | Boris Johnson came. Johnson left.",
                "Mike Johnson | House Speaker Mike Johnson came. Johnson left.",
                "Samantha Johnson | Samantha Johnson, a nurse, came. Johnson left.",
                "Michel Barnier | Michel Barnier said so",
                "Charles Michel | Charles Michel, who was president, came. Michel left.",
                "Keith Kellogg | Kellogg, the envoy for Ukraine, said so",
                "Michael Jordan | Michael Jordan scored",
                "Kerry Washington | Kerry Washington said so",
                "Melania Trump | Melania Trump said so",
                "Olena Putina | Olena Putina, a teacher, said so",
                "Mykhailo Podolyak | Mikhail Podolyak, an adviser, said so",
                "Viktor Orbán | Viktor Orban came. Orban left."
            })
    void a_surname_means_whom_the_article_means(String name, String text) {
        assertThat(actors(text)).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Georgia | protests in Tbilisi and elsewhere in Georgia | Tbilisi",
                "Georgia | Russian troops left Georgia in the spring | -",
                "- | voters in Georgia; the governor spoke in Atlanta | -",
                "Jordan | talks in Jordan on Gaza | Gaza",
                "- | Rep. Jim Jordan chairs the committee | -",
                "Chad | refugees fled to Chad | -",
                "- | Chad Smith plays the drums | -",
                "Türkiye | Turkey agreed | -",
                "- | Trump pardons a turkey | -",
                "Mali | troops in Mali | -",
                "Mexico | in Mexico | -",
                "- | in New Mexico | -",
                "- | across Latin America | -",
                "Washington | Washington said so | -",
                "- | The Washington Post said so | -",
                "- | Того дня він мовчав | -"
            })
    void a_place_is_told_from_people_states_and_words(String one, String text, String other) {
        List<String> expected =
                java.util.stream.Stream.of(one, other).filter(java.util.Objects::nonNull).toList();
        assertThat(places(text)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ihor Korpii | Ihor Korpii sold berries. Mr. Korpii smiled; Korpii's wife too.",
                "Dennis Hranitzky | “We saw it,” Dennis Hranitzky, the head of litigation, said.",
                "Keiwan Brzozko | The town’s mayor, Keiwan Brzozko, was there",
                "Heinz | Admiral Heinz declined to say",
                "Kim Hyung-tae | South Korean ambassador Kim Hyung-tae has returned",
                "Jean-Pierre Dupont | said Jean-Pierre Dupont",
                "Abu Karim al-Masri | spokesman Abu Karim al-Masri said",
                "Олена Мартинюк | сказала Олена Мартинюк. Мартинюк додала",
                "Сергей Кравцов | заявил Сергей Кравцов. По словам Кравцова",
                "Степан Гончар | розповів Степан Гончар, а Гончара підтримали",
                "Андрій Лісовий | слова Андрія Лісового. Андрій Лісовий додав"
            })
    void a_person_in_no_list_is_found_and_kept_under_the_fullest_spelling(
            String name, String text) {
        assertThat(actors(text)).containsExactly(name);
    }

    @Test
    void those_named_most_often_come_first_and_every_mention_keeps_its_place() {
        String title = "Umerov meets Witkoff";
        String text = "Rustem Umerov came to Miami. Steve Witkoff waited; Umerov talked.";
        Mentions found = READER.read(title, text, "en");
        assertThat(found.actors())
                .extracting(m -> m.who().name())
                .containsExactly("Rustem Umerov", "Steve Witkoff");
        Mention<Actor> umerov = found.actors().getFirst();
        assertThat(umerov.inTitle()).extracting(s -> s.of(title)).containsExactly("Umerov");
        assertThat(umerov.inText())
                .extracting(s -> s.of(text))
                .containsExactly("Rustem Umerov", "Umerov");
        assertThat(umerov.isIn(new Span(0, 30))).isTrue();
        assertThat(found.places().getFirst().inText())
                .extracting(s -> s.of(text))
                .containsExactly("Miami");
        assertThat(found.called("Umerov")).map(Actor::name).contains("Rustem Umerov");
        assertThat(found.called("Minister Umerov")).map(Actor::name).contains("Rustem Umerov");
        assertThat(found.called("Nobody")).isEmpty();
    }

    @Test
    void a_possessive_ending_is_no_part_of_the_name() {
        String text = "It was Witkoff’s plan, not Kushner's.";
        Mentions found = READER.read("", text, "en");
        assertThat(found.actors().stream().flatMap(m -> m.inText().stream()).map(s -> s.of(text)))
                .containsExactly("Witkoff", "Kushner");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "ÀÉ ",
                "WHO ",
                "Kim ",
                "Ivan ",
                "Ivan Petrov said. ",
                "Dr. ",
                "A. ",
                "al-",
                "U.S.",
                "'",
                "中",
                "ї’",
                "Georgia Jordan Chad ",
                "Volodymyr "
            })
    void hostile_text_takes_bounded_time_and_gives_bounded_lists(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());
        long before = System.nanoTime();
        Mentions found = READER.read(text, text, "en");
        assertThat(System.nanoTime() - before).isLessThan(3_000_000_000L);
        assertThat(found.actors().size()).isLessThanOrEqualTo(Mentions.MOST_NAMED);
        assertThat(found.actors()).allMatch(m -> m.inText().size() <= Mentions.MOST_SPANS);
    }

    @Test
    void a_hundred_thousand_names_take_bounded_time() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            text.append("Ivan Petr")
                    .append((char) ('a' + i % 26))
                    .append(i % 7 == 0 ? "ov" : "enko")
                    .append(" said. ");
        }
        long before = System.nanoTime();
        Mentions found = READER.read("", text.toString(), "en");
        assertThat(System.nanoTime() - before).isLessThan(3_000_000_000L);
        assertThat(found.actors()).hasSizeBetween(20, Mentions.MOST_NAMED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nawaz Sharif of Pakistan left. Sharif denied it. | Nawaz Sharif",
                "Donald Trump Jr. tweeted | Donald Trump Jr",
                "МИД Казахстана сообщил | Kazakh Foreign Ministry",
                "МЗС Польщі заявило | Polish Foreign Ministry",
                "МИД сообщил | Russian Foreign Ministry",
                "the German Foreign Office said | German Foreign Ministry"
            })
    void a_name_that_others_have_too_is_told_by_what_stands_beside_it(String text, String name) {
        assertThat(actors(text)).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hafez al-Assad ruled Syria",
                "Canada's House of Commons voted",
                "South Korea's Democratic Party objected",
                "Japan's SDF joined",
                "Маска упала на пол",
                "Трасса перекрыта",
                "Малюк народився в укритті"
            })
    void a_common_word_and_another_countrys_body_are_no_listed_actor(String text) {
        assertThat(actors(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ровно год назад началось",
                "Рівне ставлення до всіх",
                "TELL US WHO DID IT WITH A CAR BOMB",
                "Вена повреждена"
            })
    void a_common_word_at_the_head_of_a_sentence_is_no_place(String text) {
        assertThat(places(text)).isEmpty();
    }

    @Test
    void the_adjoining_country_and_its_capital_are_told_apart() {
        assertThat(places("Алжир закликав до переговорів")).containsExactly("Algeria");
    }

    @Test
    void nothing_is_found_in_nothing() {
        Mentions found = READER.read("", "", "und");
        assertThat(found.actors()).isEmpty();
        assertThat(found.places()).isEmpty();
    }
}
