package dev.sitrep.chat;

import dev.sitrep.store.Database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * When chats were last woken, and the stories that wait until they may be woken again. Every method joins the transaction that is open on
 * the thread.
 *
 * <p>Only that a story waits is kept, not what would have been said of it: that is decided anew when the wait ends.
 */
public final class HeldStore {
    private final Database database;

    public HeldStore(Database database) {
        this.database = database;
    }

    /** Why a chat is let sleep. */
    public enum Reason {
        QUIET_HOURS,
        COOLDOWN
    }

    /**
     * A story of which a chat is to hear later.
     *
     * @param since when the first of its news came
     */
    public record Held(long story, Reason reason, Instant since) {}

    /** The chat hears of the story when this has ended; one that waits already has its first reason and since then. */
    public void hold(long chatId, Held held, Instant until) {
        String sql =
                """
                INSERT INTO held_story (chat_id, story_id, reason, since_at, until_at)
                VALUES (:chat, :story, :reason, :since, :until)
                ON CONFLICT (chat_id, story_id) DO UPDATE SET until_at = excluded.until_at\
                """;
        database.use(
                h ->
                        h.createUpdate(sql)
                                .bind("chat", chatId)
                                .bind("story", held.story())
                                .bind("reason", held.reason().name())
                                .bind("since", held.since().toEpochMilli())
                                .bind("until", until.toEpochMilli())
                                .execute());
    }

    /**
     * A chat for which a wait has ended; inside a transaction it is the caller's until that ends: no other node gets it. The caller ends with
     * {@link #release} or {@link #postpone}.
     */
    public OptionalLong claimDue(Instant now) {
        // The chat's row stands for all of its stories: nodes that share them would send two
        // messages.
        String sql =
                """
                SELECT id FROM chat
                WHERE id IN (SELECT chat_id FROM held_story WHERE until_at <= :now) ORDER BY id LIMIT 1\
                """
                        + database.dialect().claim();
        return database.with(
                h ->
                        h
                                .createQuery(sql)
                                .bind("now", now.toEpochMilli())
                                .mapTo(Long.class)
                                .stream()
                                .mapToLong(Long::longValue)
                                .findFirst());
    }

    /** What waits for a chat, longest first. */
    public List<Held> of(long chatId) {
        String sql = "SELECT * FROM held_story WHERE chat_id = :chat ORDER BY since_at, story_id";
        return database.with(
                h ->
                        h.createQuery(sql)
                                .bind("chat", chatId)
                                .map((row, context) -> held(row))
                                .list());
    }

    /**
     * What a story waits for.
     *
     * @param until when it is decided anew whether the chat hears of it
     */
    public record Wait(Reason reason, Instant until) {}

    /** What a story waits for before the chat hears of it; empty where it does not. */
    public Optional<Wait> waitOf(long chatId, long storyId) {
        String sql =
                "SELECT reason, until_at FROM held_story WHERE chat_id = :chat AND story_id = :story";
        return database.with(
                h ->
                        h.createQuery(sql)
                                .bind("chat", chatId)
                                .bind("story", storyId)
                                .map(
                                        (row, context) ->
                                                new Wait(
                                                        Reason.valueOf(row.getString("reason")),
                                                        Instant.ofEpochMilli(
                                                                row.getLong("until_at"))))
                                .findOne());
    }

    /** Nothing waits for the chat any more. */
    public void release(long chatId) {
        database.use(h -> h.execute("DELETE FROM held_story WHERE chat_id = ?", chatId));
    }

    /** All that waits for the chat waits until then. */
    public void postpone(long chatId, Instant until) {
        database.use(
                h ->
                        h.execute(
                                "UPDATE held_story SET until_at = ? WHERE chat_id = ?",
                                until.toEpochMilli(),
                                chatId));
    }

    /**
     * The clock was set back: what was held later than now is due now, and is decided anew by the new clock.
     *
     * @param tolerance what was held less than this after now may be another node's
     * @return how many they are
     */
    public int clockSetBack(Instant now, Duration tolerance) {
        String sql =
                "UPDATE held_story SET since_at = :now, until_at = :now WHERE since_at > :after";
        return database.with(
                h ->
                        h.createUpdate(sql)
                                .bind("now", now.toEpochMilli())
                                .bind("after", now.plus(tolerance).toEpochMilli())
                                .execute());
    }

    /** When an alert last woke the chat. */
    public Optional<Instant> lastWoken(long chatId) {
        return database.with(
                h ->
                        h.createQuery("SELECT woken_at FROM last_woken WHERE chat_id = :chat")
                                .bind("chat", chatId)
                                .mapTo(Long.class)
                                .findOne()
                                .map(Instant::ofEpochMilli));
    }

    /** An alert wakes the chat now. */
    public void woken(long chatId, Instant now) {
        String sql =
                """
                INSERT INTO last_woken (chat_id, woken_at) VALUES (?, ?)
                ON CONFLICT (chat_id) DO UPDATE SET woken_at = excluded.woken_at\
                """;
        database.use(h -> h.execute(sql, chatId, now.toEpochMilli()));
    }

    /** One story has become part of another: who waits for the one waits for the other, since the first news of both. */
    void merge(long kept, long gone) {
        copy(gone, kept);
        database.use(h -> h.execute("DELETE FROM held_story WHERE story_id = ?", gone));
    }

    /** A story has become two: what of them a chat is to hear is decided when its wait ends. */
    void split(long from, long fresh) {
        copy(from, fresh);
    }

    private void copy(long from, long to) {
        String sql =
                """
                INSERT INTO held_story (chat_id, story_id, reason, since_at, until_at)
                SELECT chat_id, :to, reason, since_at, until_at FROM held_story WHERE story_id = :from
                ON CONFLICT (chat_id, story_id) DO UPDATE SET since_at =
                  CASE WHEN excluded.since_at < held_story.since_at THEN excluded.since_at ELSE held_story.since_at END\
                """;
        database.use(h -> h.createUpdate(sql).bind("from", from).bind("to", to).execute());
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                row.getLong("story_id"),
                Reason.valueOf(row.getString("reason")),
                Instant.ofEpochMilli(row.getLong("since_at")));
    }
}
