package dev.sitrep.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.actor.Actors;
import dev.sitrep.actor.Places;
import dev.sitrep.beat.Beat;
import dev.sitrep.digest.Reports;
import dev.sitrep.reading.Reader;
import dev.sitrep.source.Outlets;
import dev.sitrep.summary.Summary.Sentence;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class LateSentencesTest {
    private static final Instant MORNING = Instant.parse("2026-03-05T06:00:00Z");
    private static final String STRIKE =
            "Five people were killed when a missile struck the port of Odesa overnight.";
    private static final String UNKNOWN = "The number of the wounded was not known at first.";
    private static final String TERMINAL =
            "A grain terminal in the harbour burned until firefighters from Mykolaiv arrived.";

    private final LateSentences late =
            new LateSentences(
                    () ->
                            new Reader(
                                    Beat.shipped(),
                                    Outlets.shipped(),
                                    Actors.shipped(),
                                    Places.shipped()),
                    Gists.shipped());

    @Test
    void says_what_an_article_opens_with_and_the_summary_leaves_out() {
        StoryReport report =
                Reports.story(1, "Strike on Odesa")
                        .article("Herald", MORNING, STRIKE + " " + TERMINAL)
                        .says(1, STRIKE)
                        .report();
        assertThat(texts(report)).containsExactly(TERMINAL);
    }

    @Test
    void a_sentence_with_too_little_in_it_to_be_compared_is_not_told_again() {
        StoryReport report =
                Reports.story(1, "Strike on Odesa")
                        .article("Herald", MORNING, STRIKE + " " + UNKNOWN)
                        .says(1, STRIKE)
                        .says(1, UNKNOWN)
                        .report();
        assertThat(texts(report)).isEmpty();
    }

    @Test
    void a_sentence_that_leans_on_one_that_is_not_shown_is_not_told_alone() {
        StoryReport report =
                Reports.story(1, "Strike on Odesa")
                        .article(
                                "Herald",
                                MORNING,
                                STRIKE
                                        + " The person, who was not named, warned of 12 more missiles in the evening.")
                        .says(1, STRIKE)
                        .report();
        assertThat(texts(report)).isEmpty();
    }

    private List<String> texts(StoryReport report) {
        return late
                .of(
                        report,
                        moment -> !moment.isBefore(MORNING),
                        new Known(List.of()),
                        report.summary().sentences(),
                        2)
                .stream()
                .map(Sentence::text)
                .toList();
    }
}
