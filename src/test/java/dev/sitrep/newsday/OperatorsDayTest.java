package dev.sitrep.newsday;

import static dev.sitrep.newsday.Reports.STRIKE;
import static dev.sitrep.newsday.Reports.TALKS;
import static dev.sitrep.testing.Newsroom.hours;
import static dev.sitrep.testing.Newsroom.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.article.ArticleTraceStore;
import dev.sitrep.delivery.Outbox;
import dev.sitrep.jobs.Flow;
import dev.sitrep.jobs.FlowRunner;
import dev.sitrep.testing.Newsroom;
import dev.sitrep.testing.NewsroomChat;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.List;

/** What the people who run the bot are told of its own troubles, and what they tell everybody. */
class OperatorsDayTest {
    private static final String OPERATORS = "operators: [\"telegram:-100\"]\n";

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_flow_that_keeps_failing_is_told_once_and_once_when_it_is_over(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind, OPERATORS)) {
            NewsroomChat operators = newsroom.chat("-100");
            for (int i = 0; i < 6; i++) {
                fails(newsroom, "digest", "it broke");
                newsroom.advance(minutes(10));
            }
            assertThat(operators.messages())
                    .singleElement()
                    .asString()
                    .startsWith("The digest flow fails since 18:00: it broke");
            newsroom.advance(hours(2));
            assertThat(operators.messages()).hasSize(2);
            assertThat(operators.lastMessage())
                    .isEqualTo(
                            "The digest flow runs again. It failed from 18:00 to 18:50 (50 min).");
        }
    }

    @Test
    void what_fails_once_is_told_to_nobody() {
        try (Newsroom newsroom = new Newsroom(Kind.SQLITE, OPERATORS)) {
            fails(newsroom, "digest", "it broke");
            newsroom.advance(hours(1));
            assertThat(newsroom.chat("-100").messages()).isEmpty();
        }
    }

    @Test
    void a_trouble_that_lasts_over_a_restart_is_told_once() {
        try (Newsroom newsroom = new Newsroom(Kind.SQLITE, OPERATORS)) {
            for (int i = 0; i < 8; i++) {
                fails(newsroom, "poll", "it broke");
                newsroom.timePasses(minutes(3));
                newsroom.runs("troubles", "deliver");
                if (i == 3) {
                    newsroom.dies();
                    newsroom.starts();
                }
            }
            assertThat(newsroom.chat("-100").messages()).hasSize(1);
        }
    }

    @Test
    void secrets_are_not_told() {
        try (Newsroom newsroom = new Newsroom(Kind.SQLITE, OPERATORS)) {
            for (int i = 0; i < 3; i++) {
                fails(
                        newsroom,
                        "poll",
                        "no /bot123456789:AAEhBP0av28abcdefghijklmnopqrstuvw/x?token=abc xoxb-1-2-c");
                newsroom.advance(minutes(10));
            }
            assertThat(newsroom.chat("-100").lastMessage())
                    .contains("no /bot…/x?… …")
                    .doesNotContain("AAEh", "abc", "xoxb");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_platform_that_takes_nothing_is_told_when_it_does_again(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind, OPERATORS)) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.platform().isDown("The token was revoked.");
            chat.types("/latest");
            newsroom.advance(minutes(40));
            newsroom.platform().isUp();
            newsroom.advance(minutes(40));

            assertThat(newsroom.chat("-100").messages())
                    .singleElement()
                    .asString()
                    .startsWith("telegram can be sent to again. It could not be from 18:1");
        }
    }

    @Test
    void a_platform_that_takes_nothing_is_told_through_another() {
        String two = "operators: [\"telegram:-100\", \"slack:C1\"]\n";
        try (Newsroom newsroom = new Newsroom(Kind.SQLITE, two)) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.platform().isDown("The token was revoked.");
            chat.types("/latest");
            newsroom.advance(minutes(40));

            Outbox outbox = new Outbox(newsroom.app().database());
            assertThat(outbox.waiting(idOf(newsroom, "C1"))).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void messages_that_failed_are_gathered(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind, OPERATORS)) {
            for (String room : List.of("41", "42", "43", "44", "45")) {
                newsroom.startedChat(room).types("/follow Geneva");
                newsroom.platform().refusesNextTo(room, "Bad Request: odd");
            }
            newsroom.feedServes("herald", TALKS);
            newsroom.advance(minutes(30));

            assertThat(newsroom.chat("-100").messages())
                    .singleElement()
                    .asString()
                    .startsWith("5 messages did not arrive and are tried no more.")
                    .contains("telegram, “chat 41”: Bad Request: odd")
                    .doesNotContain("chat 44");
            newsroom.advance(hours(5));
            assertThat(newsroom.chat("-100").messages()).hasSize(1);
        }
    }

    @Test
    void a_notice_of_trouble_that_is_refused_is_no_further_trouble() {
        try (Newsroom newsroom = new Newsroom(Kind.SQLITE, OPERATORS)) {
            newsroom.startedChat("42").types("/follow Geneva");
            newsroom.platform().refusesNextTo("42", "Bad Request: odd");
            newsroom.platform().refusesNextTo("-100", "Bad Request: odd, too");
            newsroom.feedServes("herald", TALKS);
            newsroom.advance(hours(5));

            assertThat(newsroom.chat("-100").messages()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void articles_that_were_set_aside_are_told_and_their_receipt_says_why(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind, OPERATORS)) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", TALKS, STRIKE);
            newsroom.runs("poll");
            var traces = new ArticleTraceStore(newsroom.app().database());
            var url = newsroom.web().url("/herald/" + TALKS.path() + ".html");
            long id = traces.at(url).getFirst().article().id();
            traces.setAside(id, "It has no end.", newsroom.now());
            newsroom.advance(minutes(20));

            assertThat(newsroom.chat("-100").messages())
                    .singleElement()
                    .asString()
                    .startsWith("1 article could not be understood")
                    .contains("· " + TALKS.title());
            assertThat(chat.types("/whynot " + url).getFirst())
                    .contains("It could not be understood and is in no story: It has no end.");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_broadcast_is_shown_first_and_goes_once_to_all_that_began(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind, OPERATORS)) {
            NewsroomChat operators = newsroom.chat("-100");
            NewsroomChat one = newsroom.startedChat("41");
            NewsroomChat other = newsroom.startedChat("42");
            NewsroomChat quiet = newsroom.startedChat("43");
            quiet.types("/stop");
            newsroom.platform().refusesNextTo("42", "Bad Request: odd");

            assertThat(operators.types("/broadcast Off tonight\nfrom 22:00.").getFirst())
                    .contains("To be sent to 2 chats", "Off tonight\nfrom 22:00.")
                    .contains("[Send to 2 chats]", "[Cancel]");
            newsroom.dies();
            newsroom.starts();
            assertThat(operators.types("broadcast send #1").getFirst())
                    .startsWith("On its way to 2 chats.");
            assertThat(operators.types("broadcast send #1").getFirst())
                    .startsWith("This was sent already");
            assertThat(operators.types("broadcast cancel #1").getFirst())
                    .startsWith("This was sent already");
            newsroom.advance(minutes(10));

            assertThat(one.messages()).filteredOn(t -> t.startsWith("Off tonight")).hasSize(1);
            assertThat(other.messages()).noneMatch(text -> text.startsWith("Off tonight"));
            assertThat(quiet.messages()).noneMatch(text -> text.startsWith("Off tonight"));
            assertThat(operators.messages())
                    .contains(
                            "“Off tonight\nfrom 22:00.”, to 2 chats: 1 sent, 1 failed, 0 gone, 0"
                                    + " waiting.");
            assertThat(operators.types("/broadcast status").getFirst())
                    .contains("1 sent, 1 failed");
        }
    }

    @Test
    void a_broadcast_that_was_cancelled_does_not_go() {
        try (Newsroom newsroom = new Newsroom(Kind.SQLITE, OPERATORS)) {
            NewsroomChat operators = newsroom.chat("-100");
            NewsroomChat chat = newsroom.startedChat("41");
            operators.types("/broadcast Never mind");
            assertThat(operators.types("broadcast cancel #1").getFirst()).startsWith("Cancelled.");
            assertThat(operators.types("broadcast send #1").getFirst())
                    .startsWith("This was cancelled.");
            assertThat(operators.types("broadcast send #99").getFirst())
                    .startsWith("There is no such broadcast");
            assertThat(chat.messages()).noneMatch(text -> text.contains("Never mind"));
        }
    }

    @Test
    void others_can_not_broadcast_and_do_not_see_that_one_can() {
        try (Newsroom newsroom = new Newsroom(Kind.SQLITE, OPERATORS)) {
            newsroom.chat("-100").types("/broadcast Off tonight");
            NewsroomChat chat = newsroom.startedChat("41");
            assertThat(chat.types("/broadcast Hello all").getFirst())
                    .isEqualTo("That is for those who run this bot, in their own chat.");
            assertThat(chat.types("broadcast send #1").getFirst()).startsWith("That is for those");
            assertThat(chat.types("/help").getFirst()).doesNotContain("broadcast");
        }
    }

    private static void fails(Newsroom newsroom, String flow, String why) {
        new FlowRunner(newsroom.app().troubles())
                .run(
                        new Flow(
                                flow,
                                Duration.ofSeconds(3),
                                Flow.Scope.SHARED,
                                now -> {
                                    throw new IllegalStateException(why);
                                }),
                        newsroom.now());
    }

    private static long idOf(Newsroom newsroom, String room) {
        return newsroom.app()
                .chats()
                .byRef(dev.sitrep.chat.ChatRef.of(dev.sitrep.chat.Platform.SLACK, room))
                .orElseThrow()
                .id();
    }
}
