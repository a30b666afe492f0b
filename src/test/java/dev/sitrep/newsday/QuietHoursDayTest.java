package dev.sitrep.newsday;

import static dev.sitrep.newsday.Reports.SANCTIONS;
import static dev.sitrep.newsday.Reports.STRIKE;
import static dev.sitrep.testing.Newsroom.hours;
import static dev.sitrep.testing.Newsroom.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.testing.Newsroom;
import dev.sitrep.testing.NewsroomChat;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The hours in which nothing sounds, and what comes of that which came up in them. */
class QuietHoursDayTest {
    @ParameterizedTest
    @EnumSource(Kind.class)
    void an_alert_waits_for_their_end_and_holds_up_neither_answers_nor_digests(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = follower(newsroom, "Odesa");
            chat.types("/follow tankers");
            assertThat(chat.types("/quiet 22:00-09:00").getFirst())
                    .contains("From 22:00 to 09:00 (Kyiv time) alerts wait");
            newsroom.advanceTo("22:10");
            newsroom.feedServes("herald", STRIKE);
            newsroom.advance(minutes(30));
            assertThat(chat.alerts()).isEmpty();
            assertThat(chat.types("/status")).hasSize(1);

            newsroom.advanceTo("08:10");
            assertThat(chat.digests()).hasSize(1);
            assertThat(chat.alerts()).isEmpty();
            newsroom.feedServes("tribune", SANCTIONS);
            newsroom.advanceTo("09:00");
            // The digest has told of the strike.
            assertThat(chat.alerts()).singleElement().asString().contains(SANCTIONS.title());
            assertThat(chat.alerts().getFirst()).doesNotContain(STRIKE.title());
            newsroom.advance(hours(14));
            assertThat(chat.alerts()).hasSize(1);
        }
    }

    @Test
    void what_they_hold_back_is_not_lost_by_growing_old() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = follower(newsroom, "Odesa");
            chat.types("/schedule off");
            chat.types("/quiet 19:00-18:00");
            newsroom.advanceTo("19:10");
            newsroom.feedServes("herald", STRIKE);
            newsroom.advanceTo("17:50");
            assertThat(chat.alerts()).isEmpty();
            newsroom.advanceTo("18:00");
            assertThat(chat.alerts())
                    .singleElement()
                    .asString()
                    .startsWith("While it was quiet: 1 story\n1. " + STRIKE.title());
        }
    }

    @Test
    void what_they_hold_back_comes_in_one_message_and_at_once_where_they_are_ended() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = follower(newsroom, "Odesa");
            chat.types("/follow tankers");
            chat.types("/quiet 17:00-07:00");
            newsroom.feedServes("herald", STRIKE);
            newsroom.advance(minutes(20));
            newsroom.feedServes("tribune", SANCTIONS);
            newsroom.advance(minutes(20));
            assertThat(chat.alerts()).isEmpty();
            // In Tokyo it is past midnight, in Sydney morning.
            chat.types("/timezone Tokyo");
            newsroom.advance(minutes(10));
            assertThat(chat.alerts()).isEmpty();
            chat.types("/quiet off");
            newsroom.advance(minutes(10));
            assertThat(chat.alerts()).hasSize(1);
            assertThat(chat.alerts().getFirst())
                    .startsWith("While it was quiet: 2 stories\n1. ")
                    .contains(STRIKE.title(), SANCTIONS.title())
                    .contains("[1 · More]", "[2 · Mute]");
            assertThat(chat.types("/story 1").getFirst())
                    .startsWith(chat.alerts().getFirst().lines().toList().get(1).substring(3, 30));
        }
    }

    @Test
    void a_chat_that_says_stop_in_them_hears_nothing_when_they_end() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = follower(newsroom, "Odesa");
            chat.types("/quiet 17:00-07:00");
            newsroom.feedServes("herald", STRIKE);
            newsroom.advance(minutes(20));
            chat.types("/stop");
            newsroom.advanceTo("07:10");
            assertThat(chat.alerts()).isEmpty();
        }
    }

    private static NewsroomChat follower(Newsroom newsroom, String topic) {
        NewsroomChat chat = newsroom.startedChat("42");
        chat.types("/follow " + topic);
        return chat;
    }
}
