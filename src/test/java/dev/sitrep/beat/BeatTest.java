package dev.sitrep.beat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sitrep.source.SampleArticles;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

class BeatTest {
    private static final String SMALL =
            """
            name: harbours
            threshold: 2
            "on":
              - {theme: ships, weight: 2, terms: [ship*, "lost at sea"]}
              - {theme: water, weight: 0.5, terms: [tide, "п'ят* хвил*", quay, quay]}
            "off":
              - {theme: space, weight: -3, terms: ["space ship"]}
            """;

    private static Beat read(String yaml) throws IOException {
        return Beat.load(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void every_sample_article_is_judged_as_its_label_says() throws IOException {
        Beat beat = Beat.shipped();
        for (SampleArticles.Item item : SampleArticles.items()) {
            Verdict verdict =
                    beat.judge(
                            item.article().title(),
                            item.article().text(),
                            item.article().language());
            assertThat(verdict.on())
                    .as("%s: %s", item.name(), verdict.why())
                    .isEqualTo(item.beat().equals("on"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true | Envoys agree on a ceasefire in Sudan | The mediators said that guns fell silent at noon.",
                "true | Сторони домовилися про обмін полоненими | Обмін відбудеться завтра.",
                "true | Стороны договорились о прекращении огня | Переговоры шли неделю.",
                "true | EU adopts a new sanctions package | It bans imports of gas.",
                "false | City wins the cup after a late strike | The attack and the defence held; the striker was injured.",
                "false | Talks on wages go on | The union and the railway meet again on Monday.",
                "false | Shares fall as war fears grow | Wall Street closed lower, with Nasdaq at its lowest since May.",
                "false | A novel about two sisters in a war | The exhibition at the museum shows its drafts."
            })
    void diplomacy_of_war_is_on_the_beat_and_what_mentions_war_is_off(
            boolean on, String title, String text) {
        Verdict verdict = Beat.shipped().judge(title, text, "en");
        assertThat(verdict.on()).as(verdict.why()).isEqualTo(on);
    }

    @Test
    void a_term_counts_once_and_terms_add_up() throws IOException {
        Beat beat = read(SMALL);
        assertThat(beat.judge("Tide", "tide tide tide", "en").score()).isEqualTo(0.5);
        assertThat(beat.judge("Shipping", "Lost at sea by the quay.", "en").score()).isEqualTo(4.5);
        assertThat(beat.judge("Space-ship", "", "en").on()).isFalse();
    }

    @Test
    void words_are_whole_unless_a_star_ends_them_and_apostrophes_are_alike() throws IOException {
        Beat beat = read(SMALL);
        assertThat(beat.judge("Tides and relationships", "", "en").score()).isZero();
        assertThat(beat.judge("П’ята хвиля", "", "uk").score()).isEqualTo(0.5);
        assertThat(beat.judge("Lost, at sea", "", "en").on()).isTrue();
    }

    @Test
    void the_reason_names_the_words() throws IOException {
        Beat beat = read(SMALL);
        assertThat(beat.judge("A ship lost at sea", "", "en").why())
                .isEqualTo("On the beat: \"ship*\", \"lost at sea\" (ships); 4 of 2 needed.");
        assertThat(beat.judge("A space ship", "", "en").why())
                .isEqualTo(
                        "Off the beat: \"ship*\" (ships); against it \"space ship\" (space); -1 of the 2 it would take.");
        assertThat(beat.judge("Rien", "", "fr").why())
                .contains("None of the beat's words")
                .contains("fr");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'a: [' | this is not YAML",
                "'just words' | it has no keys",
                "'threshold: 1' | name is missing",
                "'{name: a, threshold: high}' | threshold must be a number above 0",
                "'{name: a, threshold: 1}' | there are no terms under \"on\"",
                "'{name: a, threshold: 1, \"on\": {}}' | \"on\" must be a list of themes",
                "'{name: a, threshold: 1, \"on\": [{weight: 1}]}' | theme 1 under \"on\" has no \"theme\"",
                "'{name: a, threshold: 1, \"on\": [{theme: b, weight: -1}]}' | theme 1 under \"on\" (b) needs a weight",
                "'{name: a, threshold: 1, \"on\": [{theme: b, weight: 1}]}' | theme 1 under \"on\" (b) needs terms",
                "'{name: a, threshold: 1, \"on\": [{theme: b, weight: 1, terms: [\"*\"]}]}' | a term without letters"
            })
    void a_wrong_file_is_told_in_a_sentence(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(message);
    }

    @Test
    void the_shipped_beat_reads_from_its_file_too() throws IOException {
        assertThat(Beat.load(Path.of("config/beats/war-diplomacy.yaml")).name())
                .isEqualTo("war-diplomacy");
    }

    @Test
    void an_article_of_any_length_is_judged_in_bounded_time() {
        Beat beat = Beat.shipped();
        String[] traps = {
            "peace ",
            "ceasefire".repeat(1000),
            "п'",
            "a".repeat(5_000_000),
            "-",
            "prisoner exchange "
        };
        Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> {
                    for (String trap : traps) {
                        String text =
                                trap.length() > 100_000
                                        ? trap
                                        : trap.repeat(200_000 / trap.length());
                        for (int i = 0; i < 100; i++) {
                            beat.judge(text, text, "en");
                        }
                    }
                });
    }
}
