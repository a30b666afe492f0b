package dev.sitrep.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.chat.Settings;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Png;
import dev.sitrep.digest.StorylinePace.Kind;
import dev.sitrep.digest.StorylinePace.Voice;
import dev.sitrep.speech.Language;
import dev.sitrep.speech.Speech;
import dev.sitrep.summary.StoryReport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

class StorylinePaceTest {
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final Instant EIGHT = Instant.parse("2025-12-21T06:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final String MIAMI = "Envoys hold talks in Miami";

    /** A story with an article each so many minutes after the window's begin, in turn from these origins; "" is unattributed. */
    private static StoryReport story(
            long id, long storyline, Duration window, List<String> origins, int... minutes) {
        Reports story = Reports.story(id, MIAMI).on(storyline, 1, null);
        for (int minute : minutes) {
            Instant at = EIGHT.minus(window).plus(Duration.ofMinutes(minute));
            story.article("Outlet", at, "text");
        }
        for (String origin : origins.stream().distinct().sorted().toList()) {
            Long[] articles =
                    IntStream.range(0, minutes.length)
                            .filter(i -> origins.get(i % origins.size()).equals(origin))
                            .mapToObj(i -> id * 100 + i + 1)
                            .toArray(Long[]::new);
            if (origin.isEmpty()) {
                story.unattributed(articles);
            } else {
                story.origin(origin, articles);
            }
        }
        return story.report();
    }

    private static Edition edition(ZoneId zone, Duration window, StoryReport... reports) {
        List<Edition.Item> items = new ArrayList<>();
        for (StoryReport report : reports) {
            int number = items.size() + 1;
            items.add(
                    new Edition.Item(number, report, List.of(), List.of(), List.of(), null, null));
        }
        return edition(zone, new DigestWindow(EIGHT.minus(window), EIGHT), items);
    }

    private static Edition edition(ZoneId zone, DigestWindow span, List<Edition.Item> items) {
        return new Edition(
                "War diplomacy", span, zone, items.size(), 1, 0, 1, items, Coverage.NONE);
    }

    private static Optional<StorylinePace> pace(StoryReport... reports) {
        return StorylinePace.of(edition(KYIV, DAY, reports));
    }

    /** So many articles, evenly over so many hours. */
    private static int[] over(int articles, int hours) {
        return IntStream.range(0, articles).map(i -> i * hours * 60 / (articles - 1)).toArray();
    }

    @ParameterizedTest
    @CsvSource({
        "12, 6, 2, true",
        "11, 6, 2, false",
        "12, 5, 2, false",
        "12, 6, 1, false",
        "90, 20, 5, true"
    })
    void a_chart_says_more_than_words_with_many_articles_over_hours_from_several_origins(
            int articles, int hours, int origins, boolean says) {
        List<String> names = IntStream.range(0, origins).mapToObj(i -> "O" + i).toList();
        assertThat(pace(story(1, 1, DAY, names, over(articles, hours))).isPresent())
                .isEqualTo(says);
    }

    @Test
    void what_is_unattributed_makes_no_second_origin() {
        assertThat(pace(story(1, 1, DAY, List.of("Reuters", ""), over(20, 12)))).isEmpty();
    }

    @Test
    void articles_outside_the_window_do_not_count() {
        int[] yesterday = IntStream.of(over(20, 12)).map(minute -> minute - 15 * 60).toArray();
        assertThat(pace(story(1, 1, DAY, List.of("A", "B"), yesterday))).isEmpty();
    }

    @Test
    void articles_that_another_edition_told_do_not_count() {
        Edition edition = edition(KYIV, DAY, story(1, 1, DAY, List.of("A", "B"), over(20, 12)));
        DigestWindow.Span told =
                new DigestWindow.Span(EIGHT.minus(DAY), EIGHT.minus(DAY.dividedBy(2)));
        DigestWindow rest = edition.window().without(List.of(told));
        assertThat(StorylinePace.of(edition)).isPresent();
        assertThat(StorylinePace.of(edition(KYIV, rest, edition.items()))).isEmpty();
    }

    @Test
    void an_empty_edition_has_none() {
        assertThat(pace()).isEmpty();
    }

    @Test
    void the_stories_of_a_storyline_count_together_under_the_first_s_headline() {
        StorylinePace pace =
                pace(
                                story(3, 7, DAY, List.of("A", "B"), 0, 60, 65, 300),
                                story(4, 7, DAY, List.of("A", "C"), over(10, 10)))
                        .orElseThrow();
        assertThat(pace.lead().story().id()).isEqualTo(3);
        assertThat(pace.articles()).isEqualTo(14);
        assertThat(pace.voices())
                .extracting(v -> v.name() + " " + v.articles())
                .containsExactly("A 7", "C 5", "B 2");
        assertThat(pace.bars()).hasSize(11).startsWith(2, 3);
        assertThat(pace.peak()).isEqualTo(1);
    }

    @Test
    void of_several_the_one_with_most_articles_is_shown() {
        StorylinePace pace =
                pace(
                                story(1, 1, DAY, List.of("A", "B"), over(12, 12)),
                                story(2, 2, DAY, List.of("A", "B"), over(20, 12)),
                                story(3, 3, DAY, List.of("A", "B"), over(20, 12)))
                        .orElseThrow();
        assertThat(pace.lead().story().id()).isEqualTo(2);
    }

    @Test
    void all_but_four_origins_are_others_and_the_unattributed_come_last() {
        List<String> names = List.of("A", "B", "C", "D", "E", "F", "", "A", "B", "C", "D");
        StorylinePace pace = pace(story(1, 1, DAY, names, over(22, 12))).orElseThrow();
        assertThat(pace.voices())
                .extracting(Voice::kind)
                .containsExactly(
                        Kind.ORIGIN,
                        Kind.ORIGIN,
                        Kind.ORIGIN,
                        Kind.ORIGIN,
                        Kind.OTHERS,
                        Kind.UNATTRIBUTED);
        assertThat(pace.voices()).extracting(Voice::articles).containsExactly(4, 4, 4, 4, 4, 2);
        for (int i = 0; i < pace.bars().size(); i++) {
            int bar = i;
            assertThat(pace.voices().stream().mapToInt(v -> v.counts().get(bar)).sum())
                    .isEqualTo(pace.bars().get(i));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Kyiv, 2025-12-20T06:00:00Z",
        "Asia/Kathmandu, 2025-12-20T05:15:00Z",
        "America/New_York, 2025-12-20T06:00:00Z"
    })
    void bars_begin_with_the_hours_of_the_chat_s_clock(String zone, Instant begin) {
        StoryReport story = story(1, 1, DAY, List.of("A", "B"), over(20, 10));
        assertThat(StorylinePace.of(edition(ZoneId.of(zone), DAY, story)).orElseThrow().from())
                .isEqualTo(begin);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 2", "7, 6", "30, 24", "100, 72"})
    void bars_are_longer_in_longer_windows(int days, int hours) {
        Duration window = Duration.ofDays(days);
        int[] minutes = over(80, days * 24 - 1);
        StoryReport story = story(1, 1, window, List.of("A", "B"), minutes);
        StorylinePace pace = StorylinePace.of(edition(KYIV, window, story)).orElseThrow();
        assertThat(pace.bar()).isEqualTo(Duration.ofHours(hours));
        assertThat(pace.bars()).hasSizeBetween(12, 48);
        assertThat(pace.articles()).isEqualTo(80);
    }

    @Test
    void what_the_chart_says_is_said_in_whole_sentences() {
        assertThat(text(Language.ENGLISH, List.of("Reuters", "Politico", "")).alternative(EIGHT))
                .isEqualTo(
                        "Chart of the articles on “Envoys hold talks in Miami”: 21 came from Sat 08:00 to Sat 21:00"
                                + " (Kyiv time). The busiest hour, with 2, was from Sat 08:00. By origin: Politico 7,"
                                + " Reuters 7, unattributed 7.");
    }

    @Test
    void the_hours_under_the_bars_are_thinned_and_midnight_has_its_day_s_name() {
        StoryReport story = story(1, 1, DAY, List.of("A", "B"), over(24, 23));
        Edition edition = edition(KYIV, DAY, story);
        PaceText text =
                new PaceText(
                        StorylinePace.of(edition).orElseThrow(), KYIV, Speech.of(Language.ENGLISH));
        assertThat(text.times().stream().filter(time -> !time.isEmpty()))
                .containsExactly(
                        "09:00", "12:00", "15:00", "18:00", "21:00", "Sun", "03:00", "06:00");
    }

    @ParameterizedTest
    @CsvSource({"4, Thu", "7, Mon", "30, 21 November", "100, 12 September"})
    void long_windows_have_days_or_dates_under_their_bars(int days, String first) {
        Duration window = Duration.ofDays(days);
        StoryReport story = story(1, 1, window, List.of("A", "B"), over(80, days * 24 - 1));
        Edition edition = edition(KYIV, window, story);
        PaceText text =
                new PaceText(
                        StorylinePace.of(edition).orElseThrow(), KYIV, Speech.of(Language.ENGLISH));
        List<String> times = text.times().stream().filter(time -> !time.isEmpty()).toList();
        assertThat(times).hasSizeBetween(3, 9);
        assertThat(times.stream().filter(time -> !time.contains(":")).findFirst()).contains(first);
    }

    @ParameterizedTest
    @EnumSource
    void the_same_edition_gives_the_same_bytes_in_every_language(Language language)
            throws IOException {
        PaceText text = text(language, List.of("Reuters", "Укрінформ", "الجزيرة", "BBC", "AFP"));
        Png once = PaceChart.draw(text);
        assertThat(once).isEqualTo(PaceChart.draw(text));
        assertThat(once.size()).isBetween(5_000, 100_000);
    }

    @Test
    void an_edition_goes_without_a_chart_that_nobody_could_read() {
        // A private use character, for which no font has a shape.
        Edition edition =
                edition(KYIV, DAY, story(1, 1, DAY, List.of("\ue123", "B"), over(21, 12)));
        Message words = Message.text("words");
        Settings wanted = Settings.DEFAULT.withPictures(true);
        assertThat(EditionPicture.with(words, edition, wanted)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><b>x %s{0}", "a\n\nb", "\u202eright to left", " ", "W"})
    void origins_with_odd_names_do_no_harm(String odd) {
        List<String> names = List.of(odd + "W".repeat(300), odd + "W".repeat(301), odd, "Reuters");
        Edition edition = edition(KYIV, DAY, story(1, 1, DAY, names, over(21, 12)));
        Message words = Message.text("words");
        Message with = EditionPicture.with(words, edition, Settings.DEFAULT.withPictures(true));
        assertThat(with.blocks()).hasSizeBetween(1, 2);
        assertThat(EditionPicture.with(words, edition, Settings.DEFAULT)).isEqualTo(words);
    }

    private static PaceText text(Language language, List<String> origins) {
        Edition edition = edition(KYIV, DAY, story(1, 1, DAY, origins, over(21, 12)));
        return new PaceText(StorylinePace.of(edition).orElseThrow(), KYIV, Speech.of(language));
    }
}
