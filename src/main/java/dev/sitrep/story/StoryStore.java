package dev.sitrep.story;

import dev.sitrep.store.Database;

import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The stories and which articles they hold. Every method joins the transaction that is open on the thread. */
public final class StoryStore {
    private static final String STORY =
            "SELECT id, storyline_id, status, started_at, updated_at, status_article, status_start, status_end, event_from, event_to FROM story ";

    private final Database database;

    public StoryStore(Database database) {
        this.database = database;
    }

    /** Starts a story with a storyline of its own and no articles, and gives its id: what a {@link StoryClusterer} asks for. */
    public long create(Instant startedAt) {
        return database.atomically(() -> insertStory(insertStoryline(startedAt), startedAt));
    }

    /** Puts an article into a story. Again for the same article moves it; a later arrival moves {@code updatedAt} on. */
    public void join(long storyId, long articleId, double score, Instant arrivedAt) {
        database.atomically(
                () ->
                        database.use(
                                h -> {
                                    h.createUpdate(
                                                    """
                                                    INSERT INTO story_article (article_id, story_id, score, joined_at)
                                                    VALUES (:article, :story, :score, :at)
                                                    ON CONFLICT (article_id) DO UPDATE SET
                                                      story_id = excluded.story_id, score = excluded.score""")
                                            .bind("article", articleId)
                                            .bind("story", storyId)
                                            .bind("score", score)
                                            .bind("at", arrivedAt.toEpochMilli())
                                            .execute();
                                    h.createUpdate(
                                                    """
                                                    UPDATE story SET updated_at = :at
                                                    WHERE id = :story AND updated_at < :at""")
                                            .bind("story", storyId)
                                            .bind("at", arrivedAt.toEpochMilli())
                                            .execute();
                                }));
    }

    /** Makes a story part of another's storyline, and says why. */
    public void link(long storyId, long storylineId, LinkReason reason) {
        database.use(
                h ->
                        h.createUpdate(
                                        "UPDATE story SET storyline_id = :line, link_reason = :reason WHERE id = :id")
                                .bind("line", storylineId)
                                .bind("reason", LinkReasonJson.write(reason))
                                .bind("id", storyId)
                                .execute());
    }

    /** Keeps where a story stands and what it says. */
    public void save(long storyId, @Nullable Standing standing, String summaryJson) {
        database.use(
                h ->
                        StandingRow.bind(
                                        h.createUpdate(
                                                "UPDATE story SET "
                                                        + StandingRow.SET
                                                        + ", summary = :summary WHERE id = :id"),
                                        standing)
                                .bind("summary", summaryJson)
                                .bind("id", storyId)
                                .execute());
    }

    /** Stories of events whose last known day is one of these, by id. */
    public List<Story> withEventEnding(LocalDate from, LocalDate to) {
        return database.with(
                h ->
                        h.createQuery(
                                        STORY
                                                + "WHERE event_to >= :from AND event_to <= :to ORDER BY id")
                                .bind("from", from.toEpochDay())
                                .bind("to", to.toEpochDay())
                                .map((row, context) -> story(row))
                                .list());
    }

    /** The story of this number, or the one that it was merged into. */
    public Optional<Story> byId(long id) {
        return database.with(
                h ->
                        h.createQuery(
                                        STORY
                                                + """
                                                WHERE id = COALESCE(
                                                  (SELECT kept FROM story_merged WHERE gone = :id), :id)""")
                                .bind("id", id)
                                .map((row, context) -> story(row))
                                .findOne());
    }

    /** What was saved as the story's summary; empty before the first. */
    public Optional<String> summaryOf(long id) {
        return text("SELECT summary FROM story WHERE id = :id AND summary IS NOT NULL", id);
    }

    /** Why the story belongs to its storyline; empty for the storyline's first. */
    public Optional<LinkReason> linkReason(long id) {
        return text("SELECT link_reason FROM story WHERE id = :id AND link_reason IS NOT NULL", id)
                .map(LinkReasonJson::read);
    }

    /** The story an article went to. */
    public Optional<Long> storyOf(long articleId) {
        return database.with(
                h ->
                        h.createQuery("SELECT story_id FROM story_article WHERE article_id = :id")
                                .bind("id", articleId)
                                .mapTo(Long.class)
                                .findOne());
    }

    /**
     * Where an article ended up.
     *
     * @param key the article's
     * @param duplicateOf the key of the first article with its text
     */
    public record Placement(
            String key,
            @Nullable Long story,
            @Nullable Long storyline,
            @Nullable String duplicateOf) {}

