package dev.sitrep.article;

import dev.sitrep.store.Database;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Which article stands for which others: versions of one, and copies of it in other feeds. Every method joins the transaction of the thread. */
public final class RevisionStore {
    private final Database database;
    private final ArticleStore articles;

    RevisionStore(Database database, ArticleStore articles) {
        this.database = database;
        this.articles = articles;
    }

    /** When each of these became a revision of an earlier version; those that are first versions are not in it. */
    public Map<Long, Instant> revisedAt(Collection<Long> ids) {
        Map<Long, Instant> revised = new HashMap<>();
        String sql =
                "SELECT id, revised_at FROM article WHERE revised_at IS NOT NULL AND id IN (<ids>)";
        for (List<Long> some : ArticleStore.batches(List.copyOf(ids))) {
            database.use(
                    h ->
                            h.createQuery(sql)
                                    .bindList("ids", some)
                                    .map(
                                            (row, context) ->
                                                    Map.entry(row.getLong(1), row.getLong(2)))
                                    .forEach(
                                            e ->
                                                    revised.put(
                                                            e.getKey(),
                                                            Instant.ofEpochMilli(e.getValue()))));
        }
        return revised;
    }

    /** The revision counts as having come then. */
    public void revisedAt(long id, Instant time) {
        database.use(
                h ->
                        h.execute(
                                "UPDATE article SET revised_at = ? WHERE id = ?",
                                time.toEpochMilli(),
                                id));
    }

    /** The version that this one revises, unless that was a mere copy of another feed's article. */
    public Optional<Article> predecessor(long id) {
        String sql =
                """
                SELECT p.* FROM article a JOIN article p ON p.feed_id = a.feed_id AND p.entry_key = a.entry_key
                  AND p.revision = a.revision - 1
                WHERE a.id = :id AND p.superseded = 1""";
        return database.with(
                h ->
                        h.createQuery(sql)
                                .bind("id", id)
                                .map((row, context) -> ArticleStore.article(row))
                                .findOne());
    }

    /** The newest revision of the article that an id stands for. */
    public Optional<Article> newest(long id) {
        String sql =
                """
                SELECT n.* FROM article a JOIN article n ON n.feed_id = a.feed_id AND n.entry_key = a.entry_key
                WHERE a.id = :id ORDER BY n.revision DESC LIMIT 1""";
        return database.with(
                h ->
                        h.createQuery(sql)
                                .bind("id", id)
                                .map((row, context) -> ArticleStore.article(row))
                                .findOne());
    }

    /** From now on copies of an article's text point at what took its place. */
    public void takesPlace(long old, long now) {
        database.use(
                h ->
                        h.execute(
                                "UPDATE article SET duplicate_of = ? WHERE duplicate_of = ? AND id <> ?",
                                now,
                                old,
                                now));
    }

    /** Those of the articles that are not alone at their address: {@link #atAddressOf} gives nothing for the others. */
    public Set<Long> notAlone(Collection<Article> among) {
        Map<String, List<Long>> at = new HashMap<>();
        for (Article article : among) {
            URI url = article.url();
            String address = ArticleStore.address(url);
            if (url != null && address != null) {
                for (String form : Set.copyOf(List.of(address, url.toString()))) {
                    at.computeIfAbsent(form, a -> new ArrayList<>()).add(article.id());
                }
            }
        }
        String sql =
                "SELECT id, address FROM article WHERE superseded = 0 AND address IN (<forms>)";
        Set<Long> found = new HashSet<>();
        for (List<String> some : ArticleStore.batches(List.copyOf(at.keySet()))) {
            database.use(
                    h ->
                            h.createQuery(sql)
                                    .bindList("forms", some)
                                    .map((row, c) -> Map.entry(row.getString(2), row.getLong(1)))
                                    .forEach(
                                            there ->
                                                    at
                                                            .getOrDefault(there.getKey(), List.of())
                                                            .stream()
                                                            .filter(
                                                                    id ->
                                                                            !id.equals(
                                                                                    there
                                                                                            .getValue()))
                                                            .forEach(found::add)));
        }
        return found;
    }

    /** Understood articles at an article's address, its own versions and mere copies left out; the latest few, the first first. */
    public List<AtAddress> atAddressOf(Article article) {
        URI url = article.url();
        String address = ArticleStore.address(url);
        if (url == null || address == null) {
            return List.of();
        }
        List<AtAddress> there = at(address, article);
        // Before addresses were compared in one form, the link was stored as it was written.
        return there.isEmpty() ? at(url.toString(), article) : there;
    }

