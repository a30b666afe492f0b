package dev.sitrep.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;

class HttpHeadersTest {
    private static final Instant NOW = Instant.parse("2025-12-21T06:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sun, 06 Nov 1994 08:49:37 GMT",
                "Sunday, 06-Nov-94 08:49:37 GMT",
                "Sun Nov  6 08:49:37 1994"
            })
    void all_three_forms_of_http_dates_are_read(String date) {
        assertThat(HttpHeaders.date(date)).isEqualTo(Instant.parse("1994-11-06T08:49:37Z"));
    }

    @Test
    void retry_after_takes_seconds_and_dates_and_nothing_else() {
        assertThat(HttpHeaders.retryAfter("90", NOW)).isEqualTo(NOW.plusSeconds(90));
        assertThat(HttpHeaders.retryAfter("Sun, 21 Dec 2025 06:01:00 GMT", NOW))
                .isEqualTo(NOW.plusSeconds(60));
        assertThat(HttpHeaders.retryAfter("soon", NOW)).isNull();
        assertThat(HttpHeaders.retryAfter("-5", NOW)).isNull();
        assertThat(HttpHeaders.retryAfter(null, NOW)).isNull();
    }

    @Test
    void a_retry_after_in_the_past_is_now_and_a_monstrous_one_is_a_year() {
        assertThat(HttpHeaders.retryAfter("Sun, 21 Dec 2015 06:01:00 GMT", NOW)).isEqualTo(NOW);
        assertThat(HttpHeaders.retryAfter("999999999999999999", NOW))
                .isEqualTo(NOW.plus(Duration.ofDays(365)));
    }

    @Test
    void without_a_date_expires_counts_from_now_and_an_age_beyond_the_lifetime_is_stale() {
        String expires = "Sun, 21 Dec 2025 08:00:00 GMT";
        assertThat(HttpHeaders.freshFor("", expires, null, null, NOW))
                .isEqualTo(Duration.ofHours(2));
        assertThat(HttpHeaders.freshFor("max-age=60", null, null, "61", NOW)).isNull();
        assertThat(HttpHeaders.freshFor("", "0", null, null, NOW)).isNull();
        assertThat(HttpHeaders.freshFor("max-age=x", null, null, null, NOW)).isNull();
    }

    @Test
    void freshness_is_max_age_before_expires_and_less_the_age() {
        String expires = "Sun, 21 Dec 2025 08:00:00 GMT";
        String date = "Sun, 21 Dec 2025 06:00:00 GMT";
        assertThat(HttpHeaders.freshFor("public, max-age=600", expires, date, "100", NOW))
                .isEqualTo(Duration.ofSeconds(500));
        assertThat(HttpHeaders.freshFor("", expires, date, null, NOW))
                .isEqualTo(Duration.ofHours(2));
        assertThat(HttpHeaders.freshFor("no-cache, max-age=600", expires, date, null, NOW))
                .isNull();
        assertThat(HttpHeaders.freshFor(null, null, null, null, NOW)).isNull();
    }
}
