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

import java.util.ArrayList;
import java.util.List;

/** Feeds die and come back: who runs the bot, and who follows the feed, is told of it, once. */
class FeedTroubleDayTest {
    private static final String OPERATORS = "operators: [\"telegram:-100\"]\n";

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_feed_that_dies_is_told_once_after_a_day_and_once_more_when_it_is_back(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind, OPERATORS)) {
            NewsroomChat operators = newsroom.chat("-100");
            NewsroomChat reader = newsroom.startedChat("42");
            newsroom.feedServes("herald", TALKS);
            newsroom.feedServes("tribune", STRIKE);
            newsroom.advance(minutes(20));
            breaks(newsroom, "herald");

            newsroom.advance(hours(24));
            assertThat(operators.notices()).isEmpty();
            newsroom.advance(minutes(20));
            assertThat(operators.notices())
                    .singleElement()
                    .asString()
                    .contains("1 feed in trouble")
                    .contains("herald can't be read since Sat 18:30 (24 h, ")
                    .contains("checks in a row): ", "500", ". Next try: ")
                    .contains("To do: ", "sitrep feeds remove URL");

            newsroom.advance(hours(2));
            newsroom.dies();
            newsroom.starts();
            newsroom.advance(hours(2));
            assertThat(operators.notices()).hasSize(1);

            newsroom.feedServes("herald", SANCTIONS, TALKS);
            newsroom.advance(hours(1));
            assertThat(operators.notices()).hasSize(2);
            assertThat(operators.notices().getLast())
                    .contains("1 feed back")
                    .contains("herald is back after ", " h; 1 article has come since.");
            newsroom.advance(hours(2));
            assertThat(operators.notices()).hasSize(2);
            assertThat(reader.notices()).isEmpty();
        }
    }

    @Test
    void who_follows_a_feed_is_told_of_it_and_of_no_other() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat follower = newsroom.startedChat("42");
            NewsroomChat other = newsroom.startedChat("43");
            newsroom.feedServes("herald", TALKS);
            newsroom.feedServes("tribune", STRIKE);
            newsroom.advance(minutes(20));
            long id = newsroom.feed("herald").id();
            assertThat(follower.types("/feeds follow " + id).getFirst())
                    .startsWith("You follow herald. You are told when it dies");
            assertThat(follower.types("/feeds follow " + id).getFirst())
                    .startsWith("You follow al");
            breaks(newsroom, "herald");
            breaks(newsroom, "tribune");
            newsroom.advance(hours(25));

            assertThat(follower.notices())
                    .singleElement()
                    .asString()
                    .contains("1 feed in trouble", "herald can't be read")
                    .contains("/feeds unfollow " + id)
                    .doesNotContain("tribune");
            assertThat(other.notices()).isEmpty();

            assertThat(follower.types("/feeds unfollow " + id).getFirst()).contains("no more");
            newsroom.feedServes("herald", TALKS);
            newsroom.advance(hours(1));
            assertThat(follower.notices()).hasSize(1);
        }
    }

    @Test
    void a_chat_that_said_stop_is_told_nothing() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", TALKS);
            chat.types("/feeds follow " + newsroom.feed("herald").id());
            chat.types("/stop");
            breaks(newsroom, "herald");
            newsroom.advance(hours(30));
            assertThat(chat.notices()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void when_all_feeds_die_at_once_that_is_one_message_and_their_return_another(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind, OPERATORS)) {
            NewsroomChat operators = newsroom.chat("-100");
            NewsroomChat follower = newsroom.startedChat("42");
            for (int i = 1; i <= 5; i++) {
                newsroom.feedServes("paper" + i, TALKS);
            }
            newsroom.advance(minutes(20));
            follower.types("/feeds follow " + newsroom.feed("paper3").id());
            for (int i = 1; i <= 5; i++) {
                breaks(newsroom, "paper" + i);
            }
            newsroom.advance(hours(26));
            assertThat(operators.notices())
                    .singleElement()
                    .asString()
                    .contains("5 feeds in trouble")
                    .contains("5 of 5 feeds can't be read since about Sat 18:30 (24 h): paper1, ")
                    .contains("most likely the network, or the machine that Sitrep runs on")
                    .contains("sitrep doctor");
            assertThat(follower.notices())
                    .singleElement()
                    .asString()
                    .contains("5 of 5 feeds")
                    .doesNotContain("doctor");

            for (int i = 1; i <= 4; i++) {
                newsroom.feedServes("paper" + i, STRIKE, TALKS);
            }
            newsroom.advance(hours(2));
            assertThat(operators.notices()).hasSize(2);
            assertThat(operators.notices().getLast())
                    .contains("1 feed in trouble, 4 back")
                    .contains("4 of the 5 feeds that could not be read are back after ")
                    .contains("4 articles have come since. Still in trouble: paper5.");
            assertThat(follower.notices()).hasSize(2);

            newsroom.feedServes("paper5", STRIKE, TALKS);
            newsroom.advance(hours(1));
            assertThat(operators.notices()).hasSize(3);
            assertThat(operators.notices().getLast()).contains("paper5 is back after ");
        }
    }

    @Test
    void a_feed_that_is_gone_for_good_is_told_at_once() {
        try (Newsroom newsroom = new Newsroom(Kind.SQLITE, OPERATORS)) {
            newsroom.feedServes("herald", TALKS);
            newsroom.advance(minutes(20));
            newsroom.feedBreaks("herald", 410, "text/plain", "gone");
            newsroom.advance(hours(2));
            assertThat(newsroom.chat("-100").notices())
                    .singleElement()
                    .asString()
                    .contains("herald is gone for good: ", "It is not checked any more");
            newsroom.advance(hours(25));
            assertThat(newsroom.chat("-100").notices()).hasSize(1);
        }
    }

    @Test
    void a_feed_that_goes_silent_is_named_in_the_digest_and_told_when_it_is_long() {
        try (Newsroom newsroom = new Newsroom(Kind.SQLITE, OPERATORS)) {
            NewsroomChat reader = newsroom.startedChat("42");
            newsroom.feedServes("herald", TALKS);
            newsroom.feedServes("tribune", everyFiveHours(newsroom, 8));
            newsroom.advanceTo("08:00");
            assertThat(reader.lastMessage())
                    .contains("1 of 2 feeds fresh; tribune silent for 14 h.");
            assertThat(reader.types("/status").getFirst())
                    .contains("1 of 2 feeds fresh; tribune silent for 14 h.");
            newsroom.advanceTo("17:50");
            assertThat(newsroom.chat("-100").notices()).isEmpty();
            newsroom.advanceTo("18:30");
            assertThat(newsroom.chat("-100").notices())
                    .singleElement()
                    .asString()
                    .contains("tribune has had nothing new since Sat 18:00 (24 h), and usually for")
                    .contains("It answers and can be read");
            newsroom.advance(hours(4));
            newsroom.feedServes("tribune", everyFiveHours(newsroom, 3));
            newsroom.advance(minutes(30));
            assertThat(newsroom.chat("-100").notices().getLast())
                    .contains("tribune is back after 28 h; 3 articles have come since.");
            assertThat(newsroom.chat("-100").notices()).hasSize(2);
        }
    }

    @Test
    void feeds_shows_the_troubled_first_and_one_feed_with_all_that_is_known() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", TALKS);
            newsroom.feedServes("tribune", STRIKE);
            newsroom.advance(minutes(20));
            breaks(newsroom, "tribune");
            newsroom.advance(hours(5));

            long id = newsroom.feed("tribune").id();
            assertThat(chat.types("/feeds").getFirst())
                    .startsWith("Feeds · 1 of 2 fresh\n" + id + ". tribune\nFailing for 5 h: ")
                    .contains("; next check ")
                    .contains(newsroom.feed("herald").id() + " herald")
                    .contains("More on one: /feeds ");
            assertThat(chat.types("/feeds " + id).getFirst())
                    .contains("State: failing for 5 h: ", "Last read: 18:20, 5 h ago.")
                    .contains("Failed: ", " checks in a row, since 18:30, 4 h ago.")
                    .contains("Newest entry: 18:00, 5 h ago.")
                    .contains("Next check: ", ", because it failed ")
                    .contains("Address: http://");
            assertThat(chat.types("/feeds HERALD").getFirst())
                    .startsWith("Feeds with “HERALD” · 1 of 1 fresh");
            assertThat(chat.types("/feeds 99").getFirst())
                    .contains("There is no feed “99”; /feeds");
            assertThat(chat.types("/feeds follow").getFirst()).contains("Which feed?");
            assertThat(chat.types("/feeds none such").getFirst())
                    .contains("No feed has “none such”");
        }
    }

    @Test
    void a_list_of_many_feeds_fits_what_a_chat_takes() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            for (int i = 0; i < 40; i++) {
                newsroom.feedServes("fine" + i + "-" + "x".repeat(100));
                newsroom.feedBreaks("ill" + i, 500, "text/plain", "oops");
            }
            newsroom.advance(minutes(10));
            List<String> parts = chat.types("/feeds");
            assertThat(parts).hasSize(1);
            assertThat(parts.getFirst()).startsWith("Feeds · 40 of 80 fresh").endsWith("[1/5] [›]");
            assertThat(chat.types("/feeds p5").getFirst()).contains("fine39").endsWith("[‹] [5/5]");
        }
    }

    @Test
    void two_nodes_tell_once() {
        try (Newsroom newsroom = new Newsroom(Kind.POSTGRESQL, OPERATORS)) {
            newsroom.secondNode();
            for (int i = 1; i <= 3; i++) {
                newsroom.feedServes("paper" + i, TALKS);
            }
            newsroom.feedServes("herald", STRIKE);
            newsroom.advance(minutes(20));
            breaks(newsroom, "paper1");
            newsroom.advance(hours(1));
            breaks(newsroom, "paper2");
            newsroom.advance(hours(48));
            List<String> notices = newsroom.chat("-100").notices();
            assertThat(notices).hasSize(2);
            assertThat(notices.getFirst()).contains("paper1 can't be read");
            assertThat(notices.getLast()).contains("paper2 can't be read");
        }
    }

    private static void breaks(Newsroom newsroom, String outlet) {
        newsroom.feedBreaks(outlet, 500, "text/plain", "oops");
    }

    /** So many items, the newest of now. */
    private static NewsArticle[] everyFiveHours(Newsroom newsroom, int count) {
        List<NewsArticle> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(
                    NewsArticle.article(
                                    "Item of " + newsroom.now().minus(hours(5L * i)),
                                    "A thing was said in town.")
                            .publishedAt(newsroom.now().minus(hours(5L * i))));
        }
        return items.toArray(NewsArticle[]::new);
    }
}
