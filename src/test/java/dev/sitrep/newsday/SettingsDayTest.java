package dev.sitrep.newsday;

import static dev.sitrep.newsday.Reports.SANCTIONS;
import static dev.sitrep.newsday.Reports.STRIKE;
import static dev.sitrep.newsday.Reports.TALKS;
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

import java.util.List;

/** What a chat sets for itself, and what comes of it. */
class SettingsDayTest {
    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_new_schedule_moves_the_next_digest_and_its_window_goes_on_from_the_last(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", TALKS);
            newsroom.advanceTo("21:00");
            assertThat(chat.types("/schedule 22:15 Sat, 11:00 Sun").getFirst())
                    .contains("Digests come from now on: 22:15 Sat, 11:00 Sun (Kyiv time).")
                    .contains("The next ones:\nSat 20 Dec, 22:15 Kyiv\nSun 21 Dec, 11:00 Kyiv");
            newsroom.advanceTo("22:20");
            assertThat(chat.digests()).hasSize(1);
            assertThat(chat.lastMessage()).contains(TALKS.title());
            newsroom.feedServes("herald", STRIKE, TALKS);
            newsroom.advanceTo("09:00");
            assertThat(chat.digests()).hasSize(1);
            // 09:00 in Kyiv is 10:00 in Moscow: what was due at 11:00 here comes an hour earlier.
            chat.types("/timezone Moscow");
            newsroom.advanceTo("10:00");
            assertThat(chat.digests()).hasSize(2);
            assertThat(chat.lastMessage()).contains(STRIKE.title()).doesNotContain(TALKS.title());
            chat.types("/schedule off");
            newsroom.advance(hours(48));
            assertThat(chat.digests()).hasSize(2);
            newsroom.feedServes("herald", SANCTIONS, STRIKE, TALKS);
            chat.types("/schedule 08:00");
            newsroom.advance(hours(25));
            assertThat(chat.digests()).hasSize(3);
            assertThat(chat.digests().getLast()).contains(SANCTIONS.title());
        }
    }

    @Test
    void each_setting_is_shown_with_what_it_is_and_all_of_them_at_a_glance() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            chat.types("/schedule 08:00 and 18:30 Mon-Fri, 10:00 Sat");
            chat.types("/quiet 22:00-07:00");
            chat.types("/timezone new york");
            chat.types("/length brief");
            assertThat(chat.types("/language uk").getFirst()).contains("Українська");
            assertThat(chat.types("/language english").getFirst()).contains("I speak English here");
            assertThat(chat.types("/settings").getFirst())
                    .contains("Digests: 08:00 and 18:30 Mon–Fri, 10:00 Sat")
                    .contains("Quiet hours: 22:00 to 07:00")
                    .contains("Time zone: America/New_York, now 11:00")
                    .contains("Length: up to 5 stories, 1 sentence each")
                    .contains("Language: English", "Muted: no story")
                    .contains("[Digests]", "[Time zone]", "[Muted]", "[Open to all]");
            assertThat(chat.types("/schedule").getFirst())
                    .contains("The next ones:\nMon 22 Dec, 08:00 New York", "[Off]")
                    .doesNotContain("Digests and alerts are off here");
            assertThat(chat.types("/quiet").getFirst()).contains("[✓ 22:00–07:00]");
            assertThat(chat.types("/timezone").getFirst()).contains("It is 11:00 there now");
            assertThat(chat.types("/length").getFirst()).contains("[✓ Brief]", "[Normal]");
            assertThat(chat.types("/language").getFirst())
                    .contains("[✓ English]", "[العربية]", "[Settings]");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/schedule 25:00|“25:00” is no time that a clock shows.|25:00\n^\n",
                "/schedule 08:00 Mondey|“Mondey” is no time and no day. Did you mean monday?",
                "/schedule 24:00|There is no 24:00 here",
                "/quiet 22:00|“From … to …” needs both its ends.",
                "/timezone UTC+2|An offset such as “UTC+2” would be wrong|Europe/Kyiv",
                "/timezone Kyif|Did you mean Europe/Kyiv?",
                "/timezone Atlantis|I know no time zone or city called “Atlantis”.",
                "/length breif|“breif” is no length. Did you mean brief?",
                "/language klingon|I don’t speak “klingon”. I speak English, ",
                "/language germn|Did you mean german?",
                "/settings opn|Did you mean open?",
                "/mute 1 for ever and ever|“for ever and ever” is no span of time",
                "/mute 1 for 9000h|longer than 300 days",
                "/mute two|“two” is no story's number.",
                "/unmute|Which story?",
            })
    void what_is_wrong_gets_the_reason_the_right_form_and_an_example(String asked) {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            List<String> parts = List.of(asked.split("\\|"));
            String answer = chat.types(parts.getFirst()).getFirst();
            assertThat(answer)
                    .contains(parts.subList(1, parts.size()))
                    .contains("Use: ", "Example: ");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void in_a_group_only_those_who_administer_it_change_settings_until_they_open_them(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat group = newsroom.chat("-100");
            String refused = group.memberTypes("/start").getFirst();
            assertThat(refused)
                    .isEqualTo(
                            "Only those who administer this chat can change what it gets. They can"
                                    + " open this to everybody with /settings open.");
            newsroom.advanceTo("08:10");
            assertThat(group.digests()).isEmpty();

            group.types("/start");
            group.types("/follow Odesa");
            for (String command :
                    List.of(
                            "/stop",
                            "/follow tankers",
                            "/unfollow 1",
                            "/schedule off",
                            "/quiet 22-7",
                            "/timezone Tokyo",
                            "/tz Tokyo",
                            "/length 1",
                            "/language uk",
                            "/settings open",
                            "/mute #1",
                            "/unmute #1",
                            "/feeds follow 1")) {
                assertThat(group.memberTypes(command)).as(command).containsExactly(refused);
            }
            newsroom.advance(minutes(2));
            for (String command :
                    List.of("/schedule", "/settings", "/feeds", "/topics", "/help", "/mute")) {
                assertThat(group.memberTypes(command).getFirst()).as(command).isNotEqualTo(refused);
            }
            assertThat(group.types("/topics").getFirst()).contains("1. Odesa");

            group.types("/settings open");
            assertThat(group.memberTypes("/length 1").getFirst()).contains("1 sentence each");
            group.types("/settings closed");
            assertThat(group.memberTypes("/length 2")).containsExactly(refused);
        }
    }

    @Test
    void a_chat_that_sends_without_end_is_told_once_and_costs_nothing_then() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.advance(minutes(2));
            for (int i = 0; i < 3000; i++) {
                chat.types("/help");
            }
            assertThat(chat.messages()).hasSize(1 + 20 + 1);
            assertThat(chat.lastMessage())
                    .isEqualTo(
                            "That is more than 20 commands in a minute. I answer again in 60 seconds.");
            assertThat(newsroom.startedChat("43").messages()).hasSize(1);
            newsroom.advance(minutes(1));
            assertThat(chat.types("/help")).hasSize(1);
        }
    }

    @Test
    void a_command_of_10_000_arguments_gets_one_sentence() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            for (String command : List.of("/schedule ", "/mute ", "/timezone ", "/nonsense ")) {
                assertThat(chat.types(command + "8:00 ".repeat(10_000)))
                        .containsExactly(
                                "That is too long for a command. Send /help for what I can do.");
            }
            assertThat(chat.types("x".repeat(100_000))).hasSize(1);
        }
    }

    @Test
    void limits_are_set_by_the_operator() {
        String settings = "chats:\n  most-topics: 1\n  commands-a-minute: 3\n";
        try (Newsroom newsroom = new Newsroom(Kind.SQLITE, settings)) {
            NewsroomChat chat = newsroom.startedChat("42");
            chat.types("/follow Odesa");
            assertThat(chat.types("/follow tankers").getFirst()).contains("which is the most");
            assertThat(chat.types("/help").getFirst()).contains("more than 3 commands");
            assertThat(chat.types("/help")).isEmpty();
        }
    }
}
