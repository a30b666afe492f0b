package dev.sitrep.summary;

import static dev.sitrep.story.Articles.START;
import static dev.sitrep.story.Articles.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.article.Article;
import dev.sitrep.source.Origin;
import dev.sitrep.source.OriginTree;
import dev.sitrep.story.Status;
import dev.sitrep.story.Story;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;

class ImportanceTest {
    @Test
    void two_origins_matter_more_than_five_copies_of_one() {
        Article a = article(1, "A", "T", "x");
        Article b = article(2, "B", "T", "x");
        double copies =
                Importance.of(report(List.of(origin("A", 1)), List.of(a, a, a, a, a), null));
        double origins =
                Importance.of(report(List.of(origin("A", 1), origin("B", 2)), List.of(a, b), null));
        assertThat(origins).isGreaterThan(copies);
        assertThat(Importance.of(report(List.of(origin("A", 1)), List.of(a), Status.HELD)))
                .isEqualTo(3 + 2 + 1 + 1);
    }

    private static Origin origin(String name, long article) {
        return new Origin(name, List.of(article));
    }

    private static StoryReport report(
            List<Origin> origins, List<Article> articles, @Nullable Status status) {
        Summary summary =
                new Summary("T", List.of(), new OriginTree(origins, List.of()), List.of());
        return new StoryReport(new Story(1, 1, status, START, START), 1, summary, articles);
    }
}
