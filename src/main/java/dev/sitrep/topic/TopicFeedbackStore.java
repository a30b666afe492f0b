package dev.sitrep.topic;

import dev.sitrep.store.Database;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** How often people said of what a topic brought that it is not on it. Every method joins the transaction that is open on the thread. */
public final class TopicFeedbackStore {
    private final Database database;

    public TopicFeedbackStore(Database database) {
        this.database = database;
    }

    /**
     * Somebody says that the story is not on the topic.
     *
     * @param person the platform's id; empty where it tells of none
     * @return whether this person had not said so before
     */
    public boolean notOnTopic(Topic topic, long story, String person, Instant now) {
        String sql =
                """
                INSERT INTO topic_feedback (topic_id, story_id, person, given_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (topic_id, story_id, person) DO NOTHING\
                """;
        return database.with(h -> h.execute(sql, topic.id(), story, person, now.toEpochMilli()))
                == 1;
    }

    /** By the id of each of a chat's topics, how often it was said; topics of which it never was are not in it. */
    public Map<Long, Integer> counts(long chatId) {
        String sql =
                """
                SELECT f.topic_id, count(*) FROM topic_feedback f JOIN topic t ON t.id = f.topic_id
                WHERE t.chat_id = :chat GROUP BY f.topic_id\
                """;
        Map<Long, Integer> counts = new HashMap<>();
        database.use(
                h ->
                        h.createQuery(sql)
                                .bind("chat", chatId)
                                .map((row, context) -> Map.entry(row.getLong(1), row.getInt(2)))
                                .forEach(one -> counts.put(one.getKey(), one.getValue())));
        return counts;
    }

    /** Forgets what was said before. */
    public void prune(Instant before) {
        database.use(
                h ->
                        h.execute(
                                "DELETE FROM topic_feedback WHERE given_at < ?",
                                before.toEpochMilli()));
    }
}
