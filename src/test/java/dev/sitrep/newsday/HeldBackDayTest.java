package dev.sitrep.newsday;

import static dev.sitrep.newsday.Reports.SANCTIONS;
import static dev.sitrep.newsday.Reports.STRIKE;
import static dev.sitrep.newsday.Reports.STRIKE_WITH_MORE_DEAD;
import static dev.sitrep.newsday.Reports.TALKS;
import static dev.sitrep.testing.Newsroom.hours;
import static dev.sitrep.testing.Newsroom.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.testing.Newsroom;
import dev.sitrep.testing.NewsroomChat;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.stream.IntStream;

/** What quiet hours and cooldowns hold back comes in one message after, decided anew. */
class HeldBackDayTest {
    @ParameterizedTest
    @EnumSource(Kind.class)
    void after_an_alert_the_next_ones_wait_and_come_together(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = follower(newsroom, "/cooldown 2 h");
            newsroom.feedServes("herald", STRIKE);
            newsroom.advance(minutes(20));
            newsroom.feedServes("tribune", SANCTIONS);
            newsroom.feedServes("gazette", TALKS);
            newsroom.advance(minutes(90));
            assertThat(chat.alerts()).hasSize(1);
            newsroom.advance(minutes(30));
            assertThat(chat.alerts()).hasSize(2);
            assertThat(chat.alerts().getLast())
                    .startsWith("Since the last alert: 2 stories\n1. ")
                    .contains(SANCTIONS.title(), TALKS.title());
            newsroom.advance(hours(5));
            assertThat(chat.alerts()).hasSize(2);
        }
    }

    @Test
    void a_shorter_cooldown_lets_it_go_at_once() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = follower(newsroom, "/cooldown 2 h");
            newsroom.feedServes("herald", STRIKE);
            newsroom.advance(minutes(20));
            newsroom.feedServes("tribune", SANCTIONS);
            newsroom.advance(minutes(30));
            chat.types("/cooldown 90");
            newsroom.advance(minutes(10));
            assertThat(chat.alerts()).hasSize(1);
            chat.types("/cooldown off");
            newsroom.advance(minutes(10));
            assertThat(chat.alerts()).hasSize(2);
        }
    }

    @Test
    void it_says_how_the_story_stands_by_then() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = follower(newsroom, "/quiet 18:00-07:00");
            newsroom.feedServes("herald", STRIKE);
            newsroom.advance(minutes(20));
            newsroom.feedServes("tribune", STRIKE_WITH_MORE_DEAD);
            newsroom.advanceTo("07:00");
            assertThat(chat.alerts())
                    .singleElement()
                    .asString()
                    .startsWith("While it was quiet: 1 story\n")
                    .contains("2 outlets");
            // What it told is not told again, and what comes later begins the story's own message.
            newsroom.advanceTo("08:10");
            assertThat(chat.alerts()).hasSize(1);
        }
    }

    @Test
    void what_was_muted_unfollowed_or_caught_up_on_meanwhile_does_not_come() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat muter = follower(newsroom, "/quiet 18:00-07:00");
            NewsroomChat reader = newsroom.startedChat("43");
            reader.types("/follow Odesa");
            reader.types("/quiet 18:00-07:00");
            NewsroomChat leaver = newsroom.startedChat("44");
            leaver.types("/follow Odesa");
            leaver.types("/quiet 18:00-07:00");
            newsroom.feedServes("herald", STRIKE);
            newsroom.advance(minutes(20));
            muter.types("/mute #1");
            reader.types("/catchup 2h");
            leaver.types("/unfollow 1");
            newsroom.advanceTo("07:30");
            assertThat(muter.alerts()).isEmpty();
            assertThat(reader.alerts()).isEmpty();
            assertThat(leaver.alerts()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_process_that_is_killed_at_the_end_of_the_night_tells_it_once(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = follower(newsroom, "/quiet 18:00-07:00");
            newsroom.feedServes("herald", STRIKE);
            newsroom.advanceTo("06:50");
            newsroom.timePasses(minutes(11));
            newsroom.runs("alerts");
            newsroom.dies();
            newsroom.starts();
            newsroom.runs("alerts");
            newsroom.advance(minutes(30));
            assertThat(chat.alerts()).hasSize(1);
        }
    }

    @Test
    void two_nodes_tell_each_chat_once() {
        try (Newsroom newsroom = new Newsroom(Kind.POSTGRESQL)) {
            newsroom.secondNode();
            List<NewsroomChat> chats =
                    IntStream.range(0, 8)
                            .mapToObj(i -> newsroom.startedChat(String.valueOf(i)))
                            .toList();
            for (NewsroomChat chat : chats) {
                chat.types("/follow Odesa");
                chat.types("/follow tankers");
                chat.types("/quiet 18:00-07:00");
            }
            newsroom.feedServes("herald", STRIKE, SANCTIONS);
            newsroom.advanceTo("07:20");
            assertThat(chats)
                    .allSatisfy(
                            chat ->
                                    assertThat(chat.alerts())
                                            .singleElement()
                                            .asString()
                                            .startsWith("While it was quiet: 2 stories"));
        }
    }

    private static NewsroomChat follower(Newsroom newsroom, String setting) {
        NewsroomChat chat = newsroom.startedChat("42");
        chat.types("/follow Odesa");
        chat.types("/follow tankers");
        chat.types("/follow Geneva");
        chat.types(setting);
        return chat;
    }
}
