package dev.sitrep.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.chat.Chat.State;
import dev.sitrep.chat.ChatRef;
import dev.sitrep.digest.Reports;
import dev.sitrep.terminal.TerminalMessenger;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.Instant;

class CommandDeskTest {
    private static final Instant NOON = Instant.parse("2025-12-21T12:00:00Z");
    private static final ChatRef CHAT = TerminalMessenger.CHAT;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void start_says_what_comes_and_when_and_begins_it(Kind kind) {
        try (CommandRoom room = new CommandRoom(kind)) {
            assertThat(room.says("/start"))
                    .contains(
                            "Digests come at 08:00 every day (Kyiv); the next on Mon 22 Dec,"
                                    + " 08:00");
            assertThat(room.chats().byRef(CHAT).orElseThrow().state()).isEqualTo(State.ACTIVE);
            assertThat(room.says("stop")).contains("No more digests and alerts come here.");
            assertThat(room.chats().byRef(CHAT).orElseThrow().state()).isEqualTo(State.QUIET);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void an_update_that_comes_twice_is_answered_once(Kind kind) {
        try (CommandRoom room = new CommandRoom(kind)) {
            assertThat(room.says("help", "same")).contains("digest [next] — what happened since");
            assertThat(room.says("help", "same")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void who_follows_makes_nobody_wait_while_a_week_is_read(Kind kind) {
        try (CommandRoom room = new CommandRoom(kind)) {
            assertThat(room.says("follow grain")).contains("You follow: grain");
            assertThat(room.lookedUpInTransaction()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_was_followed_and_ended_is_not_followed_again_when_its_update_comes_twice(Kind kind) {
        try (CommandRoom room = new CommandRoom(kind)) {
            room.says("follow grain", "same");
            room.says("unfollow 1");
            assertThat(room.says("follow grain", "same")).isEmpty();
            assertThat(room.rows("topic")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void numbers_mean_the_stories_of_the_last_list_and_buttons_the_story_itself(Kind kind) {
        try (CommandRoom room = new CommandRoom(kind)) {
            assertThat(room.says("story 1")).contains("You have not been shown a list");
            assertThat(room.says("/Digest@sitrep_bot")).contains("1. Envoys hold talks");
            assertThat(room.says("story 1")).contains("They met. [2]").contains("2 articles");
            assertThat(room.says("sources 1"))
                    .contains("[1] World Brief: Envoys hold talks <https://1701.example/a>")
                    .contains(", from Reuters")
                    .contains(", unattributed");
            assertThat(room.says("story #17")).contains("They met. [2]");
            assertThat(room.says("story 9"))
                    .contains("There is no story 9: your last list has 1 story.")
                    .contains("Use: story N");
            assertThat(room.says("story two")).contains("“two” is no story's number.");
            assertThat(room.says("story 99999999999999999999")).contains("is no story's number");
            assertThat(room.says("story")).contains("Which story?");
            assertThat(room.says("story #5")).contains("no longer kept");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_digest_on_demand_marks_only_what_the_chat_has_not_read(Kind kind) {
        try (CommandRoom room = new CommandRoom(kind)) {
            assertThat(room.says("digest")).doesNotContain("New:");
            room.stories()
                    .set(
                            0,
                            Reports.story(17, "Envoys hold talks")
                                    .article("World Brief", NOON.minus(Duration.ofHours(1)), "x")
                                    .says(1, "They met.")
                                    .says(1, "They meet again on Sunday.")
                                    .report());
            assertThat(room.says("digest"))
                    .contains("1. Envoys hold talks\nNew: They meet again on Sunday. [1]");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void topics_are_followed_listed_and_ended_by_number(Kind kind) {
        try (CommandRoom room = new CommandRoom(kind)) {
            assertThat(room.says("follow   ceasefire\n Gaza"))
                    .contains("You follow: ceasefire Gaza");
            assertThat(room.says("follow (a")).contains("not closed").contains("(a\n^");
            assertThat(room.says("topics")).contains("1. ceasefire Gaza");
            assertThat(room.topics().followed()).isEmpty();
            room.says("start");
            assertThat(room.topics().followed()).hasSize(1);
            assertThat(room.says("status")).contains("You follow 1 topic.");
            assertThat(room.says("unfollow 2")).contains("There is no topic “2”");
            assertThat(room.says("unfollow 1")).contains("You no longer follow: ceasefire Gaza");
            assertThat(room.says("topics")).contains("You follow no topics.");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_mistyped_command_is_guessed_at_and_nonsense_is_answered(Kind kind) {
        try (CommandRoom room = new CommandRoom(kind)) {
            assertThat(room.says("/digset")).contains("Did you mean digest?");
            assertThat(room.says("sorces 3")).contains("Did you mean sources?");
            assertThat(room.says("hello there")).contains("I don't know “hello”");
            assertThat(room.says("")).contains("Send help");
            assertThat(room.says("story " + "9 ".repeat(10_000))).contains("too long");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_command_that_fails_is_answered_and_leaves_nothing_half_done(Kind kind) {
        try (CommandRoom room = new CommandRoom(kind)) {
            assertThat(room.says("story #666", "u")).contains("That went wrong on my side.");
            assertThat(room.says("story #666", "u")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_chat_that_the_bot_joins_is_greeted_and_one_it_leaves_is_gone(Kind kind) {
        try (CommandRoom room = new CommandRoom(kind)) {
            room.desk().joined(new Request(CHAT, "Terminal", "", "j1"), NOON);
            assertThat(room.screen()).contains("Digests come at 08:00 every day");
            room.desk().joined(new Request(CHAT, "Terminal", "", "j2"), NOON);
            assertThat(room.screen()).isEmpty();
            room.desk().left(new Request(CHAT, "Terminal", "", "l1"), "The bot was removed.", NOON);
            assertThat(room.chats().byRef(CHAT).orElseThrow().state()).isEqualTo(State.GONE);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void of_3_000_requests_in_a_minute_all_but_the_first_leave_no_trace(Kind kind) {
        try (CommandRoom room = new CommandRoom(kind)) {
            for (int i = 0; i < 3000; i++) {
                room.desk().handle(new Request(CHAT, "Terminal", "help", "r" + i), NOON);
            }
            assertThat(room.rows("delivery")).isEqualTo(21);
            assertThat(room.rows("handled_update")).isEqualTo(21);
            assertThat(room.screen()).contains("That is more than 20 commands in a minute.");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_platform_that_can_not_say_who_administers_a_chat_changes_nothing(Kind kind) {
        try (CommandRoom room = new CommandRoom(kind)) {
            Asker unknown =
                    new Asker(
                            "1",
                            "Somebody",
                            () -> {
                                throw new IllegalStateException("the platform is down");
                            });
            room.desk().handle(new Request(CHAT, "Terminal", "start", "u1", unknown, null), NOON);
            assertThat(room.screen()).contains("That went wrong on my side.");
            assertThat(room.chats().byRef(CHAT).orElseThrow().state()).isEqualTo(State.QUIET);
            room.desk().handle(new Request(CHAT, "Terminal", "help", "u2", unknown, null), NOON);
            assertThat(room.screen()).contains("What I can do");
        }
    }
}
