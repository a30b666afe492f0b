package dev.sitrep.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.speech.Language;
import dev.sitrep.speech.Speech;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

class SettingsTest {
    @Test
    void the_next_digest_is_strictly_after_now_and_may_be_tomorrows() {
        Settings settings = at("Europe/Kyiv", "18:30", "08:00");
        assertThat(settings.nextDigest(Instant.parse("2025-12-21T06:00:00Z")))
                .contains(Instant.parse("2025-12-21T16:30:00Z"));
        assertThat(settings.nextDigest(Instant.parse("2025-12-21T17:00:00Z")))
                .contains(Instant.parse("2025-12-22T06:00:00Z"));
    }

    @Test
    void a_time_that_the_clock_skips_is_due_when_it_has_jumped() {
        // Kyiv goes from 03:00 to 04:00 on 30 March 2025.
        assertThat(at("Europe/Kyiv", "03:30").nextDigest(Instant.parse("2025-03-30T00:00:00Z")))
                .contains(Instant.parse("2025-03-30T01:00:00Z"));
    }

    @Test
    void a_time_that_comes_twice_is_due_once() {
        // Kyiv goes from 04:00 back to 03:00 on 26 October 2025.
        Settings settings = at("Europe/Kyiv", "03:30");
        Instant first = Instant.parse("2025-10-26T00:30:00Z");
        assertThat(settings.nextDigest(Instant.parse("2025-10-26T00:00:00Z"))).contains(first);
        assertThat(settings.nextDigest(first)).contains(Instant.parse("2025-10-27T01:30:00Z"));
    }

    @Test
    void a_day_that_a_zone_leaves_out_delays_the_digest_to_the_next() {
        // Samoa went from 29 to 31 December 2011.
        assertThat(at("Pacific/Apia", "08:00").nextDigest(Instant.parse("2011-12-30T00:00:00Z")))
                .contains(Instant.parse("2011-12-30T10:00:00Z"));
    }

    @Test
    void without_times_there_is_no_digest() {
        assertThat(at("UTC").nextDigest(Instant.EPOCH)).isEmpty();
    }

    @Test
    void settings_of_a_later_version_are_read_for_what_is_known() {
        String json = SettingsJson.write(Settings.DEFAULT);
        assertThat(SettingsJson.read(json)).isEqualTo(Settings.DEFAULT);
        assertThat(SettingsJson.read(json.replaceFirst("\\{", "{\"mood\":\"calm\",")))
                .isEqualTo(Settings.DEFAULT);
    }

    @Test
    void settings_of_an_earlier_version_had_times_for_every_day() {
        String old =
                """
                {"zone":"Europe/Kyiv","digestTimes":["08:00:00","18:30:00"],"length":{"stories":5,"sentences":1},
                "tellWhenEmpty":false}
                """;
        Settings read = SettingsJson.read(old);
        assertThat(read)
                .isEqualTo(
                        new Settings(
                                ZoneId.of("Europe/Kyiv"),
                                Schedule.daily(List.of(LocalTime.of(8, 0), LocalTime.of(18, 30))),
                                Length.BRIEF,
                                false,
                                Language.ENGLISH,
                                null,
                                false,
                                Waking.DEFAULT,
                                false));
        assertThat(SettingsJson.read(SettingsJson.write(read))).isEqualTo(read);
    }

    @Test
    void all_settings_are_stored() {
        Settings settings =
                Settings.DEFAULT
                        .withZone(ZoneId.of("Asia/Tokyo"))
                        .withSchedule(
                                new ScheduleParser(Speech.of(Language.ENGLISH))
                                        .parse("08:00 Mon-Fri, 10:15 Sat")
                                        .orElseThrow())
                        .withQuiet(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0)))
                        .withLanguage(Language.UKRAINIAN)
                        .withLength(Length.FULL)
                        .withOpenToAll(true)
                        .withTellWhenEmpty(false)
                        .withWaking(new Waking(Duration.ofMinutes(30), true))
                        .withPictures(true);
        assertThat(SettingsJson.read(SettingsJson.write(settings))).isEqualTo(settings);
    }

    private static Settings at(String zone, String... times) {
        List<LocalTime> list = List.of(times).stream().map(LocalTime::parse).toList();
        return Settings.of(ZoneId.of(zone), list, Length.NORMAL);
    }
}
