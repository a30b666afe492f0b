package dev.sitrep.chat;

import dev.sitrep.chat.Told.Shown;
import dev.sitrep.chat.Told.ToldStory;
import dev.sitrep.store.Database;
import dev.sitrep.story.Status;
import dev.sitrep.summary.Gist;
import dev.sitrep.summary.Gists;
import dev.sitrep.summary.Known;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What each chat has been told, and what its numbers stand for. Every method joins the transaction of the thread. */
public final class ToldStore {
    /** Of the latest so many sentences it is known what they said: those of years of digests, and of months of alerts. */
    private static final int MOST_KNOWN = 20_000;

    private final Database database;
    private final Gists gists;

    /** @param gists reads what sentences say */
    public ToldStore(Database database, Gists gists) {
        this.database = database;
        this.gists = gists;
    }

    /** With the lists of actors and places that come with Sitrep. */
    public ToldStore(Database database) {
        this(database, Gists.shipped());
    }

    /** Of what chats want to be told no more. */
    public MuteStore mutes() {
        return new MuteStore(database);
    }

    /**
     * What a chat has been told.
     *
     * @param sentences only these are looked up
     */
    public Told of(long chatId, Collection<String> sentences) {
        return database.with(
                h -> {
                    Map<Long, ToldStory> stories = new HashMap<>();
                    Set<Long> storylines = new HashSet<>();
                    for (ToldStory story : stories(h, chatId)) {
                        stories.put(story.id(), story);
                        storylines.add(story.storyline());
                    }
                    return new Told(
                            stories, storylines, read(h, chatId, sentences), known(h, chatId));
                });
    }

    /** How a story stood when the chat was last told of it; empty where it never was. */
    public Optional<ToldStory> story(long chatId, long storyId) {
        return database.with(
                h ->
                        h.createQuery(
                                        "SELECT * FROM told_story WHERE chat_id = :chat AND story_id"
                                                + " = :story")
                                .bind("chat", chatId)
                                .bind("story", storyId)
                                .map((row, context) -> story(row))
                                .findOne());
    }

    /** When the chat was last told of a story; empty where it never was. */
    public Optional<Instant> toldAt(long chatId, long storyId) {
        return database.with(
                h ->
                        h.createQuery(
                                        "SELECT told_at FROM told_story WHERE chat_id = :chat AND"
                                                + " story_id = :story")
                                .bind("chat", chatId)
                                .bind("story", storyId)
                                .mapTo(Long.class)
                                .findOne()
                                .map(Instant::ofEpochMilli));
    }

    /** The chats that get alerts and were told of a story, by whatever. */
    public List<Long> toldOf(long storyId) {
        String sql =
                """
                SELECT t.chat_id FROM told_story t JOIN chat c ON c.id = t.chat_id
                WHERE t.story_id = :story AND c.state = 'ACTIVE' ORDER BY t.chat_id\
                """;
        return database.with(
                h -> h.createQuery(sql).bind("story", storyId).mapTo(Long.class).list());
    }

    /** Which of these sentences the chat has read. */
    public Predicate<String> hasRead(long chatId, Collection<String> sentences) {
        Set<String> read = database.with(h -> read(h, chatId, sentences));
        return sentence -> read.contains(Told.key(sentence));
    }

    /** The chat is told this now; call it in the transaction that enqueues the message. */
    public void tell(
            long chatId, Collection<ToldStory> stories, Collection<Shown> sentences, Instant now) {
        database.atomically(
                () ->
                        database.use(
                                h -> {
                                    tellStories(h, chatId, stories, now);
                                    tellSentences(h, chatId, sentences, now);
                                }));
    }

    /** What the chat was told at a moment never reached it: it stands as it did before. */
    public void untell(long chatId, Instant at) {
        new ToldBackStore(database).take(chatId, at);
    }

    /** The same of one story alone, and of what was told with it. */
    public void untell(long chatId, long story, Instant at) {
        new ToldBackStore(database).take(chatId, story, at);
    }

    /** From now on the chat's numbers 1, 2, 3 stand for these stories. */
    public void list(long chatId, List<Long> storyIds) {
        database.atomically(
                () ->
                        database.use(
                                h -> {
                                    h.execute("DELETE FROM listing WHERE chat_id = ?", chatId);
                                    insertListing(h, chatId, storyIds);
                                }));
    }

    /** The story that the chat means by a number; empty where its last list has no such number. */
    public OptionalLong listed(long chatId, int n) {
        return database.with(
                h ->
                        h
                                .createQuery(
                                        "SELECT story_id FROM listing WHERE chat_id = :chat AND n ="
                                                + " :n")
                                .bind("chat", chatId)
                                .bind("n", n)
                                .mapTo(Long.class)
                                .stream()
                                .mapToLong(Long::longValue)
                                .findFirst());
    }

    /** How many stories the chat's last list had. */
    public int listedCount(long chatId) {
        return database.with(
                h ->
                        h.createQuery("SELECT count(*) FROM listing WHERE chat_id = :chat")
                                .bind("chat", chatId)
                                .mapTo(Integer.class)
                                .one());
    }

