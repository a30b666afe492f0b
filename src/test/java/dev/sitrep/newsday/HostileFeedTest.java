package dev.sitrep.newsday;

import static dev.sitrep.newsday.Reports.TALKS;
import static dev.sitrep.testing.Newsroom.hours;
import static dev.sitrep.testing.Newsroom.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.feed.Feed;
import dev.sitrep.feed.FeedState;
import dev.sitrep.feed.FeedSubscription;
import dev.sitrep.feed.Validators;
import dev.sitrep.testing.NewsSite;
import dev.sitrep.testing.Newsroom;
import dev.sitrep.testing.RawServer;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.time.Duration;

/** A feed's server is broken or means harm: what is stored stays as it was, and the other feeds go on. */
class HostileFeedTest {
    private static final String RSS = "application/rss+xml";

    private static String rss(int items) {
        StringBuilder xml = new StringBuilder("<rss version=\"2.0\"><channel><title>Big</title>");
        for (int i = 0; i < items; i++) {
            xml.append("<item><title>Report ").append(i).append(" of the talks</title><guid>g");
            xml.append(i).append("</guid><description>Envoys met for the ").append(i);
            xml.append("th time.</description></item>");
        }
        return xml.append("</channel></rss>").toString();
    }

    private static int articles(Newsroom newsroom) {
        return count(newsroom, "article");
    }

    private static int count(Newsroom newsroom, String table) {
        return newsroom.app()
                .database()
                .with(
                        h ->
                                h.createQuery("SELECT COUNT(*) FROM " + table)
                                        .mapTo(Integer.class)
                                        .one());
    }

    private static Feed follow(Newsroom newsroom, URI url) {
        return newsroom.app().feeds().add(FeedSubscription.of(url), newsroom.now());
    }

    private static Feed again(Newsroom newsroom, Feed feed) {
        return newsroom.app().feeds().find(feed.id()).orElseThrow();
    }

    @Test
    void a_feed_of_ten_thousand_items_is_taken_in_whole_in_its_time() {
        try (Newsroom newsroom = new Newsroom()) {
            newsroom.feedBreaks("big", 200, RSS, rss(10_000));
            newsroom.feedServes("herald", TALKS);
            long began = System.nanoTime();
            newsroom.runs("poll");

            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isLessThan(Duration.ofSeconds(60));
            assertThat(newsroom.feed("big").health().reason()).isEqualTo("10000 entries");
            assertThat(newsroom.feed("herald").state()).isEqualTo(FeedState.FRESH);
            assertThat(count(newsroom, "entry")).isEqualTo(10_001);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 100000\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n4000\r\n"
            })
    void a_server_that_closes_half_way_leaves_all_as_it_was_until_it_answers_whole(String head) {
        try (Newsroom newsroom = new Newsroom();
                RawServer server = RawServer.start()) {
            server.answers(whole(rss(2), "\"first\""));
            Feed feed = follow(newsroom, server.url("/feed"));
            newsroom.runs("poll");
            Validators known = again(newsroom, feed).validators();
            assertThat(known.etag()).isEqualTo("\"first\"");

            String half = rss(9).substring(0, rss(9).length() / 2);
            server.answers("HTTP/1.1 200 OK\r\nETag: \"second\"\r\n" + head + half);
            newsroom.advance(minutes(20));
            Feed failing = again(newsroom, feed);
            assertThat(failing.state()).isEqualTo(FeedState.FAILING);
            assertThat(failing.health().reason())
                    .isEqualTo("the server closed the connection before the whole answer had come");
            assertThat(failing.validators()).isEqualTo(known);
            assertThat(articles(newsroom)).isEqualTo(2);

            server.answers(whole(rss(9), "\"second\""));
            newsroom.advance(hours(2));
            assertThat(server.heads().getLast()).contains("If-None-Match: \"");
            assertThat(again(newsroom, feed).validators().etag()).isEqualTo("\"second\"");
            assertThat(articles(newsroom)).isEqualTo(9);
        }
    }

    /** Nobody can tell a cut-off answer of unknown length from a whole one: what came is taken, and the rest asked for again. */
    @Test
    void half_a_feed_of_unknown_length_does_not_keep_the_other_half_away() {
        try (Newsroom newsroom = new Newsroom();
                RawServer server = RawServer.start()) {
            String half = rss(9).substring(0, rss(9).length() / 2);
            server.answers("HTTP/1.0 200 OK\r\nETag: \"same\"\r\n\r\n" + half);
            Feed feed = follow(newsroom, server.url("/feed"));
            newsroom.runs("poll");
            assertThat(articles(newsroom)).isBetween(3, 5);

            server.answers("HTTP/1.0 200 OK\r\nETag: \"same\"\r\n\r\n" + rss(9));
            newsroom.advance(minutes(20));
            assertThat(server.heads().get(1)).doesNotContain("If-None-Match");
            assertThat(articles(newsroom)).isEqualTo(9);
            assertThat(again(newsroom, feed).validators().etag()).isEqualTo("\"same\"");
        }
    }

