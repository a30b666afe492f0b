package dev.sitrep.chat;

import dev.sitrep.store.Database;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which feeds a chat follows, by the feeds' ids. Every method joins the transaction that is open on the thread. */
public final class ChatFeedStore {
    private final Database database;

    public ChatFeedStore(Database database) {
        this.database = database;
    }

    /** From now on the chat follows the feed; false where it did already. */
    public boolean follow(long chatId, long feedId, Instant now) {
        String sql =
                """
                INSERT INTO chat_feed (chat_id, feed_id, created_at) VALUES (:chat, :feed, :now)
                ON CONFLICT (chat_id, feed_id) DO NOTHING\
                """;
        return database.with(
                h ->
                        h.createUpdate(sql)
                                        .bind("chat", chatId)
                                        .bind("feed", feedId)
                                        .bind("now", now.toEpochMilli())
                                        .execute()
                                == 1);
    }

    /** The chat follows the feed no longer; false where it did not. */
    public boolean unfollow(long chatId, long feedId) {
        return database.with(
                h ->
                        h.createUpdate(
                                                "DELETE FROM chat_feed WHERE chat_id = :chat AND"
                                                        + " feed_id = :feed")
                                        .bind("chat", chatId)
                                        .bind("feed", feedId)
                                        .execute()
                                == 1);
    }

    /** The chat gave the feed's address itself. */
    public void own(long chatId, long feedId) {
        database.use(
                h ->
                        h.execute(
                                "UPDATE chat_feed SET own = 1 WHERE chat_id = ? AND feed_id = ?",
                                chatId,
                                feedId));
    }

    /** Those of the feeds that it follows whose addresses the chat gave itself. */
    public Set<Long> ownOf(long chatId) {
        return database.with(
                h ->
                        Set.copyOf(
                                h.createQuery(
                                                "SELECT feed_id FROM chat_feed WHERE chat_id ="
                                                        + " :chat AND own = 1")
                                        .bind("chat", chatId)
                                        .mapTo(Long.class)
                                        .list()));
    }

    /**
     * Addresses of the feeds that are in no list of the operators', and that nobody follows.
     *
     * @param lostBefore chats that were lost before then follow nothing any more
     */
    public List<URI> unwanted(Instant lostBefore) {
        String sql =
                """
                SELECT url FROM feed WHERE listed = 0 AND NOT EXISTS (
                  SELECT 1 FROM chat_feed f JOIN chat c ON c.id = f.chat_id
                  WHERE f.feed_id = feed.id AND (c.state <> 'GONE' OR c.state_since > :before))
                ORDER BY id\
                """;
        return database.with(
                h ->
                        h
                                .createQuery(sql)
                                .bind("before", lostBefore.toEpochMilli())
                                .mapTo(String.class)
                                .stream()
                                .map(URI::create)
                                .toList());
    }

    /** The feeds that the chat follows. */
    public Set<Long> of(long chatId) {
        return database.with(
                h ->
                        Set.copyOf(
                                h.createQuery(
                                                "SELECT feed_id FROM chat_feed WHERE chat_id ="
                                                        + " :chat")
                                        .bind("chat", chatId)
                                        .mapTo(Long.class)
                                        .list()));
    }

    /** The chats that take more than answers, each with the feeds that it follows. */
    public Map<Long, Set<Long>> followers() {
        record Follows(long chat, long feed) {}
        String sql =
                """
                SELECT f.chat_id, f.feed_id FROM chat_feed f JOIN chat c ON c.id = f.chat_id
                WHERE c.state = 'ACTIVE'\
                """;
        List<Follows> all =
                database.with(
                        h ->
                                h.createQuery(sql)
                                        .map(
                                                (row, context) ->
                                                        new Follows(
                                                                row.getLong("chat_id"),
                                                                row.getLong("feed_id")))
                                        .list());
        Map<Long, Set<Long>> byChat = new TreeMap<>();
        all.forEach(f -> byChat.computeIfAbsent(f.chat(), c -> new TreeSet<>()).add(f.feed()));
        return byChat;
    }
}
