package dev.sitrep.chat;

import dev.sitrep.chat.Told.ToldStory;
import dev.sitrep.store.Database;
import dev.sitrep.story.Status;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/**
 * Keeps true what chats were told when stories turn out to be one, or two: nothing that was told comes again as new. Every method
 * joins the transaction of the thread.
 */
public final class ToldMergeStore {
    private final Database database;
    private final MuteStore mutes;
    private final LiveAlertStore lives;
    private final HeldStore held;

    public ToldMergeStore(Database database) {
        this.database = database;
        this.mutes = new MuteStore(database);
        this.lives = new LiveAlertStore(database);
        this.held = new HeldStore(database);
    }

    /** Whether any chat was told of the story. */
    public boolean isTold(long story) {
        return database.with(h -> !rows(h, story).isEmpty());
    }

    /**
     * Who was told of the one was told of the other, and who followed or muted it follows or mutes the other. A chat that was told of both has heard
     * of the origins and updates of both: they are added up, until {@link #stands} says how many they are together.
     */
    public void merge(long kept, long gone) {
        mutes.merge(kept, gone);
        lives.merge(kept, gone);
        held.merge(kept, gone);
        database.use(
                h -> {
                    // An alert that never arrives must not take back what was told of the other.
                    h.execute("DELETE FROM alert_story WHERE story_id IN (?, ?)", kept, gone);
                    List<Row> before = rows(h, kept);
                    for (Row row : rows(h, gone)) {
                        Row both =
                                before.stream()
                                        .filter(k -> k.chat() == row.chat())
                                        .findFirst()
                                        .map(row::with)
                                        .orElse(row);
                        put(h, kept, both);
                    }
                    h.execute("DELETE FROM told_story WHERE story_id = ?", gone);
                    copyFollowers(h, gone, kept);
                    h.execute("DELETE FROM story_follow WHERE story_id = ?", gone);
                });
    }

    /** The stories of one storyline belong to another now. */
    public void storyline(long from, long to) {
        database.use(
                h ->
                        h.execute(
                                "UPDATE told_story SET storyline_id = ? WHERE storyline_id = ?",
                                to,
                                from));
    }

    /**
     * How a story stands is how it was told to all who were told of it: only what happens from now on is news to them, but for those whom news of
     * it is held back from.
     */
    public void stands(ToldStory now) {
        Status status = now.status();
        database.use(
                h ->
                        h.execute(
                                """
                                UPDATE told_story SET storyline_id = ?, status = ?, origins = ?, updates = ?
                                WHERE story_id = ? AND chat_id NOT IN (SELECT chat_id FROM held_story WHERE story_id = ?)""",
                                now.storyline(),
                                status == null ? null : status.name(),
                                now.origins(),
                                now.updates(),
                                now.id(),
                                now.id()));
    }

    /** How many times chats that were told of a story have read one of these. */
    public int timesRead(long story, Collection<String> sentences) {
        return database.with(
                h -> rows(h, story).stream().mapToInt(row -> read(row.chat(), sentences)).sum());
    }

    /**
     * Of the chats that were told of one story, or muted it, those that have read any of these were told of the other, or muted it. Who followed the
     * one follows both: which of them was meant is not known.
     */
    public void split(long from, long fresh, Collection<String> sentences) {
        mutes.split(from, fresh, chat -> read(chat, sentences) > 0);
        held.split(from, fresh);
        database.use(
                h -> {
                    rows(h, from).stream()
                            .filter(row -> read(row.chat(), sentences) > 0)
                            .forEach(row -> put(h, fresh, row));
                    copyFollowers(h, from, fresh);
                });
    }

    private static void copyFollowers(Handle h, long from, long to) {
        h.execute(
                """
                INSERT INTO story_follow (chat_id, story_id, created_at)
                SELECT chat_id, ?, created_at FROM story_follow WHERE story_id = ?
                ON CONFLICT (chat_id, story_id) DO NOTHING""",
                to,
                from);
    }

    private int read(long chat, Collection<String> sentences) {
        return new ToldStore(database).of(chat, sentences).sentences().size();
    }

    private record Row(
            long chat,
            long storyline,
            @Nullable String status,
            int origins,
            int updates,
            boolean breaking,
            long at,
            @Nullable String earlier) {
        /** Whether the chat was told that it is not to be: who heard that of either is not told it again of both. */
        boolean isOff() {
            return Status.CANCELLED.name().equals(status) || Status.DENIED.name().equals(status);
        }

        Row with(Row other) {
            boolean overtaken = other.at > at;
            Row later = overtaken ? other : this;
            Row earlier = overtaken ? this : other;
            return new Row(
                    chat,
                    other.storyline,
                    later.status == null || earlier.isOff() ? earlier.status : later.status,
                    origins + other.origins,
                    updates + other.updates,
                    breaking || other.breaking,
                    later.at,
                    before(earlier, later));
        }

        /** What stands there if the later telling is taken back; told both at once, what did before that. */
        private static @Nullable String before(Row earlier, Row later) {
            if (earlier.at < later.at) {
                return earlier.at
                        + " "
                        + earlier.origins
                        + " "
                        + earlier.updates
                        + " "
                        + (earlier.status == null ? "" : earlier.status)
                        + " "
                        + (earlier.breaking ? 1 : 0);
            }
            return later.earlier == null ? earlier.earlier : later.earlier;
        }
    }

    private static List<Row> rows(Handle h, long story) {
        return h.createQuery("SELECT * FROM told_story WHERE story_id = :story ORDER BY chat_id")
                .bind("story", story)
                .map((row, context) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("chat_id"),
                row.getLong("storyline_id"),
                row.getString("status"),
                row.getInt("origins"),
                row.getInt("updates"),
                row.getInt("breaking") == 1,
                row.getLong("told_at"),
                row.getString("earlier"));
    }

    private static void put(Handle h, long story, Row row) {
        h.execute(
                """
                INSERT INTO told_story (chat_id, story_id, storyline_id, status, origins, updates, breaking, told_at, earlier)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (chat_id, story_id) DO UPDATE SET storyline_id = excluded.storyline_id,
                  status = excluded.status, origins = excluded.origins, updates = excluded.updates,
                  breaking = excluded.breaking, told_at = excluded.told_at, earlier = excluded.earlier""",
                row.chat(),
                story,
                row.storyline(),
                row.status(),
                row.origins(),
                row.updates(),
                row.breaking() ? 1 : 0,
                row.at(),
                row.earlier());
    }
}
