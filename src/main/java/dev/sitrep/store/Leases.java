package dev.sitrep.store;

import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What only one node may do at a time: a lease is held until a moment, renewed before it, and free for others after it. A node
 * that was killed loses its leases by the passing of time alone.
 */
public final class Leases {
    private final Database database;
    private final String node;
    private final Duration length;
    private final Map<String, Instant> held = new ConcurrentHashMap<>();

    /**
     * @param node this node's name, different for every process
     * @param length how long a lease lasts without renewal
     */
    public Leases(Database database, String node, Duration length) {
        this.database = database;
        this.node = node;
        this.length = length;
    }

    /** Takes the lease or renews it; false where another node holds it. The database is asked only when half of it is over. */
    public boolean hold(String name, Instant now) {
        Instant until = held.get(name);
        boolean young =
                until != null
                        && now.isBefore(until.minus(length.dividedBy(2)))
                        && now.isAfter(until.minus(length));
        if (young || ask(name, now)) {
            held.compute(name, (lease, end) -> young && end != null ? end : now.plus(length));
            return true;
        }
        held.remove(name);
        return false;
    }

    /** Whether the lease is this node's still, as far as it knows without asking the database. */
    public boolean holds(String name, Instant now) {
        Instant until = held.get(name);
        return until != null && now.isBefore(until) && !now.isBefore(until.minus(length));
    }

    private boolean ask(String name, Instant now) {
        return database.atomically(() -> database.with(handle -> ask(handle, name, now)));
    }

    private boolean ask(Handle handle, String name, Instant now) {
        return handle.createUpdate(
                                """
                                                INSERT INTO lease (name, node, until) VALUES (:name, :node, :until)
                                                ON CONFLICT (name) DO UPDATE SET node = excluded.node, until = excluded.until
                                                WHERE lease.node = excluded.node OR lease.until <= :now OR lease.until > :never
                                                """)
                        .bind("name", name)
                        .bind("node", node)
                        .bind("until", now.plus(length).toEpochMilli())
                        .bind("now", now.toEpochMilli())
                        .bind("never", never(now))
                        .execute()
                == 1;
    }

    /**
     * No lease ends after this. On SQLite there is one node, and a lease that does is that of a process from before the clock was set back;
     * other nodes' clocks may differ from ours, so that theirs may.
     */
    private long never(Instant now) {
        return database.dialect() == Dialect.SQLITE
                ? now.plus(length).toEpochMilli()
                : Long.MAX_VALUE;
    }

    /** Gives the lease up, so that others need not wait for its end. */
    public void release(String name) {
        held.remove(name);
        database.use(
                handle ->
                        handle.createUpdate("DELETE FROM lease WHERE name = :name AND node = :node")
                                .bind("name", name)
                                .bind("node", node)
                                .execute());
    }
}
