package dev.sitrep.newsday;

import static dev.sitrep.newsday.Reports.FOOTBALL;
import static dev.sitrep.newsday.Reports.TALKS;
import static dev.sitrep.testing.Newsroom.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.testing.Newsroom;
import dev.sitrep.testing.NewsroomChat;

import org.junit.jupiter.api.Test;

class OffBeatTest {
    @Test
    void what_is_off_the_beat_is_never_told() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            chat.types("/follow cup");
            newsroom.feedServes("herald", FOOTBALL, TALKS);
            newsroom.advance(minutes(30));
            chat.types("/latest");
            chat.types("/digest");
            newsroom.advanceTo("08:00");

            assertThat(chat.alerts()).isEmpty();
            assertThat(chat.messages())
                    .noneMatch(m -> m.contains("cup final") || m.contains("Rovers"))
                    .anyMatch(m -> m.contains(TALKS.title()));
        }
    }

    @Test
    void a_day_without_news_on_the_beat_gets_one_line() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", FOOTBALL);
            newsroom.advanceTo("08:00");

            assertThat(chat.digests()).hasSize(1);
            assertThat(chat.lastMessage()).contains("nothing new").contains("1 of 1 feed fresh");
        }
    }
}
