package dev.sitrep.command;

import dev.sitrep.chat.Chat;
import dev.sitrep.speech.Speech;
import dev.sitrep.summary.StoryReport;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What a command is told.
 *
 * @param argument what stood after the command's name, stripped; empty where nothing did
 * @param pressedOn the platform's id of the message whose button was pressed; null where something was typed
 * @param person the platform's id of who typed or pressed; empty where it tells of none
 */
public record Context(
        Chat chat, String argument, @Nullable String pressedOn, Instant now, String person) {
    /** Where nobody typed or pressed anything. */
    public Context(Chat chat, String argument, @Nullable String pressedOn, Instant now) {
        this(chat, argument, pressedOn, now, "");
    }

    /** The chat's language. */
    Speech speech() {
        return Speech.of(chat.settings().language());
    }

    /** A sentence in the chat's language. */
    String say(String key, Object... arguments) {
        return speech().say(key, arguments);
    }

    /** The same with another argument. */
    Context with(String other) {
        return new Context(chat, other, pressedOn, now, person);
    }

    /** How the command is typed in this chat: {@code /story 1}. */
    String typed(String command) {
        return chat.ref().platform().command(command);
    }

    /** A story's headline in the chat's language, where one of its articles has such a title. */
    String headline(StoryReport report) {
        return report.headline(speech().language().code());
    }

    /** A time as this chat sees it now. */
    String near(Instant time) {
        return speech().near(time, now, chat.settings().zone());
    }
}
