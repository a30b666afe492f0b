package dev.sitrep.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

class CanonicalLinkTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example/world/talks?id=7&p=2",
                "http://www.A.example:80/world/talks/?p=2&id=7",
                "https://m.a.example/world/talks?id=7&p=2&utm_medium=rss#top",
                "https://mobile.a.example/world/talks/amp?id=7&p=2",
                "https://amp.a.example/world/talks?id=7&p=2",
                "https://a.example/amp/world/talks?id=7&p=2",
                "https://a.example/world/talks.amp?id=7&p=2&amp=1",
                "https://a.example/world/talks/index.html?id=7&p=2&outputType=amp",
                "https://a.example/world/talks;jsessionid=A1B2?id=7&p=2&ref=rss",
                "https://a-example.cdn.ampproject.org/c/s/a.example/world/talks?id=7&p=2",
                "https://www.google.com/amp/s/a.example/world/talks?id=7&p=2"
            })
    void twins_of_one_page_have_one_form(String twin) {
        assertThat(CanonicalLink.of(twin)).isEqualTo("a.example/world/talks?id=7&p=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example/World/talks?id=7&p=2",
                "https://a.example/world/talks?id=8&p=2",
                "https://b.example/world/talks?id=7&p=2",
                "https://a.example/world/talks?id=7&p=2&ref=kyiv",
                "https://a.example/world/talks?id=7&p=2#!/second",
                "https://a.example/world/talks/stamp?id=7&p=2"
            })
    void other_pages_have_other_forms(String other) {
        assertThat(CanonicalLink.of(other)).isNotEqualTo("a.example/world/talks?id=7&p=2");
    }

    @Test
    void a_sites_own_name_is_kept_and_its_front_page_known() {
        assertThat(CanonicalLink.of("https://m.example/x")).isEqualTo("m.example/x");
        assertThat(CanonicalLink.of("https://en.m.wiki.example/x")).isEqualTo("en.wiki.example/x");
        assertThat(CanonicalLink.isFrontPage(CanonicalLink.of("https://www.a.example/index.php")))
                .isTrue();
        assertThat(CanonicalLink.isFrontPage(CanonicalLink.of("https://a.example/?p=12")))
                .isFalse();
    }

    @Test
    void a_hostile_link_takes_no_time() {
        String long1 = "https://" + "m.".repeat(200_000) + "a.example/" + "/amp".repeat(200_000);
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(2), () -> CanonicalLink.of(long1 + "?" + "a&".repeat(200_000)));
        assertThat(CanonicalLink.of("")).isEmpty();
        assertThat(CanonicalLink.of("://")).isNotNull();
        assertThat(CanonicalLink.of("https://..//?&=#")).isNotNull();
    }
}
