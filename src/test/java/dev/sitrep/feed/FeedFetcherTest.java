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

    @Test
    void validators_from_behind_a_redirect_go_there_and_a_move_counts_on_a_304() {
        web.redirect("/feeds/rss", 301, "/new");
        web.serveWithEtag("/new", "application/rss+xml", RSS, "\"1\"");
        News news = (News) check(Validators.NONE);
        assertThat(news.validators().from()).isEqualTo(web.url("/new"));
        Unchanged same = (Unchanged) check(news.validators());
        assertThat(same.why()).isEqualTo("nothing new (304)");
        assertThat(same.movedTo()).isEqualTo(web.url("/new"));
        assertThat(same.validators()).isEqualTo(news.validators());
        assertThat(web.requests("/feeds/rss").getLast().header("if-none-match")).isEmpty();
    }

    @Test
    void a_move_counts_where_the_bytes_are_the_same() {
        web.redirect("/feeds/rss", 308, "/new").serve("/new", "application/rss+xml", RSS);
        News news = (News) check(Validators.NONE);
        assertThat(((Unchanged) check(news.validators())).movedTo()).isEqualTo(web.url("/new"));
    }

    @Test
    void the_largest_feed_is_a_setting() {
        web.serve("/feeds/rss", "application/rss+xml", RSS);
        FeedFetcher small = new FeedFetcher(fetcher, new FeedParser(), 50);
        assertThat(small.check(feed(Validators.NONE), NOW))
                .isEqualTo(new Failed("not fetched: it is bigger than 50 bytes"));
    }

    @Test
    void entities_neither_grow_nor_reach_out() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 'lol'>");
        for (int i = 1; i < 12; i++) {
            laughs.append("<!ENTITY l").append(i).append(" '");
            laughs.append(("&l" + (i - 1) + ";").repeat(10)).append("'>");
        }
        assertHarmless(laughs + "]>" + RSS.replace("One", "&l11;"));
        String quadratic = "<!DOCTYPE rss [<!ENTITY a '" + "a".repeat(50_000) + "'>]>";
        assertHarmless(quadratic + RSS.replace("One", "&a;".repeat(50_000)));
        for (String kind : List.of("SYSTEM", "PUBLIC \"x\"")) {
            String outside = " " + kind + " \"" + web.url("/secret") + "\"";
            assertHarmless("<!DOCTYPE rss" + outside + ">" + RSS);
            assertHarmless(
                    "<!DOCTYPE rss [<!ENTITY e" + outside + ">]>" + RSS.replace("One", "&e;"));
            assertHarmless("<!DOCTYPE rss [<!ENTITY % e" + outside + "> %e;]>" + RSS);
        }
        assertHarmless(
                RSS.replace(
                        "<channel>",
                        "<channel xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='"
                                + web.url("/secret")
                                + "' parse='text'/>"));
        assertThat(web.requests("/secret")).isEmpty();
    }

    private void assertHarmless(String xml) {
        web.serve("/secret", "text/plain", "s3cret");
        web.serve("/feeds/rss", "application/rss+xml", xml);
        long began = System.nanoTime();
        FeedCheck check = check(Validators.NONE);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
        assertThat(check).isInstanceOfAny(News.class, Failed.class);
        if (check instanceof News news) {
            assertThat(news.feed().toString().length()).isLessThan(1_000_000);
            assertThat(news.feed().toString()).doesNotContain("s3cret");
        }
    }
}
