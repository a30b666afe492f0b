package dev.sitrep.newsday;

import static dev.sitrep.newsday.Reports.STRIKE;
import static dev.sitrep.newsday.Reports.TALKS;
import static dev.sitrep.testing.Newsroom.hours;
import static dev.sitrep.testing.Newsroom.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.testing.Newsroom;
import dev.sitrep.testing.NewsroomChat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who was away asks what happened. */
class CatchupDayTest {
    @Test
    void it_tells_that_span_numbers_its_stories_and_the_next_digest_comes_all_the_same() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", TALKS);
            newsroom.advance(hours(4));
            newsroom.feedServes("herald", STRIKE, TALKS);
            newsroom.advance(minutes(20));

            assertThat(chat.types("/catchup 1h").getFirst())
                    .contains(STRIKE.title(), "(since 21:20)")
                    .doesNotContain(TALKS.title());
            assertThat(chat.types("/story 1").getFirst()).startsWith(STRIKE.title());
            assertThat(chat.types("/catchup 6 hours").getFirst())
                    .contains(STRIKE.title(), TALKS.title());
            newsroom.advanceTo("08:00");
            assertThat(chat.digests()).hasSize(1);
            assertThat(chat.digests().getFirst()).contains(STRIKE.title(), TALKS.title());
        }
    }

    @Test
    void it_reaches_behind_the_last_digest() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", TALKS);
            newsroom.advanceTo("08:00");
            newsroom.advance(hours(1));

            assertThat(chat.types("/digest").getFirst()).doesNotContain(TALKS.title());
            assertThat(chat.types("/catchup 18h").getFirst()).contains(TALKS.title());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "90m|(since 16:30)",
                "90 minutes|(since 16:30)",
                "since 08:00|(since 08:00)",
                "8:00|(since 08:00)",
                "since 19:00|(since Fri 19:00)",
                "2d|(since Thu 18:00)",
                "1 week|Sat 13 Dec, 18:00)",
                "8d|7 days at most",
                "99999999999999d|7 days at most",
                "2w|7 days at most",
                "''|How long were you away?",
                "0h|I don't understand “0h”",
                "-3h|I don't understand “-3h”",
                "h|I don't understand “h”",
                "3 parsecs|I don't understand “3 parsecs”",
                "since 25:00|I don't understand “since 25:00”",
                "::|I don't understand “::”",
            })
    void spans_are_understood_as_people_write_them(String typed, String answer) {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            assertThat(chat.types("/catchup " + typed).getFirst()).contains(answer);
        }
    }
}
