package dev.sitrep.chat;

import dev.sitrep.chat.Chat.State;
import dev.sitrep.store.Database;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The chats. Every method joins the transaction that is open on the thread. */
public final class ChatStore {
    /** A chat that starts, for the first time or after a long silence, is told what came since this long before. */
    public static final Duration FIRST_WINDOW = Duration.ofHours(24);

    private final Database database;
    private final Settings defaults;

    public ChatStore(Database database) {
        this(database, Settings.DEFAULT);
    }

    /**
     * @param defaults what a chat has that has set nothing
     */
    public ChatStore(Database database, Settings defaults) {
        this.database = database;
        this.defaults = defaults;
    }

    /**
     * The chat at this address; a new one is QUIET. A chat that was gone and is heard from again is back, and QUIET. A forum topic
     * keeps the title that it has: what is said in it does not tell whether it was {@link #renamed}.
     */
    public Chat meet(ChatRef ref, String title, Instant now) {
        String sql =
                """
                INSERT INTO chat (platform, room, thread, title, state, state_why, state_since, settings)
                VALUES (:platform, :room, :thread, :title, 'QUIET', '', :now, :settings)
                ON CONFLICT (platform, room, thread) DO UPDATE SET
                  title = CASE chat.thread WHEN '' THEN excluded.title ELSE chat.title END,
                  state = CASE chat.state WHEN 'GONE' THEN 'QUIET' ELSE chat.state END,
                  state_why = CASE chat.state WHEN 'GONE' THEN '' ELSE chat.state_why END
                RETURNING *\
                """;
        return database.with(
                h ->
                        at(ref, h.createQuery(sql))
                                .bind("title", title)
                                .bind("now", now.toEpochMilli())
                                .bind("settings", SettingsJson.write(defaults))
                                .map((row, context) -> chat(row))
                                .one());
    }

    public Optional<Chat> byRef(ChatRef ref) {
        return database.with(h -> find(h, ref));
    }

    public Optional<Chat> byId(long id) {
        return database.with(
                h ->
                        h.createQuery("SELECT * FROM chat WHERE id = :id")
                                .bind("id", id)
                                .map((row, context) -> chat(row))
                                .findOne());
    }

    /** The addresses of a platform's chats, but of those that are gone. */
    public List<ChatRef> refs(Platform platform) {
        String sql =
                "SELECT * FROM chat WHERE platform = :platform AND state <> 'GONE' ORDER BY id";
        return database.with(
                h ->
                        h.createQuery(sql)
                                .bind("platform", platform.id())
                                .map((row, context) -> chat(row).ref())
                                .list());
    }

    /**
     * From now on it gets digests and alerts. Its window begins with its last edition, or a day ago where that is longer past: it is
     * set now, so that a first digest that comes late leaves nothing out.
     */
    public Chat subscribe(long id, Instant now) {
        return database.atomically(
                () -> {
                    Chat chat = byId(id).orElseThrow();
                    Instant last = chat.lastEditionAt();
                    Instant dayAgo = now.minus(FIRST_WINDOW);
                    boolean goesOn = chat.state() == State.ACTIVE;
                    boolean longAgo = last == null || (!goesOn && last.isBefore(dayAgo));
                    enter(id, State.ACTIVE, "", now);
                    schedule(id, longAgo ? dayAgo : last, next(chat.settings(), now));
                    return byId(id).orElseThrow();
                });
    }

    /** The chats that get digests and alerts. */
    public List<Chat> active() {
        return database.with(
                h ->
                        h.createQuery("SELECT * FROM chat WHERE state = 'ACTIVE' ORDER BY id")
                                .map((row, context) -> chat(row))
                                .list());
    }

    /** From now on it gets answers only. */
    public void quiet(long id, String why, Instant now) {
        enter(id, State.QUIET, why, now);
    }

