package dev.sitrep.digest;

import dev.sitrep.chat.Chat;
import dev.sitrep.store.Database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The editions that were made: one for each chat and window. */
public final class EditionStore {
    private final Database database;

    public EditionStore(Database database) {
        this.database = database;
    }

    /**
     * An edition that was made.
     *
     * @param from its window's first moment, by which its delivery is called
     * @param to the moment after its last
     * @param stories the ids of those it told
     */
    public record Kept(Instant from, Instant to, Set<Long> stories) {
        public Kept {
            stories = Set.copyOf(stories);
        }
    }

    /** The chat's editions whose windows end after a moment, the first first; 60 at most. */
    public List<Kept> since(long chatId, Instant moment) {
        String sql =
                """
                SELECT * FROM edition WHERE chat_id = :chat AND window_end > :moment
                ORDER BY window_start LIMIT 60\
                """;
        return database.with(
                h ->
                        h.createQuery(sql)
                                .bind("chat", chatId)
                                .bind("moment", moment.toEpochMilli())
                                .map((row, context) -> kept(row))
                                .list());
    }

    private static Kept kept(ResultSet row) throws SQLException {
        Set<Long> stories = new HashSet<>();
        for (String id : row.getString("stories").split(" ", -1)) {
            if (!id.isEmpty()) {
                stories.add(Long.valueOf(id));
            }
        }
        return new Kept(
                Instant.ofEpochMilli(row.getLong("window_start")),
                Instant.ofEpochMilli(row.getLong("window_end")),
                stories);
    }

    /** Whether this is the chat's first edition that starts where this one does; it is kept if so. */
    public boolean first(Chat chat, Edition edition, Instant now) {
        String sql =
                """
                INSERT INTO edition (chat_id, window_start, window_end, stories, created_at)
                VALUES (:chat, :from, :to, :stories, :now)
                ON CONFLICT (chat_id, window_start) DO NOTHING\
                """;
        String stories =
                edition.listing().stream().map(String::valueOf).collect(Collectors.joining(" "));
        return database.with(
                h ->
                        h.createUpdate(sql)
                                        .bind("chat", chat.id())
                                        .bind("from", edition.window().from().toEpochMilli())
                                        .bind("to", edition.window().to().toEpochMilli())
                                        .bind("stories", stories)
                                        .bind("now", now.toEpochMilli())
                                        .execute()
                                == 1);
    }
}
