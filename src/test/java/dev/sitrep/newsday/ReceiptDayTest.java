package dev.sitrep.newsday;

import static dev.sitrep.newsday.Reports.FOOTBALL;
import static dev.sitrep.newsday.Reports.STRIKE;
import static dev.sitrep.newsday.Reports.TALKS;
import static dev.sitrep.newsday.Reports.TALKS_ELSEWHERE;
import static dev.sitrep.testing.Newsroom.hours;
import static dev.sitrep.testing.Newsroom.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.testing.FakeWeb;
import dev.sitrep.testing.NewsArticle;
import dev.sitrep.testing.Newsroom;
import dev.sitrep.testing.NewsroomChat;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a chat is told about an article that it names, on whatever stage its way has ended. */
class ReceiptDayTest {
    @ParameterizedTest
    @EnumSource(Kind.class)
    void an_article_that_was_told_has_its_feed_beat_story_topics_and_messages(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = newsroom.startedChat("42");
            chat.types("/follow Geneva talks");
            chat.types("/follow football");
            newsroom.feedServes("herald", TALKS);
            newsroom.advance(minutes(20));
            newsroom.feedServes("courier", TALKS_ELSEWHERE);
            newsroom.advanceTo("08:00");

            assertThat(receipt(chat, newsroom, "herald", TALKS))
                    .startsWith(TALKS.title() + " (herald)")
                    .contains("Seen Sat 18:10 in herald.")
                    .contains("Its text is that of its page.")
                    .contains("On the beat: ")
                    .contains("It began the story “")
                    .contains("The story is on the beat.")
                    .contains("Your topic “Geneva talks” matches it.")
                    .contains(
                            "Your topic “football” does not match: title and first lines lack"
                                    + " “football”.")
                    .contains("An alert on it was written Sat 18:10. It was sent Sat 18:10.")
                    .contains("The digest of 08:00 has it. It was sent 08:00.");
            assertThat(receipt(chat, newsroom, "courier", TALKS_ELSEWHERE))
                    .contains("by a likeness of 0.");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_is_held_back_says_until_when_and_then_which_message_told_it(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = newsroom.startedChat("42");
            chat.types("/follow Odesa");
            chat.types("/quiet 18:00-07:00");
            newsroom.feedServes("herald", STRIKE);
            newsroom.advance(minutes(20));
            assertThat(receipt(chat, newsroom, "herald", STRIKE))
                    .contains("News of it waits for the end of the quiet hours, Sun 07:00.");
            newsroom.advanceTo("07:10");
            assertThat(receipt(chat, newsroom, "herald", STRIKE))
                    .contains(
                            "It was in the message of 07:00 on all that had waited. It was sent 07:00.")
                    .doesNotContain("News of it waits");
        }
    }

    @Test
    void the_address_is_understood_in_whatever_form_it_is_given() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", TALKS);
            newsroom.advance(minutes(20));
            String address = address(newsroom, "herald", TALKS);