    /**
     * Nothing more can be sent there. An address without a thread stands for the room with all its threads. Returns the ids
     * of the chats that were lost by this.
     */
    public List<Long> gone(ChatRef ref, String why, Instant now) {
        String sql =
                """
                UPDATE chat SET state = 'GONE', state_why = :why, state_since = :now,
                  state_before = CASE state WHEN 'QUIET' THEN 'QUIET' ELSE '' END
                WHERE platform = :platform AND room = :room AND (thread = :thread OR :thread = '')
                  AND state <> 'GONE' RETURNING id\
                """;
        return database.with(
                h ->
                        at(ref, h.createQuery(sql))
                                .bind("why", why)
                                .bind("now", now.toEpochMilli())
                                .mapTo(Long.class)
                                .list());
    }

    /**
     * Nothing is sent to this one address until it is {@link #reopened}: a forum topic was closed. The room's other chats stay as
     * they are. Returns the id of the chat that was lost by this, if any.
     */
    public List<Long> closed(ChatRef ref, String why, Instant now) {
        String sql =
                """
                UPDATE chat SET state_before = CASE state_before WHEN '' THEN state ELSE state_before END,
                  state = 'GONE', state_why = :why, state_since = :now
                WHERE platform = :platform AND room = :room AND thread = :thread AND state <> 'GONE'
                RETURNING id\
                """;
        return database.with(
                h ->
                        at(ref, h.createQuery(sql))
                                .bind("why", why)
                                .bind("now", now.toEpochMilli())
                                .mapTo(Long.class)
                                .list());
    }

    /** What was {@link #closed} is again what it was before; returns whether anything was. */
    public boolean reopened(ChatRef ref, Instant now) {
        String sql =
                """
                UPDATE chat SET state = state_before, state_before = '', state_why = '', state_since = :now
                WHERE platform = :platform AND room = :room AND thread = :thread AND state_before <> ''
                RETURNING id\
                """;
        return database.with(
                h ->
                        at(ref, h.createQuery(sql))
                                .bind("now", now.toEpochMilli())
                                .mapTo(Long.class)
                                .findOne()
                                .isPresent());
    }

    /** The platform's name for the chat is another; returns whether it was not known. */
    public boolean renamed(ChatRef ref, String title) {
        String sql =
                """
                UPDATE chat SET title = :title
                WHERE platform = :platform AND room = :room AND thread = :thread AND title <> :title
                RETURNING id\
                """;
        return database.with(
                h ->
                        at(ref, h.createQuery(sql))
                                .bind("title", title)
                                .mapTo(Long.class)
                                .findOne()
                                .isPresent());
    }

    /**
     * Changes the settings and, with them, when the next digest is due. One that is due already stays so, unless there are to be none:
     * its time had come. The window goes on in any case. Whether what is held back for it may come now is looked at anew.
     */
    public void set(long id, Settings settings, Instant now) {
        new HeldStore(database).postpone(id, now);
        String sql =
                """
                UPDATE chat SET settings = :settings, next_digest_at = CASE
                  WHEN state = 'ACTIVE' AND next_digest_at <= :now AND :next IS NOT NULL THEN next_digest_at
                  ELSE :next END
                WHERE id = :id\
                """;
        database.use(
                h ->
                        h.createUpdate(sql)
                                .bind("settings", SettingsJson.write(settings))
                                .bind("next", next(settings, now))
                                .bind("now", now.toEpochMilli())
                                .bind("id", id)
                                .execute());
    }

    /**
     * Chats whose digest is due, longest waiting first. Inside a transaction they are the caller's until it ends: no other
     * node gets them. The caller ends with {@link #recordEdition} for each.
     *
     * <p>Where the clock was set back behind the last edition, the next waits until it has caught up: a window never ends before it begins.
     *
     * @param without chats that are left alone
     */
    public List<Chat> claimDigestDue(Instant now, int limit, Set<Long> without) {
        String sql =
                """
                SELECT * FROM chat WHERE state = 'ACTIVE' AND next_digest_at <= :now
                  AND (last_edition_at IS NULL OR last_edition_at < :now)\
                """
                        + (without.isEmpty() ? "" : " AND id NOT IN (" + listed(without) + ")")
                        + " ORDER BY next_digest_at, id LIMIT :limit"
                        + database.dialect().claim();
        return database.with(
                h ->
                        h.createQuery(sql)
                                .bind("now", now.toEpochMilli())
                                .bind("limit", limit)
                                .map((row, context) -> chat(row))
                                .list());
    }

