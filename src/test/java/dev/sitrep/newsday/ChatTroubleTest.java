package dev.sitrep.newsday;

import static dev.sitrep.newsday.Reports.STRIKE;
import static dev.sitrep.newsday.Reports.TALKS;
import static dev.sitrep.testing.Newsroom.hours;
import static dev.sitrep.testing.Newsroom.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.chat.Chat;
import dev.sitrep.testing.Newsroom;
import dev.sitrep.testing.NewsroomChat;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One chat, or the platform as a whole, takes nothing; all else goes on. */
class ChatTroubleTest {
    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_chat_that_is_gone_gets_nothing_more_and_the_others_go_on(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat leaving = newsroom.startedChat("1");
            NewsroomChat staying = newsroom.startedChat("2");
            newsroom.feedServes("herald", TALKS);
            newsroom.platform().losesChat("1", "Forbidden: bot was blocked by the user");
            int before = leaving.messages().size();
            newsroom.advanceTo("08:00");
            newsroom.advanceTo("08:00");

            assertThat(leaving.messages()).hasSize(before);
            assertThat(staying.digests()).hasSize(2);
            Chat chat = newsroom.app().chats().byRef(leaving.ref()).orElseThrow();
            assertThat(chat.state()).isEqualTo(Chat.State.GONE);
            assertThat(chat.stateWhy()).contains("blocked by the user");
            assertThat(newsroom.log())
                    .anyMatch(
                            line ->
                                    line.contains("takes nothing any more")
                                            && line.contains("blocked by the user"));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_message_that_the_platform_refuses_ends_and_the_next_goes_on(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = newsroom.startedChat("1");
            NewsroomChat other = newsroom.startedChat("2");
            newsroom.feedServes("herald", TALKS);
            newsroom.advanceTo("07:50");
            newsroom.platform().refusesNextTo("1", "Bad Request: can't parse entities");
            newsroom.advance(minutes(20));
            assertThat(chat.digests()).isEmpty();
            assertThat(other.digests()).hasSize(1);
            assertThat(newsroom.log())
                    .anyMatch(
                            line ->
                                    line.startsWith("WARN Delivery ")
                                            && line.contains("can't parse entities"));

            assertThat(chat.types("/help")).hasSize(1);
            newsroom.feedServes("herald", STRIKE, TALKS);
            newsroom.advanceTo("08:00");
            assertThat(chat.digests()).hasSize(1);
            assertThat(chat.lastMessage()).contains(STRIKE.title());
        }
    }

    @Test
    void a_chat_that_must_wait_gets_its_message_later_and_the_others_at_once() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat slow = newsroom.startedChat("1");
            NewsroomChat quick = newsroom.startedChat("2");
            newsroom.feedServes("herald", TALKS);
            newsroom.advanceTo("07:50");
            newsroom.platform().asksToWait("1", minutes(25));
            newsroom.advance(minutes(10));
            assertThat(slow.digests()).isEmpty();
            assertThat(quick.digests()).hasSize(1);
            newsroom.advance(minutes(20));
            assertThat(slow.digests()).isEmpty();
            newsroom.advance(minutes(10));
            assertThat(slow.digests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void with_a_wrong_token_messages_wait_and_everything_else_goes_on(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.platform().isDown("Telegram refuses the token: Unauthorized.");
            newsroom.feedServes("herald", TALKS);
            newsroom.advanceTo("08:00");
            newsroom.advance(hours(2));

            assertThat(chat.digests()).isEmpty();
            assertThat(newsroom.feed("herald").health().lastChecked())
                    .isAfter(newsroom.now().minus(minutes(30)));
            assertThat(newsroom.log())
                    .anyMatch(
                            line ->
                                    line.contains("TELEGRAM can't be sent to")
                                            && line.contains("refuses the token")
                                            && line.contains("It is tried again at"));

            newsroom.platform().isUp();
            newsroom.advance(minutes(20));
            assertThat(chat.digests()).hasSize(1);
            assertThat(chat.lastMessage()).contains(TALKS.title());
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void after_a_long_weekend_without_a_token_one_edition_tells_it_all(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.platform().isDown("Telegram refuses the token: Unauthorized.");
            newsroom.feedServes("herald", TALKS);
            newsroom.advanceTo("08:00");
            newsroom.feedServes("herald", STRIKE, TALKS);
            newsroom.advanceTo("08:00");
            newsroom.advance(hours(12));
            newsroom.platform().isUp();
            newsroom.advance(minutes(20));

            assertThat(chat.digests()).hasSize(1);
            assertThat(chat.lastMessage())
                    .contains("Mon 22 Dec", "(since Fri 18:00; 2 digests in one)")
                    .contains(TALKS.title(), STRIKE.title());
        }
    }

    @Test
    void a_chat_that_comes_back_by_writing_is_answered() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("1");
            newsroom.app().requests().left(request(chat), "The bot was removed.", newsroom.now());
            newsroom.feedServes("herald", TALKS);
            newsroom.advanceTo("08:00");
            assertThat(chat.digests()).isEmpty();

            assertThat(chat.types("/start")).hasSize(1);
            newsroom.advanceTo("08:00");
            assertThat(chat.digests()).hasSize(1);
        }
    }

    private static dev.sitrep.command.Request request(NewsroomChat chat) {
        return new dev.sitrep.command.Request(chat.ref(), "chat", "", "update:left");
    }
}
