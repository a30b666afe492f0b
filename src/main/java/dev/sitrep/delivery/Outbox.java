package dev.sitrep.delivery;

import dev.sitrep.chat.Chat;
import dev.sitrep.store.Database;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The messages on their way, as those see it who write them; how they go out is in {@link DeliveryQueue}. Every method joins the
 * transaction that is open on the thread.
 */
public final class Outbox {
    /** A message's turn comes this long after that of the one before it: what a chat can take, see {@link #turn}. */
    private static final Duration A_TURN = Duration.ofSeconds(1);

    static final String UNSENT = "state IN ('WAITING', 'SENDING')";

    private final Database database;
    private volatile Runnable written = () -> {};

    public Outbox(Database database) {
        this.database = database;
    }

    /**
     * Writes a message; does nothing where the chat has one with this key already. What would sound in the chat's quiet hours is held back until
     * they have ended, and is too old so much later.
     *
     * @return whether it is new
     */
    public boolean enqueue(Chat chat, Outgoing message, Instant now) {
        return database.atomically(
                () -> {
                    // The first part decides: two causes with one key may have been cut
                    // differently.
                    long turn = turn(chat.id(), message.kind(), now);
                    boolean fresh = insert(chat, message, 1, turn, now);
                    for (int part = 2; fresh && part <= message.parts().size(); part++) {
                        insert(chat, message, part, turn, now);
                    }
                    if (fresh) {
                        database.use(h -> h.afterCommit(written));
                    }
                    return fresh;
                });
    }

    /** Writes a message that changes another, in place of those that wait to change it and will not have to. */
    public boolean replace(Chat chat, Outgoing message, Instant now) {
        String sql = "DELETE FROM delivery WHERE chat_id = ? AND target = ? AND state = 'WAITING'";
        return database.atomically(
                () -> {
                    database.use(h -> h.execute(sql, chat.id(), message.target().stored()));
                    return enqueue(chat, message, now);
                });
    }

    /** Told whenever a message was written, after its transaction ended well. */
    void whenWritten(Runnable told) {
        written = told;
    }

    /**
     * When it would go if its chat were alone: now, or after those that wait for the chat already. Chats are sent to by this
     * order, so that one with two hundred messages does not stand before all others ("virtual clock", Zhang 1990).
     */
    private long turn(long chatId, DeliveryKind kind, Instant now) {
        String sql =
                "SELECT max(turn) FROM delivery WHERE chat_id = :chat AND priority = :priority AND "
                        + UNSENT;
        Long last =
                database.with(
                        h ->
                                h.createQuery(sql)
                                        .bind("chat", chatId)
                                        .bind("priority", kind.priority())
                                        .mapTo(Long.class)
                                        .findOne()
                                        .orElse(null));
        long soonest = now.toEpochMilli();
        return last == null ? soonest : Math.max(soonest, last + A_TURN.toMillis());
    }

    private boolean insert(Chat chat, Outgoing message, int part, long turn, Instant now) {
        String sql =
                """
                INSERT INTO delivery (chat_id, platform, delivery_key, part, priority, chat_rank, turn, message, target,
                  state, attempts, next_at, held_until, expires_at, claimed_until, created_at)
                VALUES (:chat, :platform, :key, :part, :priority, :priority, :turn, :message, :target,
                  'WAITING', 0, :now, :held, :expires, 0, :now)
                ON CONFLICT (chat_id, delivery_key, part) DO NOTHING\
                """;
        Instant held = heldUntil(chat, message.kind(), now);
        Instant expires = message.expires().plus(Duration.between(now, held));
        return database.with(
                h ->
                        h.createUpdate(sql)
                                        .bind("chat", chat.id())
                                        .bind("platform", chat.ref().platform().id())
                                        .bind("key", message.key())
                                        .bind("part", part)
                                        .bind("priority", message.kind().priority())
                                        .bind("turn", turn)
                                        .bind(
                                                "message",
                                                MessageJson.write(message.parts().get(part - 1)))
                                        .bind("target", target(message, part).stored())
                                        .bind("now", now.toEpochMilli())
                                        .bind("held", held.toEpochMilli())
                                        .bind("expires", expires.toEpochMilli())
                                        .execute()
                                == 1);
    }

    private static Instant heldUntil(Chat chat, DeliveryKind kind, Instant now) {
        return kind.waitsInQuietHours() ? chat.settings().quietUntil(now).orElse(now) : now;
    }

