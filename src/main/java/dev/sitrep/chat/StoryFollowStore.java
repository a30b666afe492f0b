package dev.sitrep.chat;

import dev.sitrep.store.Database;

import java.time.Instant;
import java.util.List;

/** Which stories a chat follows, whatever its topics. Every method joins the transaction that is open on the thread. */
public final class StoryFollowStore {
    private final Database database;

    public StoryFollowStore(Database database) {
        this.database = database;
    }

    /** From now on the chat follows the story; false where it did already. */
    public boolean follow(long chatId, long storyId, Instant now) {
        String sql =
                """
                INSERT INTO story_follow (chat_id, story_id, created_at) VALUES (?, ?, ?)
                ON CONFLICT (chat_id, story_id) DO NOTHING\
                """;
        return database.with(h -> h.execute(sql, chatId, storyId, now.toEpochMilli())) == 1;
    }

    /** The chat follows the story no longer; false where it did not. */
    public boolean unfollow(long chatId, long storyId) {
        String sql = "DELETE FROM story_follow WHERE chat_id = ? AND story_id = ?";
        return database.with(h -> h.execute(sql, chatId, storyId)) == 1;
    }

    public boolean follows(long chatId, long storyId) {
        return of(chatId).contains(storyId);
    }

    /** The stories that the chat follows, oldest first. */
    public List<Long> of(long chatId) {
        String sql =
                "SELECT story_id FROM story_follow WHERE chat_id = :id ORDER BY created_at, story_id";
        return ids(sql, chatId);
    }

    /** The chats that follow the story and take more than answers. */
    public List<Long> followers(long storyId) {
        String sql =
                """
                SELECT f.chat_id FROM story_follow f JOIN chat c ON c.id = f.chat_id
                WHERE f.story_id = :id AND c.state = 'ACTIVE' ORDER BY f.chat_id\
                """;
        return ids(sql, storyId);
    }

    private List<Long> ids(String sql, long id) {
        return database.with(h -> h.createQuery(sql).bind("id", id).mapTo(Long.class).list());
    }
}
