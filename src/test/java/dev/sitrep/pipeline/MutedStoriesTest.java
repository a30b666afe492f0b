package dev.sitrep.pipeline;

import static dev.sitrep.pipeline.MendingNews.GRAIN;
import static dev.sitrep.pipeline.MendingNews.PORT;
import static dev.sitrep.pipeline.MendingNews.PORT_AGAIN;
import static dev.sitrep.pipeline.MendingNews.TALKS;
import static dev.sitrep.pipeline.MendingNews.glued;
import static dev.sitrep.pipeline.MendingNews.id;
import static dev.sitrep.pipeline.MendingNews.mend;
import static dev.sitrep.pipeline.MendingNews.same;
import static dev.sitrep.pipeline.MendingNews.story;
import static dev.sitrep.testing.Newsroom.hours;
import static dev.sitrep.testing.Newsroom.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.story.SecondThought.Apart;
import dev.sitrep.testing.Newsroom;
import dev.sitrep.testing.NewsroomChat;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

/** A story that a chat wants to hear no more of, whatever becomes of it. */
class MutedStoriesTest {
    @ParameterizedTest
    @EnumSource(Kind.class)
    void it_sends_no_alert_and_is_in_no_digest_until_it_is_unmuted(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = newsroom.startedChat("42");
            chat.types("/follow missile");
            newsroom.feedServes("herald", PORT, TALKS);
            newsroom.advance(minutes(20));
            assertThat(chat.alerts()).hasSize(1);
            long port = story(newsroom, PORT);
            assertThat(chat.types("/mute #" + port).getFirst())
                    .contains("You hear no more of: " + PORT.title(), "[Unmute]");

            newsroom.feedServes("tribune", PORT_AGAIN);
            newsroom.advanceTo("08:10");
            assertThat(story(newsroom, PORT_AGAIN)).isEqualTo(port);
            assertThat(chat.alerts()).hasSize(1);
            assertThat(chat.digests().getFirst())
                    .contains("1 story from 1 article", TALKS.title())
                    .doesNotContain(PORT.title());

            assertThat(chat.types("/mute").getFirst())
                    .contains("Muted stories", "1. " + PORT.title());
            assertThat(chat.types("/unmute 1").getFirst())
                    .contains("You hear again of: " + PORT.title());
            assertThat(chat.types("/unmute 1").getFirst()).contains("This was not muted");
            assertThat(chat.types("/mute").getFirst()).contains("No story is muted here.");
        }
    }

    @Test
    void a_mute_with_an_end_ends() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", PORT);
            newsroom.advance(minutes(20));
            assertThat(chat.types("/mute #" + story(newsroom, PORT) + " for 12h").getFirst())
                    .contains("You hear no more of this until Sun 21 Dec, 06:20 Kyiv: ");
            newsroom.advanceTo("06:10");
            assertThat(chat.types("/settings").getFirst()).contains("Muted: 1 story");
            newsroom.advanceTo("06:20");
            assertThat(chat.types("/settings").getFirst()).contains("Muted: no story");
            newsroom.advanceTo("08:10");
            assertThat(chat.digests().getFirst()).contains(PORT.title());
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void it_stays_muted_when_it_turns_out_to_be_part_of_another(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = newsroom.startedChat("42");
            NewsroomChat other = newsroom.startedChat("43");
            other.types("/follow governor");
            newsroom.feedServes("tribune", GRAIN);
            newsroom.feedServes("herald", PORT);
            newsroom.advance(minutes(20));
            long grain = story(newsroom, GRAIN);
            chat.types("/follow missile");
            chat.types("/mute #" + grain);

            mend(newsroom, same(grain, story(newsroom, PORT)));

            assertThat(story(newsroom, GRAIN)).isNotEqualTo(grain);
            newsroom.feedServes("herald", PORT_AGAIN, PORT);
            newsroom.advance(hours(1));
            assertThat(chat.alerts()).isEmpty();
            assertThat(chat.types("/mute").getFirst()).contains("1. ").doesNotContain("2. ");
            newsroom.advanceTo("08:10");
            assertThat(chat.digests().getFirst()).contains("nothing new");
            assertThat(other.digests().getFirst()).contains("Grain silos");
        }
    }

    @Test
    void of_two_parts_those_stay_muted_that_the_chat_has_read_of() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat both = newsroom.startedChat("42");
            NewsroomChat one = newsroom.chat("43");
            long story = glued(newsroom);
            one.types("/mute #" + story);
            newsroom.advanceTo("08:10");
            assertThat(both.lastMessage()).contains("1 story from 2 articles");
            both.types("/mute #" + story);
            newsroom.timePasses(hours(30));
            mend(newsroom, new Apart(story, List.of(id(newsroom, TALKS)), "two places"));
            assertThat(story(newsroom, TALKS)).isNotEqualTo(story(newsroom, PORT));
            assertThat(both.types("/settings").getFirst()).contains("Muted: 2 stories");
            assertThat(one.types("/settings").getFirst()).contains("Muted: 1 story");
        }
    }
}