    private static Target target(Outgoing message, int part) {
        return part == 1 ? message.target() : message.target().ofFurtherPart();
    }

    /** The chat's quiet hours have changed: what they hold back is held back until then, and no longer. */
    public void hold(long chatId, Instant until, Instant now) {
        String sql =
                """
                UPDATE delivery SET held_until = :until, expires_at = expires_at + (:until - held_until)
                WHERE chat_id = :chat AND state = 'WAITING' AND held_until > :now\
                """;
        database.use(
                h ->
                        h.createUpdate(sql)
                                .bind("until", until.toEpochMilli())
                                .bind("chat", chatId)
                                .bind("now", now.toEpochMilli())
                                .execute());
    }

    /**
     * What a message of ours said before answers to its buttons took its place: as it was first sent, or as the story that it
     * tells of grew. Empty where that is no longer kept.
     */
    public Optional<Message> original(long chatId, String messageId) {
        String sql =
                """
                SELECT message FROM delivery WHERE chat_id = :chat AND message_id = :message
                  AND target NOT LIKE 'edit %' ORDER BY id DESC LIMIT 1\
                """;
        return database.with(
                h ->
                        h.createQuery(sql)
                                .bind("chat", chatId)
                                .bind("message", messageId)
                                .mapTo(String.class)
                                .findOne()
                                .map(MessageJson::read));
    }

    /** Nothing that waits for this chat is sent any more. */
    public void chatGone(long chatId, String why) {
        end("chat_id = " + chatId, DeliveryState.GONE, why);
    }

    /**
     * Holds back a message of which no part may have been sent yet; false where one may, or where it has ended. Operators hear nothing of
     * it: it is no failure.
     */
    public boolean withdraw(long chatId, String key, String why) {
        String first =
                """
                UPDATE delivery SET state = 'EXPIRED', problem = :why, reported = 1, claimed_until = 0
                WHERE chat_id = :chat AND delivery_key = :key AND part = 1
                  AND state = 'WAITING' AND uncertain_since IS NULL\
                """;
        String others =
                """
                UPDATE delivery SET state = 'EXPIRED', problem = :why, reported = 1, claimed_until = 0
                WHERE chat_id = :chat AND delivery_key = :key AND part > 1 AND state = 'WAITING'\
                """;
        // The first part goes first: while it waits, none of the others has gone.
        return database.atomically(
                () ->
                        update(first, chatId, key, why) == 1
                                && update(others, chatId, key, why) >= 0);
    }

    private int update(String sql, long chatId, String key, String why) {
        return database.with(
                h ->
                        h.createUpdate(sql)
                                .bind("chat", chatId)
                                .bind("key", key)
                                .bind("why", why)
                                .execute());
    }

    /** What waits for this chat, but for answers, is dropped: it asked for silence. */
    public void silence(long chatId, String why) {
        String others = "chat_id = " + chatId + " AND priority > " + DeliveryKind.ANSWER.priority();
        end(others + " AND state = 'WAITING'", DeliveryState.GONE, why);
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

    /** How many deliveries wait for a chat. */
    public int waiting(long chatId) {
        String sql = "SELECT count(*) FROM delivery WHERE chat_id = :chat AND " + UNSENT;
        return database.with(
                h -> h.createQuery(sql).bind("chat", chatId).mapTo(Integer.class).one());
    }

    /**
     * The clock was set back: what was written later than now, and was not sent yet, counts as written now. Quiet hours end when
     * clocks show it.
     *
     * @param tolerance what was written less than this after now may be another node's
     * @return how many they are
     */
    public int clockSetBack(Instant now, Duration tolerance) {
        String sql =
                """
                UPDATE delivery SET next_at = next_at - (created_at - :now), turn = turn - (created_at - :now),
                  expires_at = expires_at - (created_at - :now),
                  held_until = CASE WHEN held_until <= created_at THEN :now ELSE held_until END, created_at = :now
                WHERE created_at > :after AND \
                """
                        + UNSENT;
        return database.with(
                h ->
                        h.createUpdate(sql)
                                .bind("now", now.toEpochMilli())
                                .bind("after", now.plus(tolerance).toEpochMilli())
                                .execute());
    }

    /** Forgets what ended before {@code before}, and returns how many. Their keys are free again. */
    public int prune(Instant before) {
        String sql = "DELETE FROM delivery WHERE created_at < :before AND NOT " + UNSENT;
        return database.with(
                h -> h.createUpdate(sql).bind("before", before.toEpochMilli()).execute());
    }
}
