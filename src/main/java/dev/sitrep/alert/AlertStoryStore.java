package dev.sitrep.alert;

import dev.sitrep.store.Database;

import java.time.Instant;
import java.util.List;

/** Which stories the alerts that are on their way tell. Every method joins the transaction that is open on the thread. */
public final class AlertStoryStore {
    private static final String PENDING =
            """
            EXISTS (SELECT 1 FROM delivery d WHERE d.chat_id = a.chat_id AND d.delivery_key = a.delivery_key
              AND d.state IN ('WAITING', 'SENDING'))\
            """;
    private static final String FAILED =
            """
            EXISTS (SELECT 1 FROM delivery d WHERE d.chat_id = a.chat_id AND d.delivery_key = a.delivery_key
              AND d.state IN ('EXPIRED', 'REJECTED'))
            AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.chat_id = a.chat_id AND d.delivery_key = a.delivery_key
              AND d.state IN ('WAITING', 'SENDING', 'SENT'))\
            """;

    private final Database database;

    public AlertStoryStore(Database database) {
        this.database = database;
    }

    /** An alert of which no part arrived, nor will. */
    public record Unsent(long chat, String key) {}

    /** A story that it was to tell, and when it was written. */
    public record Story(long id, Instant toldAt) {}

    /** The alert with this key tells the chat of the story. */
    public void tells(long chatId, String key, long story, Instant now) {
        String sql =
                """
                INSERT INTO alert_story (chat_id, delivery_key, story_id, told_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (chat_id, delivery_key, story_id) DO UPDATE SET told_at = excluded.told_at\
                """;
        database.use(h -> h.execute(sql, chatId, key, story, now.toEpochMilli()));
    }

    /** The alerts that ended without having arrived, the latest first: each is taken back to what was told before it. */
    public List<Unsent> unsent(int most) {
        String sql =
                "SELECT a.chat_id, a.delivery_key FROM alert_story a WHERE "
                        + FAILED
                        + " GROUP BY a.chat_id, a.delivery_key ORDER BY max(a.told_at) DESC LIMIT :most";
        return database.with(
                h ->
                        h.createQuery(sql)
                                .bind("most", most)
                                .map(
                                        (row, context) ->
                                                new Unsent(
                                                        row.getLong("chat_id"),
                                                        row.getString("delivery_key")))
                                .list());
    }

    /** The stories of one of them, which is settled now. */
    public List<Story> settle(Unsent alert) {
        String sql =
                """
                DELETE FROM alert_story WHERE chat_id = :chat AND delivery_key = :key
                RETURNING story_id, told_at\
                """;
        return database.with(
                h ->
                        h.createQuery(sql)
                                .bind("chat", alert.chat())
                                .bind("key", alert.key())
                                .map(
                                        (row, context) ->
                                                new Story(
                                                        row.getLong("story_id"),
                                                        Instant.ofEpochMilli(
                                                                row.getLong("told_at"))))
                                .list());
    }

    /** Whether any alert has ended otherwise: of most a part arrived, and some chats are gone. */
    public boolean hasEnded() {
        String sql = "SELECT 1 FROM alert_story a WHERE NOT " + PENDING + " LIMIT 1";
        return database.with(h -> h.createQuery(sql).mapTo(Integer.class).findOne().isPresent());
    }

    /** Those stay told. */
    public void forgetEnded() {
        String sql =
                "DELETE FROM alert_story AS a WHERE NOT " + PENDING + " AND NOT (" + FAILED + ")";
        database.use(h -> h.execute(sql));
    }
}
