package dev.sitrep.summary;

import static dev.sitrep.story.Articles.START;
import static dev.sitrep.story.Articles.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.article.Article;
import dev.sitrep.article.ArticleStore;
import dev.sitrep.difference.Contradiction;
import dev.sitrep.source.Origin;
import dev.sitrep.source.OriginTree;
import dev.sitrep.source.SourcingGrade;
import dev.sitrep.store.Database;
import dev.sitrep.story.LinkReason;
import dev.sitrep.story.Standing;
import dev.sitrep.story.Status;
import dev.sitrep.story.Story;
import dev.sitrep.story.StoryStore;
import dev.sitrep.testing.TestDatabases.Kind;
import dev.sitrep.text.Span;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

class StoryReportsTest {
    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_story_comes_back_with_its_articles_summary_status_and_day(Kind kind) {
        try (Database database = kind.open()) {
            ArticleStore articles = new ArticleStore(database);
            StoryStore stories = new StoryStore(database);
            StoryReports reports = new StoryReports(articles, stories);
            Article first = stored(articles, article(0, "A", "Preview", "x", "en", START));
            Article second =
                    stored(
                            articles,
                            article(0, "B", "Talks", "y", "en", START.plus(Duration.ofDays(1))));
            long preview = stories.create(first.arrivedAt());
            stories.join(preview, first.id(), 0, first.arrivedAt());
            long talks = stories.create(second.arrivedAt());
            stories.join(talks, second.id(), 0.4, second.arrivedAt());
            long line = stories.byId(preview).orElseThrow().storyline();
            stories.link(talks, line, new LinkReason.Written("both turn on Brandt"));
            Summary summary =
                    new Summary(
                            "Talks",
                            List.of(
                                    new Summary.Sentence(
                                            "y",
                                            second.id(),
                                            new Span(0, 1),
                                            SourcingGrade.ON_THE_RECORD)),
                            new OriginTree(
                                    List.of(new Origin("B", List.of(second.id()))), List.of()),
                            List.of(
                                    new Contradiction(
                                            Contradiction.Kind.UPDATE,
                                            List.of(
                                                    new Contradiction.Claim(
                                                            "y",
                                                            "B",
                                                            second.id(),
                                                            new Span(0, 1))))));
            Standing standing =
                    new Standing(
                            Status.UNDER_WAY,
                            second.id(),
                            new Span(0, 1),
                            LocalDate.parse("2025-12-20"),
                            LocalDate.parse("2025-12-21"));
            reports.save(talks, summary, standing);

            StoryReport report = reports.byId(talks).orElseThrow();
            assertThat(report.summary()).isEqualTo(summary);
            assertThat(report.story())
                    .isEqualTo(
                            new Story(
                                    talks,
                                    line,
                                    Status.UNDER_WAY,
                                    second.arrivedAt(),
                                    second.arrivedAt(),
                                    standing));
            assertThat(report.statusSentence()).hasValue("y");
            assertThat(report.day()).isEqualTo(2);
            assertThat(report.articles()).containsExactly(second);
            assertThat(reports.byId(preview).orElseThrow().summary().headline())
                    .isEqualTo("Preview");
            assertThat(reports.byId(999)).isEmpty();
            assertThat(stories.linkReason(talks))
                    .hasValue(new LinkReason.Written("both turn on Brandt"));
            assertThat(stories.ofStoryline(line))
                    .extracting(Story::id)
                    .containsExactly(preview, talks);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_window_holds_the_stories_that_got_an_article_in_it_and_its_end_is_not_in_it(Kind kind) {
        try (Database database = kind.open()) {
            StoryStore stories = new StoryStore(database);
            StoryReports reports = new StoryReports(new ArticleStore(database), stories);
            long story = stories.create(START);
            stories.join(story, 1, 0, START);
            stories.join(story, 2, 0.5, START.plusSeconds(100));
            stories.join(story, 2, 0.5, START.plusSeconds(100));
            assertThat(reports.updatedBetween(START, START.plusSeconds(1))).hasSize(1);
            assertThat(reports.updatedBetween(START.plusSeconds(1), START.plusSeconds(100)))
                    .isEmpty();
            assertThat(reports.updatedBetween(START.plusSeconds(100), START.plusSeconds(200)))
                    .hasSize(1);
            assertThat(stories.articleIds(story)).containsExactly(1L, 2L);
            assertThat(stories.storyOf(2)).hasValue(story);
            assertThat(stories.byId(story)).map(Story::updatedAt).contains(START.plusSeconds(100));
        }
    }

    private static Article stored(ArticleStore articles, Article article) {
        return articles.add(article);
    }
}
