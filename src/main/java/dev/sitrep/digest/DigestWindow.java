package dev.sitrep.digest;

import dev.sitrep.chat.Chat;
import dev.sitrep.chat.ChatStore;

import java.time.Instant;

/**
 * The span that an edition covers, by the arrival of articles.
 *
 * @param from its first moment
 * @param to the moment after its last
 */
public record DigestWindow(Instant from, Instant to) {
    public DigestWindow {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("window " + from + " to " + to);
        }
    }

    /** From the chat's last edition until now; a first one looks back a day. After a clock was set back it is empty. */
    public static DigestWindow next(Chat chat, Instant now) {
        Instant last = chat.lastEditionAt();
        Instant from = last == null ? now.minus(ChatStore.FIRST_WINDOW) : last;
        return new DigestWindow(from.isAfter(now) ? now : from, now);
    }
}
