package dev.sitrep.digest;

import dev.sitrep.chat.Chat;

import java.time.Instant;
import java.util.Optional;

/**
 * The edition that a chat is due, whenever that is noticed: one, over all that came since its last, however many of its times have passed
 * meanwhile.
 *
 * @param covers how many digest times it stands for: more than one after a downtime
 */
public record DueEdition(DigestWindow window, int covers) {
    /** An hourly digest reaches this after six weeks: nobody counts further. */
    private static final int MOST_COUNTED = 1_000;

    /** For a chat of which the time has come. */
    public static DueEdition of(Chat chat, Instant now) {
        return new DueEdition(DigestWindow.next(chat, now), 1 + passed(chat, now));
    }

    /** Times behind the one that the chat waits for. That one was set with the schedule as it is now, so the others are its own, too. */
    private static int passed(Chat chat, Instant now) {
        Instant due = chat.nextDigestAt();
        int passed = 0;
        if (due != null) {
            Optional<Instant> next = chat.settings().nextDigest(due);
            while (passed < MOST_COUNTED && next.isPresent() && !next.get().isAfter(now)) {
                passed++;
                next = chat.settings().nextDigest(next.get());
            }
        }
        return passed;
    }
}
