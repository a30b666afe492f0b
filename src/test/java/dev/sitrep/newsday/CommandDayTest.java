package dev.sitrep.newsday;

import static dev.sitrep.newsday.Reports.SANCTIONS;
import static dev.sitrep.newsday.Reports.STRIKE;
import static dev.sitrep.newsday.Reports.TALKS;
import static dev.sitrep.newsday.Reports.TALKS_ELSEWHERE;
import static dev.sitrep.testing.Newsroom.hours;
import static dev.sitrep.testing.Newsroom.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.testing.Newsroom;
import dev.sitrep.testing.NewsroomChat;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type, and what they are answered. */
class CommandDayTest {
    @ParameterizedTest
    @EnumSource(Kind.class)
    void start_says_what_will_come_and_when(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = newsroom.chat("42");
            chat.types("/start");
            assertThat(chat.lastMessage())
                    .contains("Digests come at 08:00 every day (Kyiv)")
                    .contains("the next on Sun 21 Dec, 08:00 Kyiv")
                    .contains("[Digest now]");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void the_numbers_of_the_last_list_lead_to_its_stories(Kind kind) {
        try (Newsroom newsroom = newsDay(kind)) {
            NewsroomChat chat = newsroom.chat("42");
            chat.types("/latest");
            String list = chat.lastMessage();
            assertThat(list)
                    .startsWith("The last 24 hours · 3 stories")
                    .contains(TALKS_ELSEWHERE.title(), STRIKE.title(), SANCTIONS.title());
            int number = numberOf(list, STRIKE.title());

            chat.types("/story " + number);
            assertThat(chat.lastMessage())
                    .startsWith(STRIKE.title())
                    .contains("killed 3 people")
                    .contains("1 article");
            chat.types("/sources " + number);
            assertThat(chat.lastMessage()).contains("[1] herald: " + STRIKE.title());
        }
    }

    @Test
    void digest_tells_what_came_since_the_last_one_and_the_next_comes_all_the_same() {
        try (Newsroom newsroom = newsDay(Kind.SQLITE)) {
            NewsroomChat chat = newsroom.chat("42");
            chat.types("/digest");
            assertThat(chat.lastMessage()).contains("3 stories from 4 articles", STRIKE.title());
            newsroom.advanceTo("08:00");
            assertThat(chat.digests()).hasSize(1);
            assertThat(chat.lastMessage()).contains("3 stories from 4 articles");
            newsroom.advance(hours(1));
            chat.types("/digest");
            assertThat(chat.lastMessage()).contains("nothing new (since 08:00)");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/story", "/sources"})
    void a_wrong_number_is_answered_with_what_is_right(String command) {
        try (Newsroom newsroom = newsDay(Kind.SQLITE)) {
            NewsroomChat chat = newsroom.chat("42");
            String name = command.substring(1);
            assertThat(chat.types(command).getFirst())
                    .contains("Which story?", "Use: " + name + " N", "Example: ");
            assertThat(chat.types(command + " 1").getFirst())
                    .contains("You have not been shown a list of stories yet; send /latest first.");
            chat.types("/latest");
            assertThat(chat.types(command + " 4").getFirst())
                    .contains("There is no story 4: your last list has 3 stories.");
            assertThat(chat.types(command + " 0").getFirst()).contains("There is no story 0");
            assertThat(chat.types(command + " -1").getFirst())
                    .contains("“-1” is no story's number.");
            assertThat(chat.types(command + " 99999999999999999999").getFirst())
                    .contains("is no story's number.");
            assertThat(chat.types(command + " second").getFirst())
                    .contains("“second” is no story's number.");
        }
    }

    @Test
    void a_mistyped_command_is_guessed_at_and_nonsense_is_answered() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            assertThat(chat.types("/lastest").getFirst()).contains("Did you mean /latest?");
            assertThat(chat.types("/").getFirst()).contains("Send /help");
            assertThat(chat.types("/" + "x".repeat(5000)).getFirst()).contains("too long");
            assertThat(chat.types("/story \u0000\uD800<b>&").getFirst()).contains("number");
        }
    }

    @Test
    void help_names_every_command_and_each_of_them_answers() {
        try (Newsroom newsroom = newsDay(Kind.SQLITE)) {
            NewsroomChat chat = newsroom.chat("42");
            String help = chat.types("/help").getFirst();
            for (String command :
                    new String[] {"/start", "/help", "/digest", "/latest", "/story", "/sources"}) {
                assertThat(help).contains(command);
                assertThat(chat.types(command)).hasSize(1);
            }
        }
    }

    @Test
    void status_says_how_the_feeds_stand() {
        try (Newsroom newsroom = newsDay(Kind.SQLITE)) {
            NewsroomChat chat = newsroom.chat("42");
            newsroom.feedBreaks("tribune", 404, "text/plain", "not here");
            newsroom.advance(hours(2));
            assertThat(chat.types("/status").getFirst())
                    .contains("Your next digest comes on Sun 21 Dec, 08:00 Kyiv.")
                    .contains("1 of 2 feeds fresh; tribune silent for");
        }
    }

    private static Newsroom newsDay(Kind kind) {
        Newsroom newsroom = new Newsroom(kind);
        newsroom.startedChat("42");
        newsroom.feedServes("herald", SANCTIONS, STRIKE, TALKS);
        newsroom.feedServes("tribune", TALKS_ELSEWHERE);
        newsroom.advance(minutes(30));
        return newsroom;
    }

    private static int numberOf(String list, String title) {
        String line = list.lines().filter(l -> l.contains(title)).findFirst().orElseThrow();
        return Integer.parseInt(line.substring(0, line.indexOf('.')));
    }
}
