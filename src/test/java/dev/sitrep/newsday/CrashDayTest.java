package dev.sitrep.newsday;

import static dev.sitrep.newsday.Reports.STRIKE;
import static dev.sitrep.newsday.Reports.TALKS;
import static dev.sitrep.testing.Newsroom.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.testing.Newsroom;
import dev.sitrep.testing.NewsroomChat;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

/** The process is killed between any two flows, and started again: each chat is told everything once. */
class CrashDayTest {
    @ParameterizedTest
    @CsvSource({
        "SQLITE,     poll",
        "SQLITE,     poll understand",
        "SQLITE,     poll understand deliver",
        "POSTGRESQL, poll",
        "POSTGRESQL, poll understand",
        "POSTGRESQL, poll understand deliver"
    })
    void an_alert_comes_once_though_the_process_dies_after(Kind kind, String flows) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = newsroom.startedChat("42");
            chat.types("/follow Geneva");
            newsroom.feedServes("herald", TALKS);
            newsroom.timePasses(minutes(10));
            newsroom.runs(flows.split(" "));
            newsroom.dies();
            newsroom.starts();
            newsroom.advance(minutes(30));

            assertThat(chat.alerts()).hasSize(1);
            newsroom.advanceTo("08:00");
            assertThat(chat.digests()).hasSize(1);
            assertThat(chat.lastMessage()).contains("1 story from 1 article", TALKS.title());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SQLITE,     digest",
        "SQLITE,     digest deliver",
        "POSTGRESQL, digest",
        "POSTGRESQL, digest deliver"
    })
    void a_digest_comes_once_though_the_process_dies_after(Kind kind, String flows) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            List<NewsroomChat> chats =
                    List.of(newsroom.startedChat("1"), newsroom.startedChat("2"));
            newsroom.feedServes("herald", TALKS);
            newsroom.advanceTo("07:50");
            newsroom.timePasses(minutes(10));
            newsroom.runs(flows.split(" "));
            newsroom.dies();
            newsroom.starts();
            newsroom.advance(minutes(30));

            for (NewsroomChat chat : chats) {
                assertThat(chat.digests()).hasSize(1);
                assertThat(chat.lastMessage()).contains("08:00 Kyiv", TALKS.title());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_process_killed_while_an_answer_is_outstanding_repeats_that_one_message_and_no_other(
            Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            List<NewsroomChat> chats =
                    List.of(
                            newsroom.startedChat("1"),
                            newsroom.startedChat("2"),
                            newsroom.startedChat("3"));
            newsroom.feedServes("herald", TALKS);
            newsroom.advanceTo("07:50");
            newsroom.platform().takesNextAndProcessDies("2");
            newsroom.timePasses(minutes(10));
            newsroom.runs("digest", "deliver");
            newsroom.dies();
            newsroom.starts();
            newsroom.advance(minutes(30));

            assertThat(chats.get(0).digests()).hasSize(1);
            assertThat(chats.get(1).digests()).hasSize(2);
            assertThat(chats.get(2).digests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void news_that_came_before_and_after_a_crash_is_one_storys(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", TALKS, STRIKE);
            newsroom.advance(minutes(30));
            newsroom.dies();
            newsroom.starts();
            newsroom.feedServes("tribune", Reports.TALKS_ELSEWHERE);
            newsroom.advanceTo("08:00");

            assertThat(chat.lastMessage()).contains("2 stories from 3 articles", "2 outlets");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void digests_that_were_due_while_the_process_was_down_come_as_one(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", TALKS);
            newsroom.advance(minutes(30));
            newsroom.dies();
            newsroom.timePasses(Newsroom.hours(70));
            newsroom.starts();
            newsroom.advance(minutes(30));

            assertThat(chat.digests()).hasSize(1);
            assertThat(chat.lastMessage()).contains(TALKS.title());
        }
    }
}
