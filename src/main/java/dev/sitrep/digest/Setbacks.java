package dev.sitrep.digest;

import dev.sitrep.store.DatabaseTrouble;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Chats for whose digests a fault of our own got in the way: they rest a little, so that it stops no other chat's. */
public final class Setbacks {
    private static final Duration REST = Duration.ofMinutes(5);
    private static final Logger LOG = LoggerFactory.getLogger(Setbacks.class);

    private final Map<Long, Instant> since = new ConcurrentHashMap<>();

    /** The chats that are left alone at this moment. Where the clock was set back, none rests for longer. */
    public Set<Long> resting(Instant now) {
        since.values().removeIf(at -> Duration.between(at, now).abs().compareTo(REST) >= 0);
        return Set.copyOf(since.keySet());
    }

    /** The chat rests; unless the database is in trouble, which is every chat's: then that is thrown on. */
    public void of(long chat, RuntimeException failure, Instant now) {
        if (DatabaseTrouble.of(failure).isPresent()) {
            throw failure;
        }
        since.put(chat, now);
        LOG.error(
                "The digest of chat {} could not be made ({}); it is tried again in {} minutes, and the other chats get theirs."
                        + " Please report it.",
                chat,
                DatabaseTrouble.orMessage(failure),
                REST.toMinutes(),
                failure);
    }
}
