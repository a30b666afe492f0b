package dev.sitrep.newsday;

import static dev.sitrep.newsday.Reports.STRIKE;
import static dev.sitrep.newsday.Reports.TALKS;
import static dev.sitrep.testing.Newsroom.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.testing.Newsroom;
import dev.sitrep.testing.NewsroomChat;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A chat is told a thing once, whatever feeds and platforms do twice. */
class NothingTwiceTest {
    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_feed_that_repeats_its_items_tells_nothing_again(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = follower(newsroom);
            newsroom.feedServes("herald", TALKS);
            newsroom.advanceTo("08:00");
            // The same items in another order and with one more are a new document.
            newsroom.feedServes("herald", TALKS, STRIKE);
            newsroom.advance(minutes(30));
            newsroom.feedServes("herald", STRIKE, TALKS);
            newsroom.advanceTo("08:00");
            newsroom.advanceTo("08:00");

            assertThat(chat.alerts()).hasSize(1);
            assertThat(chat.digests().getLast()).contains("nothing new");
            assertThat(chat.digests().stream().filter(d -> d.contains(TALKS.title()))).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void an_item_whose_guid_changes_while_its_address_stays_is_no_news(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = follower(newsroom);
            newsroom.feedServes("herald", TALKS);
            newsroom.advanceTo("08:00");
            newsroom.feedServes("herald", TALKS.withGuid("moved-to-another-cms-1"));
            newsroom.advance(minutes(30));
            newsroom.feedServes("herald", TALKS.withGuid("moved-to-another-cms-2"));
            newsroom.advanceTo("08:00");

            assertThat(chat.alerts()).hasSize(1);
            assertThat(chat.digests()).hasSize(2);
            assertThat(chat.digests().getLast()).contains("nothing new");
        }
    }

    @Test
    void an_article_that_two_feeds_of_an_outlet_carry_counts_once() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = follower(newsroom);
            newsroom.feedServes("herald", TALKS);
            newsroom.advance(minutes(30));
            String item = newsroom.web().url("/herald/" + TALKS.path() + ".html").toString();
            newsroom.feedBreaks("herald-world", 200, "application/rss+xml", feedLinkingTo(item));
            newsroom.advanceTo("08:00");

            assertThat(chat.alerts()).hasSize(1);
            assertThat(chat.digests().getFirst()).contains("1 story from 1 article");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void an_update_that_comes_twice_is_answered_once(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = newsroom.chat("42");
            assertThat(chat.receives("update:900", "/start")).hasSize(1);
            assertThat(chat.receives("update:900", "/start")).isEmpty();
            newsroom.dies();
            newsroom.starts();
            assertThat(chat.receives("update:900", "/start")).isEmpty();
            assertThat(chat.receives("update:901", "/help")).hasSize(1);
        }
    }

    @Test
    void a_message_whose_answer_was_lost_is_tried_again_and_no_other_comes_twice() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = follower(newsroom);
            newsroom.feedServes("herald", TALKS);
            newsroom.advanceTo("07:50");
            newsroom.platform().takesNextAndAnswerIsLost("42");
            newsroom.advanceTo("09:00");

            assertThat(chat.digests()).hasSize(2);
            assertThat(chat.alerts()).hasSize(1);
        }
    }

    private static NewsroomChat follower(Newsroom newsroom) {
        NewsroomChat chat = newsroom.startedChat("42");
        chat.types("/follow Geneva");
        return chat;
    }

    private static String feedLinkingTo(String address) {
        return """
               <rss version="2.0"><channel><title>Herald World</title><item><title>%s</title>
               <link>%s</link><guid isPermaLink="false">world-17</guid><description>%s</description>
               </item></channel></rss>
               """
                .formatted(TALKS.title(), address, TALKS.paragraphs().getFirst());
    }
}
