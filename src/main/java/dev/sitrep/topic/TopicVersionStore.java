package dev.sitrep.topic;

import dev.sitrep.store.Database;

/**
 * Numbers the changes of what chats follow, one after the other.
 *
 * <p>The numbers come from one row. It stays locked until the transaction of the change ends, so that the change with the smaller number is
 * seen first: who has read up to a number has missed nothing below it, on PostgreSQL too. Chats follow and unfollow seldom enough to
 * wait for each other.
 */
public final class TopicVersionStore {
    private final Database database;

    public TopicVersionStore(Database database) {
        this.database = database;
    }

    /** The number of the change that the caller makes in this transaction; it must have opened one. */
    public long next() {
        String sql =
                "UPDATE topic_version SET version = version + 1 WHERE id = 1 RETURNING version";
        return database.with(h -> h.createQuery(sql).mapTo(Long.class).one());
    }

    /** The number of the latest change. */
    long latest() {
        String sql = "SELECT version FROM topic_version WHERE id = 1";
        return database.with(h -> h.createQuery(sql).mapTo(Long.class).one());
    }
}
