package dev.sitrep.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.chat.Parsing.Mistake;
import dev.sitrep.chat.Parsing.Refused;
import dev.sitrep.speech.Language;
import dev.sitrep.speech.Speech;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

class QuietHoursTest {
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final Speech ENGLISH = Speech.of(Language.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "2025-12-21T19:59:00Z,",
        "2025-12-21T20:00:00Z, 2025-12-22T05:00:00Z",
        "2025-12-21T23:00:00Z, 2025-12-22T05:00:00Z",
        "2025-12-22T04:59:59Z, 2025-12-22T05:00:00Z",
        "2025-12-22T05:00:00Z,",
    })
    void they_hold_from_their_begin_until_their_end_over_midnight(Instant now, Instant until) {
        assertThat(hours(22, 0, 7, 0).until(now, KYIV)).isEqualTo(Optional.ofNullable(until));
    }

    @Test
    void an_end_that_comes_twice_is_the_first_one() {
        // Kyiv goes from 04:00 back to 03:00 on 26 October 2025, at 01:00 UTC.
        QuietHours hours = hours(22, 0, 3, 30);
        Instant first = Instant.parse("2025-10-26T00:30:00Z");
        assertThat(hours.until(first.minusSeconds(1), KYIV)).contains(first);
        assertThat(hours.until(first, KYIV)).isEmpty();
        assertThat(hours.until(Instant.parse("2025-10-26T01:10:00Z"), KYIV)).isEmpty();
    }

    @Test
    void hours_that_the_clock_skips_are_none() {
        // Kyiv goes from 03:00 to 04:00 on 30 March 2025, at 01:00 UTC.
        Instant jump = Instant.parse("2025-03-30T01:00:00Z");
        assertThat(hours(3, 10, 3, 50).until(jump, KYIV)).isEmpty();
        assertThat(hours(22, 0, 3, 30).until(jump.minusSeconds(1), KYIV)).contains(jump);
        assertThat(hours(22, 0, 3, 30).until(jump, KYIV)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22:00-07:00", "22-7", "10pm to 7 am", "from 22:00 until 07:00"})
    void what_people_type_is_understood(String typed) {
        assertThat(QuietHours.parse(typed, ENGLISH).orElseThrow()).contains(hours(22, 0, 7, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "'', NO_TIME, 0, ''",
        "22:00, OPEN_RANGE, 5, ''",
        "22:00-, OPEN_RANGE, 6, ''",
        "07:00-07:00, NO_SPAN, 0, ''",
        "22:00-24:00, MIDNIGHT, 6, 24:00",
        "22:00-07:00 08:00, TOO_MANY_ENDS, 0, ''",
        "22:00-07:00 Sat, UNKNOWN, 12, Sat",
        "at nigth, UNKNOWN, 3, nigth",
    })
    void a_mistake_is_shown_where_it_stands(
            String typed, Mistake mistake, int position, String word) {
        assertThat(QuietHours.parse(typed, ENGLISH))
                .isEqualTo(new Refused<>(mistake, position, word));
    }

    @Test
    void off_means_none() {
        assertThat(QuietHours.parse("off", ENGLISH).orElseThrow()).isEmpty();
    }

    private static QuietHours hours(int from, int minute, int to, int toMinute) {
        return new QuietHours(LocalTime.of(from, minute), LocalTime.of(to, toMinute));
    }
}
