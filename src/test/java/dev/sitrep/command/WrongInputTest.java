package dev.sitrep.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.chat.ChatLimits;
import dev.sitrep.speech.Language;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

/** Every command on every kind of wrong input, in every language: a sentence, and never an exception. */
class WrongInputTest {
    /** Thousands of requests come in the same minute. */
    private static final ChatLimits UNHURRIED = new ChatLimits(50, 50, 1_000_000);

    private static final List<String> COMMANDS =
            List.of(
                    "start",
                    "stop",
                    "help",
                    "digest",
                    "latest",
                    "story",
                    "sources",
                    "timeline",
                    "follow",
                    "unfollow",
                    "topics",
                    "status",
                    "back",
                    "nonsense");

    private static final List<String> ARGUMENTS =
            List.of(
                    "",
                    "0",
                    "-1",
                    "1.5",
                    "7",
                    "#",
                    "#0",
                    "#-3",
                    "#424242",
                    "#16",
                    "##17",
                    "99999999999999999999",
                    "#99999999999999999999",
                    "1 p0",
                    "1 p99",
                    "1 p99999999999",
                    "#17 p2 p3",
                    "p",
                    "٣",
                    "#١٧",
                    "🦊🦊🦊",
                    "\u202Eabc\u2066",
                    "שלום",
                    "\"",
                    "(((",
                    "-",
                    "* OR *",
                    "{0} '{' %s %n \\u0000",
                    "\u0000\uD800\uDFFF",
                    "'; DROP TABLE chat; --",
                    "x".repeat(900),
                    "1 ".repeat(450),
                    "y".repeat(20_000));

    @ParameterizedTest
    @EnumSource(Language.class)
    void wrong_input_is_answered_with_a_sentence(Language language) {
        try (CommandRoom room = new CommandRoom(Kind.SQLITE, UNHURRIED)) {
            room.speaks(language);
            room.says("latest");
            for (String command : COMMANDS) {
                for (String argument : ARGUMENTS) {
                    String typed = command + " " + argument;
                    assertThat(room.says(typed)).as(typed).isNotBlank().doesNotContain("my side");
                    assertThat(room.presses(typed, "m1"))
                            .as("pressed " + typed)
                            .isNotBlank()
                            .doesNotContain("my side");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void digits_of_other_scripts_are_numbers_and_merged_stories_lead_on(Kind kind) {
        try (CommandRoom room = new CommandRoom(kind)) {
            room.says("latest");
            assertThat(room.says("story ١")).contains("They met. [2]");
            assertThat(room.presses("story #16", "m1"))
                    .contains("They met. [2]")
                    .contains("[Back]");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_command_typed_on_a_cyrillic_keyboard_is_guessed_at(Kind kind) {
        try (CommandRoom room = new CommandRoom(kind)) {
            assertThat(room.says("/вшпуые")).contains("Did you mean digest?");
            assertThat(room.says("ыещкн 3")).contains("Did you mean story?");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void help_is_grouped_and_tells_of_one_command_at_length(Kind kind) {
        try (CommandRoom room = new CommandRoom(kind)) {
            assertThat(room.says("help"))
                    .contains("What I can do", "Reading\n", "This chat\n")
                    .contains("story N — all that is known of story N")
                    .contains("More on one: help follow.");
            assertThat(room.says("help story"))
                    .contains("story N\n", "All that is known of story N of your last list.")
                    .contains("Example: story 2")
                    .contains("N is a number of the last list");
            assertThat(room.says("help /stop")).contains("The same: leave.");
            assertThat(room.says("help stroy"))
                    .contains("Did you mean help story?", "Use: help [COMMAND]");
        }
    }
}
