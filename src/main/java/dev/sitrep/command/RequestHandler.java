package dev.sitrep.command;

import java.time.Instant;

/** What a chat adapter hands requests to. */
public interface RequestHandler {
    /** Handles a request once, however often it comes; the answer goes through the outbox. Never throws for bad input. */
    void handle(Request request, Instant now);

    /** The bot was added to a chat, or let back in. */
    void joined(Request request, Instant now);

    /** The bot was removed from a chat, blocked, or the chat was closed; nothing more is sent there. */
    void left(Request request, String why, Instant now);
}
