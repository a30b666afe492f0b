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
                "21.12.2025 08:05|2025-12-21T08:05:00Z",
                "5.3.2025, 8:05:04|2025-03-05T08:05:04Z",
                "21-12-2025|2025-12-21T00:00:00Z",
                "21-Dec-2025 08:05|2025-12-21T08:05:00Z",
                "2025/12/21 08:05:04|2025-12-21T08:05:04Z",
                "2025-12-21 8:05:04 EST|2025-12-21T13:05:04Z",
                "2025-12-21T08:05:04 Europe/Kyiv|2025-12-21T06:05:04Z",
                "2025-12-21T08:05:04+02:00[Europe/Kyiv]|2025-12-21T06:05:04Z",
                "2025-12-21T8:05|2025-12-21T08:05:00Z",
                "2025-12-21, 08:05|2025-12-21T08:05:00Z",
                "2025-7-3 08:05|2025-07-03T08:05:00Z",
                "Sun Dec 21 2025 08:05:04 GMT+0200 (Eastern European Standard Time)|2025-12-21T06:05:04Z",
                "Sun, 21 Dec 2025 08:05:04 GMT+2|2025-12-21T06:05:04Z",
                "Sun, 21 Dec 2025 08:05:04 +0300 (MSK)|2025-12-21T05:05:04Z",
                "Sun, 21 Dec 2025 11:35:04 IST|2025-12-21T06:05:04Z",
                "Sun, 21 Dec 2025 01:05:04 PM ET|2025-12-21T18:05:04Z",
                "July 4, 2025 1:05 p.m. ET|2025-07-04T17:05:00Z",
                "Dec. 21st, 2025 at 6:05 PM|2025-12-21T18:05:00Z",
                "Sun,  21  Dec  2025  08:05:04  +0200|2025-12-21T06:05:04Z",
                "niedziela, 21 grudnia 2025 - 08:05|2025-12-21T08:05:00Z",
                "21 Aralık 2025 Pazar 08:05|2025-12-21T08:05:00Z",
                "21 Ağustos 2025|2025-08-21T00:00:00Z",
                "الأحد، 21 ديسمبر 2025 08:05|2025-12-21T08:05:00Z",
                "٢١ ديسمبر ٢٠٢٥|2025-12-21T00:00:00Z",
                "3 اكتوبر 2025|2025-10-03T00:00:00Z",
                "21 كانون الأول 2025|2025-12-21T00:00:00Z",
                "21 تشرين الثاني 2025|2025-11-21T00:00:00Z",
                "21 בדצמבר 2025|2025-12-21T00:00:00Z",
                "21 снежня 2025, 08:05|2025-12-21T08:05:00Z",
                "21 დეკემბერი 2025|2025-12-21T00:00:00Z",
                "нд, 21 гру 2025 08:05:04 +0200|2025-12-21T06:05:04Z",
                "21 de diciembre de 2025|2025-12-21T00:00:00Z",
                "2025年12月21日 08:05|2025-12-21T08:05:00Z",
                "2025년 12월 21일 오후 8:05|2025-12-21T20:05:00Z",
                "21 Dec 2025 24:00 GMT|2025-12-22T00:00:00Z",
            })
    void dates_are_read_as_feeds_write_them(String written, String meant) {
        assertThat(LenientDates.parse(written)).isEqualTo(Instant.parse(meant));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sun, 21 Dec 2025 08:05:04 +0000|true",
                "2025-12-21T08:05:04Z|true",
                "21 Dec 2025 08:05 MSK|true",
                "2025-12-21 08:05:04|false",
                "2025-12-21|false",
                "21 December 2025|false",
            })
    void a_date_without_a_zone_says_so(String written, boolean zoned) {
        LenientDates.Reading reading = LenientDates.read(written);
        assertThat(reading).isNotNull();
        assertThat(java.util.Objects.requireNonNull(reading).zoned()).isEqualTo(zoned);
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
                "2025-12-21T25:00:00Z",
                "Sun, 21 Dec 2025 25:00:00 GMT",
                "31.31.2025",
                "(((((((((((((((((((((((((",
                "21 Dec ))))))))",
                "٢٠٢٥-٩٩-٩٩"
            })
    void what_is_no_date_is_none(String written) {
        assertThat(LenientDates.parse(written)).isNull();
    }
}
