package dev.sitrep.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class TroubleBookTest {
    private static final Instant START = Instant.parse("2025-12-20T16:00:00Z");
    private static final Duration OFTEN = Duration.ofSeconds(1);

    private final TroubleBook book = new TroubleBook();

    @Test
    void what_lasts_is_a_trouble_and_what_passes_is_none() {
        book.saw("flow:poll", "broke", OFTEN, START);
        assertThat(book.lasting(START)).isEmpty();
        book.saw("flow:poll", "broke", OFTEN, START.plusSeconds(119));
        assertThat(book.lasting(START.plusSeconds(119))).isEmpty();
        book.saw("flow:poll", "broke again", OFTEN, START.plusSeconds(120));
        assertThat(book.lasting(START.plusSeconds(120)))
                .containsExactly(
                        new Trouble(
                                "flow:poll",
                                "broke again",
                                START,
                                START.plusSeconds(120),
                                START.plusSeconds(120).plus(Duration.ofMinutes(15))));
    }

    @Test
    void what_comes_and_goes_is_one_trouble_until_it_was_quiet_for_a_while() {
        book.saw("disk", "full", OFTEN, START);
        Instant later = START.plus(Duration.ofMinutes(14));
        book.saw("disk", "full", OFTEN, later);
        assertThat(book.lasting(later)).extracting(Trouble::since).containsExactly(START);
        Instant much = later.plus(Duration.ofMinutes(15));
        assertThat(book.lasting(much)).isEmpty();
        book.saw("disk", "full", OFTEN, much);
        book.saw("disk", "full", OFTEN, much.plus(Duration.ofMinutes(3)));
        assertThat(book.lasting(much.plus(Duration.ofMinutes(3))))
                .extracting(Trouble::since)
                .containsExactly(much);
    }

    @Test
    void what_can_be_seen_once_an_hour_is_waited_for() {
        Duration hour = Duration.ofHours(1);
        book.saw("flow:housekeeping", "broke", hour, START);
        book.saw("flow:housekeeping", "broke", hour, START.plus(hour));
        assertThat(book.lasting(START.plus(hour))).hasSize(1);
        assertThat(book.lasting(START.plus(hour.multipliedBy(3)))).hasSize(1);
        assertThat(book.lasting(START.plus(hour.multipliedBy(4)))).isEmpty();
    }
}
