package dev.sitrep.article;

import dev.sitrep.feed.CanonicalLink;
import dev.sitrep.store.Database;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What became of articles, for who asks about one by its address. Every method joins the transaction that is open on the thread. */
public final class ArticleTraceStore {
    private static final int MOST = 5;

    /** Of one site so many articles say which feeds carry it. */
    private static final int MOST_OF_SITE = 2_000;

    private final Database database;

    public ArticleTraceStore(Database database) {
        this.database = database;
    }

    /**
     * An article at an address.
     *
     * @param copy it has the words of another feed's item for the same page, and is no article beside it
     * @param unread it is in no story yet
     */
    public record Trace(Article article, boolean copy, boolean unread) {}

    /** The newest revisions of the articles at an address, in whatever form it is written; first those that are no copies. */
    public List<Trace> at(URI url) {
        String address = ArticleStore.address(url);
        String sql =
                """
                SELECT * FROM article WHERE address IN (:address, :url) AND superseded <> 1
                ORDER BY superseded, arrived_at, id LIMIT :most""";
        return database.with(
                h ->
                        h.createQuery(sql)
                                .bind("address", address == null ? url.toString() : address)
                                .bind("url", url.toString())
                                .bind("most", MOST)
                                .map((row, context) -> trace(row))
                                .list());
    }

    /** The newest revision of what was made of a feed's entry; empty where nothing was, or where it is kept no longer. */
    public Optional<Trace> of(long feedId, String key) {
        String sql =
                """
                SELECT * FROM article WHERE feed_id = :feed AND entry_key = :key AND superseded <> 1
                ORDER BY revision DESC LIMIT 1""";
        return database.with(
                h ->
                        h.createQuery(sql)
                                .bind("feed", feedId)
                                .bind("key", key)
                                .map((row, context) -> trace(row))
                                .findOne());
    }

    private static Trace trace(ResultSet row) throws SQLException {
        boolean copy = row.getInt("superseded") == 2;
        row.getLong("understood_at");
        boolean unread = row.wasNull();
        return new Trace(ArticleStore.article(row), copy, unread);
    }

    /** The feeds that have brought articles of the address's site, by id. */
    public List<Long> feedsOfSite(URI url) {
        String canonical = CanonicalLink.of(url.toString());
        int slash = canonical.indexOf('/');
        String site = slash < 0 ? canonical : canonical.substring(0, slash);
        String address = "address" + database.dialect().byBytes();
        // '0' follows '/', so that these are the addresses that begin with the site and a stroke.
        String sql =
                "SELECT DISTINCT feed_id FROM (SELECT feed_id FROM article WHERE "
                        + address
                        + " >= :from AND "
                        + address
                        + " < :to LIMIT :most) AS of_site ORDER BY feed_id LIMIT 5";
        return database.with(
                h ->
                        h.createQuery(sql)
                                .bind("from", site + "/")
                                .bind("to", site + "0")
                                .bind("most", MOST_OF_SITE)
                                .mapTo(Long.class)
                                .list());
    }

    /** The article could not be understood. Belongs in the transaction that marks it as done with. */
    public void setAside(long articleId, String why, Instant now) {
        String sql =
                """
                INSERT INTO article_aside (article_id, why, at, told) VALUES (:id, :why, :now, 0)
                ON CONFLICT (article_id) DO NOTHING""";
        database.use(
                h ->
                        h.createUpdate(sql)
                                .bind("id", articleId)
                                .bind("why", why)
                                .bind("now", now.toEpochMilli())
                                .execute());
    }

    /** Why the article could not be understood; empty where it was, or has yet to be. */
    public Optional<String> whyAside(long articleId) {
        return database.with(
                h ->
                        h.createQuery("SELECT why FROM article_aside WHERE article_id = :id")
                                .bind("id", articleId)
                                .mapTo(String.class)
                                .findOne());
    }

    /** Whether there are articles that were set aside and of which the operators do not know. */
    public boolean hasAside() {
        return database.with(
                h ->
                        h.createQuery("SELECT 1 FROM article_aside WHERE told = 0 LIMIT 1")
                                .mapTo(Integer.class)
                                .findOne()
                                .isPresent());
    }

    /** Titles of the articles that were set aside and of which the operators do not know, the first first; from now on they do. */
    public List<String> takeAside() {
        String sql =
                """
                UPDATE article_aside SET told = 1 WHERE told = 0
                RETURNING (SELECT a.title FROM article a WHERE a.id = article_aside.article_id) AS title""";
        return database.with(h -> h.createQuery(sql).mapTo(String.class).list());
    }
}
