package dev.sitrep.feed;

import dev.sitrep.store.Database;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** What is remembered of the feeds' entries. Every method joins the transaction that is open on the thread. */
public final class EntryStore {
    private final Database database;

    public EntryStore(Database database) {
        this.database = database;
    }

    /** All that is remembered of a feed, in one query. */
    public List<Remembered> of(long feedId) {
        return database.with(
                h ->
                        h.createQuery("SELECT * FROM entry WHERE feed_id = :feed")
                                .bind("feed", feedId)
                                .map((row, context) -> remembered(row))
                                .list());
    }

    /**
     * A feed lists, or listed, an entry with some link.
     *
     * @param key of the article that was made of it, if one was
     * @param published as the feed claimed
     * @param leftAt when it was first missed in the list; null while it is listed
     */
    public record Listing(
            long feedId, String key, @Nullable Instant published, @Nullable Instant leftAt) {}

    /** Which feeds listed an entry with this link, in whatever form; the latest few. */
    public List<Listing> byLink(String link) {
        String canonical = CanonicalLink.of(link);
        if (canonical.isEmpty() || CanonicalLink.isFrontPage(canonical)) {
            return List.of();
        }
        String sql =
                "SELECT * FROM entry WHERE link = :link ORDER BY published DESC, feed_id LIMIT 5";
        return database.with(
                h ->
                        h.createQuery(sql)
                                .bind("link", EntryMarks.hash(canonical))
                                .map((row, context) -> listing(row))
                                .list());
    }

    private static Listing listing(ResultSet row) throws SQLException {
        Remembered entry = remembered(row);
        return new Listing(row.getLong("feed_id"), entry.key(), entry.published(), entry.leftAt());
    }

    /**
     * Remembers what was recognised, of several feeds at once. Belongs in the transaction that stores what is new of them.
     *
     * @param now when what left the lists was missed
     */
    public void remember(List<Recognition> recognised, Instant now) {
        database.use(
                h -> {
                    keep(h, recognised);
                    mark(
                            h,
                            "UPDATE entry SET left_at = :now WHERE feed_id = :feed AND entry_key = :key",
                            recognised,
                            Recognition::left,
                            now);
                    mark(
                            h,
                            "DELETE FROM entry WHERE feed_id = :feed AND entry_key = :key AND :now > 0",
                            recognised,
                            Recognition::forgotten,
                            now);
                });
    }

    /** Forgets entries that left their lists before {@code before}, and those of feeds that were removed. */
    public int prune(Instant before) {
        return database.with(
                h ->
                        h.execute(
                                "DELETE FROM entry WHERE left_at < ? OR feed_id NOT IN (SELECT id FROM feed)",
                                before.toEpochMilli()));
    }

    private static void keep(Handle handle, List<Recognition> recognised) {
        String sql =
                """
                INSERT INTO entry (feed_id, entry_key, guid, link, title, words, sketch, print, published, left_at)
                VALUES (:feed, :key, :guid, :link, :title, :words, :sketch, :print, :published, NULL)
                ON CONFLICT (feed_id, entry_key) DO UPDATE SET guid = excluded.guid, link = excluded.link,
                  title = excluded.title, words = excluded.words, sketch = excluded.sketch, print = excluded.print,
                  published = excluded.published, left_at = NULL""";
        try (PreparedBatch batch = handle.prepareBatch(sql)) {
            for (Recognition one : recognised) {
                for (Remembered entry : one.kept()) {
                    batch.bind("feed", one.feedId())
                            .bind("key", entry.key())
                            .bind("guid", entry.guid())
                            .bind("link", entry.link())
                            .bind("title", entry.title())
                            .bind("words", hex(entry.words()))
                            .bind("sketch", entry.sketch())
                            .bind("print", entry.print())
                            .bind("published", millis(entry.published()))
                            .add();
                }
            }
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }

    private static void mark(
            Handle handle,
            String sql,
            List<Recognition> recognised,
            Function<Recognition, List<String>> keys,
            Instant now) {
        try (PreparedBatch batch = handle.prepareBatch(sql)) {
            for (Recognition one : recognised) {
                for (String key : keys.apply(one)) {
                    batch.bind("feed", one.feedId())
                            .bind("key", key)
                            .bind("now", now.toEpochMilli())
                            .add();
                }
            }
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }

    /** As an earlier version wrote it beside the article. */
    private static String hex(long words) {
        return String.format("%016x", words);
    }

    private static @Nullable Long millis(@Nullable Instant time) {
        return time == null ? null : (Long) time.toEpochMilli();
    }

    private static Remembered remembered(ResultSet row) throws SQLException {
        String words = row.getString("words");
        long published = row.getLong("published");
        boolean undated = row.wasNull();
        long left = row.getLong("left_at");
        boolean isListed = row.wasNull();
        return new Remembered(
                row.getString("entry_key"),
                row.getLong("guid"),
                row.getLong("link"),
                row.getLong("title"),
                words == null || words.length() != 16 ? 0 : Long.parseUnsignedLong(words, 16),
                row.getLong("sketch"),
                row.getLong("print"),
                undated ? null : Instant.ofEpochMilli(published),
                isListed ? null : Instant.ofEpochMilli(left));
    }
}
