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

/** The chats. Every method joins the transaction that is open on the thread. */
public final class ChatStore {
    /** A chat that starts, for the first time or after a long silence, is told what came since this long before. */
    public static final Duration FIRST_WINDOW = Duration.ofHours(24);

    private static final String MOVED = "The chat has moved.";

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
                UPDATE chat SET state = 'GONE', state_why = :why, state_since = :now, state_before = ''
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
     * The chat has a new address; all that it is and follows goes along. Where the new address had become a chat of its own
     * meanwhile, that one ends up at the old address, and its id is returned: what still waits for it belongs to {@code from}.
     * To be told so again changes nothing.
     */
    public Optional<Chat> moved(ChatRef from, ChatRef to, Instant now) {
        return database.atomically(
                () -> {
                    Optional<Chat> moving = byRef(from);
                    if (moving.isEmpty() || hasMoved(moving.get()) || from.equals(to)) {
                        return Optional.empty();
                    }
                    Optional<Chat> stray = byRef(to);
                    stray.ifPresent(chat -> place(chat.id(), aside(chat)));
                    place(moving.get().id(), to);
                    stray.ifPresent(chat -> merge(chat, moving.get(), from, now));
                    return stray;
                });
    }

    private static boolean hasMoved(Chat chat) {
        return chat.state() == State.GONE && chat.stateWhy().equals(MOVED);
    }

    private void merge(Chat stray, Chat kept, ChatRef oldAddress, Instant now) {
        place(stray.id(), oldAddress);
        gone(oldAddress, MOVED, now);
        if (stray.state() == State.ACTIVE && kept.state() != State.ACTIVE) {
            subscribe(kept.id(), now);
        }
        String topics =
                """
                UPDATE topic SET chat_id = :kept WHERE chat_id = :stray
                  AND typed NOT IN (SELECT typed FROM topic WHERE chat_id = :kept)\
                """;
        String feeds =
                """
                UPDATE chat_feed SET chat_id = :kept WHERE chat_id = :stray
                  AND feed_id NOT IN (SELECT feed_id FROM chat_feed WHERE chat_id = :kept)\
                """;
        String stories =
                """
                UPDATE story_follow SET chat_id = :kept WHERE chat_id = :stray
                  AND story_id NOT IN (SELECT story_id FROM story_follow WHERE chat_id = :kept)\
                """;
        String mutes =
                """
                UPDATE muted_story SET chat_id = :kept WHERE chat_id = :stray
                  AND story_id NOT IN (SELECT story_id FROM muted_story WHERE chat_id = :kept)\
                """;
        for (String sql : List.of(topics, feeds, stories, mutes)) {
            database.use(
                    h ->
                            h.createUpdate(sql)
                                    .bind("kept", kept.id())
                                    .bind("stray", stray.id())
                                    .execute());
        }
    }

    /**
     * Changes the settings and, with them, when the next digest is due. One that is due already stays so, unless there are to be none:
     * its time had come. The window goes on in any case.
     */
    public void set(long id, Settings settings, Instant now) {
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
     */
    public List<Chat> claimDigestDue(Instant now, int limit) {
        String sql =
                """
                SELECT * FROM chat WHERE state = 'ACTIVE' AND next_digest_at <= :now
                ORDER BY next_digest_at, id LIMIT :limit\
                """
                        + database.dialect().claim();
        return database.with(
                h ->
                        h.createQuery(sql)
                                .bind("now", now.toEpochMilli())
                                .bind("limit", limit)
                                .map((row, context) -> chat(row))
                                .list());
    }

    /** Where the latest window of any chat has ended; the epoch where none has. */
    public Instant latestEdition() {
        String sql = "SELECT coalesce(max(last_edition_at), 0) FROM chat";
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

    private void place(long id, ChatRef ref) {
        database.use(
                h ->
                        h.createUpdate(
                                        "UPDATE chat SET room = :room, thread = :thread WHERE id ="
                                                + " :id")
                                .bind("room", ref.room())
                                .bind("thread", thread(ref))
                                .bind("id", id)
                                .execute());
    }

    /** An address that no platform gives, so that two chats can change places. */
    private static ChatRef aside(Chat chat) {
        return ChatRef.of(chat.ref().platform(), "aside " + chat.id());
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

    private static String thread(ChatRef ref) {
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
