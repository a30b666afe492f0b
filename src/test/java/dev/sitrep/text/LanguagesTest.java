package dev.sitrep.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en|Envoys meet in Miami for a second day of talks
                    en|Putin rejects ceasefire proposal
                    uk|Переговори в Маямі тривають другий день
                    uk|Зеленський заявив про нову зустріч
                    ru|Переговоры в Майами продолжаются второй день
                    ru|Путин заявил о новой встрече
                    be|Перамовы ў Маямі працягваюцца другі дзень
                    bg|Преговорите в Маями продължават втори ден
                    fr|Les négociations se poursuivent à Miami ce dimanche
                    de|Die Gespräche in Miami werden am Sonntag fortgesetzt
                    es|Las conversaciones en Miami continúan este domingo
                    it|I colloqui a Miami proseguono per il secondo giorno
                    pt|As negociações em Miami continuam pelo segundo dia
                    pl|Rozmowy w Miami trwają już drugi dzień
                    tr|Miami'deki görüşmeler ikinci gününde devam ediyor
                    nl|De gesprekken in Miami gaan zondag verder
                    ar|المحادثات في ميامي تستمر ليوم ثان
                    fa|مذاکرات در میامی برای دومین روز ادامه دارد
                    zh|俄美代表在迈阿密继续会谈
                    ja|米露がマイアミで協議を続ける
                    ko|미국과 러시아, 마이애미에서 회담 계속
                    he|השיחות במיאמי נמשכות ביום השני
                    """)
    void a_title_alone_tells_its_language(String language, String title) {
        assertThat(Languages.detect(title, "", null)).isEqualTo(language);
    }

    @Test
    void what_the_feed_declares_settles_a_short_title_and_is_overruled_by_a_text() {
        assertThat(Languages.detect("Miami", "", "pl-PL")).isEqualTo("pl");
        assertThat(Languages.detect("2025: 5-0", "", "ua")).isEqualTo("uk");
        assertThat(Languages.detect("2025: 5-0", "", null)).isEqualTo("und");
        assertThat(
                        Languages.detect(
                                "Talks",
                                "The envoys met on Saturday and will meet again on Sunday,"
                                        + " officials said.",
                                "pl"))
                .isEqualTo("en");
    }
}
