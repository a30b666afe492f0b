package dev.sitrep.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class EntryKeyTest {
    private static String key(@Nullable String id, @Nullable String link, String title) {
        return EntryKey.of(
                new Entry(
                        id, title, link, "", "", null, null, List.of(), List.of(), List.of(),
                        null));
    }

    @Test
    void the_feeds_own_identifier_goes_first_then_the_link_then_the_text() {
        assertThat(key(" 7 ", "https://a.example/", "T")).isEqualTo("id:7");
        assertThat(key(" ", "https://a.example/x", "T")).isEqualTo("link:https://a.example/x");
        assertThat(key(null, null, "T")).startsWith("text:").isEqualTo(key(null, null, "T"));
        assertThat(key(null, null, "T")).isNotEqualTo(key(null, null, "U"));
    }

    @Test
    void a_monstrous_identifier_becomes_a_hash() {
        assertThat(key("x".repeat(100_000), null, "")).hasSizeLessThan(100);
    }

    @ParameterizedTest
    @CsvSource({
        "https://A.example/x?utm_source=rss&id=7&fbclid=z,https://a.example/x?id=7",
        "https://a.example/x?utm_source=rss,https://a.example/x",
        "https://a.example/x#utm_medium=feed,https://a.example/x",
        "https://a.example/Day#Strikes,https://a.example/Day#Strikes",
        "https://a.example/,https://a.example",
        "https://a.example,https://a.example",
        "https://a.example/?p=12,https://a.example?p=12"
    })
    void a_link_loses_what_only_tracks_the_reader(String link, String plain) {
        assertThat(PlainLink.of(link)).isEqualTo(plain);
    }
}
