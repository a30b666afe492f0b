package dev.sitrep.digest;

import dev.sitrep.chat.Chat;
import dev.sitrep.chat.ChatStore;

import java.time.Instant;
import java.util.List;

/**
 * The span that an edition covers, by the arrival of articles.
 *
 * @param from its first moment
 * @param to the moment after its last
 * @param without spans in it that another edition has told: there are some where that one arrived and one before it did not
 */
public record DigestWindow(Instant from, Instant to, List<Span> without) {
    public DigestWindow {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("window " + from + " to " + to);
        }
        without = List.copyOf(without);
    }

    /** All of a span. */
    public DigestWindow(Instant from, Instant to) {
        this(from, to, List.of());
    }

    /**
     * A stretch of time.
     *
     * @param from its first moment
     * @param to the moment after its last
     */
    public record Span(Instant from, Instant to) {
        boolean has(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(to);
        }
    }

    /** From the chat's last edition until now; a first one looks back a day. While a clock that was set back has not caught up it is empty. */
    public static DigestWindow next(Chat chat, Instant now) {
        Instant last = chat.lastEditionAt();
        Instant from = last == null ? now.minus(ChatStore.FIRST_WINDOW) : last;
        return new DigestWindow(from.isAfter(now) ? now : from, now);
    }

    /** The same but for these. */
    public DigestWindow without(List<Span> told) {
        return new DigestWindow(from, to, told);
    }

    /** Whether what came at a moment is told in this window. */
    public boolean has(Instant moment) {
        return new Span(from, to).has(moment)
                && without.stream().noneMatch(span -> span.has(moment));
    }
}
