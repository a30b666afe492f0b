package dev.sitrep.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class SentencesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    en|The U.S. Secretary of State spoke on Dec. 17 in St. Petersburg. He left.|2
                    en|Officials flew to the U.S. The talks went on.|2
                    en|"We agree." He left at 5 p.m. Saturday with Gen. J. Smith of Acme Inc. and others.|2
                    en|He called it “constructive.” Talks go on.|2
                    en|He said "they want it. And we do not." Nobody moved.|3
                    en|“Why now?” Maria Lopez asked. Nobody answered.|2
                    en|“Enough!” he said.|1
                    en|They can agree to… That may not be. I hope it is.|3
                    en|The deal … was near.|1
                    en|PARIS (AFP) - Envoys met. Nothing more.|2
                    en|It cost 1.5 million. 30 people came.|2
                    en|1. First point of the plan|1
                    en|See Art. 5 and No. 7 of the text.|1
                    uk|Зустріч відбулася 21 грудня 2025 р. у м. Київ на вул. Хрещатик. Його привітали.|2
                    uk|«Ми згодні». Він пішов о 17.00. Далі буде.|3
                    ru|В 2022 г. Россия начала войну, т.е. вторглась. Это длится.|2
                    ru|– Да. – Нет, – сказал он.|2
                    ru|Бюджет вырос на 5 млрд руб. Однако дефицит остался.|2
                    fr|« Nous partons. » Il a quitté la salle.|2
                    de|Am 17. Dezember trafen sie sich. Mehr nicht.|2
                    zh|会谈在迈阿密举行。双方同意继续。|2
                    ar|انتهت المحادثات. عاد الوفد.|2
                    """)
    void a_text_has_the_sentences_that_a_reader_sees(String language, String text, int expected) {
        assertThat(Sentences.split(text, language).stream().map(s -> s.of(text)).toList())
                .hasSize(expected);
    }

    @Test
    void a_closing_quotation_mark_belongs_to_its_sentence() {
        String text = "He said: “It is over.” She left.";
        assertThat(Sentences.split(text, "en").stream().map(s -> s.of(text)).toList())
                .isEqualTo(List.of("He said: “It is over.”", "She left."));
    }

    @Test
    void a_line_break_ends_a_sentence_and_blank_lines_are_none() {
        String text = "A heading\n\n  Text follows here. \n";
        assertThat(Sentences.split(text, "en").stream().map(s -> s.of(text)).toList())
                .isEqualTo(List.of("A heading", "Text follows here."));
    }

    @Test
    void a_line_of_millions_of_full_stops_takes_no_longer_than_its_length() {
        assertThat(Sentences.split(".".repeat(2_000_000), "en")).hasSize(1);
        assertThat(Sentences.split("a. ".repeat(500_000), "en")).hasSize(1);
        assertThat(Sentences.split("A. ".repeat(500_000), "en")).isNotEmpty();
    }
}
