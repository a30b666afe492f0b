package dev.sitrep.chat;

import dev.sitrep.chat.Errand.Kind;
import dev.sitrep.store.Database;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The errands that are still to be run. Every method joins the transaction that is open on the thread. */
public final class ErrandStore {
    /** Longer than any errand takes: a node that died with one in hand holds it back no longer. */
    public static final Duration CLAIM = Duration.ofMinutes(2);

    private final Database database;

    public ErrandStore(Database database) {
        this.database = database;
    }

    /** Somebody is to look at this address for the chat. */
    public void ask(long chatId, Kind kind, URI address, Instant now) {
        String sql =
                """
                INSERT INTO errand (chat_id, kind, address, asked_at, claimed_until)
                VALUES (:chat, :kind, :address, :now, 0)\
                """;
        database.use(
                h ->
                        h.createUpdate(sql)
                                .bind("chat", chatId)
                                .bind("kind", kind.name())
                                .bind("address", address.toString())
                                .bind("now", now.toEpochMilli())
                                .execute());
    }

    /** How many errands of a chat are not run yet. */
    public int open(long chatId) {
        return database.with(
                h ->
                        h.createQuery("SELECT count(*) FROM errand WHERE chat_id = :chat")
                                .bind("chat", chatId)
                                .mapTo(Integer.class)
                                .one());
    }

    /** Takes errands that nobody runs, the oldest first; two nodes never get the same one. */
    public List<Errand> claim(Instant now, int limit) {
        String sql =
                "WITH due AS MATERIALIZED (SELECT id FROM errand WHERE claimed_until <= :now ORDER"
                        + " BY id LIMIT :limit"
                        + database.dialect().claim()
                        + ") UPDATE errand SET claimed_until = :until WHERE id IN (SELECT id FROM"
                        + " due) RETURNING *";
        return database.atomically(
                () ->
                        database.with(
                                h ->
                                        h.createQuery(sql)
                                                .bind("until", now.plus(CLAIM).toEpochMilli())
                                                .bind("now", now.toEpochMilli())
                                                .bind("limit", limit)
                                                .map((row, context) -> errand(row))
                                                .list()));
    }

    /** The errand is run; false where another has ended it meanwhile. */
    public boolean end(Errand errand) {
        return database.with(h -> h.execute("DELETE FROM errand WHERE id = ?", errand.id())) == 1;
    }

    private static Errand errand(ResultSet row) throws SQLException {
        return new Errand(
                row.getLong("id"),
                row.getLong("chat_id"),
                Kind.valueOf(row.getString("kind")),
                URI.create(row.getString("address")));
    }
}
