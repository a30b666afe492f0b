package dev.sitrep.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;

class EntryTest {
    private static final Instant NOON = Instant.parse("2025-12-20T12:00:00Z");
    private static final String HOSTILE = "<p>Talks <script>alert(1)</script>go on</p>";

    private static Entry entry(String title, String summary, String content) {
        return new Entry(
                "7",
                title,
                "https://desk.example/7",
                summary,
                content,
                NOON,
                null,
                List.of("A Reporter"),
                List.of("Talks"),
                List.of(new Entry.Enclosure("https://desk.example/7.mp3", null, 12L)),
                null);
    }

    @Test
    void no_way_of_reading_an_entry_gives_what_the_sanitiser_takes_out() {
        Entry entry = entry("Talks", HOSTILE, HOSTILE);
        assertThat(
                        List.of(
                                entry.summary(),
                                entry.content(),
                                entry.longestHtml(),
                                entry.summaryHtml().sanitised(),
                                entry.contentHtml().toString()))
                .containsOnly("<p>Talks go on</p>");
        assertThat(entry.toString()).contains("Talks go on").doesNotContain("script");
    }

    @Test
    void the_same_entry_written_in_the_same_way_has_the_same_fingerprint() {
        assertThat(entry("Talks", HOSTILE, "").fingerprint())
                .isEqualTo(entry("Talks", HOSTILE, "").fingerprint())
                .matches("[0-9a-f]{32}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<p>Talks go on</p>", HOSTILE + " "})
    void a_text_written_in_another_way_changes_the_fingerprint(String summary) {
        assertThat(entry("Talks", summary, "").fingerprint())
                .isNotEqualTo(entry("Talks", HOSTILE, "").fingerprint());
    }

    @Test
    void fields_do_not_run_into_each_other_in_the_fingerprint() {
        assertThat(entry("T", "alks", "").fingerprint())
                .isNotEqualTo(entry("Ta", "lks", "").fingerprint());
        assertThat(entry("T", "a", "").fingerprint())
                .isNotEqualTo(entry("T", "", "a").fingerprint());
    }

    @Test
    void two_texts_are_equal_when_a_reader_sees_the_same() {
        assertThat(Html.of(HOSTILE, "")).isEqualTo(Html.of("<p>Talks go on</p>", ""));
        assertThat(Html.of("<a href=\"x\">y</a>", "https://a.example/"))
                .isNotEqualTo(Html.of("<a href=\"x\">y</a>", "https://b.example/"));
        assertThat(Html.of(" \n", "")).isSameAs(Html.NONE);
    }
}
