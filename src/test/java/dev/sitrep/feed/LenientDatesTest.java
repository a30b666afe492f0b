package dev.sitrep.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;

class LenientDatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-12-21T06:05:04Z|2025-12-21T06:05:04Z",
                "2025-12-21T08:05:04+02:00|2025-12-21T06:05:04Z",
                "2025-12-21T08:05+0200|2025-12-21T06:05:00Z",
                "2025-12-21 06:05:04.123 UTC|2025-12-21T06:05:04Z",
                "20251221T060504Z|2025-12-21T06:05:04Z",
                "2025-12-21T24:00:00Z|2025-12-22T00:00:00Z",
                "2025-12-21|2025-12-21T00:00:00Z",
                "2025-12|2025-12-01T00:00:00Z",
                "2025|2025-01-01T00:00:00Z",
                "2025-355|2025-12-21T00:00:00Z",
                "Sun, 21 Dec 2025 08:05:04 +0200|2025-12-21T06:05:04Z",
                "Sun, 21 Dec 2025 01:05:04 EST|2025-12-21T06:05:04Z",
                "Mon, 21 Dec 2025 06:05 GMT|2025-12-21T06:05:00Z",
                "21 Dec 25 06:05:04 Z|2025-12-21T06:05:04Z",
                "Sunday, December 21, 2025 6:05 PM|2025-12-21T18:05:00Z",
                "Sun Dec 21 06:05:04 2025|2025-12-21T06:05:04Z",
                "21 грудня 2025 06:05|2025-12-21T06:05:00Z",
                "21 декабря 2025|2025-12-21T00:00:00Z",
                "dim., 21 déc. 2025 07:05:04 +0100|2025-12-21T06:05:04Z",
                "mar, 23 dic 2025 07:05:04 +0100|2025-12-23T06:05:04Z",
                "So, 21 Dez 2025 07:05:04 MEZ|2025-12-21T06:05:04Z",
                "12/21/2025 06:05|2025-12-21T06:05:00Z",
                "21/12/2025|2025-12-21T00:00:00Z",
            })
    void dates_are_read_as_feeds_write_them(String written, String meant) {
        assertThat(LenientDates.parse(written)).isEqualTo(Instant.parse(meant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "Dec",
                "2025-13-01",
                "2025-02-30",
                "99:99",
                "0",
                "1766296800",
                "Sun, 32 Dec 2025 06:00:00 GMT",
                "+99:99 Dec 2025 21",
                "2025-12-21T25:00:00Z"
            })
    void what_is_no_date_is_none(String written) {
        assertThat(LenientDates.parse(written)).isNull();
    }
}
