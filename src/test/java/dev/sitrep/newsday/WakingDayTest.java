package dev.sitrep.newsday;

import static dev.sitrep.newsday.Reports.STRIKE;
import static dev.sitrep.testing.Newsroom.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.testing.Newsroom;
import dev.sitrep.testing.NewsroomChat;

import org.junit.jupiter.api.Test;

/** How often a chat wants to be woken, as people set it. */
class WakingDayTest {
    @Test
    void a_cooldown_is_typed_in_many_ways() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            assertThat(chat.types("/cooldown").getFirst())
                    .contains("Pause between alerts", "There is none", "[✓ Off]");
            for (String typed : new String[] {"30", "30m", "30 min", "for 30 minutes"}) {
                assertThat(chat.types("/cooldown " + typed).getFirst())
                        .contains("after an alert the next one waits 30 min", "[✓ 30 min]");
            }
            assertThat(chat.types("/cooldown 2 h").getFirst()).contains("waits 2 h");
            assertThat(chat.types("/cooldown 90m").getFirst()).contains("waits 90 min");
            assertThat(chat.types("/settings").getFirst())
                    .contains("Pause between alerts: 90 min", "Breaking news: not in quiet hours");
            assertThat(chat.types("/cooldown off").getFirst()).contains("each alert comes at once");
            assertThat(chat.types("/cooldown 0").getFirst()).contains("each alert comes at once");
        }
    }

    @Test
    void what_is_no_cooldown_is_refused_in_a_sentence() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            assertThat(chat.types("/cooldown soon").getFirst())
                    .contains("“soon” is no span of time that I know.", "cooldown 30 min");
            assertThat(chat.types("/cooldown 13 h").getFirst()).contains("longer than 12 h");
            assertThat(chat.types("/cooldown 99999999").getFirst()).contains("longer than 12 h");
            assertThat(chat.types("/cooldown -5").getFirst()).contains("no span of time");
        }
    }

    @Test
    void breaking_is_on_or_off() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            assertThat(chat.types("/breaking").getFirst())
                    .contains("waits like all else", "unusually many outlets", "[✓ Off]");
            assertThat(chat.types("/breaking on").getFirst()).contains("[✓ At any time]");
            assertThat(chat.types("/settings").getFirst()).contains("Breaking news: at any time");
            assertThat(chat.types("/breaking off").getFirst()).contains("[✓ Off]");
            assertThat(chat.types("/breaking perhaps").getFirst())
                    .contains("“perhaps” is neither on nor off.");
        }
    }

    @Test
    void what_went_on_in_a_story_while_the_chat_was_left_alone_is_told_after() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            chat.types("/follow Odesa");
            chat.types("/cooldown 12 h");
            newsroom.feedServes("herald", STRIKE);
            newsroom.advance(minutes(30));
            newsroom.feedServes("tribune", Reports.STRIKE_WITH_MORE_DEAD);
            newsroom.advance(minutes(30));
            assertThat(chat.alerts()).hasSize(1);
            newsroom.advanceTo("06:20");
            assertThat(chat.alerts()).hasSize(2);
            assertThat(chat.alerts().getLast())
                    .startsWith("Since the last alert: 1 story\n1. ")
                    .contains("Now “killed 8 people” (it was “killed 3 people”).");
        }
    }
}
