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
    void scripts_without_spaces_give_the_words_of_a_dictionary() {
        assertThat(Words.of("俄美代表在迈阿密继续会谈，讨论停火协议"))
                .containsExactly("俄", "美", "代表", "在", "迈阿密", "继续", "会谈", "讨论", "停火", "协议");
        assertThat(Words.of("在Miami会谈2025年")).containsExactly("在", "miami", "会谈", "2025", "年");
        assertThat(Words.of("ゼレンスキー大統領は停戦合意を求めた"))
                .containsExactly("ゼレンスキー", "大統領", "は", "停戦", "合意", "を", "求め", "た");
        assertThat(Words.of("以色列國防軍達成停火協議")).containsExactly("以色列", "國防軍", "達成", "停火", "協議");
    }

    @Test
    void a_run_of_a_million_characters_takes_no_longer_than_its_length() {
        String text = "停火协议谈判".repeat(60_000);
        StringBuilder joined = new StringBuilder();
        for (Span span : Words.spans(text)) {
            assertThat(span.start()).isEqualTo(joined.length());
            joined.append(span.of(text));
        }
        assertThat(joined).hasToString(text);
        assertThat(Words.spans("𠀀".repeat(5_000))).isNotEmpty();
    }

    @Test
    void each_language_keeps_its_marks_within_a_word() {
        assertThat(Words.of("Türkiye'nin Erdoğan’ı")).containsExactly("türkiye'nin", "erdoğan’ı");
        assertThat(Words.of("İstanbul’da IŞIK ışık"))
                .containsExactly("istanbul’da", "işik", "ışık");
        assertThat(Words.of("l'émissaire aujourd’hui dit-il"))
                .containsExactly("l'émissaire", "aujourd’hui", "dit-il");
        assertThat(Words.of("«Бій за об’єкт»: п'ять"))
                .containsExactly("бій", "за", "об’єкт", "п'ять");
        assertThat(Words.of("¿Qué pasó? ¡Nada!")).containsExactly("qué", "pasó", "nada");
        assertThat(Words.of("قال: «لا». ماذا؟")).containsExactly("قال", "لا", "ماذا");
        assertThat(Words.of("سَلامٌ")).containsExactly("سَلامٌ");
        assertThat(Words.of("می‌دانیم")).hasSizeLessThanOrEqualTo(2);
        assertThat(Words.of("1.200,5 km²; 3 000 Mann")).contains("km", "mann");
    }

    @Test
    void nothing_is_lost_or_overlaps() {
        String text = "Він сказав: «Ні». 3,5 млн — п'ять";
        assertThat(Words.of(text)).containsExactly("він", "сказав", "ні", "3,5", "млн", "п'ять");
    }
}
