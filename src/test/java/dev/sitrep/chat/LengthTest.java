package dev.sitrep.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LengthTest {
    @ParameterizedTest
    @CsvSource({"brief, 5, 1", "normal, 10, 3", "full, 20, 6", "1, 10, 1", "4, 10, 4", "6, 10, 6"})
    void a_length_is_a_word_or_a_number_of_sentences(String typed, int stories, int sentences) {
        assertThat(Length.of(typed)).contains(new Length(stories, sentences));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "7", "-1", "03", "1.5", "Brief", "long"})
    void all_else_is_none(String typed) {
        assertThat(Length.of(typed)).isEmpty();
    }
}
