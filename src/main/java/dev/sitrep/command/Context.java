package dev.sitrep.command;

import dev.sitrep.chat.Chat;

import java.time.Instant;

/**
 * What a command is told.
 *
 * @param argument what stood after the command's name, stripped; empty where nothing did
 */
public record Context(Chat chat, String argument, Instant now) {
    /** How the command is typed in this chat: {@code /story 1}. */
    String typed(String command) {
        return chat.ref().platform().command(command);
    }
}
