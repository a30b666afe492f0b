package dev.sitrep.story;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * The articles about one event.
 *
 * @param id ours; it never changes once told
 * @param storyline the storyline it belongs to; every story belongs to one, if only its own
 * @param status where the event stands, where it is one that has such stages
 * @param startedAt arrival of its first article
 * @param updatedAt arrival of its latest article
 * @param standing what set the status, and the days of the event; null for a status from before that was kept
 */
public record Story(
        long id,
        long storyline,
        @Nullable Status status,
        Instant startedAt,
        Instant updatedAt,
        @Nullable Standing standing) {

    /** A story of which it is not known what set its status. */
    public Story(
            long id,
            long storyline,
            @Nullable Status status,
            Instant startedAt,
            Instant updatedAt) {
        this(id, storyline, status, startedAt, updatedAt, null);
    }

    /** The same story as it stands at a moment: talks that were to go on until Sunday are held when Sunday has passed. */
    public Story at(Instant now) {
        Status then = standing == null ? status : standing.at(now);
        return then == status
                ? this
                : new Story(id, storyline, then, startedAt, updatedAt, standing);
    }
}
