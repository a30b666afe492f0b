package dev.sitrep.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.testing.FakeWeb;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

class RobotsTest {
    private static final Instant NOW = Instant.parse("2025-12-21T06:00:00Z");

    private final FakeWeb web = FakeWeb.start();
    private final WebFetcher fetcher =
            new WebFetcher(FetchSettings.defaults().withAllow(List.of("127.0.0.0/8")));
    private final Robots robots = new Robots(fetcher);

    @AfterEach
    void close() {
        fetcher.close();
        web.close();
    }

    private boolean allowed(String path, Instant now) {
        return robots.permission(web.url(path), now).allowed();
    }

    @Test
    void rules_for_us_go_before_rules_for_all_and_are_asked_for_once_a_day() {
        web.serve(
                "/robots.txt",
                "text/plain",
                """
                User-agent: *
                Disallow: /

                User-agent: Sitrep
                Crawl-delay: 3
                Disallow: /private
                """);
        assertThat(allowed("/news/1", NOW)).isTrue();
        assertThat(allowed("/private/1", NOW)).isFalse();
        assertThat(robots.permission(web.url("/news/2"), NOW).crawlDelay())
                .isEqualTo(Duration.ofSeconds(3));
        assertThat(web.requests("/robots.txt")).hasSize(1);
        allowed("/news/1", NOW.plus(Duration.ofHours(25)));
        assertThat(web.requests("/robots.txt")).hasSize(2);
    }

    @Test
    void no_robots_txt_allows_all() {
        assertThat(allowed("/news/1", NOW)).isTrue();
    }

    @Test
    void a_server_in_trouble_allows_nothing_for_a_while() {
        web.serveStatus("/robots.txt", 500);
        assertThat(allowed("/news/1", NOW)).isFalse();
        web.serve("/robots.txt", "text/plain", "User-agent: *\nAllow: /\n");
        assertThat(allowed("/news/1", NOW.plus(Duration.ofMinutes(30)))).isFalse();
        assertThat(allowed("/news/1", NOW.plus(Duration.ofMinutes(61)))).isTrue();
    }

    @Test
    void an_unreachable_server_allows_nothing_for_a_while() {
        web.closeHalfWay("/robots.txt", "text/plain", "User-agent: *\nAllow: /\n");
        assertThat(allowed("/news/1", NOW)).isFalse();
        web.serve("/robots.txt", "text/plain", "User-agent: *\nAllow: /\n");
        assertThat(allowed("/news/1", NOW.plus(Duration.ofMinutes(61)))).isTrue();
    }

    @Test
    void a_robots_txt_that_leads_nowhere_allows_all() {
        web.redirect("/robots.txt", 301, "/robots.txt");
        assertThat(allowed("/news/1", NOW)).isTrue();
    }

    @Test
    void a_crawl_delay_beyond_five_minutes_allows_nothing() {
        web.serve("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 86400\n");
        assertThat(allowed("/news/1", NOW)).isFalse();
    }

    @Test
    void a_password_in_the_address_of_a_page_is_not_sent() {
        URI page = URI.create("http://eve:pw@127.0.0.1:" + web.port() + "/news");
        assertThat(robots.permission(page, NOW).allowed()).isTrue();
        assertThat(web.requests("/robots.txt")).hasSize(1);
    }
}
