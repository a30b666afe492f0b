package dev.sitrep.article;

import dev.sitrep.article.Article.TextFrom;
import dev.sitrep.feed.CanonicalLink;
import dev.sitrep.store.Database;

import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The articles. Every method joins the transaction that is open on the thread. */
public final class ArticleStore {
    /** SQLite and PostgreSQL take more than 30,000 parameters; this keeps statements small. */
    private static final int AT_ONCE = 500;

    static final Comparator<Article> ARRIVAL =
            Comparator.comparing(Article::arrivedAt)
                    .thenComparingLong(Article::feedId)
                    .thenComparingLong(Article::id);

    private final Database database;

    public ArticleStore(Database database) {
        this.database = database;
    }

    /** The articles' versions, and which of them stand for others. */
    public RevisionStore revisions() {
        return new RevisionStore(database, this);
    }

    /** What makes an article the same one when it comes again. */
    public record Key(long feedId, String key) {
        static Key of(Article article) {
            return new Key(article.feedId(), article.key());
        }
    }

    /**
     * Stores articles. One whose key is there is the next revision: it keeps the first version's arrival, and its own is when it was
     * revised. The revision before it is superseded: it stays, and is no longer given by {@link #current}.
     */
    public void insert(List<Article> articles) {
        if (articles.isEmpty()) {
            return;
        }
        database.atomically(
                () ->
                        database.use(
                                h -> {
                                    try (PreparedBatch supersede = h.prepareBatch(SUPERSEDE);
                                            PreparedBatch insert = h.prepareBatch(INSERT)) {
                                        articles.forEach(a -> bind(supersede, a).add());
                                        articles.forEach(a -> bind(insert, a).add());
                                        supersede.execute();
                                        insert.execute();
                                    }
                                }));
    }

    /** Stores one article, as {@link #insert} does, and gives it its id. */
    public Article add(Article article) {
        return database.atomically(
                () ->
                        database.with(
                                h -> {
                                    bind(h.createUpdate(SUPERSEDE), article).execute();
                                    return article.withId(
                                            bind(h.createQuery(INSERT + " RETURNING id"), article)
                                                    .mapTo(Long.class)
                                                    .findOne()
                                                    .orElseGet(() -> stored(article)));
                                }));
    }

    private static final String SUPERSEDE =
            "UPDATE article SET superseded = 1 WHERE feed_id = :feed AND entry_key = :key AND superseded = 0"
                    + " AND NOT (title = :title AND text = :text)";

    /**
     * The aggregates are over all revisions of the key; without any they are one row of nulls. Nothing is stored where the same stands
     * there already: two visits of one feed at a time, a push and a poll or those of two nodes, both find an entry new.
     */
    private static final String INSERT =
            """
            INSERT INTO article (feed_id, entry_key, revision, url, address, outlet, title, text, language, published,
              arrived_at, revised_at, credited, text_from, duplicate_of, superseded)
            SELECT :feed, :key, COALESCE(MAX(revision), 0) + 1, :url, :address, :outlet, :title, :text, :language, :published,
              COALESCE(MAX(arrived_at), :arrived), CASE WHEN COUNT(*) > 0 THEN :arrived END, :credited, :textFrom, NULL, 0
            FROM article WHERE feed_id = :feed AND entry_key = :key
            HAVING SUM(CASE WHEN superseded = 0 THEN 1 ELSE 0 END) IS NULL
              OR SUM(CASE WHEN superseded = 0 THEN 1 ELSE 0 END) = 0""";

    private static <S extends SqlStatement<S>> S bind(S statement, Article a) {
        URI url = a.url();
        Instant published = a.published();
        return statement
                .bind("feed", a.feedId())
                .bind("key", a.key())
                .bind("url", url == null ? null : url.toString())
                .bind("address", address(url))
                .bind("outlet", a.outlet())
                .bind("title", a.title())
                .bind("text", a.text())
                .bind("language", a.language())
                .bind("published", published == null ? null : (Long) published.toEpochMilli())
                .bind("arrived", a.arrivedAt().toEpochMilli())
                .bind("credited", a.credited())
                .bind("textFrom", a.textFrom().name());
    }

