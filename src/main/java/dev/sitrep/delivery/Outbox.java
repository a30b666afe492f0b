package dev.sitrep.delivery;

import dev.sitrep.chat.Chat;
import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.Platform;
import dev.sitrep.store.Database;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The messages on their way. Every method joins the transaction that is open on the thread.
 *
 * <p>Of each chat only the first unsent part can be claimed, so its messages arrive in the order in which they were written. A
 * part is marked SENDING before the platform is called; if the process dies before it has recorded the answer, the claim
 * lapses and the part is sent once more.
 */
public final class Outbox {
    /** Longer than any call to a platform takes, time-outs and all. */
    public static final Duration CLAIM = Duration.ofMinutes(2);

    private static final String UNSENT = "state IN ('WAITING', 'SENDING')";

    private final Database database;

    public Outbox(Database database) {
        this.database = database;
    }

    /**
     * Writes a message, cut into parts for its platform; does nothing where the chat has one with this key already.
     *
     * @param key the message's cause, unique in the chat
     * @param expires from when on it is too old to be sent
     * @return whether it is new
     */
    public boolean enqueue(
            Chat chat,
            DeliveryKind kind,
            String key,
            List<Message> parts,
            Instant now,
            Instant expires) {
        return database.atomically(
                () -> {
                    // The first part decides: two causes with one key may have been cut
                    // differently.
                    boolean fresh =
                            insert(chat, kind, new Part(key, 1, parts.getFirst()), now, expires);
                    for (int i = 1; fresh && i < parts.size(); i++) {
                        insert(chat, kind, new Part(key, i + 1, parts.get(i)), now, expires);
                    }
                    return fresh;
                });
    }

    private record Part(String key, int number, Message message) {}

    private boolean insert(Chat chat, DeliveryKind kind, Part part, Instant now, Instant expires) {
        String sql =
                """
                INSERT INTO delivery (chat_id, platform, delivery_key, part, priority, message, state,
                  attempts, next_at, expires_at, claimed_until, created_at)
                VALUES (:chat, :platform, :key, :part, :priority, :message, 'WAITING',
                  0, :now, :expires, 0, :now)
                ON CONFLICT (chat_id, delivery_key, part) DO NOTHING\
                """;
        return database.with(
                h ->
                        h.createUpdate(sql)
                                        .bind("chat", chat.id())
                                        .bind("platform", chat.ref().platform().id())
                                        .bind("key", part.key())
                                        .bind("part", part.number())
                                        .bind("priority", kind.priority())
                                        .bind("message", MessageJson.write(part.message()))
                                        .bind("now", now.toEpochMilli())
                                        .bind("expires", expires.toEpochMilli())
                                        .execute()
                                == 1);
    }

    /**
     * Takes deliveries that are due, answers before alerts before digests before notices, at most one of each chat, and marks them SENDING.
     * Two nodes never get the same one.
     */
    public List<Delivery> claim(Platform platform, String node, Instant now, int limit) {
        String due =
                """
                SELECT id FROM delivery d
                WHERE state IN ('WAITING', 'SENDING') AND platform = :platform
                  AND next_at <= :now AND claimed_until <= :now
                  AND NOT EXISTS (SELECT 1 FROM delivery e
                    WHERE e.state IN ('WAITING', 'SENDING') AND e.chat_id = d.chat_id AND e.id < d.id)
                ORDER BY priority, id LIMIT :limit\
                """
                        + database.dialect().claim();
        return database.atomically(
                () ->
                        database.with(
                                h ->
                                        h
                                                .createQuery(due)
                                                .bind("platform", platform.id())
                                                .bind("now", now.toEpochMilli())
                                                .bind("limit", limit)
                                                .mapTo(Long.class)
                                                .list()
                                                .stream()
                                                .map(id -> mark(h, id, node, now))
                                                .toList()));
    }

    private static Delivery mark(Handle handle, long id, String node, Instant now) {
        handle.createUpdate(
                        """
                        UPDATE delivery SET state = 'SENDING', claimed_by = :node, claimed_until = :until
                        WHERE id = :id\
                        """)
                .bind("node", node)
                .bind("until", now.plus(CLAIM).toEpochMilli())
                .bind("id", id)
                .execute();
        return handle.createQuery(
                        """
                        SELECT d.*, c.room, c.thread FROM delivery d JOIN chat c ON c.id = d.chat_id
                        WHERE d.id = :id\
                        """)
                .bind("id", id)
                .map((row, context) -> delivery(row))
                .one();
    }

    /** The platform has it. This holds whoever has the claim by now. */
    public void sent(Delivery delivery, String messageId, Instant now) {
        String sql =
                """
                UPDATE delivery SET state = 'SENT', message_id = :message, sent_at = :now,
                  problem = NULL, claimed_until = 0
                WHERE id = :id\
                """;
        database.use(
                h ->
                        h.createUpdate(sql)
                                .bind("message", messageId)
                                .bind("now", now.toEpochMilli())
                                .bind("id", delivery.id())
                                .execute());
    }

