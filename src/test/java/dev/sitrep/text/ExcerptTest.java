package dev.sitrep.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void a_short_text_stays_as_it_is() {
        assertThat(Excerpt.of("Talks in Miami", 14)).isEqualTo("Talks in Miami");
        assertThat(Excerpt.of("", 5)).isEmpty();
    }

    @Test
    void a_long_one_is_cut_at_a_word() {
        assertThat(Excerpt.of("Talks in Miami go on", 17)).isEqualTo("Talks in Miami…");
    }

    @Test
    void one_word_is_cut_where_it_must_be_and_never_inside_a_character() {
        assertThat(Excerpt.of("x".repeat(50), 10)).isEqualTo("x".repeat(9) + "…");
        assertThat(Excerpt.of("😀".repeat(50), 10)).isEqualTo("😀".repeat(4) + "…");
    }
}
