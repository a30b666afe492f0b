package dev.sitrep.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.feed.FeedCheck.Failed;
import dev.sitrep.feed.FeedCheck.GoneForGood;
import dev.sitrep.feed.FeedCheck.News;
import dev.sitrep.feed.FeedCheck.Unchanged;
import dev.sitrep.feed.FeedCheck.Waiting;
import dev.sitrep.fetch.FetchSettings;
import dev.sitrep.fetch.WebFetcher;
import dev.sitrep.testing.FakeWeb;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

class FeedFetcherTest {
    private static final Instant NOW = Instant.parse("2025-12-21T06:00:00Z");
    private static final String RSS =
            "<rss version='2.0'><channel><title>T</title><item><title>One</title><link>1</link></item>"
                    + "</channel></rss>";

    private final FakeWeb web = FakeWeb.start();
    private final WebFetcher fetcher =
            new WebFetcher(
                    FetchSettings.defaults()
                            .withAllow(List.of("127.0.0.0/8"))
                            .withCallTimeout(Duration.ofSeconds(5)));
    private final FeedFetcher feeds = new FeedFetcher(fetcher, new FeedParser());

    @AfterEach
    void close() {
        fetcher.close();
        web.close();
    }

    private Feed feed(Validators validators) {
        return new Feed(
                1,
                FeedSubscription.of(web.url("/feeds/rss")),
                FeedHealth.added(NOW),
                validators,
                Rhythm.UNKNOWN);
    }

    private FeedCheck check(Validators validators) {
        return feeds.check(feed(validators), NOW);
    }

    @Test
    void a_feed_comes_with_links_resolved_and_validators_for_the_next_time() {
        web.serveWithEtag("/feeds/rss", "application/rss+xml", RSS, "\"1\"");
        News news = (News) check(Validators.NONE);
        assertThat(news.feed().entries().getFirst().link())
                .isEqualTo(web.url("/feeds/1").toString());
        assertThat(news.validators().etag()).isEqualTo("\"1\"");
        assertThat(check(news.validators()))
                .isInstanceOfSatisfying(
                        Unchanged.class,
                        same -> {
                            assertThat(same.why()).isEqualTo("nothing new (304)");
                            assertThat(same.validators()).isEqualTo(news.validators());
                        });
    }

    @Test
    void the_same_bytes_without_validators_are_not_read_again() {
        web.serve("/feeds/rss", "application/rss+xml", RSS);
        News news = (News) check(Validators.NONE);
        assertThat(((Unchanged) check(news.validators())).why())
                .isEqualTo("nothing new (the same bytes)");
    }

    @Test
    void html_instead_of_xml_fails_with_what_came() {
        web.serve("/feeds/rss", "text/html", "<html><title>Log in</title></html>");
        assertThat(check(Validators.NONE))
                .isEqualTo(new Failed("no feed came: it is an HTML page, not a feed (\"Log in\")"));
    }

    @Test
    void an_empty_body_fails() {
        web.serve("/feeds/rss", "text/xml", "");
        assertThat(check(Validators.NONE))
                .isEqualTo(new Failed("no feed came: the answer is empty"));
    }

    @Test
    void a_broken_feed_is_read_as_far_as_it_goes() {
        web.serve("/feeds/rss", "text/xml", RSS.replace("</channel></rss>", "<item><title>Tw"));
        News news = (News) check(Validators.NONE);
        assertThat(news.feed().entries().getFirst().title()).isEqualTo("One");
        assertThat(news.feed().problems()).isNotEmpty();
    }

    @Test
    void a_server_that_closes_half_way_leaves_the_feed_as_it_was() {
        web.closeHalfWay("/feeds/rss", "text/xml", RSS);
        Validators known = new Validators("\"old\"", null, "ab");
        Feed before = feed(known);
        FeedCheck check = feeds.check(before, NOW);
        assertThat(check)
                .isEqualTo(
                        new Failed(
                                "the server closed the connection before the whole answer had"
                                        + " come"));
        Feed after = before.after(check, new NextCheck(NOW, "later"), NOW);
        assertThat(after.validators()).isEqualTo(known);
    }

    @Test
    void a_404_fails_a_410_is_the_end_and_a_429_waits() {
        assertThat(check(Validators.NONE))
                .isEqualTo(
                        new Failed("the server answered 404 (there is nothing at this address)"));
        web.serveStatus("/feeds/rss", 410);
        assertThat(check(Validators.NONE)).isInstanceOf(GoneForGood.class);
        web.serveStatus("/feeds/rss", 429, Map.of("Retry-After", "60"), new byte[0]);
        assertThat(check(Validators.NONE))
                .isEqualTo(new Waiting(NOW.plusSeconds(60), "the server asked to wait (429)"));
    }

    @Test
    void a_redirect_inside_is_not_followed_and_a_move_for_good_is_told() {
        web.redirect("/feeds/rss", 301, "http://169.254.169.254/");
        assertThat(((Failed) check(Validators.NONE)).why()).startsWith("not fetched: the address");
        web.redirect("/feeds/rss", 301, "/new").serve("/new", "text/xml", RSS);
        assertThat(((News) check(Validators.NONE)).movedTo()).isEqualTo(web.url("/new"));
    }

    @Test
    void a_body_of_a_gigabyte_is_cut_off() {
        web.serveGzippedZeros("/feeds/rss", "text/xml", 1L << 30);
        assertThat(check(Validators.NONE))
                .isEqualTo(new Failed("not fetched: it is bigger than 16 MB"));
    }
}
