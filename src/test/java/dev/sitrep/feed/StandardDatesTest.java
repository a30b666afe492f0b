package dev.sitrep.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;

class StandardDatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sat, 20 Dec 2025 18:30:00 +0200|2025-12-20T16:30:00Z",
                "Sat, 20 Dec 2025 18:30:00 GMT|2025-12-20T18:30:00Z",
                "Wed, 01 Jan 2025 00:00:00 -0330|2025-01-01T03:30:00Z",
                "2025-12-20T18:30:00Z|2025-12-20T18:30:00Z",
                "2025-12-20T18:30:00+02:00|2025-12-20T16:30:00Z",
                "2025-12-20T18:30:00-0530|2025-12-21T00:00:00Z",
            })
    void dates_as_the_formats_want_them_are_read(String text, Instant date) {
        assertThat(StandardDates.read(text)).isEqualTo(date).isEqualTo(LenientDates.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Sat, 20 Dec 2025 18:30 GMT",
                "Sat, 20 dec 2025 18:30:00 GMT",
                "Sat, 20 anF 2025 18:30:00 GMT",
                "Sat, 20 Dec 2025 18:30:00 EST",
                "Sat, 31 Feb 2025 18:30:00 GMT",
                "Sat, 20 Dec 2025 24:00:00 GMT",
                "Sat, 20 Dec 2025 18:30:00 +02",
                "Sat, 20 Dec 2025 18:30:00 +9900",
                "2025-12-20T18:30:00",
                "2025-12-20T18:30:60Z",
                "2025-13-20T18:30:00Z",
                "2025-12-20T18:30:00+02:0",
                "2025-12-20T18:30:00+0:200",
                "２０25-12-20T18:30:00Z"
            })
    void what_is_written_otherwise_is_left_to_the_lenient(String text) {
        assertThat(StandardDates.read(text)).isNull();
    }
}
