package dev.sitrep.newsday;

import static dev.sitrep.newsday.Reports.SANCTIONS;
import static dev.sitrep.newsday.Reports.STRIKE;
import static dev.sitrep.newsday.Reports.TALKS;
import static dev.sitrep.newsday.Reports.TALKS_ELSEWHERE;
import static dev.sitrep.testing.Newsroom.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.testing.Newsroom;
import dev.sitrep.testing.NewsroomChat;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a chat sees of topics with fields, and of ready-made ones. */
class TopicDayTest {
    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_condition_rings_when_the_story_has_grown_to_meet_it(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = newsroom.startedChat("42");
            chat.types("/follow Женева origins>=1");
            newsroom.feedServes("herald", TALKS);
            newsroom.advance(minutes(20));
            assertThat(chat.alerts()).isEmpty();
            assertThat(
                            String.join(
                                    "\n",
                                    chat.types(
                                            "/whynot "
                                                    + newsroom.web()
                                                            .url(
                                                                    "/herald/"
                                                                            + TALKS.path()
                                                                            + ".html"))))
                    .contains("origins>=1: the story has 0");

            newsroom.feedServes("courier", TALKS_ELSEWHERE);
            newsroom.advance(minutes(20));
            assertThat(chat.alerts()).hasSize(1);
            assertThat(chat.lastMessage())
                    .contains("On your topic: Женева origins>=1.", "origins>=1 (1)");
        }
    }

    @Test
    void a_new_topic_is_told_what_it_would_have_found() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", TALKS, STRIKE, SANCTIONS);
            newsroom.advance(minutes(20));
            assertThat(String.join("\n", chat.types("/follow Odesa")))
                    .contains("In the last week 1 story was on it:", STRIKE.title());
            assertThat(String.join("\n", chat.types("/story 1"))).contains(STRIKE.title());
            assertThat(String.join("\n", chat.types("/follow xylophone")))
                    .contains("In the last week no story was on it.");
            assertThat(String.join("\n", chat.types("/search topic:sanctions -only:state")))
                    .contains(SANCTIONS.title());
        }
    }

    @Test
    void ready_made_topics_are_followed_by_a_press() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            assertThat(String.join("\n", chat.types("/topics"))).contains("Ready-made topics");
            assertThat(chat.presses("Ceasefire")).contains("You follow: topic:ceasefire");
            newsroom.feedServes("herald", TALKS);
            newsroom.advance(minutes(20));
            assertThat(chat.alerts()).hasSize(1);
            assertThat(String.join("\n", chat.types("/follow sanctions")))
                    .contains("A ready-made topic of that name");
        }
    }
}
