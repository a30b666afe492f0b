package dev.sitrep.article;

import dev.sitrep.article.Article.TextFrom;
import dev.sitrep.store.Database;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The articles. Every method joins the transaction that is open on the thread. */
public final class ArticleStore {
    /** SQLite and PostgreSQL take more than 30,000 parameters; this keeps statements small. */
    private static final int AT_ONCE = 500;

    private final Database database;

    public ArticleStore(Database database) {
        this.database = database;
    }

    /**
     * Stores an article as the next revision of its key. The revision before it is superseded: it stays, and is no longer given
     * by {@link #current}.
     *
     * @param entryHash tells whether the entry has changed when it comes again
     * @return the article with its id; empty where exactly this revision is stored already
     */
    public Optional<Article> insert(Article article, String entryHash) {
        return database.atomically(
                () ->
                        database.with(
                                h -> {
                                    h.execute(
                                            "UPDATE article SET superseded = 1 WHERE feed_id = ? AND entry_key = ?",
                                            article.feedId(),
                                            article.key());
                                    return Optional.of(
                                            article.withId(insert(h, article, entryHash)));
                                }));
    }

    private static long insert(Handle handle, Article a, String entryHash) {
        String sql =
                """
                INSERT INTO article (feed_id, entry_key, revision, url, outlet, title, text, language, published,
                  arrived_at, credited, text_from, entry_hash, duplicate_of, superseded)
                VALUES (:feed, :key,
                  (SELECT COALESCE(MAX(revision), 0) + 1 FROM article WHERE feed_id = :feed AND entry_key = :key),
                  :url, :outlet, :title, :text, :language, :published, :arrived, :credited, :textFrom, :hash, NULL, 0)
                RETURNING id""";
        URI url = a.url();
        Instant published = a.published();
        return handle.createQuery(sql)
                .bind("feed", a.feedId())
                .bind("key", a.key())
                .bind("url", url == null ? null : url.toString())
                .bind("outlet", a.outlet())
                .bind("title", a.title())
                .bind("text", a.text())
                .bind("language", a.language())
                .bind("published", published == null ? null : (Long) published.toEpochMilli())
                .bind("arrived", a.arrivedAt().toEpochMilli())
                .bind("credited", a.credited())
                .bind("textFrom", a.textFrom().name())
                .bind("hash", entryHash)
                .mapTo(Long.class)
                .one();
    }

    /** Of these keys of a feed, those that are stored, each with the hash of its newest revision. */
    public Map<String, String> known(long feedId, Collection<String> keys) {
        Map<String, String> known = new HashMap<>();
        String sql =
                """
                SELECT entry_key, entry_hash FROM article
                WHERE feed_id = :feed AND superseded = 0 AND entry_key IN (<keys>)""";
        for (List<String> some : batches(List.copyOf(keys))) {
            database.use(
                    h ->
                            h.createQuery(sql)
                                    .bind("feed", feedId)
                                    .bindList("keys", some)
                                    .map(
                                            (row, context) ->
                                                    Map.entry(row.getString(1), row.getString(2)))
                                    .forEach(e -> known.put(e.getKey(), e.getValue())));
        }
        return known;
    }

    /** Of these addresses, those that an article is stored under. */
    public List<String> knownAddresses(Collection<String> addresses) {
        return batches(List.copyOf(addresses)).stream()
                .flatMap(
                        some ->
                                database
                                        .with(
                                                h ->
                                                        h.createQuery(
                                                                        "SELECT url FROM article WHERE url IN (<urls>)")
                                                                .bindList("urls", some)
                                                                .mapTo(String.class)
                                                                .list())
                                        .stream())
                .toList();
    }

    /** The newest revision of a key. */
    public Optional<Article> byKey(long feedId, String key) {
        return database.with(
                h ->
                        h.createQuery(
                                        "SELECT * FROM article WHERE feed_id = :feed AND entry_key = :key AND superseded = 0")
                                .bind("feed", feedId)
                                .bind("key", key)
                                .map((row, context) -> article(row))
                                .findOne());
    }

    /** The newest article at an address, whichever feed it came from. */
    public Optional<Article> byUrl(URI url) {
        return database.with(
                h ->
                        h.createQuery(
                                        "SELECT * FROM article WHERE url = :url ORDER BY id DESC LIMIT 1")
                                .bind("url", url.toString())
                                .map((row, context) -> article(row))
                                .findOne());
    }

    /** The entry has changed in a way that does not matter; it is not looked at again until it changes further. */
    public void sameText(long articleId, String entryHash) {
        database.use(
                h ->
                        h.execute(
                                "UPDATE article SET entry_hash = ? WHERE id = ?",
                                entryHash,
                                articleId));
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
                .sorted(
                        java.util.Comparator.comparing(Article::arrivedAt)
                                .thenComparingLong(Article::feedId)
                                .thenComparingLong(Article::id))
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

    /** The revision before this one, where there is one. */
    public OptionalLong predecessor(long id) {
        String sql =
                """
                SELECT p.id FROM article a JOIN article p ON p.feed_id = a.feed_id AND p.entry_key = a.entry_key
                  AND p.revision = a.revision - 1
                WHERE a.id = :id""";
        return database.with(
                h ->
                        h.createQuery(sql).bind("id", id).mapTo(Long.class).stream()
                                .mapToLong(Long::longValue)
                                .findFirst());
    }

    /** Understood articles that arrived from {@code from} on, in order of arrival: what memory is rebuilt from. */
    public List<Article> understoodSince(Instant from) {
        return database.with(
                h ->
                        h.createQuery(
                                        """
                                        SELECT * FROM article WHERE understood_at IS NOT NULL AND arrived_at >= :from
                                        ORDER BY arrived_at, feed_id, id""")
                                .bind("from", from.toEpochMilli())
                                .map((row, context) -> article(row))
                                .list());
    }

    /** Forgets what arrived before {@code before}, and returns how many. */
    public int prune(Instant before) {
        return database.with(
                h ->
                        h.execute(
                                "DELETE FROM article WHERE arrived_at < ? AND understood_at IS NOT NULL",
                                before.toEpochMilli()));
    }

    private static <T> List<List<T>> batches(List<T> all) {
        List<List<T>> batches = new java.util.ArrayList<>();
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            batches.add(all.subList(i, Math.min(all.size(), i + AT_ONCE)));
        }
        return batches;
    }

    private static Article article(ResultSet row) throws SQLException {
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