    /** Numbers of our own. */
    private static String listed(Set<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** The chat, which is the caller's until its transaction ends; empty where it is another's just now. */
    public Optional<Chat> claim(long id) {
        String sql = "SELECT * FROM chat WHERE id = :id" + database.dialect().claim();
        return database.with(
                h -> h.createQuery(sql).bind("id", id).map((row, context) -> chat(row)).findOne());
    }

    /** The next digest of a chat that gets digests is due now, whatever its schedule says; those after it come by the schedule. */
    public void bringForward(long id, Instant now) {
        String sql =
                """
                UPDATE chat SET next_digest_at = :now
                WHERE id = :id AND state = 'ACTIVE' AND (next_digest_at IS NULL OR next_digest_at > :now)\
                """;
        database.use(
                h -> h.createUpdate(sql).bind("id", id).bind("now", now.toEpochMilli()).execute());
    }

    /** The chat's next window begins no later than at {@code from}: the edition of that time never reached it. */
    public void reopenWindow(long id, Instant from) {
        String sql =
                "UPDATE chat SET last_edition_at = :from WHERE id = :id AND last_edition_at > :from";
        database.use(
                h ->
                        h.createUpdate(sql)
                                .bind("id", id)
                                .bind("from", from.toEpochMilli())
                                .execute());
    }

    /** Where the latest window of any chat has ended; the epoch where none has. What another is to tell once more may have ended before. */
    public Instant latestEdition() {
        String sql =
                """
                SELECT coalesce(max(ends.at), 0) FROM (
                  SELECT max(last_edition_at) AS at FROM chat UNION ALL
                  SELECT max(window_end) AS at FROM edition WHERE state <> 'FAILED') AS ends\
                """;
        return Instant.ofEpochMilli(database.with(h -> h.createQuery(sql).mapTo(Long.class).one()));
    }

    /** Moves the chat's window on: its last edition ended at {@code until}, the next is due after {@code now}. */
    public void recordEdition(Chat chat, Instant until, Instant now) {
        schedule(chat.id(), until, next(chat.settings(), now));
    }

    private void schedule(long id, @Nullable Instant last, @Nullable Long next) {
        database.use(
                h ->
                        h.createUpdate(
                                        "UPDATE chat SET last_edition_at = :last, next_digest_at ="
                                                + " :next WHERE id = :id")
                                .bind("last", last == null ? null : (Long) last.toEpochMilli())
                                .bind("next", next)
                                .bind("id", id)
                                .execute());
    }

    private void enter(long id, State state, String why, Instant now) {
        database.use(
                h ->
                        h.createUpdate(
                                        "UPDATE chat SET state = :state, state_why = :why,"
                                                + " state_since = :now, state_before = ''"
                                                + " WHERE id = :id")
                                .bind("state", state.name())
                                .bind("why", why)
                                .bind("now", now.toEpochMilli())
                                .bind("id", id)
                                .execute());
    }

    private static Optional<Chat> find(Handle handle, ChatRef ref) {
        String sql =
                """
                SELECT * FROM chat
                WHERE platform = :platform AND room = :room AND thread = :thread\
                """;
        return at(ref, handle.createQuery(sql)).map((row, context) -> chat(row)).findOne();
    }

    private static Query at(ChatRef ref, Query query) {
        return query.bind("platform", ref.platform().id())
                .bind("room", ref.room())
                .bind("thread", thread(ref));
    }

    private static @Nullable Long next(Settings settings, Instant now) {
        return settings.nextDigest(now).map(Instant::toEpochMilli).orElse(null);
    }

    static String thread(ChatRef ref) {
        String thread = ref.thread();
        return thread == null ? "" : thread;
    }

    private static Chat chat(ResultSet row) throws SQLException {
        String thread = row.getString("thread");
        ChatRef ref =
                new ChatRef(
                        Platform.of(row.getString("platform")),
                        row.getString("room"),
                        thread.isEmpty() ? null : thread);
        return new Chat(
                row.getLong("id"),
                ref,
                row.getString("title"),
                State.valueOf(row.getString("state")),
                row.getString("state_why"),
                SettingsJson.read(row.getString("settings")),
                instant(row, "last_edition_at"),
                instant(row, "next_digest_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
