package dev.sitrep.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.chat.ZoneFinder.Answer;
import dev.sitrep.speech.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

class ZoneFinderTest {
    private static final Instant WINTER = Instant.parse("2025-12-21T12:00:00Z");
    private static final ZoneFinder FINDER = new ZoneFinder();

    @ParameterizedTest
    @CsvSource({
        "Europe/Kyiv, Europe/Kyiv",
        "europe/kiev, Europe/Kyiv",
        "Kyiv, Europe/Kyiv",
        "new york, America/New_York",
        "NEW_YORK, America/New_York",
        "US/Eastern, America/New_York",
        "Japan, Asia/Tokyo",
        "port-au-prince, America/Port-au-Prince",
        "São Paulo, America/Sao_Paulo",
        "sao paulo, America/Sao_Paulo",
        "Geneva, Europe/Zurich",
        "Washington, America/New_York",
        "tel aviv, Asia/Jerusalem",
        "utc, UTC",
        "Etc/UTC, UTC",
    })
    void zones_are_found_by_name_and_by_city(String typed, String zone) {
        assertThat(find(typed)).isEqualTo(new Answer.Found(ZoneId.of(zone)));
    }

    @Test
    void every_place_of_the_iana_database_is_found_by_its_name() {
        for (String id : ZoneId.getAvailableZoneIds()) {
            if (id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/")) {
                assertThat(find(id)).as(id).isInstanceOf(Answer.Found.class);
                ZoneId found = ((Answer.Found) find(id)).zone();
                assertThat(found.getRules().getOffset(WINTER))
                        .as(id)
                        .isEqualTo(ZoneId.of(id).getRules().getOffset(WINTER));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "UKRAINIAN, Київ, Europe/Kyiv",
        "RUSSIAN, Москва, Europe/Moscow",
        "FRENCH, Londres, Europe/London",
        "GERMAN, Warschau, Europe/Warsaw",
        "SPANISH, Nueva York, America/New_York",
        "ARABIC, القاهرة, Africa/Cairo",
    })
    void cities_are_known_by_their_names_in_the_chat_s_language(
            Language language, String typed, String zone) {
        assertThat(FINDER.find(typed, language, WINTER))
                .isEqualTo(new Answer.Found(ZoneId.of(zone)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC+2", "gmt +2", "+02:00", "+2", "EET", "utc +0200"})
    void an_offset_is_refused_with_zones_that_have_it(String typed) {
        assertThat(find(typed)).isInstanceOf(Answer.Offset.class);
        assertThat(((Answer.Offset) find(typed)).instead())
                .hasSize(3)
                .startsWith(ZoneId.of("Europe/Kyiv"));
    }

    @ParameterizedTest
    @CsvSource({"Kyif, Europe/Kyiv", "Londn, Europe/London", "Jerusal, Asia/Jerusalem"})
    void a_near_miss_is_guessed_at(String typed, String zone) {
        assertThat(find(typed)).isInstanceOf(Answer.Unknown.class);
        assertThat(((Answer.Unknown) find(typed)).near()).contains(ZoneId.of(zone));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Mars/Olympus", "+99", "\u0000", "Etc/GMT+3", "x y z"})
    void nonsense_is_unknown(String typed) {
        assertThat(find(typed)).isEqualTo(new Answer.Unknown(List.of()));
    }

    private static Answer find(String typed) {
        return FINDER.find(typed, Language.ENGLISH, WINTER);
    }
}
