package dev.sitrep.summary;

import static dev.sitrep.story.Articles.START;
import static dev.sitrep.story.Articles.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.actor.Actors;
import dev.sitrep.actor.Places;
import dev.sitrep.article.Article;
import dev.sitrep.beat.Beat;
import dev.sitrep.reading.Reader;
import dev.sitrep.source.Origin;
import dev.sitrep.source.OriginTree;
import dev.sitrep.source.Outlets;
import dev.sitrep.source.SourcingGrade;
import dev.sitrep.story.Status;
import dev.sitrep.story.Story;
import dev.sitrep.text.Span;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

class ImportanceTest {
    private static final Instant NOW = START.plus(Duration.ofHours(100));
    private static final Reader READER =
            new Reader(Beat.shipped(), Outlets.shipped(), Actors.shipped(), Places.shipped());
    private static final Importance IMPORTANCE = new Importance(() -> READER);

    @Test
    void two_origins_matter_more_than_five_copies_of_one() {
        Article a = article(1, "A", "T", "x");
        Article b = article(2, "B", "T", "x");
        double copies = of(List.of(origin("A", 1)), List.of(a, a, a, a, a), null, "");
        double origins = of(List.of(origin("A", 1), origin("B", 2)), List.of(a, b), null, "");
        assertThat(origins).isGreaterThan(copies);
    }

    @Test
    void the_parts_of_a_single_report_are_as_published() {
        Article one = article(1, "A", "T", "x");
        double alone = of(List.of(origin("A", 1)), List.of(one), Status.HELD, "");
        double log2 = Math.log(2);
        assertThat(alone)
                .isCloseTo(
                        30 * log2 / Math.log(9)
                                + 15 * log2 / Math.log(21)
                                + 5 * log2 / Math.log(61)
                                + 10,
                        org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void presidents_and_the_dead_weigh() {
        Article quiet = article(1, "A", "Clerks met", "Clerks met in town.");
        Article loud = article(1, "A", "Zelensky met Macron", "Zelensky met Macron in Paris.");
        List<Origin> origins = List.of(origin("A", 1));
        assertThat(of(origins, List.of(loud), null, ""))
                .isGreaterThan(of(origins, List.of(quiet), null, "") + 5);
        assertThat(of(origins, List.of(quiet), null, "The strike killed 40 people."))
                .isGreaterThan(of(origins, List.of(quiet), null, "The strike killed 4 people."));
    }

    @Test
    void each_part_is_bounded_and_none_falls_when_there_is_more() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            List<Article> articles = new ArrayList<>();
            List<Origin> origins = new ArrayList<>();
            Importance.Breakdown before = null;
            for (int i = 1; i <= 30; i++) {
                articles.add(
                        article(
                                i,
                                "Outlet " + random.nextInt(25),
                                random.nextBoolean() ? "Putin and Merz" : "Talks",
                                "They spoke."));
                if (random.nextBoolean()) {
                    origins.add(origin("O" + i, i));
                }
                Importance.Breakdown now =
                        IMPORTANCE.explain(report(origins, articles, null, ""), NOW);
                if (before != null) {
                    for (int part = 0; part < now.parts().size(); part++) {
                        assertThat(now.parts().get(part).value())
                                .isGreaterThanOrEqualTo(before.parts().get(part).value())
                                .isBetween(0.0, now.parts().get(part).most());
                    }
                }
                before = now;
            }
            assertThat(Objects.requireNonNull(before).value()).isBetween(0.0, 100.0);
        }
    }

    @Test
    void what_grew_lately_sinks_as_the_hours_pass() {
        List<Article> articles = List.of(article(1, "A", "T", "x"), article(2, "B", "T", "x"));
        StoryReport report = report(List.of(), articles, null, "");
        Instant then = articles.getLast().arrivedAt().plusSeconds(1);
        assertThat(IMPORTANCE.of(report, then))
                .isGreaterThan(IMPORTANCE.of(report, then.plus(Duration.ofHours(13))))
                .isEqualTo(IMPORTANCE.of(report, then));
    }

    private static Origin origin(String name, long article) {
        return new Origin(name, List.of(article));
    }

    private static double of(
            List<Origin> origins,
            List<Article> articles,
            @Nullable Status status,
            String sentence) {
        return IMPORTANCE.of(report(origins, articles, status, sentence), NOW);
    }

    private static StoryReport report(
            List<Origin> origins,
            List<Article> articles,
            @Nullable Status status,
            String sentence) {
        List<Summary.Sentence> said =
                sentence.isEmpty()
                        ? List.of()
                        : List.of(
                                new Summary.Sentence(
                                        sentence,
                                        articles.getFirst().id(),
                                        new Span(0, sentence.length()),
                                        SourcingGrade.UNATTRIBUTED));
        Summary summary = new Summary("T", said, new OriginTree(origins, List.of()), List.of());
        return new StoryReport(new Story(1, 1, status, START, START), 1, summary, articles);
    }
}
