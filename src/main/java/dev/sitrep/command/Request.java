package dev.sitrep.command;

import dev.sitrep.chat.ChatRef;

import org.jspecify.annotations.Nullable;

/**
 * Something a person typed or pressed, before we know what it means.
 *
 * @param chat where the answer goes
 * @param chatTitle the chat's name, for operators and lists
 * @param text as typed: {@code /digest}, {@code digest}, {@code /story@sitrep_bot 3}; a pressed button gives its command
 * @param updateKey the platform's id of the update: the same update coming twice is handled once
 * @param asker who it was
 * @param pressedOn the platform's id of the message whose button was pressed; null where something was typed
 * @param under the platform's id of the message under which the answer goes; null for the chat itself
 */
public record Request(
        ChatRef chat,
        String chatTitle,
        String text,
        String updateKey,
        Asker asker,
        @Nullable String pressedOn,
        @Nullable String under) {
    /** To be answered in the chat itself. */
    public Request(
            ChatRef chat,
            String chatTitle,
            String text,
            String updateKey,
            Asker asker,
            @Nullable String pressedOn) {
        this(chat, chatTitle, text, updateKey, asker, pressedOn, null);
    }

    /** Of somebody who is alone with the bot, or of the platform itself. */
    public Request(ChatRef chat, String chatTitle, String text, String updateKey) {
        this(chat, chatTitle, text, updateKey, Asker.ALONE, null);
    }

    /** The same, answered below all else: a refusal must not take the place of what others read. */
    Request afresh() {
        return new Request(chat, chatTitle, text, updateKey, asker, null, under);
    }
}