    /** Forgets what was last told, or muted, before {@code before}: stories and sentences that old do not come again. */
    public void prune(Instant before) {
        mutes().prune(before);
        database.use(
                h -> {
                    long time = before.toEpochMilli();
                    h.execute("DELETE FROM told_sentence WHERE told_at < ?", time);
                    h.execute("DELETE FROM told_story WHERE told_at < ?", time);
                });
    }

    private static List<ToldStory> stories(Handle handle, long chatId) {
        return handle.createQuery("SELECT * FROM told_story WHERE chat_id = :chat")
                .bind("chat", chatId)
                .map((row, context) -> story(row))
                .list();
    }

    private static Set<String> read(Handle handle, long chatId, Collection<String> sentences) {
        if (sentences.isEmpty()) {
            return Set.of();
        }
        Set<String> keys = new HashSet<>();
        sentences.forEach(sentence -> keys.add(Told.key(sentence)));
        return Set.copyOf(
                handle.createQuery(
                                "SELECT sentence_key FROM told_sentence WHERE chat_id = :chat AND"
                                        + " sentence_key IN (<keys>)")
                        .bind("chat", chatId)
                        .bindList("keys", List.copyOf(keys))
                        .mapTo(String.class)
                        .list());
    }

    private Known known(Handle handle, long chatId) {
        String sql =
                """
                SELECT story_id, gist FROM told_sentence WHERE chat_id = :chat AND gist IS NOT NULL
                ORDER BY told_at DESC, sentence_key LIMIT :most""";
        return new Known(
                handle.createQuery(sql)
                        .bind("chat", chatId)
                        .bind("most", MOST_KNOWN)
                        .map(
                                (row, context) ->
                                        new Known.Sentence(
                                                row.getLong("story_id"),
                                                Gist.read(row.getString("gist"))))
                        .list(),
                gists);
    }

    private static void tellStories(
            Handle handle, long chatId, Collection<ToldStory> stories, Instant now) {
        String sql =
                """
                INSERT INTO told_story (chat_id, story_id, storyline_id, status, origins, updates, breaking, told_at)
                VALUES (:chat, :story, :storyline, :status, :origins, :updates, :breaking, :now)
                ON CONFLICT (chat_id, story_id) DO UPDATE SET storyline_id = excluded.storyline_id,
                  earlier = CASE WHEN told_story.told_at = excluded.told_at THEN told_story.earlier ELSE
                    told_story.told_at || ' ' || told_story.origins || ' ' || told_story.updates || ' ' ||
                    coalesce(told_story.status, '') || ' ' || told_story.breaking END,
                  status = excluded.status, origins = excluded.origins, updates = excluded.updates,
                  breaking = CASE WHEN excluded.breaking = 1 THEN 1 ELSE told_story.breaking END,
                  told_at = excluded.told_at\
                """;
        for (ToldStory story : stories) {
            Status status = story.status();
            handle.createUpdate(sql)
                    .bind("chat", chatId)
                    .bind("story", story.id())
                    .bind("storyline", story.storyline())
                    .bind("status", status == null ? null : status.name())
                    .bind("origins", story.origins())
                    .bind("updates", story.updates())
                    .bind("breaking", story.breaking() ? 1 : 0)
                    .bind("now", now.toEpochMilli())
                    .execute();
        }
    }

    private void tellSentences(
            Handle handle, long chatId, Collection<Shown> sentences, Instant now) {
        if (sentences.isEmpty()) {
            return;
        }
        String sql =
                """
                INSERT INTO told_sentence (chat_id, sentence_key, story_id, gist, told_at)
                VALUES (:chat, :key, :story, :gist, :now)
                ON CONFLICT (chat_id, sentence_key) DO UPDATE SET
                  earlier = CASE WHEN told_sentence.told_at = excluded.told_at THEN told_sentence.earlier
                    ELSE told_sentence.told_at END,
                  told_at = excluded.told_at,
                  story_id = excluded.story_id, gist = COALESCE(excluded.gist, told_sentence.gist)\
                """;
        Map<String, Shown> byKey = new TreeMap<>();
        sentences.forEach(shown -> byKey.putIfAbsent(Told.key(shown.text()), shown));
        try (PreparedBatch batch = handle.prepareBatch(sql)) {
            byKey.forEach(
                    (key, shown) ->
                            batch.bind("chat", chatId)
                                    .bind("key", key)
                                    .bind("story", shown.story())
                                    .bind("gist", gist(shown))
                                    .bind("now", now.toEpochMilli())
                                    .add());
            batch.execute();
        }
    }

    private @Nullable String gist(Shown shown) {
        return shown.language().isEmpty() ? null : gists.of(shown.text(), shown.language()).write();
    }

    private static void insertListing(Handle handle, long chatId, List<Long> storyIds) {
        for (int i = 0; i < storyIds.size(); i++) {
            handle.execute(
                    "INSERT INTO listing (chat_id, n, story_id) VALUES (?, ?, ?)",
                    chatId,
                    i + 1,
                    storyIds.get(i));
        }
    }

    private static ToldStory story(ResultSet row) throws SQLException {
        @Nullable String status = row.getString("status");
        return new ToldStory(
                row.getLong("story_id"),
                row.getLong("storyline_id"),
                status == null ? null : Status.valueOf(status),
                row.getInt("origins"),
                row.getInt("updates"),
                row.getInt("breaking") == 1);
    }
}
