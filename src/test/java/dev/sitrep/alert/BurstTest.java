package dev.sitrep.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.sitrep.alert.Burst.Normal;
import dev.sitrep.digest.Reports;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.testing.Shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

class BurstTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2025-12-21T12:00:00Z");
    private static final Normal UNKNOWN = new Normal(0, 0);

    @Test
    void outlets_that_write_in_the_last_half_hour_count_once_each() {
        Reports story = Reports.story(1, "Strike");
        story.article("Earlier", NOW.minus(Duration.ofMinutes(31)), "Before.");
        for (int i = 0; i < 5; i++) {
            story.article("Herald", NOW.minus(Duration.ofMinutes(20 - i)), "Version " + i);
        }
        story.article("Tribune", NOW.minus(Duration.ofMinutes(2)), "Too.");
        assertThat(Burst.outlets(story.report(), NOW)).isEqualTo(2);
        assertThat(Burst.outlets(story.report(), NOW.plus(Duration.ofHours(1)))).isZero();
    }

    @Test
    void what_all_have_from_one_voice_is_no_burst_however_many_carry_it() {
        Reports story = Reports.story(1, "Strike");
        for (int i = 0; i < 8; i++) {
            story.article("Outlet " + i, NOW.minus(Duration.ofMinutes(i)), "Reuters says so " + i);
        }
        Reports one = story.origin("Reuters", 101L, 102L, 103L, 104L, 105L, 106L, 107L, 108L);
        assertThat(Burst.outlets(one.report(), NOW)).isZero();
        one.article("Outlet 9", NOW, "I was there.").origin("Outlet 9", 109L);
        assertThat(Burst.outlets(one.report(), NOW)).isEqualTo(9);
    }

    /** Of the probabilities of X ≥ n in any table of the Poisson distribution. */
    @ParameterizedTest
    @CsvSource({
        "4, 0.5, 0.001752",
        "5, 0.5, 0.000172",
        "6, 1, 0.000594",
        "9, 2, 0.000237",
        "0, 3, 1"
    })
    void surprise_is_how_unlikely_chance_is(int n, double expected, double probability) {
        assertThat(Math.pow(10, -Burst.surprise(n, expected)))
                .isCloseTo(probability, within(0.000001));
    }

    @Test
    void no_number_is_too_large_to_be_told() {
        assertThat(Burst.surprise(400, 0.5)).isFinite().isGreaterThan(100);
        assertThat(Burst.surprise(3, 400)).isBetween(0.0, 0.1);
    }

    @Test
    void it_takes_more_where_more_is_normal() {
        assertThat(Burst.isOne(4, UNKNOWN)).isFalse();
        assertThat(Burst.isOne(5, UNKNOWN)).isTrue();
        assertThat(Burst.isOne(5, new Normal(0, 1))).isFalse();
        assertThat(Burst.isOne(6, new Normal(0, 1))).isTrue();
        assertThat(Burst.isOne(8, new Normal(2, 1))).isFalse();
        assertThat(Burst.isOne(9, new Normal(2, 1))).isTrue();
        assertThat(Burst.isOne(11, new Normal(1, 4))).isFalse();
        assertThat(Burst.isOne(12, new Normal(1, 4))).isTrue();
    }

    /** All that two newspapers wrote of a war in ten months, taken for one story: two outlets are never a burst. */
    @Test
    void the_rhythm_of_two_newspapers_is_no_burst() throws IOException {
        Map<Instant, Integer> arrivals = new TreeMap<>();
        Reports story = Reports.story(1, "War");
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(
                                        Files.newInputStream(
                                                Shared.path("bench/replay/war-2022.jsonl.gz"))),
                                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode article = JSON.readTree(line);
                String published = article.path("published").asText();
                Instant at =
                        Instant.parse(
                                published.length() > 10
                                        ? published
                                        : published.replace('/', '-') + "T12:00:00Z");
                arrivals.merge(at, 1, Integer::sum);
                story.article(article.path("source").asText(), at, article.path("title").asText());
            }
        }
        StoryReport report = story.report();
        assertThat(arrivals).hasSizeGreaterThan(100);
        assertThat(arrivals.keySet())
                .allMatch(at -> Burst.outlets(report, at) <= 2)
                .noneMatch(at -> Burst.isOne(Burst.outlets(report, at), UNKNOWN));
    }
}
