package dev.sitrep.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.article.ArticleLines.Line;
import dev.sitrep.testing.Shared;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class ArticleLinesTest {
    private static List<Line> read(Path file) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (ArticleLines reader = ArticleLines.open(file)) {
            for (@Nullable Line line = reader.next(); line != null; line = reader.next()) {
                lines.add(line);
            }
        }
        return lines;
    }

    @Test
    void an_article_without_a_time_takes_none_from_another_set(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("sets.jsonl");
        Files.writeString(
                file,
                """
                {"id":"s","articles":[{"id":"a","title":"t","published":"2020-01-01"}]}
                {"id":"t","articles":[{"id":"b","title":"t"},{"id":"c","title":"t","published":"2018-05-01"},{"id":"d","title":"t"}]}
                """);
        Instant may = Instant.parse("2018-05-01T00:00:00Z");
        assertThat(((Line.OfSet) read(file).get(1)).articles())
                .extracting(Article::arrivedAt)
                .containsExactly(may, may, may);
    }

    @Test
    void articles_and_sets_are_read_as_written_and_bad_lines_are_told_with_their_number(
            @TempDir Path folder) throws IOException {
        Path file = folder.resolve("articles.jsonl");
        Files.writeString(
                file,
                """
                {"id":"a","title":"Talks ","text":"One.\\n\\nTwo.","published":"2025-12-20T10:00:00+02:00","lang":"en-US"}

                {"id":"b","title":"Переговори в Маямі тривають","text":null,"published":null}
                {"id":"c"}
                {"title":"no id"}
                not json
                {"id":"d","title":"t","published":"yesterday"}
                ["a"]
                {"id":"set","title":"Event","articles":[{"id":"e","text":"x y z"},{"id":"f","title":"t"}]}
                """);
        List<Line> lines = read(file);
        assertThat(lines).hasSize(8);
        Article first = ((Line.OfArticle) lines.get(0)).article();
        assertThat(first.text()).isEqualTo("One.\n\nTwo.");
        assertThat(first.title()).isEqualTo("Talks ");
        assertThat(first.arrivedAt()).isEqualTo(Instant.parse("2025-12-20T08:00:00Z"));
        assertThat(first.language()).isEqualTo("en");
        Article second = ((Line.OfArticle) lines.get(1)).article();
        assertThat(second.arrivedAt()).isEqualTo(first.arrivedAt());
        assertThat(second.language()).isEqualTo("uk");
        assertThat(second.id()).isEqualTo(2);
        assertThat(lines.subList(2, 7)).allMatch(line -> line instanceof Line.Malformed);
        assertThat(((Line.Malformed) lines.get(4)).line()).isEqualTo(6);
        assertThat(((Line.OfSet) lines.get(7)).articles())
                .extracting(Article::key)
                .containsExactly("e", "f");
    }

    @Test
    void gzipped_real_files_are_read_whole() throws IOException {
        List<Line> articles = read(Shared.path("bench/replay/war-2022.jsonl.gz"));
        assertThat(articles.size()).isEqualTo(407);
        assertThat(articles.stream().filter(line -> line instanceof Line.Malformed).toList())
                .isEmpty();
        List<Line> sets = read(Shared.path("bench/summaries/neus.val.jsonl.gz"));
        assertThat(sets.stream().filter(line -> line instanceof Line.OfSet).count()).isEqualTo(307);
    }
}
