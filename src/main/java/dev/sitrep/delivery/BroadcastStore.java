package dev.sitrep.delivery;

import dev.sitrep.delivery.Broadcast.State;
import dev.sitrep.store.Database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What operators tell all chats. Every method joins the transaction that is open on the thread. */
public final class BroadcastStore {
    private final Database database;

    public BroadcastStore(Database database) {
        this.database = database;
    }

    /** Somebody wants this to be told; it waits for a yes. */
    public Broadcast ask(long chatId, String text, Instant now) {
        String sql =
                """
                INSERT INTO broadcast (chat_id, text, state, asked_at, chats)
                VALUES (:chat, :text, 'ASKED', :now, 0) RETURNING *\
                """;
        return database.with(
                h ->
                        h.createQuery(sql)
                                .bind("chat", chatId)
                                .bind("text", text)
                                .bind("now", now.toEpochMilli())
                                .map((row, context) -> broadcast(row))
                                .one());
    }

    /** One that was asked for in this chat. */
    public Optional<Broadcast> find(long chatId, long id) {
        return database.with(
                h ->
                        h.createQuery("SELECT * FROM broadcast WHERE id = :id AND chat_id = :chat")
                                .bind("id", id)
                                .bind("chat", chatId)
                                .map((row, context) -> broadcast(row))
                                .findOne());
    }

    /** It goes from one state to another; false where it is not in that state any more, since somebody else was there first. */
    public boolean moves(Broadcast broadcast, State to) {
        String sql = "UPDATE broadcast SET state = :to WHERE id = :id AND state = :from";
        return database.with(
                        h ->
                                h.createUpdate(sql)
                                        .bind("to", to.name())
                                        .bind("id", broadcast.id())
                                        .bind("from", broadcast.state().name())
                                        .execute())
                == 1;
    }

    /** It was written to so many chats. */
    public void sent(Broadcast broadcast, int chats, Instant now) {
        String sql = "UPDATE broadcast SET chats = :chats, sent_at = :now WHERE id = :id";
        database.use(
                h ->
                        h.createUpdate(sql)
                                .bind("chats", chats)
                                .bind("now", now.toEpochMilli())
                                .bind("id", broadcast.id())
                                .execute());
    }

    /** The latest that went out, of all operators' chats. */
    public Optional<Broadcast> latest() {
        String sql =
                "SELECT * FROM broadcast WHERE state IN ('SENT', 'DONE') ORDER BY id DESC LIMIT 1";
        return database.with(
                h -> h.createQuery(sql).map((row, context) -> broadcast(row)).findOne());
    }

    /** Those that went out and of which nobody knows yet how it went. */
    public List<Broadcast> underWay() {
        String sql = "SELECT * FROM broadcast WHERE state = 'SENT' ORDER BY id";
        return database.with(h -> h.createQuery(sql).map((row, context) -> broadcast(row)).list());
    }

    /** How many chats its message stands where; a message in parts stands where the worst of them does. */
    public Map<DeliveryState, Integer> tally(Broadcast broadcast) {
        // The first condition lets the index serve that knows broadcasts alone.
        String sql =
                """
                SELECT worst, count(*) AS chats FROM (
                  SELECT chat_id, min(CASE state WHEN 'WAITING' THEN 0 WHEN 'SENDING' THEN 1
                    WHEN 'REJECTED' THEN 3 WHEN 'EXPIRED' THEN 4 WHEN 'GONE' THEN 5 ELSE 9 END) AS worst
                  FROM delivery WHERE delivery_key LIKE 'broadcast:%' AND delivery_key = :key
                  GROUP BY chat_id) AS by_chat
                GROUP BY worst\
                """;
        Map<DeliveryState, Integer> tally = new EnumMap<>(DeliveryState.class);
        database.use(
                h ->
                        h.createQuery(sql)
                                .bind("key", broadcast.key())
                                .map((row, context) -> Map.entry(row.getInt(1), row.getInt(2)))
                                .forEach(one -> tally.put(state(one.getKey()), one.getValue())));
        return tally;
    }

    private static DeliveryState state(int worst) {
        return switch (worst) {
            case 0 -> DeliveryState.WAITING;
            case 1 -> DeliveryState.SENDING;
            case 3 -> DeliveryState.REJECTED;
            case 4 -> DeliveryState.EXPIRED;
            case 5 -> DeliveryState.GONE;
            default -> DeliveryState.SENT;
        };
    }

    private static Broadcast broadcast(ResultSet row) throws SQLException {
        return new Broadcast(
                row.getLong("id"),
                row.getLong("chat_id"),
                row.getString("text"),
                State.valueOf(row.getString("state")),
                row.getInt("chats"));
    }
}