    private List<AtAddress> at(String address, Article article) {
        String sql =
                """
                SELECT a.*, f.url AS feed_url FROM article a LEFT JOIN feed f ON f.id = a.feed_id
                WHERE a.address = :address AND a.superseded = 0 AND a.understood_at IS NOT NULL
                  AND NOT (a.feed_id = :feed AND a.entry_key = :key)
                ORDER BY a.id DESC LIMIT 8""";
        return database
                .with(
                        h ->
                                h.createQuery(sql)
                                        .bind("address", address)
                                        .bind("feed", article.feedId())
                                        .bind("key", article.key())
                                        .map(
                                                (row, context) ->
                                                        new AtAddress(
                                                                ArticleStore.article(row),
                                                                row.getString("feed_url")))
                                        .list())
                .stream()
                .sorted(Comparator.comparing(AtAddress::article, ArticleStore.ARRIVAL))
                .toList();
    }

    /** The address of the feed that an article came from; empty where there is no such feed any more. */
    public Optional<String> feedOf(Article article) {
        return database.with(
                h ->
                        h.createQuery("SELECT url FROM feed WHERE id = :id")
                                .bind("id", article.feedId())
                                .mapTo(String.class)
                                .findOne());
    }

    /**
     * An article and where its feed is.
     *
     * @param feed null where the feed was removed
     */
    public record AtAddress(Article article, @Nullable String feed) {}

    /** The article is a mere copy of another feed's: it stays, points at that one, and is not given by {@link ArticleStore#current}. */
    public void isCopy(long id, long of, Instant now) {
        database.use(
                h ->
                        h.execute(
                                "UPDATE article SET superseded = 2, duplicate_of = ?, understood_at = ? WHERE id = ?",
                                of,
                                now.toEpochMilli(),
                                id));
    }

    /**
     * What was revised from {@code from} on and before {@code to}: for each version that was replaced then, that version and the
     * newest one, in order of time.
     */
    public List<Revision> revisedBetween(Instant from, Instant to) {
        return revisions("n.revised_at < :of", from, to.toEpochMilli());
    }

    /** The versions of a story's articles that were replaced from then on, in the order of time. */
    public List<Revision> ofStory(long story, Instant from) {
        return revisions(
                "n.id IN (SELECT article_id FROM story_article WHERE story_id = :of)", from, story);
    }

    private List<Revision> revisions(String which, Instant from, long of) {
        String sql =
                """
                SELECT p.id AS old_id, c.id AS new_id, n.revised_at FROM article n
                JOIN article p ON p.feed_id = n.feed_id AND p.entry_key = n.entry_key AND p.revision = n.revision - 1
                JOIN article c ON c.feed_id = n.feed_id AND c.entry_key = n.entry_key AND c.superseded = 0
                WHERE n.revised_at >= :from AND n.understood_at IS NOT NULL AND c.understood_at IS NOT NULL AND\
                """
                        + " "
                        + which
                        + " ORDER BY n.revised_at, n.feed_id, n.id";
        record Row(long before, long now, Instant at) {}
        List<Row> rows =
                database.with(
                        h ->
                                h.createQuery(sql)
                                        .bind("from", from.toEpochMilli())
                                        .bind("of", of)
                                        .map(
                                                (row, context) ->
                                                        new Row(
                                                                row.getLong(1),
                                                                row.getLong(2),
                                                                Instant.ofEpochMilli(
                                                                        row.getLong(3))))
                                        .list());
        Map<Long, Article> versions = new HashMap<>();
        Set<Long> ids = new LinkedHashSet<>();
        rows.forEach(row -> ids.addAll(List.of(row.before(), row.now())));
        articles.byIds(ids).forEach(article -> versions.put(article.id(), article));
        return rows.stream()
                .map(
                        row ->
                                new Revision(
                                        Objects.requireNonNull(versions.get(row.before())),
                                        Objects.requireNonNull(versions.get(row.now())),
                                        row.at()))
                .toList();
    }

    /** Forgets versions that were replaced before {@code before}; the newest of each article stays. Returns how many. */
    public int pruneVersions(Instant before) {
        String sql =
                """
                DELETE FROM article WHERE id IN (
                  SELECT p.id FROM article n JOIN article p ON p.feed_id = n.feed_id AND p.entry_key = n.entry_key
                    AND p.revision < n.revision
                  WHERE n.revised_at < ? AND n.understood_at IS NOT NULL AND p.superseded = 1
                    AND p.understood_at IS NOT NULL)""";
        return database.with(h -> h.execute(sql, before.toEpochMilli()));
    }
}
