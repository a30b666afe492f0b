package dev.sitrep.digest;

import dev.sitrep.chat.Chat;
import dev.sitrep.store.Database;

import java.time.Instant;
import java.util.stream.Collectors;

/** The editions that were made: one for each chat and window. */
public final class EditionStore {
    private final Database database;

    public EditionStore(Database database) {
        this.database = database;
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
