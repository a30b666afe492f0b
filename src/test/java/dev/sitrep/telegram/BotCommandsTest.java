package dev.sitrep.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.speech.Language;
import dev.sitrep.testing.FakeTelegram;
import dev.sitrep.testing.telegram.Fault;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class BotCommandsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Switchboard bot = new Switchboard();
    private final FakeTelegram telegram = bot.telegram;

    @AfterEach
    void close() {
        bot.close();
    }

    @Test
    void in_groups_what_changes_settings_is_offered_to_administrators_alone() {
        bot.updates.start();
        telegram.awaitCalls("setMyCommands", 3, PATIENCE);
        assertThat(telegram.commands()).containsExactly("digest", "mute");
        assertThat(telegram.commands("all_chat_administrators", "")).contains("mute");
        assertThat(telegram.commands("all_group_chats", "uk")).containsExactly("digest");
    }

    @Test
    void a_language_with_words_of_its_own_has_lists_of_its_own() {
        BotCommands commands =
                new BotCommands(
                        speech ->
                                List.of(
                                        new BotCommands.Entry(
                                                "digest", help(speech.language()), false),
                                        new BotCommands.Entry("story N", "no name", false)),
                        name -> true);
        try (TelegramUpdates updates =
                new TelegramUpdates(bot.settings, bot.heard, commands, bot.clock)) {
            updates.start();
            telegram.awaitCalls("setMyCommands", 6, PATIENCE);
            assertThat(telegram.calls("setMyCommands"))
                    .allMatch(call -> call.status() == 200)
                    .extracting(call -> call.parameters().path("language_code").asText(""))
                    .containsExactly("", "", "", "uk", "uk", "uk");
        }
    }

    @Test
    void a_list_that_is_refused_holds_nothing_up() {
        telegram.failNext("setMyCommands", Fault.INTERNAL_ERROR, 1);
        telegram.post(100, "/digest");
        assertThat(bot.hear(1)).containsExactly("asked 100: /digest");
    }

    @Test
    void what_a_button_stands_for_is_known_by_its_first_word() {
        assertThat(Switchboard.commands().knows("more 1")).isTrue();
        assertThat(Switchboard.commands().knows("more")).isTrue();
        assertThat(Switchboard.commands().knows("mores")).isFalse();
        assertThat(Switchboard.commands().knows("")).isFalse();
    }

    private static String help(Language language) {
        return language == Language.UKRAINIAN ? "що сталося" : "what happened";
    }
}
