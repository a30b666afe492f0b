package dev.sitrep.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.article.PageOutcome;
import dev.sitrep.fetch.FetchSettings;
import dev.sitrep.fetch.Robots;
import dev.sitrep.fetch.WebFetcher;
import dev.sitrep.testing.FakeWeb;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class PageReaderTest {
    private static final Instant NOW = Instant.parse("2025-12-21T06:00:00Z");
    private static final String PAGE =
            "<html><body><article><h1>Talks</h1>"
                    + "<p>Envoys of both sides met in Geneva on Saturday and will meet again.</p>"
                            .repeat(5)
                    + "</article></body></html>";

    private final FakeWeb web = FakeWeb.start();
    private final WebFetcher fetcher =
            new WebFetcher(FetchSettings.defaults().withAllow(List.of("127.0.0.0/8")));
    private final PageReader pages = new PageReader(fetcher, new Robots(fetcher), 1 << 20);

    @AfterEach
    void close() {
        fetcher.close();
        web.close();
    }

    private PageOutcome read(String path) {
        return pages.read(web.url(path), NOW);
    }

    @Test
    void a_page_that_robots_txt_does_not_allow_is_not_asked_for() {
        web.serve("/robots.txt", "text/plain", "User-agent: *\nDisallow: /1\n");
        assertThat(read("/1"))
                .isEqualTo(
                        new PageOutcome.NoText("the site's robots.txt asks not to read this page"));
        assertThat(web.requests("/1")).isEmpty();
    }

    @Test
    void a_crawl_delay_is_kept_between_pages() {
        web.serve("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 1\n");
        web.serve("/1", "text/html", PAGE).serve("/2", "text/html", PAGE);
        long began = System.nanoTime();
        assertThat(read("/1")).isNotInstanceOf(PageOutcome.NoText.class);
        assertThat(read("/2")).isNotInstanceOf(PageOutcome.NoText.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void a_page_whose_turn_would_come_much_later_is_not_read_now_and_says_why() {
        web.serve("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 120\n");
        web.serve("/1", "text/html", PAGE).serve("/2", "text/html", PAGE);
        assertThat(read("/1")).isNotInstanceOf(PageOutcome.NoText.class);
        assertThat(read("/2"))
                .isEqualTo(
                        new PageOutcome.NoText(
                                "127.0.0.1 asks for 120 s between two pages, and others come before"
                                        + " this one"));
        assertThat(web.requests("/2")).isEmpty();
    }
}
