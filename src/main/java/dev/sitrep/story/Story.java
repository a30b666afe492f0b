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
 */
public record Story(
        long id, long storyline, @Nullable Status status, Instant startedAt, Instant updatedAt) {}
