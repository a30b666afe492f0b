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
                    en|Mr. Hale met Lt. Col. Ann B. Frost at 10 a.m. They left together.|2
                    en|Strikes hit Kharkiv, Sumy, etc. The army said nothing.|2
                    en|He asked, “Why now?” and left. “Because,” she said.|2
                    en|It fell to $1.2 bn. in 2024, i.e. by half.|1
                    en|J. K. Marsh and A.B. Cole wrote it. J. Marsh signed.|2
                    en|He said: "We won." "No," she said. "They lost."|3
                    en|“It is over”, he said. (They had left.) Nobody spoke.|3
                    en|The G.O.P. and the E.U. agreed. Ukraine did not.|2
                    en|What next? No one knows! Yes… Maybe.|4
                    en|Talks were held in Washington D.C. on Friday.|1
                    en|Visit kyiv.example. It has more. Version 2.5 is out.|3
                    en|He wrote on his website. ⚡️ Russia does not have courage.|2
                    uk|На вул. Шевченка, 5 загинув О. Бойко. Поранено 3 тис. осіб.|2
                    uk|«Чому зараз?» — запитав він. Ніхто не відповів.|2
                    uk|Це коштує 2 млн грн. Гроші дасть ЄС, США тощо. Крапка.|3
                    uk|Генерал-полк. Іваненко прибув до м. Суми о 5 год. ранку.|1
                    uk|«Ми готові…» — почав він. Потім замовк.|2
                    uk|Про це пише ТСН.ua. Інші мовчать.|2
                    ru|Об этом заявил А. С. Иванов. Он уехал в 5 ч. утра.|2
                    ru|«Почему сейчас?» — спросил он. Никто не ответил.|2
                    ru|На ул. Ленина, д. 5 погибли 3 чел. Пожар потушен.|2
                    ru|Он сказал: «Мы готовы». И ушёл.|2
                    ru|«Хватит!» — крикнул он.|1
                    fr|M. Dupont a rencontré Mme Leroy à 10 h. Ils sont partis.|2
                    fr|« Pourquoi maintenant ? » a-t-il demandé. Personne n’a répondu.|2
                    fr|Il a dit : « C’est fini. » Puis il est parti.|2
                    fr|L’art. 5 s’applique, cf. p. 12. Rien de plus !|2
                    de|Am 3. März trafen sich z. B. Vertreter der EU. Sie gingen um 5 Uhr.|2
                    de|Der 2. Weltkrieg endete 1945. Im 21. Jahrhundert kam er zurück.|2
                    de|Das kostet ca. 5 Mio. Euro bzw. mehr. Dr. Weber lehnte ab.|2
                    de|„Warum jetzt?“, fragte er. Niemand antwortete.|2
                    de|Sie sagte: „Es ist vorbei.“ Dann ging sie.|2
                    es|¿Quién paga? ¡Nadie! El Sr. López se fue.|3
                    es|«¿Por qué ahora?», preguntó. Nadie respondió.|2
                    es|Llegó a EE. UU. el lunes. La Sra. Ruiz no.|2
                    pl|Min. Nowak i gen. Kowalski byli na ul. Długiej. Wyszli o 5.|2
                    pl|Zginęło ok. 5 tys. osób, m.in. dzieci. Tak mówi np. ONZ.|2
                    pl|„Dlaczego teraz?” – zapytał. Nikt nie odpowiedział.|2
                    pl|W 2024 r. Polska kupiła broń. To dużo.|2
                    tr|Dr. Yılmaz saat 10.30'da geldi. İstanbul'a 3. tur için gitti.|2
                    tr|“Neden şimdi?” diye sordu. Kimse yanıt vermedi.|2
                    tr|Ateşkes vb. konular görüşüldü. Şimdi ne olacak?|2
                    ar|هل انتهت الحرب؟ لا أحد يعلم. عاد الوفد!|3
                    ar|قال: «انتهت الحرب.» ثم غادر.|2
                    ur|مذاکرات ختم ہو گئے۔ وفد واپس چلا گیا۔|2
                    zh|“为什么是现在？”他问。没有人回答。|2
                    zh|“会谈结束了。”他说，“我们走。”双方离开！|2
                    zh|增长3.5%。第二天……他走了？是的。|3
                    ja|「終わった。」と彼は言った。誰も答えなかった。|2
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
