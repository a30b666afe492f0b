package dev.sitrep.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

class MojibakeTest {
    @ParameterizedTest
    @CsvSource({
        "talks in TĂĽrkiye,talks in Türkiye",
        "TÃ¼rkiye and Ã‰lysÃ©e,Türkiye and Élysée",
        "Ukraineâ€™s chief,Ukraine’s chief",
        "ZaporiĹľĹľia,Zaporižžia",
        "EstĂˇ bien,Está bien",
        "Р—РµР»РµРЅСЃСЊРєРёР№,Зеленський"
    })
    void utf8_read_as_a_windows_code_page_is_mended(String broken, String mended) {
        assertThat(Mojibake.repair(broken)).isEqualTo(mended);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Élysée, Türkiye, Łódź, Kraków, Škoda, Çanakkale, Ålesund, Ärzte",
                "Рік минув: Сі є Рі, РЄ",
                "Ștefan cel Mare și Ăsta",
                "«CAFÉ”» and the “BLÅ” flag, 5 °C, ½ of ±3 µm, €5",
                "PÄÄMINISTERI, MÜNCHEN, ÎLE",
                "Зеленський і Ґава, її п'ять",
                "ÄÖÜ äöü ß € „Größe“",
                "Kâğıt, İstanbul, ığdır",
                "会谈 מושב العربية ελληνικά"
            })
    void right_text_stays_as_it_is(String right) {
        assertThat(Mojibake.repair(right)).isSameAs(right);
    }

    @Test
    void every_letter_that_survived_the_wrong_reading_is_had_back_in_its_word() {
        for (String word :
                new String[] {
                    "Türkiye",
                    "Élysée",
                    "Łukasz mówi",
                    "čtyři",
                    "señor",
                    "Genève",
                    "Зеленська",
                    "Росія"
                }) {
            for (String page : new String[] {"windows-1252", "windows-1250", "windows-1251"}) {
                String broken =
                        new String(word.getBytes(StandardCharsets.UTF_8), Charset.forName(page));
                if (broken.indexOf('\uFFFD') < 0) {
                    assertThat(Mojibake.repair(broken)).as(page).isEqualTo(word);
                }
            }
        }
    }
}
