package dev.sitrep.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.difference.Contradiction;
import dev.sitrep.difference.Contradiction.Claim;
import dev.sitrep.difference.Contradiction.Kind;
import dev.sitrep.digest.Reports;
import dev.sitrep.summary.CountJumps.Jump;
import dev.sitrep.text.Span;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

class CountJumpsTest {
    @ParameterizedTest
    @CsvSource({
        "3, 4, false",
        "3, 5, true",
        "0, 1, false",
        "0, 2, true",
        "10, 12, true",
        "100, 110, false",
        "100, 120, true",
        "8, 3, false"
    })
    void a_jump_is_a_fifth_and_two_more(double was, double now, boolean jump) {
        assertThat(CountJumps.isJump(was, now)).isEqualTo(jump);
    }

    @Test
    void small_steps_add_up_and_each_jump_counts_once() {
        assertThat(jumps(Kind.UPDATE, "killed 3 people", "killed 4 people")).isEmpty();
        assertThat(jumps(Kind.UPDATE, "killed 3 people", "killed 4 people", "killed 5 people"))
                .containsExactly(new Jump("killed 3 people", "killed 5 people"));
        assertThat(
                        jumps(
                                Kind.UPDATE,
                                "killed 3 people",
                                "killed 8 people",
                                "killed 9 people",
                                "killed 20 people"))
                .containsExactly(
                        new Jump("killed 3 people", "killed 8 people"),
                        new Jump("killed 8 people", "killed 20 people"));
    }

    @Test
    void counts_of_other_things_and_of_sources_that_contradict_each_other_are_none() {
        assertThat(jumps(Kind.UPDATE, "killed 3 people", "injured 20 people")).isEmpty();
        assertThat(jumps(Kind.CONFLICT, "killed 3 people", "killed 20 people")).isEmpty();
    }

    private static List<Jump> jumps(Kind kind, String... claims) {
        Contradiction update =
                new Contradiction(
                        kind,
                        Arrays.stream(claims)
                                .map(text -> new Claim(text, "A", 101, new Span(0, text.length())))
                                .toList());
        return CountJumps.in(
                Reports.story(1, "Strike")
                        .article("A", Instant.EPOCH, String.join(". ", claims))
                        .differ(update)
                        .report());
    }
}
