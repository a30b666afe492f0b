package dev.sitrep.summary;

import static dev.sitrep.story.Articles.START;
import static dev.sitrep.story.Articles.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.article.Article;
import dev.sitrep.source.OriginTree;
import dev.sitrep.source.SourcingGrade;
import dev.sitrep.story.Story;
import dev.sitrep.summary.Summary.Sentence;
import dev.sitrep.text.Span;

import org.junit.jupiter.api.Test;

import java.util.List;

class HeadlineByLanguageTest {
    private static final Article ENGLISH =
            article(1, "World Brief", "Envoys hold talks in Miami", "They met.", "en", START);
    private static final Article UKRAINIAN =
            inUkrainian(2, "Посланці провели переговори в Маямі - Кур’єр");

    private static Article inUkrainian(long id, String title) {
        return article(
                id, "Кур’єр", title, "Вони зустрілися в Маямі.", "uk", START.plusSeconds(id));
    }

    private static StoryReport report(Article... articles) {
        Summary summary =
                new Summary(
                        "Envoys hold talks in Miami",
                        List.of(
                                new Sentence(
                                        "They met.",
                                        1,
                                        new Span(0, 9),
                                        SourcingGrade.UNATTRIBUTED)),
                        new OriginTree(List.of(), List.of()),
                        List.of());
        return new StoryReport(new Story(1, 1, null, START, START), 1, summary, List.of(articles));
    }

    @Test
    void who_reads_a_language_gets_the_title_of_a_report_in_it_in_its_own_words() {
        StoryReport report = report(ENGLISH, UKRAINIAN);
        assertThat(report.headline("uk")).isEqualTo("Посланці провели переговори в Маямі");
        assertThat(report.headline("en")).isEqualTo("Envoys hold talks in Miami");
    }

    @Test
    void without_one_the_headline_is_the_storys() {
        StoryReport report = report(ENGLISH, UKRAINIAN);
        assertThat(report.headline("fr")).isEqualTo("Envoys hold talks in Miami");
        assertThat(report(ENGLISH).headline("uk")).isEqualTo("Envoys hold talks in Miami");
    }

    @Test
    void the_latest_that_neither_asks_nor_teases_is_taken() {
        StoryReport report =
                report(
                        ENGLISH,
                        UKRAINIAN,
                        inUkrainian(3, "Переговори в Маямі тривають"),
                        inUkrainian(4, "Чому переговори в Маямі важливі"),
                        inUkrainian(5, "Чи буде мир?"),
                        inUkrainian(6, ""));
        assertThat(report.headline("uk")).isEqualTo("Переговори в Маямі тривають");
    }
}
