package dev.sitrep.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

class SpeechTest {
    private static final Speech ENGLISH = Speech.of(Language.ENGLISH);
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final Instant EIGHT = Instant.parse("2025-12-21T06:00:00Z");
    private static final LocalDate SUNDAY = LocalDate.of(2025, 12, 21);

    private static Speech uk(String pattern) {
        return new Speech(Language.UKRAINIAN, Map.of("k", pattern));
    }

    private static Speech ar(String pattern) {
        return new Speech(Language.ARABIC, Map.of("k", pattern));
    }

    @ParameterizedTest
    @CsvSource({"1, 1 стаття", "3, 3 статті", "5, 5 статей", "11, 11 статей", "21, 21 стаття"})
    void ukrainian_counts_in_three_forms(int count, String said) {
        Speech speech =
                uk("{0, plural, one {# стаття} few {# статті} many {# статей} other {# статті}}");
        assertThat(speech.say("k", count)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "0, لا مقالات",
        "1, مقال واحد",
        "2, مقالان",
        "3, 3 مقالات",
        "11, 11 مقالًا",
        "100, 100 مقال"
    })
    void arabic_counts_in_six_forms_and_in_digits_as_they_are_typed(int count, String said) {
        Speech speech =
                ar(
                        "{0, plural, zero {لا مقالات} one {مقال واحد} two {مقالان} few {# مقالات}"
                                + " many {# مقالًا} other {# مقال}}");
        assertThat(speech.say("k", count)).isEqualTo(said);
    }

    @Test
    void a_text_in_a_sentence_that_runs_from_the_right_keeps_its_own_direction() {
        assertThat(ar("على {0}: {1}").say("k", "Miami (3)", 4))
                .isEqualTo("على \u2068Miami (3)\u2069: 4");
        assertThat(uk("На {0}").say("k", "Miami")).isEqualTo("На Miami");
        assertThat(ar("{0}").say("k", "")).isEmpty();
    }

    @Test
    void a_hostile_text_neither_leaves_its_place_nor_reaches_beyond_it() {
        assertThat(ar("{0}").say("k", "a\u2069b")).isEqualTo("\u2068ab\u2069");
        assertThat(ar("{0}").say("k", "a\u2067b")).isEqualTo("\u2068a\u2067b\u2069\u2069");
        assertThat(ar("{0}").say("k", "\u2066a\u2069b")).isEqualTo("\u2068\u2066a\u2069b\u2069");
    }

    @Test
    void texts_are_never_read_as_patterns() {
        Speech speech = uk("<{0}> {1, plural, one {{0} #} few {{0} #} many {{0} #} other {{0} #}}");
        for (String text : List.of("{1}", "{0, number}", "it's '{'", "#", "{", "}", "'", "%s $1")) {
            assertThat(speech.say("k", text, 2)).isEqualTo("<" + text + "> " + text + " 2");
        }
    }

