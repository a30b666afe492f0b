package dev.sitrep.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.story.Articles;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Quotes and who speaks them. People are invented. */
class QuotesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"We will not leave this city,\" Brandt said on Monday. | We will not leave this city = Brandt",
                "“We will not leave this city,” said mayor Ilse Brandt. | We will not leave this city = Ilse Brandt",
                "In a speech, Brandt thanked the crews, saying: \"We will not leave this city.\" | We will not leave this city. = Brandt",
                "\"We will not leave this city. We stay,” Okoro told reporters. | We will not leave this city. We stay = Okoro",
                "“We go,” Jane Roe said, “and stay.” | We go = Jane Roe; + and stay. = Jane Roe",
                "“We go,” Jane Roe said. “We stay.” | We go = Jane Roe; + We stay. = Jane Roe",
                "“We go,” said the Velmoran foreign minister, Jane Roe. | We go = Jane Roe",
                "“We go,” Jane Roe, 45, a nurse in the north of the country, said. | We go = Jane Roe",
                "“We go,” Sen. Jane Roe (D-Ohio) told lawmakers. | We go = Jane Roe",
                "“We go,” Ms. Roe theorized. | We go = Roe",
                "Jane Roe came to Velmora. “We go,” she said. | We go = Jane Roe",
                "A Turkish official came to see Jane Roe. The official said it was late. “We go and we stay here,” he said. | We go and we stay here = null",
                "Jane Roe spoke first. According to Karl Doe, the plan was “hopeless from the start”. | hopeless from the start = Karl Doe",
                "In the words of Jane Roe, “it is over now”. | it is over now = Jane Roe",
                "Velmora’s president, Jane Roe, came. The president said the vote was “a disgrace”. | a disgrace = Jane Roe",
                "Jane Roe called it “a disgrace” and left. | a disgrace = Jane Roe",
                "The plan was called “a disgrace” by Jane Roe. | a disgrace = Jane Roe",
                "It would “hopefully never” be needed and “take years”, Jane Roe said. | hopefully never = Jane Roe; take years = Jane Roe",
                "Russia’s Defense Ministry called the pictures “fake.” | fake. = Russia’s Defense Ministry",
                "Ukraine’s general staff came. “We hold the line,” the general staff said. | We hold the line = Ukraine’s general staff",
                "It was a long day of fire. “We stay,” the Kremlin said. | We stay = Kremlin",
                "Jane Roe said the talks went on. “We will see what comes of them.” | We will see what comes of them. = Jane Roe",
                "Tass quoted Jane Roe as saying “the town is ours”. | the town is ours = Jane Roe",
                "Dmitriev came with Kirill Dmitriev’s deputy. “It goes well,” Dmitriev said. | It goes well = Kirill Dmitriev",
                "“We go,” said Jan Roe, the secretary general of the Aid Council agency, which left in May. | We go = Jan Roe",
                "Officials said the strike was “a warning to all of us”. | a warning to all of us = null",
                "“It is the worst day of my life here,” one woman said. | It is the worst day of my life here = null",
                "Jane Roe had this to say: “We go and we stay.” | We go and we stay. = Jane Roe",
                "“We go,” said Secretary of Defense Jane Roe. | We go = Jane Roe",
                "“We go,” said Springfield resident Jane Roe. | We go = Jane Roe"
            })
    void english_quotes_have_their_speakers(String text, String expected) {
        assertThat(read(text, "en")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Jane Roe won the prize with the film “The Long Road”.",
                "The so-called “special operation” began in May, Jane Roe said.",
                "Russia calls its invasion a “special military operation”.",
                "Karl Doe, known as the “dark prince”, was caught.",
                "He flew in “Operation Air Corridor” to the town.",
                "The law made it a crime to spread “fake” news."
            })
    void names_titles_and_terms_are_no_quotes(String text) {
        assertThat(read(text, "en")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "«Ми не залишимо цього міста», — сказала Олена Марченко. | Ми не залишимо цього міста = Олена Марченко",
                "«Ми не залишимо міста», — сказала Марченко. «Завтра новий день», — додала вона. | Ми не залишимо міста = Марченко; Завтра новий день = Марченко",
                "Президент України Іван Петренко заявив, що «ситуація складна». | ситуація складна = Іван Петренко",
                "Іван Петренко прибув до Києва. «Ми працюємо», — додав Петренко. | Ми працюємо = Іван Петренко",
                "Міністр Андрій Коваль прибув. За словами Коваля, переговори «тривають». | тривають = Андрій Коваль",
                "За словами міністра Андрія Коваля, переговори були «корисними». | корисними = Андрія Коваля",
                "«Обмін відбудеться завтра», — повідомили в Міноборони. | Обмін відбудеться завтра = Міноборони",
                "\"Ми готові до зустрічі\", - наголосив речник МЗС Василь Тищенко. | Ми готові до зустрічі = Василь Тищенко",
                "Як зазначив посол Роман Гнатюк, «рішення ухвалять у Брюсселі». | рішення ухвалять у Брюсселі = Роман Гнатюк",
                "Говорив посол Роман Гнатюк. За його словами, «часу майже немає». | часу майже немає = Роман Гнатюк",
                "«Ми йдемо, — сказав Коваль, — і повернемося». | Ми йдемо = Коваль; + і повернемося = Коваль",
                "Петренко написав: «Постраждалих немає. Служби працюють». | Постраждалих немає. Служби працюють = Петренко",
                "Фільм «Довга дорога» вийшов у травні. | ~~"
            })
    void ukrainian_quotes_have_their_speakers(String text, String expected) {
        assertThat(read(text, "uk")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "«Мы готовы к переговорам», — сказал Сергей Громов. «Но не любой ценой», — добавил он. | Мы готовы к переговорам = Сергей Громов; Но не любой ценой = Сергей Громов",
                "По словам представителя Кремля Петра Сидорова, встреча прошла «конструктивно». | конструктивно = Петра Сидорова",
                "Министр иностранных дел Анна Белова заявила, что стороны «продолжат консультации». | продолжат консультации = Анна Белова",
                "«Решение примут завтра», — сообщили в МИД. | Решение примут завтра = МИД",
                "\"Мы не отступим, - подчеркнул генерал Орлов. - И не сдадимся\". | Мы не отступим = Орлов; + И не сдадимся = Орлов",
                "Губернатор Илья Громов написал в канале: «Пострадавших нет». | Пострадавших нет = Илья Громов",
                "Россия называет вторжение «специальной операцией». | ~~"
            })
    void russian_quotes_have_their_speakers(String text, String expected) {
        assertThat(read(text, "ru")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "fr | « Nous restons à Genève », a déclaré Marie Dupont. | Nous restons à Genève = Marie Dupont",
                "de | „Wir bleiben in der Stadt“, sagte Karl Brandt am Montag. | Wir bleiben in der Stadt = Karl Brandt",
                "es | «Seguimos hablando con todos», dijo Ana Ruiz. | Seguimos hablando con todos = Ana Ruiz",
                "pl | „Zostajemy w mieście”, powiedział Jan Nowak. | Zostajemy w mieście = Jan Nowak",
                "tr | “Şehirde kalıyoruz” dedi Ali Kaya. | Şehirde kalıyoruz = Ali Kaya"
            })
    void other_languages_have_their_common_verbs_of_saying(
            String language, String text, String expected) {
        assertThat(read(text, language)).isEqualTo(expected);
    }

    @Test
    void a_quote_stands_verbatim_at_its_place_without_the_comma_at_its_end() {
        String text = "“We will not leave,” Okoro said. “We stay ,” he added.";
        for (Quote quote : quotes(text, "en")) {
            assertThat(quote.span().of(text)).isEqualTo(quote.text());
        }
        assertThat(quotes(text, "en"))
                .extracting(Quote::text)
                .containsExactly("We will not leave", "We stay");
    }

    @Test
    void paragraphs_that_each_open_are_one_utterance_of_one_speaker() {
        assertThat(read("“We will stay in the city.\n\n“We will rebuild it,” Okoro said.", "en"))
                .isEqualTo("We will stay in the city. = Okoro; + We will rebuild it = Okoro");
    }

    @Test
    void of_a_trap_of_quotes_the_first_are_kept() {
        assertThat(quotes("“We will go on with it,” said Roe. ".repeat(5_000), "en"))
                .hasSize(Quotes.MOST_QUOTES);
    }

    private static String read(String text, String language) {
        return quotes(text, language).stream()
                .map(
                        quote ->
                                (quote.goesOn() ? "+ " : "")
                                        + quote.text()
                                        + " = "
                                        + Objects.toString(quote.speaker()))
                .collect(Collectors.joining("; "));
    }

    private static List<Quote> quotes(String text, String language) {
        return Quotes.in(Articles.article(1, "A", "T", text, language, Articles.START));
    }
}