    /** It failed and is tried again. */
    public void again(Delivery delivery, String node, Instant at, String why) {
        waiting(delivery, node, at, why, 1);
    }

    /** It was not tried at all, or its failure was none of its own. */
    public void putBack(Delivery delivery, String node, Instant at, String why) {
        waiting(delivery, node, at, why, 0);
    }

    private void waiting(Delivery delivery, String node, Instant at, String why, int failures) {
        String sql =
                """
                UPDATE delivery SET state = 'WAITING', next_at = :at, problem = :why,
                  attempts = attempts + :failures, claimed_until = 0
                WHERE id = :id AND state = 'SENDING' AND claimed_by = :node\
                """;
        database.use(
                h ->
                        h.createUpdate(sql)
                                .bind("at", at.toEpochMilli())
                                .bind("why", why)
                                .bind("failures", failures)
                                .bind("id", delivery.id())
                                .bind("node", node)
                                .execute());
    }

    /** It will never be sent, and why. */
    public void ended(Delivery delivery, String node, DeliveryState state, String why) {
        String sql =
                """
                UPDATE delivery SET state = :state, problem = :why, claimed_until = 0
                WHERE id = :id AND state = 'SENDING' AND claimed_by = :node\
                """;
        database.use(
                h ->
                        h.createUpdate(sql)
                                .bind("state", state.name())
                                .bind("why", why)
                                .bind("id", delivery.id())
                                .bind("node", node)
                                .execute());
    }

    /** Nothing that waits for this chat is sent any more. */
    public void chatGone(long chatId, String why) {
        end("chat_id = " + chatId, DeliveryState.GONE, why);
    }

    /** What waits for this chat, but for answers, is dropped: it asked for silence. */
    public void silence(long chatId, String why) {
        String others = "chat_id = " + chatId + " AND priority > " + DeliveryKind.ANSWER.priority();
        end(others + " AND state = 'WAITING'", DeliveryState.GONE, why);
    }

    /** Ends what is too old by now, and returns how many. What is being sent is left alone until its claim lapses. */
    public int expire(Platform platform, Instant now) {
        long time = now.toEpochMilli();
        String old =
                "platform = '%s' AND expires_at <= %d AND claimed_until <= %d"
                        .formatted(platform.id(), time, time);
        return end(old, DeliveryState.EXPIRED, "Not sent: it was too old by the time it could go.");
    }

    /** Only numbers and names of our own stand in {@code which}. */
    private int end(String which, DeliveryState state, String why) {
        String sql =
                "UPDATE delivery SET state = :state, problem = :why, claimed_until = 0 WHERE "
                        + UNSENT
                        + " AND "
                        + which;
        return database.with(
                h -> h.createUpdate(sql).bind("state", state.name()).bind("why", why).execute());
    }

    /** The answers that wait for one chat are for another from now on. */
    public void redirectAnswers(long fromChatId, long toChatId) {
        String sql =
                "UPDATE delivery SET chat_id = :to WHERE chat_id = :from AND priority = "
                        + DeliveryKind.ANSWER.priority()
                        + " AND "
                        + UNSENT;
        database.use(
                h -> h.createUpdate(sql).bind("to", toChatId).bind("from", fromChatId).execute());
    }

    /** Called by the node that alone sends to a platform from now on: what another had in hand when it ended is due at once. */
    public int recover(Platform platform) {
        String sql =
                "UPDATE delivery SET claimed_until = 0 WHERE state = 'SENDING' AND platform = :platform";
        return database.with(h -> h.createUpdate(sql).bind("platform", platform.id()).execute());
    }

    /** How many deliveries wait for a chat. */
    public int waiting(long chatId) {
        String sql = "SELECT count(*) FROM delivery WHERE chat_id = :chat AND " + UNSENT;
        return database.with(
                h -> h.createQuery(sql).bind("chat", chatId).mapTo(Integer.class).one());
    }

    /** Forgets what ended before {@code before}, and returns how many. Their keys are free again. */
    public int prune(Instant before) {
        String sql = "DELETE FROM delivery WHERE created_at < :before AND NOT " + UNSENT;
        return database.with(
                h -> h.createUpdate(sql).bind("before", before.toEpochMilli()).execute());
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        String thread = row.getString("thread");
        Platform platform = Platform.of(row.getString("platform"));
        return new Delivery(
                row.getLong("id"),
                row.getLong("chat_id"),
                new ChatRef(platform, row.getString("room"), thread.isEmpty() ? null : thread),
                row.getString("delivery_key"),
                row.getInt("part"),
                MessageJson.read(row.getString("message")),
                row.getInt("attempts"),
                Instant.ofEpochMilli(row.getLong("expires_at")));
    }
}
