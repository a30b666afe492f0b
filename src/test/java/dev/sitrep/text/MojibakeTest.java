package dev.sitrep.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;

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

    private static final String[] TEN_LANGUAGES = {
        "L’Élysée a confirmé, après la rencontre à Genève, que l’accord — « fragile » — tiendra jusqu’à Noël ; œuvre, naïveté, À bientôt.",
        "Der Außenminister sagte: „Größere Übungen über der Ägäis wären töricht.“ Straße, Maß, Öl, Äußerung, 5 °C, § 12, 3 µm.",
        "El señor Núñez pidió más ayuda: «¡Mañana!», dijo; ¿quién pagará? Año, vergüenza, pingüino, Ávila, 1.º y 2.ª.",
        "Łódź, Kraków, Gdańsk: „Źródła rządowe” mówią o żołnierzach, święcie, ćwiczeniach i Śląsku. PAŃSTWO, ŻÓŁW.",
        "Türkiye’nin Dışişleri Bakanlığı, İstanbul’da görüşmelerin süreceğini açıkladı; Çanakkale, Iğdır, ŞANLIURFA, Kâbil, hâlâ.",
        "Президент Зеленський і Рустем Умєров зустрілися у Києві; її п’ять пунктів, ґанок, щодня. СРСР, РФ, США, РІК, є, ї.",
        "Министерство обороны России сообщило: «Всё спокойно». Ёлка, объём, съезд, РСФСР, ССР, РПЦ, СССР — № 5.",
        "قالت وزارة الخارجية إن المحادثات ستستمر يوم الأحد، وفقاً لوكالة الأنباء «رويترز».",
        "中国外交部表示，会谈将于周日继续进行。“我们欢迎”，发言人说：《公报》——第一号。",
        "Předseda vlády řekl, že děti z Ďáblic, Třebíče a Brněnska mají šťávu; ŘÍJEN, ÚŘAD, Žižkov, „čtyři“. Șeful țării, ĂSTA, Škoda ČR."
    };

    @Test
    void right_text_of_ten_languages_stays_however_it_is_cut_or_written_in_capitals() {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            String one = TEN_LANGUAGES[random.nextInt(TEN_LANGUAGES.length)];
            String other = TEN_LANGUAGES[random.nextInt(TEN_LANGUAGES.length)];
            String text = piece(one, random) + " " + piece(other, random);
            text = random.nextInt(4) == 0 ? text.toUpperCase(Locale.ROOT) : text;
            assertThat(Mojibake.repair(text)).isEqualTo(text);
        }
    }

    private static String piece(String text, Random random) {
        int start = random.nextInt(text.length());
        return text.substring(start, start + random.nextInt(text.length() - start + 1));
    }

    @Test
    void mistaken_text_of_these_languages_is_mostly_had_back_and_mending_is_done_once() {
        int words = 0;
        int mended = 0;
        for (String text : TEN_LANGUAGES) {
            String broken =
                    new String(
                            text.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
            String repaired = Mojibake.repair(broken);
            assertThat(Mojibake.repair(repaired)).isEqualTo(repaired);
            if (broken.indexOf('\uFFFD') >= 0) {
                continue;
            }
            String[] right = text.split(" ");
            String[] had = repaired.split(" ");
            for (int i = 0; i < Math.min(right.length, had.length); i++) {
                words++;
                mended += right[i].equals(had[i]) ? 1 : 0;
            }
        }
        if (words > 0) {
            assertThat(mended / (double) words).isGreaterThan(0.75);
        }
    }
}
