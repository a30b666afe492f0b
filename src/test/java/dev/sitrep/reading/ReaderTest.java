package dev.sitrep.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.actor.Actors;
import dev.sitrep.actor.Places;
import dev.sitrep.article.Article;
import dev.sitrep.beat.Beat;
import dev.sitrep.source.Outlets;
import dev.sitrep.source.SourcingGrade;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Instant;

class ReaderTest {
    private static final Reader READER =
            new Reader(Beat.shipped(), Outlets.shipped(), Actors.shipped(), Places.shipped());

    @Test
    void all_that_is_read_of_an_article_comes_together() {
        Reading reading =
                READER.read(
                        article(
                                "Umerov and Witkoff meet in Miami",
                                "Envoys of Ukraine and the United States held talks on a ceasefire in Miami, Reuters reported. "
                                        + "“We had a long and constructive meeting today,” Umerov said. "
                                        + "Eight people were killed in Kharkiv.",
                                "en"));
        assertThat(reading.beat().on()).as(reading.beat().why()).isTrue();
        assertThat(reading.credits()).extracting(c -> c.name()).containsExactly("Reuters");
        assertThat(Reading.names(reading.actors()))
                .containsExactly("Rustem Umerov", "Steve Witkoff");
        assertThat(Reading.names(reading.places()))
                .containsExactly("Miami", "Ukraine", "United States", "Kharkiv");
        assertThat(reading.figures()).extracting(Figure::value).contains(8.0);
        assertThat(reading.grades()).hasSize(3);
        assertThat(reading.grades().getFirst().grade()).isEqualTo(SourcingGrade.MEDIA_REPORT);
    }

    @Test
    void a_speaker_has_the_actors_one_name() {
        Reading reading =
                READER.read(
                        article(
                                "",
                                "“We had a long and constructive meeting today,” Umerov said.",
                                "en"));
        assertThat(reading.quotes()).extracting(Quote::speaker).containsExactly("Rustem Umerov");
    }

    @Test
    void a_speaker_whom_no_list_knows_has_the_fullest_name_of_the_article() {
        Reading reading =
                READER.read(
                        article(
                                "",
                                "Ihor Korpii sells berries in Lviv.\n“People are buying much, much less now,” Korpii said.",
                                "en"));
        assertThat(reading.quotes()).extracting(Quote::speaker).containsExactly("Ihor Korpii");
    }

    private static Article article(String title, String text, String language) {
        return new Article(
                1,
                "key",
                0,
                URI.create("https://example.org/1"),
                "Quay Service",
                title,
                text,
                language,
                null,
                Instant.parse("2025-12-21T06:00:00Z"),
                null,
                Article.TextFrom.PAGE,
                null);
    }
}
