package dev.sitrep.feed;

import dev.sitrep.store.Database;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/** What hubs change of feeds in the database. */
public final class PushStore {
    /** A hub that calls again and again makes us ask the feed's server no more often than this. */
    private static final Duration LEAST_BETWEEN = Duration.ofMinutes(1);

    private final Database database;

    public PushStore(Database database) {
        this.database = database;
    }

    /** Keeps who tells of the feed's news; null where nobody does any more. */
    public void keep(long feedId, @Nullable Push push) {
        database.use(
                h ->
                        h.createUpdate(
                                        "UPDATE feed SET push_hub = :hub, push_until = :until WHERE id = :id")
                                .bind("hub", push == null ? null : push.hub())
                                .bind("until", push == null ? null : push.until().toEpochMilli())
                                .bind("id", feedId)
                                .execute());
    }

    /**
     * The feed is looked at as soon as politeness allows: its hub says that it changed, and not what is new. A server that asked
     * to wait is waited for.
     */
    public void makeDue(long feedId, Instant now) {
        database.use(
                h ->
                        h.createUpdate(
                                        """
                                        UPDATE feed SET next_check_why = 'its hub says that it changed', next_check =
                                            CASE WHEN COALESCE(last_checked, 0) + :between > :now
                                                 THEN COALESCE(last_checked, 0) + :between ELSE :now END
                                        WHERE id = :id AND next_check > :now AND state NOT IN ('GONE', 'WAITING')
                                        """)
                                .bind("id", feedId)
                                .bind("now", now.toEpochMilli())
                                .bind("between", LEAST_BETWEEN.toMillis())
                                .execute());
    }
}
