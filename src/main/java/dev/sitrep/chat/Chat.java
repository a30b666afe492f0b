package dev.sitrep.chat;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A room that we write to.
 *
 * @param id ours
 * @param title the platform's name for it, for operators and lists
 * @param stateWhy a sentence for a person: who stopped it, or what the platform said; empty where there is nothing to say
 * @param lastEditionAt where its last digest's window ended; null before the first
 * @param nextDigestAt when its next digest is due; null where none is
 */
public record Chat(
        long id,
        ChatRef ref,
        String title,
        State state,
        String stateWhy,
        Settings settings,
        @Nullable Instant lastEditionAt,
        @Nullable Instant nextDigestAt) {

    /** What a chat may be sent. */
    public enum State {
        /** Digests, alerts and answers. */
        ACTIVE,
        /** Answers only: it never began, or said stop. */
        QUIET,
        /** Nothing: the bot was blocked or removed, or the chat was closed. */
        GONE
    }
}