            for (String form :
                    new String[] {
                        address + "?utm_source=x&fbclid=1",
                        "<" + address + ">",
                        address + "#comments?utm_campaign=y",
                        address + " please",
                    }) {
                assertThat(chat.types("/whynot " + form).getFirst())
                        .as(form)
                        .startsWith(TALKS.title());
            }
        }
    }

    @Test
    void an_article_off_the_beat_says_so() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", FOOTBALL);
            newsroom.advance(minutes(20));

            assertThat(receipt(chat, newsroom, "herald", FOOTBALL))
                    .contains("Off the beat")
                    .contains("The story is off the beat")
                    .contains("You have not been told of the story.")
                    .doesNotContain("The next digest");
        }
    }

    @Test
    void what_is_yet_to_be_told_names_the_next_digest() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", TALKS);
            newsroom.advance(minutes(20));

            assertThat(receipt(chat, newsroom, "herald", TALKS))
                    .contains("You follow no topics")
                    .contains("You have not been told of the story.")
                    .contains("The next digest, Sun 08:00, covers it.");
        }
    }

    @Test
    void a_copied_text_names_the_article_that_came_first() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", TALKS);
            newsroom.advance(minutes(20));
            newsroom.feedServes("courier", TALKS);
            newsroom.advance(minutes(20));

            assertThat(receipt(chat, newsroom, "courier", TALKS))
                    .contains("Its text is nearly that of “" + TALKS.title() + "” (herald)")
                    .contains("since it has the text of an article there");
        }
    }

    @Test
    void a_page_that_could_not_be_had_is_told() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", TALKS.withPage(NewsArticle.Page.MISSING));
            newsroom.advance(minutes(20));

            assertThat(receipt(chat, newsroom, "herald", TALKS)).contains("Its text is the feed's");
        }
    }

    @Test
    void a_refused_alert_gives_the_platforms_words() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            chat.types("/follow Geneva");
            newsroom.platform().refusesNextTo("42", "Bad Request: message is odd");
            newsroom.feedServes("herald", TALKS);
            newsroom.advance(minutes(20));

            assertThat(receipt(chat, newsroom, "herald", TALKS))
                    .contains("It was refused: Bad Request: message is odd");
        }
    }

    @Test
    void an_alert_that_waits_says_until_when() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            chat.types("/follow Geneva");
            newsroom.platform().asksToWait("42", hours(1));
            newsroom.feedServes("herald", TALKS);
            newsroom.advance(minutes(20));
            chat.types("/whynot " + address(newsroom, "herald", TALKS));
            newsroom.advance(hours(1));

            assertThat(chat.messages())
                    .anySatisfy(
                            text ->
                                    assertThat(text)
                                            .contains("It waits until 19:1")
                                            .contains("The platform is busy."));
        }
    }

    @Test
    void another_chats_messages_are_not_told() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat alerted = newsroom.startedChat("42");
            alerted.types("/follow Geneva");
            NewsroomChat other = newsroom.startedChat("43");
            newsroom.feedServes("herald", TALKS);
            newsroom.advance(minutes(20));

            assertThat(receipt(other, newsroom, "herald", TALKS))
                    .contains("You have not been told of the story.")
                    .doesNotContain("alert on it");
        }
    }

    @Test
    void what_was_never_seen_names_the_feeds_that_would_carry_it() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", TALKS);
            newsroom.advance(minutes(20));
            newsroom.feedBreaks("herald", 500, "text/plain", "ill");
            newsroom.advance(hours(2));

            assertThat(receipt(chat, newsroom, "herald", STRIKE))
                    .contains("No feed has brought this address")
                    .contains("herald would carry it; it can't be read: ")
                    .contains("500");
            assertThat(chat.types("/whynot https://elsewhere.example/a/b.html").getFirst())
                    .contains("No feed of its site is read.")
                    .contains("/addfeed https://elsewhere.example");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void an_entry_that_was_too_old_for_an_article_is_told(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = newsroom.startedChat("42");
            NewsArticle old = STRIKE.publishedAt(newsroom.now().minus(hours(24 * 60)));
            NewsArticle[] list = new NewsArticle[12];
            for (int i = 0; i < 11; i++) {
                list[i] =
                        NewsArticle.article(
                                "Envoys meet for the talks of round " + i, "They met. " + i);
            }
            list[11] = old;
            newsroom.feedServes("herald", list);
            newsroom.advance(minutes(20));

            assertThat(receipt(chat, newsroom, "herald", old))
                    .contains("herald lists it with the date ")
                    .contains("too old to be news");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing",
                "ftp://example.org/x",
                "http://user:word@example.org/x",
                "http://",
                "http://[::1",
                "javascript:alert(1)",
                "http://127.0.0.1:99999/x",
                "\u0000\u0001",
                "http://example.org/%zz%%",
                "http://example.org/'; DROP TABLE article; --",
                "http://exa mple.org",
            })
    void hostile_input_gets_an_answer_and_nothing_is_fetched(String typed) {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            assertThat(chat.types("/whynot " + typed)).hasSize(1);
            assertThat(chat.lastMessage()).isNotBlank().doesNotContain("went wrong");
        }
    }

    @Test
    void nothing_is_fetched_for_a_receipt_however_long_the_address() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            chat.types("/whynot " + newsroom.web().url("/asked/for.html"));
            chat.types("/whynot http://example.org/" + "a".repeat(1_900));
            assertThat(chat.lastMessage()).contains("No feed has brought this address");
            chat.types("/whynot http://example.org/" + "a".repeat(2_050));
            assertThat(chat.lastMessage()).contains("longer than 2,000 characters");
            assertThat(newsroom.web().requests()).extracting(FakeWeb.Seen::place).isEmpty();
        }
    }

    private static String receipt(
            NewsroomChat chat, Newsroom newsroom, String outlet, NewsArticle article) {
        return chat.types("/whynot " + address(newsroom, outlet, article)).getFirst();
    }

    private static String address(Newsroom newsroom, String outlet, NewsArticle article) {
        return newsroom.web().url("/" + outlet + "/" + article.path() + ".html").toString();
    }
}
