package dev.sitrep.newsday;

import static dev.sitrep.newsday.Reports.STRIKE;
import static dev.sitrep.newsday.Reports.TALKS;
import static dev.sitrep.testing.Newsroom.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.testing.Newsroom;
import dev.sitrep.testing.NewsroomChat;
import dev.sitrep.testing.NewsroomNode;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

/** Two nodes on one PostgreSQL, whose flows all run at the same moments. */
class TwoNodesTest {
    @Test
    void each_chat_has_its_edition_once() {
        try (Newsroom newsroom = new Newsroom(Kind.POSTGRESQL)) {
            newsroom.secondNode();
            List<NewsroomChat> chats =
                    IntStream.range(0, 12)
                            .mapToObj(i -> newsroom.startedChat(String.valueOf(i)))
                            .toList();
            chats.forEach(chat -> chat.types("/follow Geneva"));
            newsroom.feedServes("herald", TALKS);
            newsroom.feedServes("tribune", STRIKE);
            newsroom.advanceTo("08:10");

            assertThat(chats)
                    .allSatisfy(
                            chat -> {
                                assertThat(chat.alerts()).hasSize(1);
                                assertThat(chat.digests()).hasSize(1);
                                assertThat(chat.lastMessage())
                                        .contains("2 stories from 2 articles");
                            });
        }
    }

    @Test
    void the_second_goes_on_when_the_first_is_killed_in_the_middle_of_a_digest_run() {
        try (Newsroom newsroom = new Newsroom(Kind.POSTGRESQL)) {
            NewsroomNode first = newsroom.first();
            newsroom.secondNode();
            List<NewsroomChat> chats =
                    IntStream.range(0, 6)
                            .mapToObj(i -> newsroom.startedChat(String.valueOf(i)))
                            .toList();
            newsroom.feedServes("herald", TALKS);
            newsroom.advanceTo("07:50");
            newsroom.platform().takesNextAndProcessDies("3");
            newsroom.timePasses(minutes(10));
            newsroom.runs("digest", "deliver");
            newsroom.dies(first);
            newsroom.feedServes("herald", STRIKE, TALKS);
            newsroom.advance(minutes(30));

            for (NewsroomChat chat : chats) {
                // The one message whose answer was outstanding may come twice.
                assertThat(chat.digests()).hasSize(chat.room().equals("3") ? 2 : 1);
            }
            newsroom.advanceTo("08:00");
            assertThat(chats.getFirst().lastMessage()).contains(STRIKE.title());
        }
    }

    @Test
    void a_story_that_both_nodes_have_seen_grow_is_one_story() {
        try (Newsroom newsroom = new Newsroom(Kind.POSTGRESQL)) {
            NewsroomNode first = newsroom.first();
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", TALKS);
            newsroom.advance(minutes(30));
            newsroom.secondNode();
            newsroom.dies(first);
            newsroom.feedServes("tribune", Reports.TALKS_ELSEWHERE);
            newsroom.advanceTo("08:00");

            assertThat(chat.lastMessage()).contains("1 story from 2 articles");
        }
    }
}
