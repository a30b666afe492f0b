package dev.sitrep.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.feed.FeedFinding.Found;
import dev.sitrep.feed.FeedFinding.NoAnswer;
import dev.sitrep.feed.FeedFinding.NoFeed;
import dev.sitrep.fetch.FetchSettings;
import dev.sitrep.fetch.WebFetcher;
import dev.sitrep.testing.FakeWeb;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

class FeedFinderTest {
    private static final Instant NOW = Instant.parse("2025-12-21T06:00:00Z");
    private static final String RSS =
            "<rss version='2.0'><channel><title>Desk</title><item><title>One</title></item></channel></rss>";

    private final FakeWeb web = FakeWeb.start();
    private final WebFetcher fetcher = fetcher(List.of("127.0.0.0/8"));

    private static WebFetcher fetcher(List<String> allow) {
        return new WebFetcher(
                FetchSettings.defaults().withAllow(allow).withCallTimeout(Duration.ofSeconds(5)));
    }

    @AfterEach
    void close() {
        fetcher.close();
        web.close();
    }

    private FeedFinding find(String place) {
        return new FeedFinder(fetcher, new FeedParser()).find(web.url(place), NOW);
    }

    @Test
    void a_feed_is_found_where_it_is_and_called_as_it_calls_itself() {
        web.serve("/rss", "application/rss+xml", RSS);
        Found found = (Found) find("/rss");
        assertThat(found.feed().url()).isEqualTo(web.url("/rss"));
        assertThat(found.feed().title()).isEqualTo("Desk");
        assertThat(found.entries()).isEqualTo(1);
        assertThat(found.others()).isEmpty();
    }

    @Test
    void a_page_leads_to_the_first_of_its_feeds_that_is_one_and_names_the_others() {
        web.serve(
                "/",
                "text/html",
                "<link rel=alternate type=application/rss+xml href=/gone>"
                        + "<link rel=alternate type=application/rss+xml href=/all>"
                        + "<link rel=alternate type=application/rss+xml href=/world>");
        web.serve("/all", "application/rss+xml", RSS);
        web.serve("/world", "application/rss+xml", RSS);
        Found found = (Found) find("/");
        assertThat(found.feed().url()).isEqualTo(web.url("/all"));
        assertThat(found.others()).containsExactly(web.url("/gone"), web.url("/world"));
    }

    @Test
    void a_page_that_names_none_is_asked_at_the_usual_places() {
        web.serve("/news", "text/html", "<html><title>News</title></html>");
        web.serve("/atom.xml", "application/rss+xml", RSS);
        assertThat(((Found) find("/news")).feed().url()).isEqualTo(web.url("/atom.xml"));
    }

    @Test
    void what_is_no_feed_and_leads_to_none_is_named() {
        web.serve("/news", "text/html", "<html><title>News</title></html>");
        web.serve("/map", "text/xml", "<urlset/>");
        assertThat(find("/news"))
                .isEqualTo(
                        new NoFeed(
                                "it is an HTML page, not a feed (\"News\"), and no feed was found through it"));
        assertThat(find("/map"))
                .isEqualTo(new NoFeed("it is XML of another kind: the root element is <urlset>"));
        assertThat(find("/nothing")).isInstanceOf(NoFeed.class);
    }

    @Test
    void a_server_that_does_not_answer_well_is_no_proof() {
        web.serveStatus("/busy", 500, Map.of(), new byte[0]);
        assertThat(find("/busy")).isInstanceOf(NoAnswer.class);
    }

    @Test
    void an_address_on_the_inside_is_refused_though_a_page_names_it() {
        web.serve("/feed", "application/rss+xml", RSS);
        try (WebFetcher strict = fetcher(List.of())) {
            assertThat(new FeedFinder(strict, new FeedParser()).find(web.url("/feed"), NOW))
                    .isInstanceOf(NoFeed.class);
        }
    }
}
