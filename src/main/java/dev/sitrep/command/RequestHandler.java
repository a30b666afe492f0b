package dev.sitrep.command;

import dev.sitrep.chat.ChatRef;

import java.time.Instant;

/** What a chat adapter hands requests to. */
public interface RequestHandler {
    /** Handles a request once, however often it comes; the answer goes through the outbox. Never throws for bad input. */
    void handle(Request request, Instant now);

    /** The bot was added to a chat, or let back in. */
    void joined(Request request, Instant now);

    /** The bot was removed from a chat, blocked, or the chat was closed; nothing more is sent there. */
    void left(Request request, String why, Instant now);

    /** The chat, or the forum topic, has another name: {@link Request#chatTitle}. */
    default void renamed(Request request, Instant now) {}

    /** The chat has another address from now on. */
    default void moved(Request request, ChatRef to, String why, Instant now) {}

    /** This one forum topic was closed; nothing more is sent there until it is {@link #reopened}. */
    default void closed(Request request, String why, Instant now) {}

    /** This one forum topic is open again, and the chat is what it was. */
    default void reopened(Request request, Instant now) {}
}
