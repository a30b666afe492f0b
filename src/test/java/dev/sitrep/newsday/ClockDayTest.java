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

/** The clock is set back by an hour: nothing stops until it is as late again, nothing is lost and nothing told twice. */
class ClockDayTest {
    @ParameterizedTest
    @EnumSource(Kind.class)
    void feeds_are_asked_and_news_is_told_as_before(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = follower(newsroom);
            newsroom.feedServes("herald", STRIKE);
            newsroom.advance(minutes(20));
            assertThat(chat.alerts()).hasSize(1);

            setBack(newsroom);
            newsroom.runs("clock");
            newsroom.feedServes("herald", SANCTIONS, STRIKE);
            newsroom.timePasses(minutes(15));
            goesThrough(newsroom);
            assertThat(chat.alerts()).hasSize(2);
            assertThat(chat.lastMessage()).startsWith(SANCTIONS.title());

            newsroom.advance(hours(2));
            assertThat(chat.alerts()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_waits_to_be_sent_goes_as_soon_as_it_can(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = follower(newsroom);
            newsroom.feedServes("herald", STRIKE);
            newsroom.runs("clock", "poll", "understand");
            setBack(newsroom);
            newsroom.runs("clock", "speak", "deliver");
            assertThat(chat.alerts()).hasSize(1);
            newsroom.advance(hours(2));
            assertThat(chat.alerts()).hasSize(1);
        }
    }

    @Test
    void what_was_stored_before_is_understood_after() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = follower(newsroom);
            newsroom.feedServes("herald", STRIKE);
            newsroom.runs("clock", "poll");
            setBack(newsroom);
            newsroom.runs("clock", "speak", "understand", "deliver");
            assertThat(chat.alerts()).hasSize(1);
        }
    }

    @Test
    void a_process_that_starts_after_it_does_not_wait_for_the_leases_of_the_one_before() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = follower(newsroom);
            newsroom.feedServes("herald", STRIKE);
            newsroom.advance(minutes(10));
            newsroom.dies();
            setBack(newsroom);
            newsroom.starts();
            newsroom.feedServes("herald", SANCTIONS, STRIKE);
            newsroom.runs("clock");
            newsroom.timePasses(minutes(15));
            goesThrough(newsroom);
            assertThat(chat.alerts()).hasSize(2);
        }
    }

    private static void setBack(Newsroom newsroom) {
        newsroom.timePasses(hours(-1));
    }

    private static void goesThrough(Newsroom newsroom) {
        newsroom.runs("clock", "speak", "poll", "understand", "deliver");
    }

    private static NewsroomChat follower(Newsroom newsroom) {
        NewsroomChat chat = newsroom.startedChat("42");
        chat.types("/follow Odesa OR sanctions");
        return chat;
    }
}