    /** The newest revisions of these keys, where there are any. */
    public Map<Key, Article> byKeys(Collection<Key> keys) {
        Map<Long, List<String>> byFeed =
                keys.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Key::feedId,
                                        Collectors.mapping(Key::key, Collectors.toList())));
        String sql =
                "SELECT * FROM article WHERE feed_id = :feed AND entry_key IN (<keys>) ORDER BY revision";
        Map<Key, Article> found = new HashMap<>();
        byFeed.forEach(
                (feed, all) ->
                        batches(all)
                                .forEach(
                                        some ->
                                                database.use(
                                                        h ->
                                                                h.createQuery(sql)
                                                                        .bind("feed", feed)
                                                                        .bindList("keys", some)
                                                                        .map(
                                                                                (row, context) ->
                                                                                        article(
                                                                                                row))
                                                                        .forEach(
                                                                                a ->
                                                                                        found.put(
                                                                                                Key
                                                                                                        .of(
                                                                                                                a),
                                                                                                a)))));
        return found;
    }

    private long stored(Article same) {
        return byKey(same.feedId(), same.key()).orElseThrow().id();
    }

    /** The newest revision of a key. */
    public Optional<Article> byKey(long feedId, String key) {
        Key wanted = new Key(feedId, key);
        return Optional.ofNullable(byKeys(List.of(wanted)).get(wanted));
    }

    /** These articles in order of arrival, but for those that a later revision has replaced. */
    public List<Article> current(Collection<Long> ids) {
        return select("superseded = 0 AND", ids);
    }

    /** These articles in order of arrival, superseded ones too. */
    public List<Article> byIds(Collection<Long> ids) {
        return select("", ids);
    }

    private List<Article> select(String condition, Collection<Long> ids) {
        String sql = "SELECT * FROM article WHERE " + condition + " id IN (<ids>)";
        return batches(List.copyOf(ids)).stream()
                .flatMap(
                        some ->
                                database
                                        .with(
                                                h ->
                                                        h.createQuery(sql)
                                                                .bindList("ids", some)
                                                                .map((row, context) -> article(row))
                                                                .list())
                                        .stream())
                .sorted(ARRIVAL)
                .toList();
    }

    /** Articles that are in no story yet, in order of arrival. */
    public List<Article> unread(int limit) {
        return database.with(
                h ->
                        h.createQuery(
                                        """
                                        SELECT * FROM article WHERE understood_at IS NULL
                                        ORDER BY arrived_at, feed_id, id LIMIT :limit""")
                                .bind("limit", limit)
                                .map((row, context) -> article(row))
                                .list());
    }

    /** The article counts as having arrived then. */
    public void arrivedAt(long id, Instant time) {
        database.use(
                h ->
                        h.createUpdate("UPDATE article SET arrived_at = :time WHERE id = :id")
                                .bind("time", time.toEpochMilli())
                                .bind("id", id)
                                .execute());
    }

    /** The article has found its story. */
    public void understood(long id, @Nullable Long duplicateOf, Instant now) {
        database.use(
                h ->
                        h.createUpdate(
                                        "UPDATE article SET understood_at = :now, duplicate_of = :first WHERE id = :id")
                                .bind("now", now.toEpochMilli())
                                .bind("first", duplicateOf)
                                .bind("id", id)
                                .execute());
    }

    /** Understood articles that arrived from {@code from} on, in order of arrival: what memory is rebuilt from. */
    public List<Article> understoodSince(Instant from) {
        return database.with(
                h ->
                        h.createQuery(
                                        """
                                        SELECT * FROM article WHERE understood_at IS NOT NULL AND superseded < 2 AND arrived_at >= :from
                                        ORDER BY arrived_at, feed_id, id""")
                                .bind("from", from.toEpochMilli())
                                .map((row, context) -> article(row))
                                .list());
    }

    /** How many entries of the feed have arrived from then on; their later revisions are not counted. */
    public int arrivedSince(long feedId, Instant from) {
        String sql =
                """
                SELECT count(DISTINCT entry_key) FROM article
                WHERE feed_id = :feed AND arrived_at >= :from AND revision = 1\
                """;
        return database.with(
                h ->
                        h.createQuery(sql)
                                .bind("feed", feedId)
                                .bind("from", from.toEpochMilli())
                                .mapTo(Integer.class)
                                .one());
    }

    /** Forgets what arrived before {@code before}, and returns how many. */
    public int prune(Instant before) {
        return database.with(
                h ->
                        h.execute(
                                "DELETE FROM article WHERE arrived_at < ? AND understood_at IS NOT NULL",
                                before.toEpochMilli()));
    }

    /** The form to compare by; null for a front page too, which stands for no article. */
    static @Nullable String address(@Nullable URI url) {
        String canonical = url == null ? "" : CanonicalLink.of(url.toString());
        return canonical.isEmpty() || CanonicalLink.isFrontPage(canonical) ? null : canonical;
    }

    static <T> List<List<T>> batches(List<T> all) {
        List<List<T>> batches = new java.util.ArrayList<>();
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            batches.add(all.subList(i, Math.min(all.size(), i + AT_ONCE)));
        }
        return batches;
    }

    static Article article(ResultSet row) throws SQLException {
        String url = row.getString("url");
        long published = row.getLong("published");
        boolean undated = row.wasNull();
        long first = row.getLong("duplicate_of");
        boolean own = row.wasNull();
        return new Article(
                row.getLong("id"),
                row.getString("entry_key"),
                row.getLong("feed_id"),
                url == null ? null : URI.create(url),
                row.getString("outlet"),
                row.getString("title"),
                row.getString("text"),
                row.getString("language"),
                undated ? null : Instant.ofEpochMilli(published),
                Instant.ofEpochMilli(row.getLong("arrived_at")),
                row.getString("credited"),
                TextFrom.valueOf(row.getString("text_from")),
                own ? null : (Long) first);
    }
}
