package dev.sitrep.topic;

import dev.sitrep.store.Database;
import dev.sitrep.topic.TopicQuery.Parsing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the chats follow. Every method joins the transaction that is open on the thread. */
public final class TopicStore {
    private static final Logger LOG = LoggerFactory.getLogger(TopicStore.class);

    private final Database database;

    public TopicStore(Database database) {
        this.database = database;
    }

    /** The chat follows this from now on; following it twice is following it once. The query must have been understood. */
    public void follow(long chatId, String typed, Instant now) {
        String sql =
                """
                INSERT INTO topic (chat_id, typed, created_at) VALUES (:chat, :typed, :now)
                ON CONFLICT (chat_id, typed) DO NOTHING\
                """;
        database.use(
                h ->
                        h.createUpdate(sql)
                                .bind("chat", chatId)
                                .bind("typed", typed)
                                .bind("now", now.toEpochMilli())
                                .execute());
    }

    /** The chat's topics, oldest first: their place in this list is the number that a person uses. */
    public List<Topic> of(long chatId) {
        return database.with(
                h ->
                        h
                                .createQuery(
                                        "SELECT * FROM topic WHERE chat_id = :chat ORDER BY id")
                                .bind("chat", chatId)
                                .map((row, context) -> topic(row))
                                .stream()
                                .flatMap(Optional::stream)
                                .toList());
    }

    /** The topics of all chats that are told anything. */
    public List<Topic> followed() {
        String sql =
                """
                SELECT t.* FROM topic t JOIN chat c ON c.id = t.chat_id
                WHERE c.state = 'ACTIVE' ORDER BY t.id\
                """;
        return database.with(
                h ->
                        h.createQuery(sql).map((row, context) -> topic(row)).stream()
                                .flatMap(Optional::stream)
                                .toList());
    }

    public void unfollow(Topic topic) {
        database.use(h -> h.execute("DELETE FROM topic WHERE id = ?", topic.id()));
    }

    /** Only what was understood is stored; should a later version no longer read it, the others must go on. */
    private static Optional<Topic> topic(ResultSet row) throws SQLException {
        String typed = row.getString("typed");
        return switch (TopicQuery.parse(typed)) {
            case Parsing.Understood(TopicQuery query) ->
                    Optional.of(new Topic(row.getLong("id"), row.getLong("chat_id"), typed, query));
            case Parsing.Refused refused -> {
                LOG.error("Topic {} is passed over: {} ({})", row.getLong("id"), refused, typed);
                yield Optional.empty();
            }
        };
    }
}
