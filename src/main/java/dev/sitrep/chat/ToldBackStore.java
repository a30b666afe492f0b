package dev.sitrep.chat;

import dev.sitrep.store.Database;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.List;

/**
 * Takes back what a chat was told by a message that never reached it. What it had been told before is known again as of then; what it was
 * told since stays told.
 */
final class ToldBackStore {
    /** Its place in what stood earlier; rows from before it was kept have none. */
    private static final int BREAKING = 4;

    private final Database database;

    ToldBackStore(Database database) {
        this.database = database;
    }

    /** All that the chat was told at a moment. */
    void take(long chatId, Instant at) {
        take("chat_id = " + chatId, chatId, at.toEpochMilli());
    }

    /** What it was told at that moment of one story. */
    void take(long chatId, long story, Instant at) {
        take("chat_id = " + chatId + " AND story_id = " + story, chatId, at.toEpochMilli());
    }

    /** Only numbers of our own stand in {@code which}. */
    private void take(String which, long chatId, long at) {
        database.use(
                h -> {
                    stories(h, which, chatId, at);
                    sentences(h, which, at);
                });
    }

    private record Row(long story, String earlier) {}

    private static void stories(Handle h, String which, long chat, long at) {
        String then = which + " AND told_at = " + at;
        h.execute("DELETE FROM told_story WHERE earlier IS NULL AND " + then);
        List<Row> rows =
                h.createQuery("SELECT * FROM told_story WHERE " + then)
                        .map((r, c) -> new Row(r.getLong("story_id"), r.getString("earlier")))
                        .list();
        rows.forEach(row -> restore(h, chat, row));
        h.execute(
                "UPDATE told_story SET earlier = NULL WHERE earlier LIKE ? AND " + which,
                at + " %");
    }

    private static void restore(Handle h, long chat, Row row) {
        String[] was = row.earlier().split(" ", -1);
        h.execute(
                """
                UPDATE told_story SET told_at = ?, origins = ?, updates = ?, status = ?, earlier = NULL
                WHERE chat_id = ? AND story_id = ?""",
                Long.valueOf(was[0]),
                Integer.valueOf(was[1]),
                Integer.valueOf(was[2]),
                was[3].isEmpty() ? null : was[3],
                chat,
                row.story());
        if (was.length > BREAKING) {
            h.execute(
                    "UPDATE told_story SET breaking = ? WHERE chat_id = ? AND story_id = ?",
                    Integer.valueOf(was[BREAKING]),
                    chat,
                    row.story());
        }
    }

    private static void sentences(Handle h, String which, long at) {
        String then = which + " AND told_at = " + at;
        h.execute("DELETE FROM told_sentence WHERE earlier IS NULL AND " + then);
        h.execute("UPDATE told_sentence SET told_at = earlier, earlier = NULL WHERE " + then);
        h.execute("UPDATE told_sentence SET earlier = NULL WHERE earlier = ? AND " + which, at);
    }
}
