package dev.sitrep.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.actor.Actors;
import dev.sitrep.actor.Places;
import dev.sitrep.article.Article;
import dev.sitrep.beat.Beat;
import dev.sitrep.difference.Contradiction;
import dev.sitrep.reading.Figure;
import dev.sitrep.reading.Figures;
import dev.sitrep.reading.Quotes;
import dev.sitrep.reading.Reader;
import dev.sitrep.reading.Reading;
import dev.sitrep.source.Credits;
import dev.sitrep.source.Grading;
import dev.sitrep.source.Origin;
import dev.sitrep.source.OriginTree;
import dev.sitrep.source.Origins;
import dev.sitrep.source.Outlets;
import dev.sitrep.source.SourcingGrade;
import dev.sitrep.story.ClusterSettings;
import dev.sitrep.story.Knowledge;
import dev.sitrep.story.Status;
import dev.sitrep.story.StatusRule;
import dev.sitrep.story.StoryClusterer;
import dev.sitrep.story.StorylineLinker;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What five real articles must come to; skipped where they are not. */
class SeedsTest {
    private final Outlets outlets = Outlets.shipped();
    private final Credits credits = new Credits(outlets);
    private final Origins origins = new Origins(outlets, credits);
    private final Summarizer summarizer = new Summarizer(origins);

    @Test
    void the_previews_lead_to_politico_and_to_nobody_named() throws IOException {
        assertThat(origins.of(Seeds.previews()))
                .isEqualTo(
                        new OriginTree(List.of(new Origin("Politico", List.of(1L))), List.of(2L)));
    }

    @Test
    void the_reports_lead_to_reuters_and_cgtn_and_to_nobody_named() throws IOException {
        assertThat(origins.of(Seeds.reports()))
                .isEqualTo(
                        new OriginTree(
                                List.of(
                                        new Origin("CGTN", List.of(5L)),
                                        new Origin("Reuters", List.of(3L))),
                                List.of(4L)));
    }

    @Test
    void the_previews_are_one_story_and_the_reports_another_in_its_storyline() throws IOException {
        AtomicLong ids = new AtomicLong();
        StoryClusterer clusterer =
                new StoryClusterer(
                        ClusterSettings.defaults(), Knowledge.shipped(), ids::incrementAndGet);
        StorylineLinker linker = new StorylineLinker(Duration.ofDays(10));
        for (Article preview : Seeds.previews()) {
            assertThat(clusterer.assign(preview).storyId()).isEqualTo(1);
        }
        linker.remember(1, 1, Seeds.previews().getFirst());
        for (Article report : Seeds.reports()) {
            assertThat(clusterer.assign(report).storyId()).as(report.title()).isEqualTo(2);
        }
        assertThat(linker.follow(Seeds.reports().getFirst()))
                .hasValueSatisfying(link -> assertThat(link.storylineId()).isEqualTo(1));
    }

    @Test
    void the_previews_expect_and_the_reports_say_that_it_goes_on() throws IOException {
        assertThat(StatusRule.of(Seeds.previews())).isEqualTo(Status.EXPECTED);
        assertThat(StatusRule.of(Seeds.reports())).isEqualTo(Status.UNDER_WAY);
    }

    @Test
    void the_remark_in_three_reports_is_dmitrievs_and_only_its_attribution_differs()
            throws IOException {
        for (Article report : Seeds.reports()) {
            assertThat(Quotes.in(report))
                    .as(report.outlet())
                    .anySatisfy(
                            quote -> {
                                assertThat(quote.text()).contains("proceeding constructively");
                                assertThat(quote.speaker()).isEqualTo("Kirill Dmitriev");
                            });
        }
        Summary summary = summarizer.summarize(Seeds.reports(), SummaryLength.sentences(4));
        assertThat(summary.contradictions())
                .singleElement()
                .satisfies(
                        c -> {
                            assertThat(c.kind()).isEqualTo(Contradiction.Kind.ATTRIBUTION);
                            assertThat(c.claims()).hasSize(2);
                        });
    }

    @Test
    void every_sentence_of_the_summaries_stands_in_its_article_at_its_place() throws IOException {
        for (List<Article> story : List.of(Seeds.previews(), Seeds.reports())) {
            Summary summary = summarizer.summarize(story, SummaryLength.sentences(4));
            assertThat(summary.sentences()).hasSizeBetween(3, 4);
            for (Summary.Sentence sentence : summary.sentences()) {
                Article source =
                        story.stream()
                                .filter(a -> a.id() == sentence.articleId())
                                .findFirst()
                                .orElseThrow();
                assertThat(sentence.span().of(source.text())).isEqualTo(sentence.text());
            }
        }
    }

    @Test
    void two_people_familiar_are_an_unnamed_source() throws IOException {
        Article preview = Seeds.previews().get(1);
        String first = preview.text().lines().findFirst().orElseThrow();
        assertThat(new Grading(credits).of(first)).isEqualTo(SourcingGrade.UNNAMED_SOURCE);
    }

    @Test
    void all_are_on_the_beat_and_the_strike_on_odesa_is_counted() throws IOException {
        Reader reader = new Reader(Beat.shipped(), outlets, Actors.shipped(), Places.shipped());
        for (Article article : Seeds.reports()) {
            Reading reading = reader.read(article);
            assertThat(reading.beat().on()).as(reading.beat().why()).isTrue();
            assertThat(Reading.names(reading.places())).contains("Ukraine");
        }
        assertThat(Figures.in(Seeds.reports().get(1)))
                .extracting(Figure::value, Figure::what)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(8.0, "killed"),
                        org.assertj.core.groups.Tuple.tuple(30.0, "injured"));
    }
}
