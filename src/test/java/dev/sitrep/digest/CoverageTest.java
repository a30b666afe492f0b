package dev.sitrep.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.digest.Coverage.Silent;
import dev.sitrep.speech.Language;
import dev.sitrep.speech.Speech;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class CoverageTest {
    private static final Speech ENGLISH = Speech.of(Language.ENGLISH);

    private static Silent silent(String name, int hours) {
        return new Silent(name, Duration.ofHours(hours));
    }

    private static Silent never(String name) {
        return new Silent(name, null);
    }

    @Test
    void all_fresh_is_one_short_sentence_and_no_feeds_are_none() {
        assertThat(new Coverage(1, 1, List.of()).line(ENGLISH)).isEqualTo("1 of 1 feed fresh.");
        assertThat(new Coverage(25, 25, List.of()).line(ENGLISH))
                .isEqualTo("25 of 25 feeds fresh.");
        assertThat(Coverage.NONE.line(ENGLISH)).isEmpty();
    }

    @Test
    void the_silent_are_named_worst_first_and_the_rest_are_counted() {
        assertThat(new Coverage(2, 4, List.of(silent("A", 9), silent("B", 7))).line(ENGLISH))
                .isEqualTo("2 of 4 feeds fresh; A silent for 9 h and B for 7 h.");
        assertThat(
                        new Coverage(
                                        0,
                                        5,
                                        List.of(
                                                silent("A", 90),
                                                silent("B", 9),
                                                silent("C", 8),
                                                silent("D", 7),
                                                silent("E", 6)))
                                .line(ENGLISH))
                .isEqualTo(
                        "0 of 5 feeds fresh; A silent for 3 days, B for 9 h, C for 8 h and 2 more.");
    }

    @Test
    void the_never_read_are_told_apart() {
        assertThat(
                        new Coverage(1, 4, List.of(never("A"), never("B"), silent("C", 7)))
                                .line(ENGLISH))
                .isEqualTo("1 of 4 feeds fresh; A and B not read so far; C silent for 7 h.");
        assertThat(
                        new Coverage(
                                        0,
                                        6,
                                        List.of(
                                                never("A"),
                                                never("B"),
                                                never("C"),
                                                never("D"),
                                                silent("E", 9),
                                                silent("F", 7)))
                                .line(ENGLISH))
                .isEqualTo(
                        "0 of 6 feeds fresh; A, B, C and 1 more not read so far; 2 more silent.");
    }

    @Test
    void a_name_without_end_is_cut() {
        assertThat(new Coverage(0, 1, List.of(silent("x".repeat(5000), 7))).line(ENGLISH))
                .hasSizeLessThan(120);
    }
}
