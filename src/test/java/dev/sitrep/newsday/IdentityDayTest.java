package dev.sitrep.newsday;

import static dev.sitrep.newsday.Reports.SANCTIONS;
import static dev.sitrep.newsday.Reports.STRIKE;
import static dev.sitrep.newsday.Reports.TALKS;
import static dev.sitrep.testing.Newsroom.hours;
import static dev.sitrep.testing.Newsroom.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.testing.NewsArticle;
import dev.sitrep.testing.Newsroom;
import dev.sitrep.testing.NewsroomChat;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.stream.IntStream;

/** An item is new once, whatever a feed does to it, and no feed takes another's items. */
class IdentityDayTest {
    private static NewsroomChat follower(Newsroom newsroom) {
        NewsroomChat chat = newsroom.startedChat("42");
        chat.types("/follow Geneva OR Odesa OR sanctions");
        return chat;
    }

    private static void assertNothingAgain(NewsroomChat chat, int alerts) {
        assertThat(chat.alerts()).hasSize(alerts);
        assertThat(chat.digests().getLast()).contains("nothing new");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void guids_links_and_dates_that_change_overnight_bring_nothing_again(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = follower(newsroom);
            newsroom.feedServes("herald", TALKS, STRIKE, SANCTIONS);
            newsroom.advanceTo("08:00");
            int alerts = chat.alerts().size();
            newsroom.feedServes("herald", moved(SANCTIONS), moved(TALKS), moved(STRIKE));
            newsroom.advance(minutes(30));
            newsroom.dies();
            newsroom.starts();
            newsroom.feedServes("herald", moved(STRIKE), moved(SANCTIONS), moved(TALKS));
            newsroom.advanceTo("08:00");

            assertNothingAgain(chat, alerts);
        }
    }

    private static NewsArticle moved(NewsArticle a) {
        return new NewsArticle(
                a.title(),
                a.paragraphs(),
                "cms2-" + a.guid(),
                "archive/" + a.path(),
                Newsroom.START.plus(Duration.ofHours(20)),
                true,
                a.page());
    }

    @Test
    void an_item_that_is_listed_for_longer_than_articles_are_kept_does_not_come_again() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = follower(newsroom);
            newsroom.feedServes("herald", TALKS);
            newsroom.advanceTo("08:00");
            newsroom.timePasses(Duration.ofDays(100));
            newsroom.runs("housekeeping");
            newsroom.feedServes("herald", STRIKE, TALKS);
            newsroom.advanceTo("08:00");
            newsroom.advanceTo("08:00");

            assertThat(chat.digests().stream().filter(d -> d.contains(TALKS.title()))).hasSize(1);
            assertThat(chat.digests().stream().filter(d -> d.contains(STRIKE.title()))).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_feed_that_is_removed_and_added_again_tells_nothing_again(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = follower(newsroom);
            newsroom.feedServes("herald", TALKS, STRIKE);
            newsroom.advanceTo("08:00");
            int alerts = chat.alerts().size();
            newsroom.app().feeds().remove(newsroom.feed("herald").url());
            newsroom.feedServes("herald", TALKS, STRIKE);
            newsroom.advanceTo("08:00");

            assertNothingAgain(chat, alerts);
        }
    }

    @Test
    void a_feed_whose_guids_and_links_are_anothers_takes_none_of_its_items() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = follower(newsroom);
            String item = newsroom.web().url("/herald/" + TALKS.path() + ".html").toString();
            newsroom.feedBreaks(
                    "twin",
                    200,
                    "application/rss+xml",
                    """
                    <rss version="2.0"><channel><title>Twin</title><item><title>Casino opens in Vienna with a gala</title>
                    <link>%s</link><guid isPermaLink="false">%s</guid>
                    <description>A casino opened in Vienna on Saturday with a gala for invited guests.</description>
                    </item></channel></rss>
                    """
                            .formatted(item, TALKS.guid()));
            newsroom.advance(minutes(30));
            newsroom.feedServes("herald", TALKS);
            newsroom.advanceTo("08:00");

            assertThat(chat.alerts()).hasSize(1);
            assertThat(chat.digests().getFirst()).contains(TALKS.title(), "[1]");
        }
    }

    @Test
    void two_feeds_with_one_article_count_it_once_in_whatever_order_they_are_read() {
        for (boolean first : new boolean[] {true, false}) {
            try (Newsroom newsroom = new Newsroom()) {
                NewsroomChat chat = follower(newsroom);
                String item = newsroom.web().url("/herald/" + TALKS.path() + ".html").toString();
                String other =
                        "<rss version=\"2.0\"><channel><title>Links</title><item><title>%s - herald</title><link>%s?utm_source=links</link><guid>l1</guid></item></channel></rss>"
                                .formatted(TALKS.title(), item);
                if (first) {
                    newsroom.feedServes("herald", TALKS);
                    newsroom.advance(minutes(30));
                }
                newsroom.feedBreaks("links", 200, "application/rss+xml", other);
                newsroom.advance(minutes(30));
                newsroom.feedServes("herald", TALKS);
                newsroom.advanceTo("08:00");

                assertThat(chat.alerts()).hasSize(1);
                assertThat(chat.digests().getFirst())
                        .contains("1 story from 1 article", "1 outlet");
            }
        }
    }

    @Test
    void the_newest_few_of_a_first_check_are_those_with_the_latest_dates() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = follower(newsroom);
            NewsArticle[] oldestFirst =
                    IntStream.range(0, 30)
                            .mapToObj(
                                    i ->
                                            NewsArticle.article(
                                                            "Geneva ceasefire round " + i,
                                                            "Envoys ended round %d of the ceasefire talks in Geneva, the host said."
                                                                    .formatted(i))
                                                    .publishedAt(
                                                            newsroom.now()
                                                                    .minus(hours(24L * (60 - i)))))
                            .toArray(NewsArticle[]::new);
            newsroom.feedServes("herald", oldestFirst);
            newsroom.advanceTo("08:00");

            assertThat(chat.lastMessage()).contains("from 10 articles");
            chat.types("/sources 1");
            assertThat(chat.lastMessage())
                    .contains("round 20", "round 29")
                    .doesNotContain("round 19");
        }
    }

    @Test
    void an_archive_that_a_feed_shows_all_at_once_floods_nobody() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = follower(newsroom);
            newsroom.feedServes("herald", TALKS);
            newsroom.advanceTo("08:00");
            NewsArticle[] archive =
                    IntStream.range(0, 60)
                            .mapToObj(
                                    i ->
                                            NewsArticle.article(
                                                            "Odesa grain deal, report " + i,
                                                            "Envoys spoke of the Odesa grain deal for hour %d, the host said."
                                                                    .formatted(i))
                                                    .publishedAt(
                                                            newsroom.now()
                                                                    .minus(hours(24L * (3 + i)))))
                            .toArray(NewsArticle[]::new);
            newsroom.feedServes("herald", archive);
            newsroom.advanceTo("08:00");

            assertThat(chat.lastMessage()).contains("from 10 articles");
        }
    }
}
