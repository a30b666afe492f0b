package dev.sitrep.delivery;

import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.Platform;
import dev.sitrep.store.Database;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The outbox as the dispatcher empties it.
 *
 * <p>Of each chat only one part can be claimed at a time: the next of a message that was begun, else the first of the most urgent
 * kind; what the chat's quiet hours hold back stands in nobody's way. A part is marked SENDING before the platform is called; if the process dies before it has recorded the answer, the part is
 * sent once more and carries since when it may have arrived.
 */
final class DeliveryQueue {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryQueue.class);

    /** Longer than any call to a platform takes, time-outs and all. */
    static final Duration CLAIM = Duration.ofMinutes(2);

    private final Database database;
    private final Platform platform;
    private final String node;

    DeliveryQueue(Database database, Platform platform, String node) {
        this.database = database;
        this.platform = platform;
        this.node = node;
    }

    /**
     * What to claim.
     *
     * @param most no more than so many
     * @param answersOnly leave all but answers
     * @param without chats that take nothing now
     */
    record Wish(int most, boolean answersOnly, Collection<Long> without) {}

    /** A message that was sent, or may have been, by this node or another. */
    record Past(ChatRef chat, Place place, Instant at) {}

    /**
     * Takes deliveries that are due, answers before alerts before digests before notices, at most one of each chat, and marks
     * them SENDING. Two nodes never get the same one.
     */
    List<Delivery> claim(Wish wish, Instant now) {
        String due =
                """
                SELECT d.id FROM delivery d
                WHERE d.state IN ('WAITING', 'SENDING') AND d.platform = :platform
                  AND d.next_at <= :now AND d.held_until <= :now
                  AND d.claimed_until <= :now AND d.expires_at > :now
                  AND d.id = (SELECT e.id FROM delivery e
                    WHERE e.state IN ('WAITING', 'SENDING') AND e.chat_id = d.chat_id
                      AND (e.held_until <= :now OR e.state = 'SENDING')
                    ORDER BY e.chat_rank, e.id LIMIT 1)\
                """
                        + (wish.answersOnly()
                                ? " AND d.priority = " + DeliveryKind.ANSWER.priority()
                                : "")
                        + (wish.without().isEmpty()
                                ? ""
                                : " AND d.chat_id NOT IN (" + listed(wish.without()) + ")")
                        + " ORDER BY d.priority, d.turn, d.id LIMIT :most"
                        + database.dialect().claim();
        return database.atomically(
                () ->
                        database.with(
                                h -> {
                                    List<Long> ids =
                                            h.createQuery(due)
                                                    .bind("platform", platform.id())
                                                    .bind("now", now.toEpochMilli())
                                                    .bind("most", wish.most())
                                                    .mapTo(Long.class)
                                                    .list();
                                    return ids.isEmpty() ? List.of() : mark(h, ids, now);
                                }));
    }

    private List<Delivery> mark(Handle handle, List<Long> ids, Instant now) {
        // What is SENDING here was claimed by who died, or lost heart: it may have arrived.
        handle.createUpdate(
                        """
                        UPDATE delivery SET state = 'SENDING', chat_rank = -1,
                          uncertain_since = CASE WHEN state = 'SENDING'
                            THEN coalesce(uncertain_since, claimed_until - :claim) ELSE uncertain_since END,
                          claimed_by = :node, claimed_until = :until
                        WHERE id IN (\
                        """
                                + listed(ids)
                                + ")")
                .bind("claim", CLAIM.toMillis())
                .bind("node", node)
                .bind("until", now.plus(CLAIM).toEpochMilli())
                .execute();
        List<Long> unreadable = new ArrayList<>();
        List<Delivery> readable = new ArrayList<>();
        handle.createQuery(
                        """
                        SELECT d.*, c.room, c.thread, t.message_id AS target_message
                        FROM delivery d JOIN chat c ON c.id = d.chat_id
                        LEFT JOIN delivery t ON t.chat_id = d.chat_id AND t.part = 1
                          AND t.message_id IS NOT NULL
                          AND d.target IN ('edit-of ' || t.delivery_key, 'under ' || t.delivery_key)
                        WHERE d.id IN (\
                        """
                                + listed(ids)
                                + ") ORDER BY d.priority, d.turn, d.id")
                .map((row, context) -> take(row, readable, unreadable))
                .forEach(taken -> {});
        unreadable.forEach(id -> unreadable(handle, id));
        return readable;
    }

    /** What a later version stored may be more than this one can read: it must not hold up all others. */
    private boolean take(ResultSet row, List<Delivery> readable, List<Long> unreadable)
            throws SQLException {
        try {
            return readable.add(delivery(row));
        } catch (IllegalStateException e) {
            LOG.error("{} It is dropped.", e.getMessage(), e);
            return !unreadable.add(row.getLong("id"));
        }
    }

    private static void unreadable(Handle handle, long id) {
        String sql =
                """
                UPDATE delivery SET state = 'REJECTED', claimed_until = 0,
                  problem = 'Not sent: the stored message could not be read.' WHERE id = ?\
                """;
        handle.execute(sql, id);
    }

    /** Numbers of our own. */
    private static String listed(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** The platform has it. This holds whoever has the claim by now. The message's other parts are next in its chat. */
    void sent(Delivery delivery, String messageId, Instant now) {
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
        begun(delivery);
    }

    private void begun(Delivery delivery) {
        if (delivery.part() > 1) {
            return;
        }
        String sql =
                """
                UPDATE delivery SET chat_rank = -1
                WHERE chat_id = :chat AND delivery_key = :key AND part > 1 AND state = 'WAITING'\
                """;
        database.use(
                h ->
                        h.createUpdate(sql)
                                .bind("chat", delivery.chatId())
                                .bind("key", delivery.key())
                                .execute());
    }

    /** It failed and is tried again. */
    void again(Delivery delivery, Instant at, String why) {
        waiting(delivery, at, why, "attempts = attempts + 1");
    }

    /** Our own code failed on it, and it is tried again. */
    void faulty(Delivery delivery, Instant at, String why) {
        waiting(delivery, at, why, "faults = faults + 1");
    }

    /** It was not tried at all, or its failure was none of its own. */
    void putBack(Delivery delivery, Instant at, String why) {
        waiting(delivery, at, why, "attempts = attempts");
    }

    private void waiting(Delivery delivery, Instant at, String why, String count) {
        // Unless some of the message may stand in the chat, a more urgent one may now overtake it;
        // and what belongs to a picture can be
        // read without it.
        String sql =
                """
                UPDATE delivery SET state = 'WAITING', next_at = :at, problem = :why, claimed_until = 0,
                  chat_rank = CASE WHEN uncertain_since IS NOT NULL
                    OR part > 1 AND message NOT LIKE :picture THEN -1 ELSE priority END,
                """
                        + count
                        + " WHERE id = :id AND state = 'SENDING' AND claimed_by = :node";
        database.use(
                h ->
                        h.createUpdate(sql)
                                .bind("at", at.toEpochMilli())
                                .bind("why", why)
                                .bind("picture", MessageJson.PICTURE + "%")
                                .bind("id", delivery.id())
                                .bind("node", node)
                                .execute());
    }

    /** No answer came to an attempt: from now on it may stand in the chat. The first such moment is kept. */
    void uncertain(Delivery delivery, Instant now) {
        String sql =
                "UPDATE delivery SET uncertain_since = coalesce(uncertain_since, :now) WHERE id = :id";
        database.use(
                h ->
                        h.createUpdate(sql)
                                .bind("now", now.toEpochMilli())
                                .bind("id", delivery.id())
                                .execute());
    }

    /** It goes below all others, whatever it was to replace. */
    void aimAfresh(Delivery delivery) {
        database.use(
                h ->
                        h.createUpdate("UPDATE delivery SET target = '' WHERE id = :id")
                                .bind("id", delivery.id())
                                .execute());
    }

    /** It will never be sent, and why. Its message's other parts go all the same, but pictures: without the words they say nothing. */
    void ended(Delivery delivery, DeliveryState state, String why) {
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
        if (delivery.part() == 1) {
            withoutPictures(delivery);
        }
        begun(delivery);
    }

    private void withoutPictures(Delivery delivery) {
        String sql =
                """
                UPDATE delivery SET state = 'EXPIRED', reported = 1,
                  problem = 'Not sent: the words that it belongs to were not.'
                WHERE chat_id = :chat AND delivery_key = :key AND part > 1 AND state = 'WAITING'
                  AND message LIKE :picture\
                """;
        database.use(
                h ->
                        h.createUpdate(sql)
                                .bind("chat", delivery.chatId())
                                .bind("key", delivery.key())
                                .bind("picture", MessageJson.PICTURE + "%")
                                .execute());
    }

    /** Ends what is too old by now, and returns how many. What is being sent is left alone until its claim lapses. */
    int expire(Instant now) {
        String sql =
                """
                UPDATE delivery SET state = 'EXPIRED', claimed_until = 0,
                  problem = 'Not sent: it was too old by the time it could go.'
                WHERE state IN ('WAITING', 'SENDING') AND platform = :platform
                  AND expires_at <= :now AND claimed_until <= :now\
                """;
        return database.with(
                h ->
                        h.createUpdate(sql)
                                .bind("platform", platform.id())
                                .bind("now", now.toEpochMilli())
                                .execute());
    }

    /**
     * Called by the node that alone sends to the platform from now on: what others had in hand when they ended is due at once,
     * and may have arrived.
     */
    int recover() {
        String sql =
                """
                UPDATE delivery SET state = 'WAITING', claimed_until = 0,
                  uncertain_since = coalesce(uncertain_since, claimed_until - :claim)
                WHERE state = 'SENDING' AND platform = :platform AND claimed_by <> :node\
                """;
        return database.with(
                h ->
                        h.createUpdate(sql)
                                .bind("claim", CLAIM.toMillis())
                                .bind("platform", platform.id())
                                .bind("node", node)
                                .execute());
    }

    /**
     * What was sent since then, in the order of time, and what another was about to send: that may arrive even now.
     */
    List<Past> past(Instant since, Instant now) {
        String sql =
                """
                SELECT c.room, c.thread, d.target, d.sent_at AS at
                FROM delivery d JOIN chat c ON c.id = d.chat_id
                WHERE d.platform = :platform AND d.sent_at > :since
                UNION ALL
                SELECT c.room, c.thread, d.target, :now AS at
                FROM delivery d JOIN chat c ON c.id = d.chat_id
                WHERE d.platform = :platform AND d.state = 'SENDING'
                ORDER BY at\
                """;
        return database.with(
                h ->
                        h.createQuery(sql)
                                .bind("platform", platform.id())
                                .bind("since", since.toEpochMilli())
                                .bind("now", now.toEpochMilli())
                                .map((row, context) -> past(row))
                                .list());
    }

    private Past past(ResultSet row) throws SQLException {
        boolean edit = row.getString("target").startsWith("edit");
        return new Past(
                chat(platform, row),
                edit ? new Place.Edit("") : Place.fresh(),
                Instant.ofEpochMilli(row.getLong("at")));
    }

    private static ChatRef chat(Platform platform, ResultSet row) throws SQLException {
        String thread = row.getString("thread");
        return new ChatRef(platform, row.getString("room"), thread.isEmpty() ? null : thread);
    }

    private Delivery delivery(ResultSet row) throws SQLException {
        Target target = Target.of(row.getString("target"));
        return new Delivery(
                row.getLong("id"),
                row.getLong("chat_id"),
                chat(platform, row),
                row.getString("delivery_key"),
                row.getInt("part"),
                MessageJson.read(row.getString("message")),
                place(target, row.getString("target_message")),
                target instanceof Target.EditOf,
                uncertainSince(row),
                row.getInt("attempts"),
                row.getInt("faults"),
                Instant.ofEpochMilli(row.getLong("expires_at")));
    }

    private static Place place(Target target, @Nullable String messageId) {
        return switch (target) {
            case Target.Edit(String id) -> new Place.Edit(id);
            case Target.EditOf edit when messageId != null -> new Place.Edit(messageId);
            case Target.Under under when messageId != null -> new Place.Under(messageId);
            case Target.UnderMessage(String id) -> new Place.Under(id);
            default -> Place.fresh();
        };
    }

    private static @Nullable Instant uncertainSince(ResultSet row) throws SQLException {
        long millis = row.getLong("uncertain_since");
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
