package dev.sitrep.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class TimetableTest {
    private final SampleDay day = SampleDay.load();
    private final Timetable timetable = Timetable.ofSample();

    @Test
    void the_clock_stops_at_both_ends_and_at_eight_in_kyiv_every_day() {
        assertThat(timetable.moments(day))
                .startsWith(Instant.parse("2025-12-17T05:00:00Z"))
                .endsWith(Instant.parse("2025-12-21T20:00:00Z"))
                .contains(
                        Instant.parse("2025-12-17T06:00:00Z"),
                        Instant.parse("2025-12-21T06:00:00Z"));
    }

    @Test
    void every_article_is_met_within_a_step_of_its_appearance() {
        var moments = timetable.moments(day);
        assertThat(day.articles())
                .allSatisfy(
                        article -> {
                            Instant appears = article.appears();
                            Instant met = moments.tailSet(appears).first();
                            assertThat(Duration.between(appears, met)).isLessThan(timetable.step());
                        });
    }

    @Test
    void a_long_step_gathers_articles_and_takes_fewer_stops() {
        var coarse =
                new Timetable(
                        timetable.from(),
                        timetable.to(),
                        Duration.ofHours(6),
                        timetable.zone(),
                        List.of());

        assertThat(coarse.moments(day)).hasSizeLessThan(21);
        assertThat(timetable.moments(day)).hasSizeLessThan(day.articles().size() + 5 + 2 + 1);
    }

    @Test
    void a_time_table_without_time_is_refused() {
        assertThatThrownBy(
                        () ->
                                new Timetable(
                                        timetable.to(),
                                        timetable.from(),
                                        timetable.step(),
                                        timetable.zone(),
                                        List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
