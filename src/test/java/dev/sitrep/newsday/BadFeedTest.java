package dev.sitrep.newsday;

import static dev.sitrep.newsday.Reports.STRIKE;
import static dev.sitrep.newsday.Reports.TALKS;
import static dev.sitrep.testing.Newsroom.hours;
import static dev.sitrep.testing.Newsroom.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.feed.FeedState;
import dev.sitrep.testing.NewsArticle.Page;
import dev.sitrep.testing.NewsSite;
import dev.sitrep.testing.Newsroom;
import dev.sitrep.testing.NewsroomChat;

import org.junit.jupiter.api.Test;

/** A feed or a page is bad in some way: the operator and the chat read what is wrong, and the other feeds go on. */
class BadFeedTest {
    private static final String RSS = "application/rss+xml";

    @Test
    void a_broken_feed_gives_what_can_be_saved_of_it() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedBreaks(
                    "broken",
                    200,
                    RSS,
                    "<rss version=\"2.0\"><channel><title>Broken & co</title><item><title>"
                            + STRIKE.title()
                            + "</title><guid>1</guid><description>"
                            + STRIKE.paragraphs().getFirst()
                            + "</description></item><item><title>Half an it");
            newsroom.feedServes("herald", TALKS);
            newsroom.advanceTo("08:00");

            assertThat(chat.lastMessage()).contains(TALKS.title(), STRIKE.title());
        }
    }

    @Test
    void a_feed_that_is_no_xml_at_all_is_named_and_the_others_go_on() {
        goesOnWithout(
                "broken", 200, RSS, "%PDF-1.7 \u0001\u0002 nothing to read", "no feed came: ");
    }

    @Test
    void html_instead_of_xml_is_named_and_the_others_go_on() {
        goesOnWithout(
                "html",
                200,
                "text/html",
                "<!DOCTYPE html><html><head><title>Log in</title></head><body><p>Please log in.</p></body></html>",
                "HTML");
    }

    @Test
    void an_empty_body_is_named_and_the_others_go_on() {
        goesOnWithout("empty", 200, RSS, "", "empty");
    }

    @Test
    void a_404_is_named_and_the_others_go_on() {
        goesOnWithout("lost", 404, "text/plain", "not here", "404");
    }

    @Test
    void a_server_error_is_named_and_the_others_go_on() {
        goesOnWithout("ill", 500, "text/plain", "oops", "500");
    }

    @Test
    void a_time_out_is_named_and_the_others_go_on() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("slow");
            newsroom.web().hang(NewsSite.feedPlace("slow"));
            newsroom.feedServes("herald", TALKS);
            newsroom.advance(minutes(20));

            assertThat(newsroom.feed("slow").health().reason()).contains("1 s");
            assertTold(newsroom, "slow", "1 s");
            assertThat(chat.types("/digest").getFirst()).contains(TALKS.title());
        }
    }

    @Test
    void a_feed_that_was_bad_is_read_again_when_it_is_good() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", TALKS);
            newsroom.advance(minutes(30));
            newsroom.feedBreaks("herald", 200, RSS, "");
            newsroom.advance(hours(3));
            newsroom.feedServes("herald", STRIKE, TALKS);
            newsroom.advanceTo("08:00");

            assertThat(newsroom.feed("herald").state()).isEqualTo(FeedState.FRESH);
            assertThat(chat.lastMessage())
                    .contains(TALKS.title(), STRIKE.title())
                    .contains("1 of 1 feed fresh.");
        }
    }

    @Test
    void a_page_without_text_leaves_the_feeds_own_words() {
        feedsOwnWordsServe(Page.WITHOUT_TEXT);
    }

    @Test
    void a_page_that_is_missing_leaves_the_feeds_own_words() {
        feedsOwnWordsServe(Page.MISSING);
    }

    @Test
    void an_article_without_a_date_counts_from_when_it_arrived() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", TALKS.undated());
            newsroom.advanceTo("08:00");
            newsroom.feedServes("herald", STRIKE.undated(), TALKS.undated());
            newsroom.advanceTo("08:00");

            assertThat(chat.digests().getFirst()).contains(TALKS.title());
            assertThat(chat.digests().getLast())
                    .contains(STRIKE.title())
                    .doesNotContain(TALKS.title());
        }
    }

    @Test
    void an_article_dated_in_the_far_past_or_future_counts_from_when_it_arrived() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes(
                    "herald",
                    TALKS.publishedAt(newsroom.now().plus(hours(24 * 400))),
                    STRIKE.publishedAt(java.time.Instant.EPOCH));
            newsroom.advanceTo("08:00");

            assertThat(chat.lastMessage()).contains(TALKS.title(), STRIKE.title());
        }
    }

    private static void feedsOwnWordsServe(Page page) {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", TALKS.withPage(page), STRIKE);
            newsroom.advanceTo("08:00");

            assertThat(chat.lastMessage())
                    .contains(TALKS.title(), TALKS.paragraphs().getFirst())
                    .doesNotContain(TALKS.paragraphs().get(1))
                    .contains(STRIKE.paragraphs().get(1));
        }
    }

    private static void goesOnWithout(
            String outlet, int status, String contentType, String body, String why) {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedBreaks(outlet, status, contentType, body);
            newsroom.feedServes("herald", TALKS);
            newsroom.advanceTo("08:00");

            assertThat(newsroom.feed(outlet).health().reason()).contains(why);
            assertTold(newsroom, outlet, why);
            assertThat(chat.lastMessage())
                    .contains(TALKS.title())
                    .contains("1 of 2 feeds fresh; " + outlet + " not read so far.");
        }
    }

    /** Once, and not at every check. */
    private static void assertTold(Newsroom newsroom, String outlet, String why) {
        assertThat(newsroom.log())
                .filteredOn(line -> line.startsWith("WARN " + outlet + " ("))
                .singleElement()
                .asString()
                .contains("was not read: ", why, "It is tried again at ");
    }
}
