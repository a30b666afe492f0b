package dev.sitrep.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void apostrophes_hyphens_numbers_and_acronyms_stay_whole() {
        assertThat(Words.of("U.S. envoys’ 20-point plan: Ukraine's 1,200.5 km. End"))
                .containsExactly(
                        "u.s", "envoys", "20-point", "plan", "ukraine's", "1,200.5", "km", "end");
    }

    @Test
    void a_missing_space_between_sentences_does_not_glue_words() {
        assertThat(Words.of("the end.The start")).containsExactly("the", "end", "the", "start");
    }

    @Test
    void scripts_without_spaces_give_one_word_a_character() {
        assertThat(Words.of("在Miami会谈")).containsExactly("在", "miami", "会", "谈");
    }

    @Test
    void nothing_is_lost_or_overlaps() {
        String text = "Він сказав: «Ні». 3,5 млн — п'ять";
        assertThat(Words.of(text)).containsExactly("він", "сказав", "ні", "3,5", "млн", "п'ять");
    }
}
