package dev.sitrep.delivery;

import dev.sitrep.store.Database;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What became of a chat's deliveries, for who asks. Every method joins the transaction that is open on the thread. */
public final class DeliveryTraceStore {
    private final Database database;

    public DeliveryTraceStore(Database database) {
        this.database = database;
    }

    /**
     * One part of a message.
     *
     * @param answer it answers something that was typed
     * @param problem the platform's words, or ours, where it did not go well so far
     * @param nextAt when it is tried next, while it waits
     * @param picture whether it is one, and no words
     */
    public record Trace(
            String key,
            int part,
            boolean answer,
            DeliveryState state,
            @Nullable String problem,
            Instant writtenAt,
            @Nullable Instant sentAt,
            Instant nextAt,
            boolean picture) {}

    /** The alerts that a chat was written on these stories, in order. */
    public List<Trace> alerts(long chatId, Collection<Long> stories) {
        List<Trace> all = new ArrayList<>();
        for (long story : stories) {
            all.addAll(
                    of(
                            chatId,
                            "(delivery_key = :key OR delivery_key LIKE :key || ':%')",
                            "alert:" + story));
        }
        return all;
    }

    /** The parts of the message with this key. */
    public List<Trace> parts(long chatId, String key) {
        return of(chatId, "delivery_key = :key", key);
    }

    /** The parts of the answers that were written to the chat at a moment. */
    public List<Trace> answersAt(long chatId, Instant moment) {
        String answers = "priority = " + DeliveryKind.ANSWER.priority();
        return of(chatId, answers + " AND created_at = " + moment.toEpochMilli(), "");
    }

    /** The parts of the message that told the chat at a moment of all that had been held back. */
    public List<Trace> gatheredAt(long chatId, Instant moment) {
        String gathered = "delivery_key LIKE 'alert:held:%'";
        return of(chatId, gathered + " AND created_at = " + moment.toEpochMilli(), "");
    }

    /** Only numbers and names of our own stand in {@code which}. */
    private List<Trace> of(long chatId, String which, String key) {
        String sql =
                "SELECT * FROM delivery WHERE chat_id = :chat AND "
                        + which
                        + " ORDER BY id LIMIT 50";
        return database.with(
                h -> {
                    var query = h.createQuery(sql).bind("chat", chatId);
                    return (key.isEmpty() ? query : query.bind("key", key))
                            .map((row, context) -> trace(row))
                            .list();
                });
    }

    private static Trace trace(ResultSet row) throws SQLException {
        long sent = row.getLong("sent_at");
        boolean unsent = row.wasNull();
        return new Trace(
                row.getString("delivery_key"),
                row.getInt("part"),
                row.getInt("priority") == DeliveryKind.ANSWER.priority(),
                DeliveryState.valueOf(row.getString("state")),
                row.getString("problem"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                unsent ? null : Instant.ofEpochMilli(sent),
                Instant.ofEpochMilli(row.getLong("next_at")),
                row.getString("message").startsWith(MessageJson.PICTURE));
    }
}
