package dev.sitrep.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class KnownTest {
    private static final Gists GISTS = Gists.shipped();

    private static boolean isNew(String language, String sentence, String... told) {
        List<Known.Sentence> known =
                java.util.Arrays.stream(told)
                        .map(text -> new Known.Sentence(1, GISTS.of(text, "en")))
                        .toList();
        return !new Known(known, GISTS).covers(1, sentence, language);
    }

    @Test
    void to_who_was_told_nothing_all_is_new() {
        assertThat(isNew("en", "The envoys met in Geneva.")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    On Monday the envoys met in Geneva, Brandt said. | The envoys met in Geneva on Monday.
                    The death toll in Velmora stands at eight. | A strike on Velmora killed at least 8 people.
                    At least eight people died in the strike on Odesa. | The strike on Odesa killed 8.
                    President Zelensky flew to Paris for talks. | Volodymyr Zelenskyy flew to Paris for talks on Tuesday.
                    """)
    void the_same_in_other_words_is_not_new(String sentence, String told) {
        assertThat(isNew("en", sentence, told)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    The strike on the port of Velmora killed eight people. | The strike on the port of Velmora killed five people.
                    Moscow did not agree to the ceasefire plan. | Moscow agreed to the ceasefire plan.
                    The envoys of Russia and Ukraine held talks in Geneva. | The envoys of Russia and Ukraine are expected to hold talks in Geneva.
                    The talks in Geneva between Russia and Ukraine were postponed. | Russia and Ukraine plan talks in Geneva.
                    Ukraine handed over 1,000 bodies of soldiers. | Ukraine handed over 500 bodies of soldiers.
                    """)
    void another_figure_a_reversal_and_a_plan_come_true_are_new(String sentence, String told) {
        assertThat(isNew("en", sentence, told)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    uk | Зеленський і Макрон провели зустріч у Парижі. | Zelensky held a meeting with Macron in Paris.
                    ru | Зеленский и Макрон провели встречу в Париже. | Zelensky held a meeting with Macron in Paris.
                    uk | Удар по Одесі вбив 8 цивільних, загинули люди. | A strike on Odesa killed 8 civilians.
                    ru | Удар по Одессе: погибли 8 мирных жителей. | A strike on Odesa killed 8 civilians.
                    """)
    void news_in_another_script_is_known_by_its_names_and_figures(
            String language, String sentence, String told) {
        assertThat(isNew(language, sentence, told)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    uk | Удар по Одесі вбив 12 цивільних. | A strike on Odesa killed 8 civilians.
                    ru | Зеленский и Мерц провели встречу в Берлине. | Zelensky held a meeting with Macron in Paris.
                    """)
    void and_what_differs_in_another_script_is_new(String language, String sentence, String told) {
        assertThat(isNew(language, sentence, told)).isTrue();
    }

    @Test
    void what_was_told_of_another_story_is_known_where_the_words_are_nearly_the_same() {
        String told = "Russia and Ukraine exchanged 307 prisoners near Chernihiv.";
        Known march = new Known(List.of(new Known.Sentence(7, GISTS.of(told, "en"))), GISTS);
        assertThat(
                        march.covers(
                                90,
                                "Ukraine and Russia exchanged 307 prisoners near Chernihiv.",
                                "en"))
                .isTrue();
        assertThat(
                        march.covers(
                                90,
                                "Ukraine and Russia exchanged 205 prisoners near Chernihiv.",
                                "en"))
                .isFalse();
    }

    @Test
    void dates_times_and_ages_are_no_figures() {
        assertThat(GISTS.of("On 12 March 2025 at 14:30 Brandt, 46, left.", "en").marks())
                .noneMatch(Gist::isNumber);
        assertThat(GISTS.of("The toll stands at 4,632.", "en").marks()).contains("#4632.0");
    }

    @Test
    void a_gist_is_read_as_it_was_written() {
        Gist gist = GISTS.of("Zelensky will not meet 3 envoys in Kyiv.", "en");
        assertThat(Gist.read(gist.write())).isEqualTo(gist);
        assertThat(Gist.read(new Gist("en", false, false, java.util.Set.of()).write()).marks())
                .isEmpty();
    }
}
