package dev.sitrep.chat;

import dev.sitrep.store.Database;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;

/** The stories of which chats want to hear no more. Every method joins the transaction that is open on the thread. */
public final class MuteStore {
    private static final String STILL = "(ends_at IS NULL OR ends_at > :now)";

    private final Database database;

    public MuteStore(Database database) {
        this.database = database;
    }

    /**
     * A story that is muted.
     *
     * @param until when it is told again; null for never
     */
    public record Mute(long story, @Nullable Instant until) {}

    /** From now on the chat is told nothing of the story; a mute that it has is replaced. */
    public void mute(long chatId, Mute mute, Instant now) {
        Instant until = mute.until();
        Long end = until == null ? null : (Long) until.toEpochMilli();
        database.use(h -> put(h, mute.story(), new Row(chatId, end, now.toEpochMilli())));
    }

    /** The chat is told of the story again; false where it was not muted. */
    public boolean unmute(long chatId, long story, Instant now) {
        String sql = "DELETE FROM muted_story WHERE chat_id = :chat AND story_id = :story AND ";
        return database.with(
                h ->
                        h.createUpdate(sql + STILL)
                                        .bind("chat", chatId)
                                        .bind("story", story)
                                        .bind("now", now.toEpochMilli())
                                        .execute()
                                == 1);
    }

    /** What is muted in a chat, latest first. */
    public List<Mute> of(long chatId, Instant now) {
        String sql = "SELECT * FROM muted_story WHERE chat_id = :chat AND ";
        return database.with(
                h ->
                        h.createQuery(sql + STILL + " ORDER BY muted_at DESC, story_id DESC")
                                .bind("chat", chatId)
                                .bind("now", now.toEpochMilli())
                                .map((row, context) -> mute(row))
                                .list());
    }

    /** The chats in which a story is muted. */
    public Set<Long> chats(long story, Instant now) {
        String sql = "SELECT chat_id FROM muted_story WHERE story_id = :story AND ";
        return database.with(
                h ->
                        Set.copyOf(
                                h.createQuery(sql + STILL)
                                        .bind("story", story)
                                        .bind("now", now.toEpochMilli())
                                        .mapTo(Long.class)
                                        .list()));
    }

    /** One story has become part of another: who muted one of them muted both, until the later end. */
    void merge(long kept, long gone) {
        database.use(
                h -> {
                    Map<Long, Row> before = new HashMap<>();
                    rows(h, kept).forEach(row -> before.put(row.chat(), row));
                    for (Row row : rows(h, gone)) {
                        Row other = before.get(row.chat());
                        put(h, kept, other == null || row.outlasts(other) ? row : other);
                    }
                    h.execute("DELETE FROM muted_story WHERE story_id = ?", gone);
                });
    }

    /** A story has become two: in the chats that have read of the new one, that is muted as well. */
    void split(long from, long fresh, LongPredicate hasRead) {
        database.use(
                h ->
                        rows(h, from).stream()
                                .filter(row -> hasRead.test(row.chat()))
                                .forEach(row -> put(h, fresh, row)));
    }

    /** Forgets what was muted before: of stories that old there is nothing to tell. */
    void prune(Instant before) {
        database.use(
                h ->
                        h.execute(
                                "DELETE FROM muted_story WHERE muted_at < ?",
                                before.toEpochMilli()));
    }

    private record Row(long chat, @Nullable Long end, long at) {
        boolean outlasts(Row other) {
            return end == null || (other.end != null && end > other.end);
        }
    }

    private static List<Row> rows(Handle h, long story) {
        return h.createQuery("SELECT * FROM muted_story WHERE story_id = :story ORDER BY chat_id")
                .bind("story", story)
                .map(
                        (row, context) ->
                                new Row(row.getLong("chat_id"), end(row), row.getLong("muted_at")))
                .list();
    }

    private static void put(Handle h, long story, Row row) {
        h.execute(
                """
                INSERT INTO muted_story (chat_id, story_id, ends_at, muted_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (chat_id, story_id) DO UPDATE SET ends_at = excluded.ends_at,
                  muted_at = excluded.muted_at""",
                row.chat(),
                story,
                row.end(),
                row.at());
    }

    private static Mute mute(ResultSet row) throws SQLException {
        Long end = end(row);
        return new Mute(row.getLong("story_id"), end == null ? null : Instant.ofEpochMilli(end));
    }

    private static @Nullable Long end(ResultSet row) throws SQLException {
        long end = row.getLong("ends_at");
        return row.wasNull() ? null : (Long) end;
    }
}
