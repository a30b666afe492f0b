package dev.sitrep.topic;

import dev.sitrep.store.Database;
import dev.sitrep.topic.TopicQuery.Parsing;

import org.jdbi.v3.core.statement.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What the chats follow. Every method joins the transaction that is open on the thread. */
public final class TopicStore {
    /** Who is behind by more changes than this reads all topics anew. */
    static final long FURTHEST_BEHIND = 5_000;

    /** Of so many latest changes it is known which topics they ended: more than anybody is behind who reads on. */
    private static final long ENDED_KEPT = 2 * FURTHEST_BEHIND;

    private static final int AT_ONCE = 500;
    private static final Logger LOG = LoggerFactory.getLogger(TopicStore.class);

    private final Database database;
    private final TopicLanguage language;
    private final TopicVersionStore versions;

    public TopicStore(Database database, TopicLanguage language) {
        this.database = database;
        this.language = language;
        this.versions = new TopicVersionStore(database);
    }

    /** What the topics are written in. */
    public TopicLanguage language() {
        return language;
    }

    TopicVersionStore versions() {
        return versions;
    }

    /** The chat follows this from now on; following it twice is following it once. The query must have been understood. */
    public void follow(long chatId, String typed, Instant now) {
        String sql =
                """
                INSERT INTO topic (chat_id, typed, created_at, version) VALUES (:chat, :typed, :now, :version)
                ON CONFLICT (chat_id, typed) DO NOTHING\
                """;
        database.atomically(
                () -> {
                    long version = versions.next();
                    database.use(
                            h ->
                                    h.createUpdate(sql)
                                            .bind("chat", chatId)
                                            .bind("typed", typed)
                                            .bind("now", now.toEpochMilli())
                                            .bind("version", version)
                                            .execute());
                });
    }

    /** The chat's topics, oldest first: their place in this list is the number that a person uses. */
    public List<Topic> of(long chatId) {
        return database.with(
                h ->
                        topics(
                                h.createQuery(
                                                "SELECT * FROM topic WHERE chat_id = :chat ORDER BY"
                                                        + " id")
                                        .bind("chat", chatId)));
    }

    /** The topics of all chats that are told anything. */
    public List<Topic> followed() {
        String sql =
                """
                SELECT t.* FROM topic t JOIN chat c ON c.id = t.chat_id
                WHERE c.state = 'ACTIVE' ORDER BY t.id\
                """;
        return database.with(h -> topics(h.createQuery(sql)));
    }

    /** The chat follows this no longer. */
    public void unfollow(Topic topic) {
        database.atomically(
                () -> {
                    long version = versions.next();
                    database.use(
                            h -> {
                                h.execute("DELETE FROM topic WHERE id = ?", topic.id());
                                h.execute(
                                        "INSERT INTO topic_ended (topic_id, version) VALUES (?, ?)"
                                                + " ON CONFLICT (topic_id) DO NOTHING",
                                        topic.id(),
                                        version);
                                h.execute(
                                        "DELETE FROM topic_ended WHERE version <= ?",
                                        version - ENDED_KEPT);
                            });
                });
    }

    /** Those of some chats that are told anything. */
    public Set<Long> active(Collection<Long> chats) {
        List<Long> ids = List.copyOf(chats);
        Set<Long> active = new HashSet<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<Long> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            String sql = "SELECT id FROM chat WHERE state = 'ACTIVE' AND id IN (<ids>)";
            active.addAll(
                    database.with(
                            h ->
                                    h.createQuery(sql)
                                            .bindList("ids", some)
                                            .mapTo(Long.class)
                                            .list()));
        }
        return active;
    }

    /** Every topic, those of chats that are told nothing too. */
    List<Topic> all() {
        return database.with(h -> topics(h.createQuery("SELECT * FROM topic ORDER BY id")));
    }

    /** The topics that were followed, or went to another chat, after one change and until another. */
    List<Topic> changed(long after, long until) {
        String sql = "SELECT * FROM topic WHERE version > :after AND version <= :until ORDER BY id";
        return database.with(
                h -> topics(h.createQuery(sql).bind("after", after).bind("until", until)));
    }

    /** Ids of the topics that were ended after one change and until another. */
    List<Long> ended(long after, long until) {
        String sql =
                "SELECT topic_id FROM topic_ended WHERE version > :after AND version <= :until";
        return database.with(
                h ->
                        h.createQuery(sql)
                                .bind("after", after)
                                .bind("until", until)
                                .mapTo(Long.class)
                                .list());
    }

    /** What may be asked of the articles that came last. */
    List<ArticleTerms> latest(int most) {
        String sql =
                """
                SELECT title, substr(text, 1, %d) AS lead, language, outlet, url FROM article ORDER BY id DESC LIMIT :most\
                """
                        .formatted(TextWords.MOST_READ);
        return database.with(
                h ->
                        h.createQuery(sql)
                                .bind("most", most)
                                .map((row, context) -> terms(row))
                                .list());
    }

    private ArticleTerms terms(ResultSet row) throws SQLException {
        String url = Objects.requireNonNullElse(row.getString("url"), "");
        return ArticleTerms.of(
                TextWords.ofArticle(row.getString("title"), row.getString("lead")),
                row.getString("language"),
                Voice.of(row.getString("outlet"), url, language.outlets()),
                language);
    }

    private List<Topic> topics(Query query) {
        Map<String, Optional<TopicQuery>> read = new HashMap<>();
        List<Topic> topics = new ArrayList<>();
        query.setFetchSize(1000)
                .map((row, context) -> topic(row, read))
                .forEach(topic -> topic.ifPresent(topics::add));
        return topics;
    }

    /** Only what was understood is stored; should a later version no longer read it, the others must go on. */
    private Optional<Topic> topic(ResultSet row, Map<String, Optional<TopicQuery>> read)
            throws SQLException {
        long id = row.getLong("id");
        long chat = row.getLong("chat_id");
        String typed = row.getString("typed");
        return read.computeIfAbsent(typed, t -> query(id, t))
                .map(query -> new Topic(id, chat, typed, query));
    }

    private Optional<TopicQuery> query(long id, String typed) {
        return switch (language.kept(typed)) {
            case Parsing.Understood(TopicQuery query) -> Optional.of(query);
            case Parsing.Refused refused -> {
                LOG.error("Topic {} is passed over: {} ({})", id, refused, typed);
                yield Optional.empty();
            }
        };
    }
}