    @Test
    void an_unknown_key_is_a_bug() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENGLISH.say("no.such.key"))
                .withMessageContaining("no.such.key");
    }

    @Test
    void english_is_that_of_the_manual() {
        assertThat(ENGLISH.moment(EIGHT, KYIV)).isEqualTo("Sun 21 Dec, 08:00 Kyiv");
        assertThat(ENGLISH.near(EIGHT, EIGHT.plus(Duration.ofHours(9)), KYIV)).isEqualTo("08:00");
        assertThat(ENGLISH.near(EIGHT, EIGHT.plus(Duration.ofDays(1)), KYIV))
                .isEqualTo("Sun 08:00");
        assertThat(ENGLISH.near(EIGHT, EIGHT.plus(Duration.ofDays(7)), KYIV))
                .isEqualTo("Sun 21 Dec, 08:00");
        assertThat(ENGLISH.moment(Instant.parse("2025-09-03T06:00:00Z"), ZoneId.of("UTC")))
                .isEqualTo("Wed 3 Sep, 06:00 UTC");
        assertThat(ENGLISH.and(List.of("A", "B", "C"))).isEqualTo("A, B and C");
        assertThat(ENGLISH.list(List.of("A", "B", "C"))).isEqualTo("A, B, C");
        assertThat(ENGLISH.and(List.of())).isEmpty();
        assertThat(ENGLISH.list(List.of())).isEmpty();
        assertThat(ENGLISH.number(1234)).isEqualTo("1,234");
        assertThat(ENGLISH.time(LocalTime.of(8, 0))).isEqualTo("08:00");
    }

    @Test
    void spans_are_rounded_down_to_one_unit() {
        assertThat(ENGLISH.span(Duration.ZERO)).isEqualTo("1 min");
        assertThat(ENGLISH.span(Duration.ofMinutes(59))).isEqualTo("59 min");
        assertThat(ENGLISH.span(Duration.ofMinutes(119))).isEqualTo("1 h");
        assertThat(ENGLISH.span(Duration.ofHours(47))).isEqualTo("47 h");
        assertThat(ENGLISH.span(Duration.ofDays(2))).isEqualTo("2 days");
    }

    @Test
    void dates_lists_and_cities_are_those_of_each_language() {
        assertThat(Speech.of(Language.UKRAINIAN).moment(EIGHT, KYIV))
                .contains("нд, 21 груд.")
                .contains("08:00")
                .contains("Київ");
        assertThat(Speech.of(Language.GERMAN).day(SUNDAY)).isEqualTo("21. Dezember");
        assertThat(Speech.of(Language.RUSSIAN).day(SUNDAY)).isEqualTo("21 декабря");
        assertThat(Speech.of(Language.SPANISH).day(SUNDAY)).isEqualTo("21 de diciembre");
        assertThat(Speech.of(Language.ARABIC).day(SUNDAY)).isEqualTo("21 ديسمبر");
        assertThat(Speech.of(Language.FRENCH).and(List.of("A", "B", "C"))).isEqualTo("A, B et C");
        assertThat(Speech.of(Language.FRENCH).city(ZoneId.of("Asia/Kolkata")))
                .isEqualTo("Calcutta");
        assertThat(Speech.of(Language.GERMAN).number(1234)).isEqualTo("1.234");
        assertThat(Speech.of(Language.ARABIC).number(1234)).isEqualTo("1,234");
    }

    @ParameterizedTest
    @EnumSource
    void a_zone_without_a_city_is_told_by_its_id(Language language) {
        Speech speech = Speech.of(language);
        assertThat(speech.city(ZoneId.of("UTC"))).isEqualTo("UTC");
        assertThat(speech.city(ZoneId.of("+02:00"))).isEqualTo("+02:00");
        ZoneId.getAvailableZoneIds()
                .forEach(id -> assertThat(speech.city(ZoneId.of(id))).as(id).isNotBlank());
    }

    @Test
    void days_of_an_event_are_told_as_a_span() {
        assertThat(ENGLISH.days(SUNDAY, SUNDAY)).isEqualTo("21 December");
        assertThat(ENGLISH.days(SUNDAY.minusDays(1), SUNDAY)).isEqualTo("20–21 December");
        assertThat(ENGLISH.days(LocalDate.of(2025, 12, 30), LocalDate.of(2026, 1, 2)))
                .isEqualTo("30 December – 2 January");
        assertThat(Speech.of(Language.UKRAINIAN).days(SUNDAY.minusDays(1), SUNDAY))
                .isEqualTo("20–21 грудня");
    }

    @Test
    void weekdays_are_told_in_their_order_and_in_ranges() {
        assertThat(ENGLISH.weekdays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)))
                .isEqualTo("Mon–Fri");
        assertThat(ENGLISH.weekdays(Set.of(DayOfWeek.SUNDAY, DayOfWeek.SATURDAY)))
                .isEqualTo("Sat, Sun");
        assertThat(
                        ENGLISH.weekdays(
                                Set.of(
                                        DayOfWeek.SUNDAY,
                                        DayOfWeek.MONDAY,
                                        DayOfWeek.TUESDAY,
                                        DayOfWeek.WEDNESDAY)))
                .isEqualTo("Mon–Wed, Sun");
        assertThat(ENGLISH.weekdays(EnumSet.allOf(DayOfWeek.class))).isEqualTo("every day");
        assertThat(ENGLISH.weekdays(Set.of())).isEmpty();
        assertThat(Speech.of(Language.UKRAINIAN).weekday(DayOfWeek.MONDAY)).isEqualTo("пн");
    }

    @Test
    void a_first_letter_is_made_a_capital_as_the_language_has_it() {
        assertThat(ENGLISH.capitalised("held")).isEqualTo("Held");
        assertThat(ENGLISH.capitalised("")).isEmpty();
        assertThat(Speech.of(Language.UKRAINIAN).capitalised("їдуть")).isEqualTo("Їдуть");
        assertThat(ENGLISH.capitalised("𐐨𐐨")).isEqualTo("𐐀𐐨");
    }

    @Test
    void many_threads_may_speak_at_once() throws Exception {
        Speech speech = uk("{0, plural, one {# рік} few {# роки} many {# років} other {# року}}");
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<String>> said =
                    threads.invokeAll(
                            IntStream.range(0, 2_000)
                                    .mapToObj(
                                            i ->
                                                    (Callable<String>)
                                                            () ->
                                                                    speech.say("k", 5)
                                                                            + speech.day(SUNDAY))
                                    .toList());
            for (Future<String> one : said) {
                assertThat(one.get()).isEqualTo("5 років21 грудня");
            }
        }
    }
}
