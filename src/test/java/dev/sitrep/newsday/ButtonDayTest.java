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

/** What people press: answers that take a message's place, the way back, pages, and searches. */
class ButtonDayTest {
    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_digest_gives_way_to_a_storys_sources_and_comes_back_as_it_was(Kind kind) {
        try (Newsroom newsroom = newsDay(kind)) {
            NewsroomChat chat = newsroom.chat("42");
            newsroom.advanceTo("08:00");
            String digest = chat.lastMessage();
            int standing = chat.standingMessages();
            assertThat(digest).contains("[1 · More] [1 · Sources] [1 · Mute]");

            assertThat(chat.presses("1 · Sources")).contains("[1] ").endsWith("[Story] [Back]");
            assertThat(chat.presses("Story")).contains("[Sources] [Timeline] [Quotes]");
            assertThat(chat.presses("Quotes")).endsWith("[Story] [Back]");
            assertThat(chat.presses("Back")).isEqualTo(digest);
            assertThat(chat.standingMessages()).isEqualTo(standing);
        }
    }

    @Test
    void back_works_after_a_restart_and_says_so_where_nothing_is_kept() {
        try (Newsroom newsroom = newsDay(Kind.SQLITE)) {
            NewsroomChat chat = newsroom.chat("42");
            chat.types("/latest");
            String list = chat.lastMessage();
            chat.presses("1");
            newsroom.dies();
            newsroom.starts();
            assertThat(chat.presses("Back")).isEqualTo(list);
            assertThat(chat.presses("back", "no message of ours"))
                    .isEqualTo("What stood here is no longer kept. Send /latest for what is new.");
            assertThat(chat.types("/back").getFirst()).contains("Back is a button");
            assertThat(chat.types("/help").getFirst()).doesNotContain("/back");
        }
    }

    @Test
    void one_part_of_a_long_digest_comes_back_the_same() {
        try (Newsroom newsroom = newsDay(Kind.SQLITE)) {
            NewsroomChat chat = newsroom.chat("42");
            newsroom.advanceTo("08:00");
            String first = chat.lastMessage();
            chat.types("/digest");
            chat.presses("1 · More");
            assertThat(chat.presses("Back")).isEqualTo(first);
        }
    }

    @Test
    void a_long_list_has_pages_that_take_each_others_place_and_keep_their_numbers() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", Reports.unlike(23));
            newsroom.advance(minutes(30));
            chat.types("/latest");
            assertThat(chat.lastMessage()).contains("1. ", "10. ").doesNotContain("\n11. ");
            assertThat(chat.lastMessage())
                    .endsWith("[1] [2] [3] [4] [5]\n[6] [7] [8] [9] [10]\n[1/3] [›]");
            int standing = chat.standingMessages();
            String second = chat.presses("›");
            assertThat(second).contains("\n11. ", "\n20. ").contains("[‹] [2/3] [›]");
            assertThat(chat.presses("›")).contains("\n21. ").endsWith("[‹] [3/3] [Back]");
            assertThat(chat.presses("‹")).isEqualTo(second);
            assertThat(chat.standingMessages()).isEqualTo(standing);
            String title = titleOf(second, 17);
            assertThat(chat.types("/story 17").getFirst()).startsWith(title);
            assertThat(chat.types("/latest p4").getFirst())
                    .startsWith("There is no page 4: this list has 3 pages.")
                    .contains("Use: latest");
            assertThat(chat.types("/latest p0").getFirst()).contains("There is no page 0");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void search_finds_stories_by_words_and_its_numbers_lead_to_them(Kind kind) {
        try (Newsroom newsroom = newsDay(kind)) {
            NewsroomChat chat = newsroom.chat("42");
            assertThat(chat.types("/search  Odesa").getFirst())
                    .contains("· 1 story", "1. " + STRIKE.title());
            assertThat(chat.types("/story 1").getFirst()).startsWith(STRIKE.title());
            assertThat(chat.types("/find xylophone").getFirst())
                    .startsWith("No story of the last 90 days has “xylophone”.");
            assertThat(chat.types("/search").getFirst())
                    .contains("What shall I look for?", "Use: search WORDS");
            assertThat(chat.types("/search (a").getFirst()).contains("not closed", "^");
        }
    }

    @Test
    void a_search_of_many_words_is_turned_by_buttons_all_the_same() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", Reports.unlike(23));
            newsroom.advance(minutes(30));
            String words = "sanction* OR обстріл* OR ракетн* OR безпілотник* OR наступ*";
            assertThat(chat.types("/search " + words).getFirst()).contains(" stories\n1. ");
            assertThat(chat.presses("›")).contains("\n11. ", "[‹] [2/3] [›]");
            assertThat(chat.presses("search #99 p2", "1")).contains("no longer known here");
            NewsroomChat other = newsroom.startedChat("43");
            assertThat(other.types("/search #1").getFirst()).contains("no longer known here");
        }
    }

    @Test
    void who_follows_a_story_hears_how_it_goes_on_without_a_topic() {
        try (Newsroom newsroom = newsDay(Kind.SQLITE)) {
            NewsroomChat chat = newsroom.chat("42");
            String list = chat.types("/latest").getFirst();
            int number = numberOf(list, STRIKE.title());
            chat.types("/story " + number);
            assertThat(chat.presses("Follow"))
                    .startsWith("You follow the story “")
                    .endsWith("[Unfollow] [Story] [Back]");
            assertThat(chat.types("/topics").getFirst()).contains("; to end: /unfollow #");
            assertThat(chat.types("/status").getFirst()).contains("You follow 1 story.");
            newsroom.feedServes("courier", Reports.STRIKE_WITH_MORE_DEAD);
            newsroom.advance(hours(1));
            assertThat(chat.alerts()).hasSize(1);
            assertThat(chat.alerts().getFirst())
                    .contains("You follow this story.")
                    .contains("[More] [Sources] [Timeline]\n[Why] [Follow] [Mute]");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "story #99999999999999999999",
                "sources #-1 p2",
                "sources #1 p99999",
                "timeline #0 p0",
                "quotes",
                "why #",
                "follow #x",
                "unfollow #424242",
                "feeds follow 🦊",
                "latest p 2",
                "oldcommand #17",
                "help p77",
                "search #2 p9",
                ":::"
            })
    void forged_or_outdated_buttons_get_a_sentence(String command) {
        try (Newsroom newsroom = newsDay(Kind.SQLITE)) {
            NewsroomChat chat = newsroom.chat("42");
            assertThat(chat.presses(command, "1")).isNotBlank().doesNotContain("went wrong");
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

    private static String titleOf(String list, int number) {
        String line =
                list.lines().filter(l -> l.startsWith(number + ". ")).findFirst().orElseThrow();
        return line.substring(line.indexOf(' ') + 1).split("  ", 2)[0];
    }

    private static int numberOf(String list, String title) {
        String line = list.lines().filter(l -> l.contains(title)).findFirst().orElseThrow();
        return Integer.parseInt(line.substring(0, line.indexOf('.')));
    }
}