    private static String whole(String body, String etag) {
        return "HTTP/1.1 200 OK\r\nConnection: close\r\nETag: "
                + etag
                + "\r\nContent-Length: "
                + body.length()
                + "\r\n\r\n"
                + body;
    }

    @Test
    void
            a_feed_that_moved_for_good_is_asked_for_at_its_new_address_alone_and_nothing_comes_twice() {
        try (Newsroom newsroom = new Newsroom()) {
            newsroom.feedServes("herald", TALKS);
            newsroom.feedServes("herald-new", TALKS);
            Feed feed = newsroom.feed("herald");
            newsroom.app().feeds().remove(newsroom.feed("herald-new").url());
            newsroom.runs("poll");
            assertThat(articles(newsroom)).isEqualTo(1);

            String old = NewsSite.feedPlace("herald");
            newsroom.web().redirect(old, 301, NewsSite.feedPlace("herald-new"));
            newsroom.advance(hours(5));
            assertThat(again(newsroom, feed).url()).isEqualTo(feed.url());
            newsroom.advance(hours(3));
            Feed moved = again(newsroom, feed);
            assertThat(moved.url()).isEqualTo(newsroom.web().url(NewsSite.feedPlace("herald-new")));
            assertThat(newsroom.log())
                    .anyMatch(line -> line.contains("moved for good from " + feed.url()));
            int asked = newsroom.web().requests(old).size();
            newsroom.advance(hours(5));
            assertThat(newsroom.web().requests(old)).hasSize(asked);
        }
    }

    @Test
    void a_page_of_html_at_the_new_address_moves_nothing() {
        try (Newsroom newsroom = new Newsroom()) {
            newsroom.feedServes("herald", TALKS);
            newsroom.runs("poll");
            newsroom.web().redirect(NewsSite.feedPlace("herald"), 301, "/portal");
            newsroom.web().serve("/portal", "text/html", "<html><title>Log in</title></html>");
            newsroom.advance(hours(8));

            assertThat(newsroom.feed("herald").state()).isEqualTo(FeedState.FAILING);
            assertThat(newsroom.feed("herald").move()).isNull();
        }
    }

    @Test
    void a_410_stops_the_feed() {
        try (Newsroom newsroom = new Newsroom()) {
            newsroom.feedBreaks("closed", 410, "text/plain", "");
            newsroom.advance(hours(3));

            assertThat(newsroom.feed("closed").state()).isEqualTo(FeedState.GONE);
            assertThat(newsroom.web().requests(NewsSite.feedPlace("closed"))).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_no_database_may_take_is_no_reason_to_lose_an_entry(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            String json =
                    "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"F\\u0000\",\"items\":"
                            + "[{\"id\":\"a\\u0000b\",\"title\":\"Envoys \\u0000 met\","
                            + "\"content_text\":\"In Miami \\u0000.\"}]}";
            newsroom.feedBreaks("nul", 200, "application/feed+json", json);
            newsroom.runs("poll");

            assertThat(newsroom.feed("nul").health().reason()).isEqualTo("1 entries");
            assertThat(articles(newsroom)).isEqualTo(1);
        }
    }

    @Test
    void a_feed_that_can_not_be_stored_fails_and_is_asked_ever_more_seldom() {
        try (Newsroom newsroom = new Newsroom()) {
            newsroom.app()
                    .database()
                    .use(
                            h ->
                                    h.execute(
                                            "CREATE TRIGGER poison BEFORE INSERT ON article WHEN NEW.title ="
                                                    + " 'Report 1 of the talks' BEGIN SELECT"
                                                    + " RAISE(ABORT, 'poison'); END"));
            newsroom.feedBreaks("bad", 200, RSS, rss(3));
            newsroom.feedServes("herald", TALKS);
            newsroom.advance(hours(6));

            Feed bad = newsroom.feed("bad");
            assertThat(bad.state()).isEqualTo(FeedState.FAILING);
            assertThat(bad.health().reason()).isEqualTo("what it said could not be stored");
            assertThat(bad.validators()).isEqualTo(Validators.NONE);
            assertThat(newsroom.web().requests(NewsSite.feedPlace("bad"))).hasSizeLessThan(15);
            assertThat(newsroom.feed("herald").state()).isEqualTo(FeedState.FRESH);
        }
    }
}
