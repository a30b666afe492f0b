package dev.sitrep.chat;

import dev.sitrep.store.Database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The one message of each story and chat that is edited in place as the story grows. Every method joins the transaction that is open on the
 * thread.
 *
 * <p>An edit that is due is a mark on the row, not a message that waits: thirty reports in a minute are one edit, of the story as it stands
 * when the edit is made.
 */
public final class LiveAlertStore {
    /** After so long nobody scrolls up to it: a story that goes on then gets a new one. */
    public static final Duration LIVES = Duration.ofHours(24);

    /** Silent edits of one message are at least so far apart: Telegram counts each against the chat's 20 messages a minute. */
    static final Duration BETWEEN_EDITS = Duration.ofMinutes(5);

    private final Database database;

    public LiveAlertStore(Database database) {
        this.database = database;
    }

    /**
     * A live message.
     *
     * @param key of the delivery that it is
     * @param shown a hash of what it says now
     * @param edits how many there were
     */
    public record LiveAlert(long chat, long story, String key, String shown, int edits) {}

    /** The message under which a story's news goes now; empty where the chat has none, or none that is young enough. */
    public Optional<LiveAlert> find(long chatId, long story, Instant now) {
        String sql =
                "SELECT * FROM live_alert WHERE chat_id = :chat AND story_id = :story AND began_at > :from";
        return database.with(
                h ->
                        h.createQuery(sql)
                                .bind("chat", chatId)
                                .bind("story", story)
                                .bind("from", now.minus(LIVES).toEpochMilli())
                                .map((row, context) -> live(row))
                                .findOne());
    }

    /** A message begins to live; it takes the place of an older one of this story. */
    public void begin(LiveAlert live, Instant now) {
        String sql =
                """
                INSERT INTO live_alert (chat_id, story_id, delivery_key, shown, edits, began_at, edited_at, due_at)
                VALUES (:chat, :story, :key, :shown, :edits, :now, :now, NULL)
                ON CONFLICT (chat_id, story_id) DO UPDATE SET delivery_key = excluded.delivery_key, shown = excluded.shown,
                  edits = excluded.edits, began_at = excluded.began_at, edited_at = excluded.edited_at, due_at = NULL\
                """;
        database.use(
                h ->
                        h.createUpdate(sql)
                                .bind("chat", live.chat())
                                .bind("story", live.story())
                                .bind("key", live.key())
                                .bind("shown", live.shown())
                                .bind("edits", live.edits())
                                .bind("now", now.toEpochMilli())
                                .execute());
    }

    /** The story has grown: its live messages are edited, as soon as they may be. */
    public void grown(long story, Instant now) {
        // Rows that have a time keep it, and are written all the same: this waits where another
        // node
        // edits them now, of the story as it was.
        String sql =
                """
                UPDATE live_alert SET due_at =
                  coalesce(due_at, CASE WHEN edited_at + :between > :now THEN edited_at + :between ELSE :now END)
                WHERE story_id = :story AND began_at > :from\
                """;
        database.use(
                h ->
                        h.createUpdate(sql)
                                .bind("story", story)
                                .bind("between", BETWEEN_EDITS.toMillis())
                                .bind("now", now.toEpochMilli())
                                .bind("from", now.minus(LIVES).toEpochMilli())
                                .execute());
    }

    /** The chat was woken for the story: its live message is edited at once. */
    public void editNow(LiveAlert live, Instant now) {
        database.use(
                h ->
                        h.execute(
                                "UPDATE live_alert SET due_at = ? WHERE chat_id = ? AND story_id = ?",
                                now.toEpochMilli(),
                                live.chat(),
                                live.story()));
    }

    /** The messages of one story whose edit is due; inside a transaction they are the caller's until it ends. Empty where none is due. */
    public List<LiveAlert> claimDue(Instant now, int most) {
        String sql =
                """
                SELECT * FROM live_alert WHERE due_at <= :now AND story_id =
                  (SELECT story_id FROM live_alert WHERE due_at <= :now ORDER BY due_at, story_id LIMIT 1)
                ORDER BY chat_id LIMIT :most\
                """
                        + database.dialect().claim();
        return database.with(
                h ->
                        h.createQuery(sql)
                                .bind("now", now.toEpochMilli())
                                .bind("most", most)
                                .map((row, context) -> live(row))
                                .list());
    }

    /** It says this now; the next edit waits until the story has grown again. */
    public void edited(LiveAlert live, Instant now) {
        database.use(
                h ->
                        h.execute(
                                """
                                UPDATE live_alert SET shown = ?, edits = ?, edited_at = ?, due_at = NULL
                                WHERE chat_id = ? AND story_id = ?""",
                                live.shown(),
                                live.edits(),
                                now.toEpochMilli(),
                                live.chat(),
                                live.story()));
    }

    /** Its edit is due then. */
    public void postpone(LiveAlert live, Instant until) {
        String sql = "UPDATE live_alert SET due_at = ? WHERE chat_id = ? AND story_id = ?";
        database.use(h -> h.execute(sql, until.toEpochMilli(), live.chat(), live.story()));
    }

    /** There is nothing to change in it. */
    public void unchanged(LiveAlert live) {
        database.use(
                h ->
                        h.execute(
                                "UPDATE live_alert SET due_at = NULL WHERE chat_id = ? AND story_id = ?",
                                live.chat(),
                                live.story()));
    }

    /**
     * The clock was set back: what was edited later than now counts as edited now, and an edit that is due is due as if it were.
     *
     * @param tolerance what was edited less than this after now may be another node's
     * @return how many they are
     */
    public int clockSetBack(Instant now, Duration tolerance) {
        String sql =
                """
                UPDATE live_alert SET due_at = due_at - (edited_at - :now), edited_at = :now,
                  began_at = CASE WHEN began_at > :now THEN :now ELSE began_at END
                WHERE edited_at > :after\
                """;
        return database.with(
                h ->
                        h.createUpdate(sql)
                                .bind("now", now.toEpochMilli())
                                .bind("after", now.plus(tolerance).toEpochMilli())
                                .execute());
    }

    /** The message never arrived: the story's next alert begins a new one. */
    public void forget(long chatId, String key) {
        String sql = "DELETE FROM live_alert WHERE chat_id = ? AND delivery_key = ?";
        database.use(h -> h.execute(sql, chatId, key));
    }

    /** Forgets those that began before: they are edited no more. */
    public void prune(Instant before) {
        database.use(
                h -> h.execute("DELETE FROM live_alert WHERE began_at < ?", before.toEpochMilli()));
    }

    /** One story has become part of another: its message lives on as the other's, where that has none. */
    void merge(long kept, long gone) {
        database.use(
                h -> {
                    h.execute(
                            """
                            UPDATE live_alert SET story_id = ? WHERE story_id = ? AND chat_id NOT IN
                              (SELECT chat_id FROM live_alert WHERE story_id = ?)""",
                            kept,
                            gone,
                            kept);
                    h.execute("DELETE FROM live_alert WHERE story_id = ?", gone);
                });
    }

    private static LiveAlert live(ResultSet row) throws SQLException {
        return new LiveAlert(
                row.getLong("chat_id"),
                row.getLong("story_id"),
                row.getString("delivery_key"),
                row.getString("shown"),
                row.getInt("edits"));
    }
}
