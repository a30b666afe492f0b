package dev.sitrep.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class TermsNamesNumbersTest {
    @Test
    void terms_are_stems_without_stop_words_and_the_us_is_no_pronoun() {
        assertThat(Terms.of("The U.S. and the US-led talks on Ukraine's proposals", "en"))
                .isEqualTo(List.of("usa", "usa", "led", "talk", "ukrain", "propos"));
        assertThat(Terms.of("Переговоры в Майами и встреча в мае", "ru"))
                .contains("майами", "переговор");
        assertThat(Terms.of("Переговорів і переговори", "uk"))
                .isEqualTo(List.of("переговор", "переговор"));
        assertThat(Terms.of("görüşmeler ve görüşmelerin", "tr"))
                .isEqualTo(List.of("görüşme", "görüşme"));
        assertThat(Terms.of("المدينة مدينة", "ar").stream().distinct()).hasSize(1);
        assertThat(Terms.of("俄美的会谈继续", "zh")).isEqualTo(List.of("俄", "美", "会谈", "继续"));
    }

    @Test
    void names_are_runs_of_capitalised_words_without_sentence_heads() {
        String text =
                "Talks began. Envoy Steve Witkoff met Kirill Dmitriev's team in Saint Petersburg,"
                        + " the U.S. said. The talks end.";
        assertThat(Names.of(text, "en").stream().map(Names.Name::text).toList())
                .contains("Kirill Dmitriev", "Saint Petersburg", "U.S")
                .doesNotContain("Talks", "The")
                .anyMatch(name -> name.endsWith("Steve Witkoff"));
    }

    @Test
    void a_headline_in_capitals_gives_only_names_that_the_text_shows() {
        String text = "Envoys Meet In Miami For Peace Talks\nThe envoys met in Miami.";
        assertThat(Names.of(text, "en").stream().map(Names.Name::text).toList())
                .containsExactly("Miami", "Miami");
    }

    @ParameterizedTest
    @CsvSource({
        "Zelensky,Зеленський",
        "Zelenskyy,Зеленского",
        "Zelenskiy,Zelenskyj",
        "Putin,Путін",
        "Putin,Путина",
        "Dmitriev,Дмитрієв",
        "Dmitriev,Дмитриев",
        "Umerov,Умєров",
        "Umerov,Умеров",
        "Lavrov,Лаврова",
        "Kyiv,Київ",
        "Witkoff,Віткофф",
        "Odesa,Одеса",
        "Erdoğan,Erdogan"
    })
    void spellings_and_scripts_of_a_name_share_a_key(String one, String other) {
        assertThat(NameKeys.of(one)).isEqualTo(NameKeys.of(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en|eight civilians|8
                    en|thirty-two people|32
                    en|two hundred and fifty troops|250
                    en|three thousand five hundred|3500
                    en|$140 billion in aid|140000000000
                    en|a 1,200-km front|1200
                    en|some 1.5m people|1500000
                    en|$140bn|140000000000
                    en|a 20-point plan|20
                    uk|вісім загиблих|8
                    uk|30 тисяч військових|30000
                    uk|1,5 млн гривень|1500000
                    ru|двадцать пять человек|25
                    ru|30 000 солдат|30000
                    de|1.200 Soldaten|1200
                    """)
    void numbers_in_digits_and_words_have_their_value(String language, String text, double value) {
        assertThat(Numbers.of(text, language).stream().map(Numbers.Found::value).toList())
                .isEqualTo(List.of(value));
    }

    @Test
    void words_that_only_look_like_numbers_are_none() {
        assertThat(Numbers.of("one of the B52s, v1.2.3 and Article hundredfold", "en")).isEmpty();
    }
}
