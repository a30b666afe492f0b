package dev.sitrep.command;

import dev.sitrep.chat.ChatRef;

/**
 * Something a person typed or pressed, before we know what it means.
 *
 * @param chat where the answer goes
 * @param chatTitle the chat's name, for operators and lists
 * @param text as typed: {@code /digest}, {@code digest}, {@code /story@sitrep_bot 3}; a pressed button gives its command
 * @param updateKey the platform's id of the update: the same update coming twice is handled once
 */
public record Request(ChatRef chat, String chatTitle, String text, String updateKey) {}
