package dev.sitrep.digest;

import dev.sitrep.chat.Chat;
import dev.sitrep.delivery.MessageJson;
import dev.sitrep.digest.DigestWindow.Span;
import dev.sitrep.store.Database;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The editions that were made: one for each chat and window. Every method joins the transaction that is open on the thread. */
public final class EditionStore {
    private final Database database;

    public EditionStore(Database database) {
        this.database = database;
    }

    /**
     * An edition that was made.
     *
     * @param from its window's first moment
     * @param to the moment after its last
     * @param key of its message; null where none was sent
     * @param stories the ids of those it told
     */
    public record Kept(Instant from, Instant to, @Nullable String key, Set<Long> stories) {
        public Kept {
            stories = Set.copyOf(stories);
        }
    }

    /** The chat's editions whose windows end after a moment and that are not taken back, the first first; 60 at most. */
    public List<Kept> since(long chatId, Instant moment) {
        String sql =
                """
                SELECT * FROM edition WHERE chat_id = :chat AND window_end > :moment AND state <> 'FAILED'
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
                row.getString("delivery_key"),
                stories);
    }

    /** The window but for what other editions of the chat have told of it. */
    public DigestWindow untold(long chatId, DigestWindow window) {
        return window.without(
                since(chatId, window.from()).stream()
                        .map(edition -> new Span(edition.from(), edition.to()))
                        .toList());
    }

    /**
     * What editions that never arrived leave to the next.
     *
     * @param covers how many digest times they stood for
     * @param refused how many of them in a row the platform refused
     */
    public record Owed(int covers, int refused) {
        static final Owed NOTHING = new Owed(0, 0);
    }

    /** Hands over what the chat's failed editions leave behind: they are gone, and whoever asks takes their windows along. */
    public Owed takeFailed(long chatId) {
        String sql =
                """
                DELETE FROM edition WHERE chat_id = :chat AND state = 'FAILED' RETURNING covers, refused\
                """;
        return database.with(
                h ->
                        h
                                .createQuery(sql)
                                .bind("chat", chatId)
                                .map((r, c) -> new Owed(r.getInt("covers"), r.getInt("refused")))
                                .stream()
                                .reduce(
                                        Owed.NOTHING,
                                        (a, b) ->
                                                new Owed(
                                                        a.covers() + b.covers(),
                                                        Math.max(a.refused(), b.refused()))));
    }

    /**
     * Keeps an edition.
     *
     * @param key of the message that brings it; null where nothing is sent
     * @param owed what it takes along
     * @return false where the chat has one already that starts where this one does
     */
    public boolean keep(Chat chat, Edition edition, @Nullable String key, Owed owed, Instant now) {
        String sql =
                """
                INSERT INTO edition (chat_id, window_start, window_end, stories, created_at, state,
                  delivery_key, covers, refused)
                VALUES (:chat, :from, :to, :stories, :now, :state, :key, :covers, :refused)
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
                                        .bind("state", key == null ? "TOLD" : "OPEN")
                                        .bind("key", key)
                                        .bind("covers", edition.covers())
                                        .bind("refused", owed.refused())
                                        .execute()
                                == 1);
    }

    /**
     * An edition whose message is on its way.
     *
     * @param madeAt when, which is also when the chat counts as told of its stories
     * @param refused how many before it the platform refused in a row
     */
    record Open(long id, long chatId, Instant from, String key, Instant madeAt, int refused) {}

    /** The chats with editions on their way of whose words none waits any more. */
    List<Long> chatsWithEnded() {
        String sql =
                """
                SELECT DISTINCT e.chat_id FROM edition e WHERE e.state = 'OPEN' AND NOT EXISTS (
                  SELECT 1 FROM delivery d WHERE d.chat_id = e.chat_id AND d.delivery_key = e.delivery_key
                    AND d.state IN ('WAITING', 'SENDING') AND d.message NOT LIKE :picture)
                ORDER BY e.chat_id\
                """;
        return database.with(
                h ->
                        h.createQuery(sql)
                                .bind("picture", MessageJson.PICTURE + "%")
                                .mapTo(Long.class)
                                .list());
    }

    /** Those on their way to one chat, the first first. */
    List<Open> open(long chatId) {
        String sql = "SELECT * FROM edition WHERE state = 'OPEN' AND chat_id = :chat ORDER BY id";
        return database.with(
                h ->
                        h.createQuery(sql)
                                .bind("chat", chatId)
                                .map((row, context) -> open(row))
                                .list());
    }

    private static Open open(ResultSet row) throws SQLException {
        return new Open(
                row.getLong("id"),
                row.getLong("chat_id"),
                Instant.ofEpochMilli(row.getLong("window_start")),
                row.getString("delivery_key"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                row.getInt("refused"));
    }

    /** It arrived. */
    void arrived(Open edition) {
        enter(edition, "TOLD", 0);
    }

    /** It never arrived, and the next is to take its window along. */
    void failed(Open edition, int refused) {
        enter(edition, "FAILED", refused);
    }

    /** It never arrived, and is given up. */
    void lost(Open edition) {
        enter(edition, "LOST", 0);
    }

    private void enter(Open edition, String state, int refused) {
        database.use(
                h ->
                        h.execute(
                                "UPDATE edition SET state = ?, refused = ? WHERE id = ?",
                                state,
                                refused,
                                edition.id()));
    }
}