    /** Where these articles ended up, in the order of the ids; one that could not be understood is in no story. */
    public List<Placement> placements(List<Long> articleIds) {
        String sql =
                """
                SELECT a.id, a.entry_key, s.id AS story, s.storyline_id AS storyline, first.entry_key AS first
                FROM article a LEFT JOIN article first ON first.id = a.duplicate_of
                  LEFT JOIN story_article sa ON sa.article_id = a.id LEFT JOIN story s ON s.id = sa.story_id
                WHERE a.id IN (<ids>)""";
        Map<Long, Placement> placed = new HashMap<>();
        database.use(
                h ->
                        h.createQuery(sql)
                                .bindList("ids", articleIds)
                                .map((row, c) -> Map.entry(row.getLong("id"), placement(row)))
                                .forEach(one -> placed.put(one.getKey(), one.getValue())));
        return articleIds.stream().map(placed::get).filter(Objects::nonNull).toList();
    }

    private static Placement placement(ResultSet row) throws SQLException {
        long story = row.getLong("story");
        boolean none = row.wasNull();
        return new Placement(
                row.getString("entry_key"),
                none ? null : (Long) story,
                none ? null : (Long) row.getLong("storyline"),
                row.getString("first"));
    }

    /** How like the story each of its articles was when it joined, from 0 to 1. */
    public Map<Long, Double> scores(long storyId) {
        Map<Long, Double> scores = new HashMap<>();
        database.use(
                h ->
                        h.createQuery(
                                        "SELECT article_id, score FROM story_article WHERE story_id = :id")
                                .bind("id", storyId)
                                .map((row, c) -> Map.entry(row.getLong(1), row.getDouble(2)))
                                .forEach(one -> scores.put(one.getKey(), one.getValue())));
        return scores;
    }

    /** Ids of a story's articles, in order of joining. */
    public List<Long> articleIds(long storyId) {
        return database.with(
                h ->
                        h.createQuery(
                                        """
                                        SELECT article_id FROM story_article WHERE story_id = :id
                                        ORDER BY joined_at, article_id""")
                                .bind("id", storyId)
                                .mapTo(Long.class)
                                .list());
    }

    /** Stories that have an article which arrived from {@code from} on and before {@code to}, latest first. */
    public List<Story> touchedBetween(Instant from, Instant to) {
        return database.with(
                h ->
                        h.createQuery(
                                        STORY
                                                + """
                                                WHERE updated_at >= :from AND id IN (
                                                  SELECT story_id FROM story_article WHERE joined_at >= :from AND joined_at < :to)
                                                ORDER BY updated_at DESC, id DESC""")
                                .bind("from", from.toEpochMilli())
                                .bind("to", to.toEpochMilli())
                                .map((row, context) -> story(row))
                                .list());
    }

    /** The stories of a storyline, oldest first. */
    public List<Story> ofStoryline(long storylineId) {
        return stories(
                STORY + "WHERE storyline_id = :line ORDER BY started_at, id", "line", storylineId);
    }

    private List<Story> stories(String sql, String name, long value) {
        return database.with(
                h -> {
                    Query query = h.createQuery(sql).bind(name, value);
                    return query.map((row, context) -> story(row)).list();
                });
    }

    private Optional<String> text(String sql, long id) {
        return database.with(h -> h.createQuery(sql).bind("id", id).mapTo(String.class).findOne());
    }

    private long insertStoryline(Instant startedAt) {
        return database.with(
                h ->
                        h.createQuery(
                                        "INSERT INTO storyline (started_at) VALUES (:at) RETURNING id")
                                .bind("at", startedAt.toEpochMilli())
                                .mapTo(Long.class)
                                .one());
    }

    private long insertStory(long storyline, Instant startedAt) {
        return database.with(
                h ->
                        h.createQuery(
                                        """
                                        INSERT INTO story (storyline_id, started_at, updated_at)
                                        VALUES (:line, :at, :at) RETURNING id""")
                                .bind("line", storyline)
                                .bind("at", startedAt.toEpochMilli())
                                .mapTo(Long.class)
                                .one());
    }

    private static Story story(ResultSet row) throws SQLException {
        String status = row.getString("status");
        return new Story(
                row.getLong("id"),
                row.getLong("storyline_id"),
                status == null ? null : Status.valueOf(status),
                Instant.ofEpochMilli(row.getLong("started_at")),
                Instant.ofEpochMilli(row.getLong("updated_at")),
                StandingRow.read(row));
    }
}
