package dev.sitrep.newsday;

import static dev.sitrep.testing.NewsArticle.article;
import static dev.sitrep.testing.Newsroom.hours;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.article.Article;
import dev.sitrep.article.ArticleStore;
import dev.sitrep.testing.NewsArticle;
import dev.sitrep.testing.Newsroom;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Over a day an outlet's own lines are learned, and its newsroom's background stays. */
class FurnitureDayTest {
    private static final String BOX = "The delta war, day by day, on one map";
    private static final String BACKGROUND =
            "The two countries have been at war over the river delta since the spring of 2022.";

    private static NewsArticle between(NewsArticle report) {
        List<String> lines = new ArrayList<>(report.paragraphs());
        lines.add(2, BOX);
        lines.add(BACKGROUND);
        return article(report.title(), lines.toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void an_outlets_box_goes_and_its_background_stays(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            List<NewsArticle> served = new ArrayList<>();
            for (NewsArticle report :
                    List.of(Reports.FOOTBALL, Reports.TALKS, Reports.STRIKE, Reports.SANCTIONS)) {
                served.addFirst(between(report));
                newsroom.feedServes("herald", served.toArray(NewsArticle[]::new));
                newsroom.advance(hours(1));
            }

            List<Article> stored =
                    new ArticleStore(newsroom.app().database()).understoodSince(Instant.EPOCH);
            assertThat(stored).hasSize(4);
            assertThat(stored).allMatch(a -> a.text().endsWith(BACKGROUND));
            assertThat(stored.subList(2, 4)).noneMatch(a -> a.text().contains(BOX));
            assertThat(stored.subList(2, 4)).allMatch(a -> a.text().lines().count() >= 5);
        }
    }
}
