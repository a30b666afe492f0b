package dev.sitrep.websub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class TermsTest {
    private static final Instant NOW = Instant.parse("2025-12-20T16:00:00Z");

    @Test
    void a_lease_is_believed_up_to_thirty_days_and_for_a_day_where_none_is_said() {
        assertThat(Terms.lease("864000")).isEqualTo(Duration.ofDays(10));
        assertThat(Terms.lease("1")).isEqualTo(Duration.ofSeconds(1));
        assertThat(Terms.lease("315359999")).isEqualTo(Terms.LONGEST_LEASE);
        assertThat(Terms.lease("9".repeat(400))).isEqualTo(Terms.LONGEST_LEASE);
        assertThat(Terms.lease(null)).isEqualTo(Terms.UNSAID_LEASE);
        assertThat(Terms.lease("-5")).isEqualTo(Terms.UNSAID_LEASE);
        assertThat(Terms.lease("1e9")).isEqualTo(Terms.UNSAID_LEASE);
        assertThat(Terms.lease("\u0661\u0662")).isEqualTo(Terms.UNSAID_LEASE);
    }

    @Test
    void a_lease_is_renewed_with_a_fifth_of_it_left() {
        assertThat(Terms.renewal(NOW, NOW.plus(Duration.ofDays(10))))
                .isEqualTo(NOW.plus(Duration.ofDays(8)));
    }

    @Test
    void each_time_that_a_hub_is_asked_in_vain_the_wait_doubles_up_to_a_day() {
        assertThat(Terms.again(1, null, NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
        assertThat(Terms.again(2, null, NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
        assertThat(Terms.again(50, null, NOW)).isEqualTo(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void while_a_lease_runs_it_is_asked_again_before_the_lease_ends() {
        Instant end = NOW.plus(Duration.ofMinutes(20));
        assertThat(Terms.again(6, end, NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
        assertThat(Terms.again(6, NOW.plusSeconds(10), NOW))
                .isEqualTo(NOW.plus(Duration.ofMinutes(1)));
        assertThat(Terms.again(1, NOW.minusSeconds(10), NOW))
                .isEqualTo(NOW.plus(Duration.ofMinutes(15)));
    }
}
