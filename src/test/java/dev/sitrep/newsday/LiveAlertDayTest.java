package dev.sitrep.newsday;

import static dev.sitrep.newsday.Reports.STRIKE;
import static dev.sitrep.newsday.Reports.STRIKE_WITH_MORE_DEAD;
import static dev.sitrep.testing.NewsArticle.article;
import static dev.sitrep.testing.Newsroom.hours;
import static dev.sitrep.testing.Newsroom.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.testing.NewsArticle;
import dev.sitrep.testing.Newsroom;
import dev.sitrep.testing.NewsroomChat;
import dev.sitrep.testing.TestDatabases.Kind;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One message a story and chat, which says what is known by now and sounds only for what is worth it. */
class LiveAlertDayTest {
    private static final NewsArticle SAME_AGAIN =
            article(
                    "Odesa port burns after missile strike, 3 killed",
                    "A missile strike on the port of Odesa killed 3 people and set a grain terminal on fire.",
                    "Two districts of Odesa were without power after the Russian attack on Saturday.");
    private static final NewsArticle STILL_THE_SAME =
            article(
                    "Three dead as missile hits Odesa port",
                    "Three people were killed when a Russian missile hit the port of Odesa on Saturday.",
                    "The strike set fire to a grain terminal and cut the power in two districts of Odesa.");

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_further_report_changes_the_message_in_its_place_without_a_sound(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = told(newsroom);
            int standing = chat.standingMessages();
            newsroom.feedServes("tribune", SAME_AGAIN);
            newsroom.feedServes("gazette", STILL_THE_SAME);
            newsroom.advance(minutes(30));

            assertThat(chat.alerts()).hasSize(1);
            assertThat(chat.silentEdits()).isEqualTo(1);
            assertThat(chat.standingMessages()).isEqualTo(standing);
            assertThat(chat.standsNow().getLast())
                    .contains("3 outlets", "On your topic: Odesa.", "[Not on topic]");
            newsroom.advance(hours(3));
            assertThat(chat.silentEdits()).isEqualTo(1);
        }
    }

    @Test
    void its_buttons_still_work_and_lead_back_to_what_it_says_now() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = told(newsroom);
            newsroom.feedServes("tribune", SAME_AGAIN);
            newsroom.advance(minutes(30));
            assertThat(chat.presses("Sources")).contains("tribune", "herald");
            assertThat(chat.presses("Back")).contains("2 outlets").contains("[Why]");
        }
    }

    @Test
    void what_an_edit_alone_has_shown_is_new_in_the_next_digest_and_what_an_alert_told_is_not() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = told(newsroom);
            newsroom.advanceTo("08:10");
            assertThat(chat.digests().getFirst()).doesNotContain("New: A Russian missile strike");
            newsroom.feedServes("tribune", STRIKE_WITH_MORE_DEAD);
            newsroom.advance(minutes(30));
            assertThat(chat.alerts()).hasSize(2);
            newsroom.advanceTo("08:10");
            assertThat(chat.digests().getLast()).doesNotContain("New: The Russian missile strike");
        }
    }

    @Test
    void a_day_later_a_story_that_goes_on_gets_a_message_of_its_own() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = told(newsroom);
            newsroom.advance(hours(25));
            newsroom.feedServes("tribune", STRIKE_WITH_MORE_DEAD);
            newsroom.advance(minutes(30));
            assertThat(chat.alerts()).hasSize(2);
            assertThat(chat.alerts().getLast())
                    .startsWith("Now “killed 8 people” (it was “killed 3 people”).\n")
                    .contains("[Sources]");
            assertThat(chat.silentEdits()).isZero();
        }
    }

    @Test
    void in_place_of_a_message_that_was_deleted_comes_nothing_but_what_is_worth_a_sound() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = told(newsroom);
            newsroom.platform().deletes(chat.idOf(STRIKE.title()));
            int messages = chat.messages().size();
            newsroom.feedServes("tribune", SAME_AGAIN);
            newsroom.advance(minutes(30));
            assertThat(chat.messages()).hasSize(messages);
            newsroom.feedServes("gazette", STRIKE_WITH_MORE_DEAD);
            newsroom.advance(minutes(30));
            assertThat(chat.messages()).hasSize(messages + 1);
            assertThat(chat.lastMessage()).startsWith("Now “killed 8 people”");
        }
    }

    @Test
    void a_story_that_a_digest_told_first_begins_its_message_with_what_is_worth_a_sound() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", STRIKE);
            newsroom.advanceTo("08:10");
            chat.types("/follow Odesa");
            newsroom.feedServes("tribune", STRIKE_WITH_MORE_DEAD);
            newsroom.advance(minutes(10));
            assertThat(chat.alerts())
                    .singleElement()
                    .asString()
                    .startsWith("Now “killed 8 people”")
                    .contains("[Not on topic]");
            newsroom.feedServes("gazette", STILL_THE_SAME);
            newsroom.advance(minutes(30));
            assertThat(chat.alerts()).hasSize(1);
            assertThat(chat.silentEdits()).isEqualTo(1);
            assertThat(chat.standsNow().getLast()).doesNotStartWith("Now ").contains("3 outlets");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_process_that_is_killed_between_news_and_edit_leaves_nothing_twice(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = told(newsroom);
            newsroom.feedServes("tribune", STRIKE_WITH_MORE_DEAD);
            newsroom.timePasses(minutes(10));
            newsroom.runs("poll", "understand");
            newsroom.dies();
            newsroom.starts();
            newsroom.advance(minutes(10));
            newsroom.dies();
            newsroom.starts();
            newsroom.advance(minutes(30));
            assertThat(chat.alerts()).hasSize(2);
            assertThat(chat.silentEdits()).isEqualTo(1);
            assertThat(chat.standsNow()).anyMatch(m -> m.contains("2 outlets"));
        }
    }

    @Test
    void who_says_that_it_is_not_on_topic_is_thanked_and_counted_once() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = told(newsroom);
            assertThat(chat.presses("Not on topic"))
                    .startsWith("Thank you. It is counted for your topic “Odesa”; /topics")
                    .contains("[Back]");
            assertThat(chat.presses("Back")).startsWith(STRIKE.title());
            chat.presses("Not on topic");
            assertThat(chat.types("/topics").getLast()).contains("1. Odesa (not on topic: 1 time)");
            assertThat(chat.types("/offtopic #1 999").getLast())
                    .contains("This topic is followed here no longer.");
            assertThat(chat.types("/offtopic").getLast()).contains("Which story?");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void an_alert_that_was_refused_is_not_told_and_the_digest_or_the_next_growth_tells_it(
            Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = newsroom.startedChat("42");
            chat.types("/follow Odesa");
            newsroom.platform().refusesNextTo("42", "Bad Request: can't parse entities");
            newsroom.feedServes("herald", STRIKE);
            newsroom.advance(minutes(30));
            assertThat(chat.alerts()).isEmpty();
            newsroom.feedServes("tribune", STRIKE_WITH_MORE_DEAD);
            newsroom.advance(minutes(30));
            assertThat(chat.alerts()).singleElement().asString().contains("[Not on topic]");
            newsroom.feedServes("gazette", STILL_THE_SAME);
            newsroom.advanceTo("08:10");
            assertThat(chat.alerts()).hasSize(1);
        }
    }

    @Test
    void an_alert_that_grew_too_old_on_its_way_is_in_the_next_digest_as_new() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            chat.types("/follow Odesa");
            newsroom.platform().isDown("Telegram refuses the token: Unauthorized.");
            newsroom.feedServes("herald", STRIKE);
            newsroom.advance(hours(7));
            newsroom.platform().isUp();
            newsroom.advanceTo("08:10");
            assertThat(chat.alerts()).isEmpty();
            assertThat(chat.digests().getFirst())
                    .contains(STRIKE.title(), "A Russian missile strike");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_fault_in_one_chat_keeps_the_story_from_no_other_and_that_chat_is_told_later(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat broken = told(newsroom);
            NewsroomChat sound = newsroom.startedChat("43");
            sound.types("/follow Odesa");
            setStatus(newsroom, "NO_SUCH_STATUS");
            newsroom.feedServes("tribune", STRIKE_WITH_MORE_DEAD);
            newsroom.advance(minutes(30));
            assertThat(sound.alerts()).hasSize(1);
            assertThat(broken.alerts()).hasSize(1);
            assertThat(newsroom.log())
                    .anyMatch(line -> line.contains("Chat 1 could not be told of story"))
                    .anyMatch(line -> line.contains("What was held back from chat 1 could not"));
            setStatus(newsroom, null);
            newsroom.advance(minutes(20));
            assertThat(broken.alerts()).hasSize(2);
            assertThat(sound.alerts()).hasSize(1);
        }
    }

    private static void setStatus(Newsroom newsroom, @Nullable String status) {
        newsroom.app()
                .database()
                .use(h -> h.execute("UPDATE told_story SET status = ? WHERE chat_id = 1", status));
    }

    private static NewsroomChat told(Newsroom newsroom) {
        NewsroomChat chat = newsroom.startedChat("42");
        chat.types("/follow Odesa");
        newsroom.feedServes("herald", STRIKE);
        newsroom.advance(minutes(30));
        assertThat(chat.alerts()).hasSize(1);
        return chat;
    }
}
