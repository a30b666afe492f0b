package dev.sitrep.alert;

import dev.sitrep.alert.ToldTrouble.Kind;
import dev.sitrep.store.Database;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which feeds' troubles have been told. Every method joins the transaction that is open on the thread. */
public final class ToldTroubleStore {
    private final Database database;

    public ToldTroubleStore(Database database) {
        this.database = database;
    }

    /** All of them, by feed. */
    public Map<Long, ToldTrouble> all() {
        List<ToldTrouble> rows =
                database.with(
                        h ->
                                h.createQuery("SELECT * FROM feed_told ORDER BY feed_id")
                                        .map(
                                                (row, context) ->
                                                        new ToldTrouble(
                                                                row.getLong("feed_id"),
                                                                Kind.valueOf(row.getString("kind")),
                                                                Instant.ofEpochMilli(
                                                                        row.getLong("since")),
                                                                Instant.ofEpochMilli(
                                                                        row.getLong("told_at"))))
                                        .list());
        return rows.stream().collect(Collectors.toMap(ToldTrouble::feedId, told -> told));
    }

    /**
     * Keeps the step where nobody has taken it before. Of several nodes that take the same step at once one is told so, and the
     * others wait for the end of its transaction.
     */
    public boolean take(FeedStep step) {
        ToldTrouble before = step.before();
        ToldTrouble after = step.after();
        if (before == null) {
            return after != null && insert(after, step.feed().id());
        }
        return after == null ? delete(before) : replace(before, after);
    }

    private boolean insert(ToldTrouble after, long feed) {
        String sql =
                """
                INSERT INTO feed_told (feed_id, kind, since, told_at)
                SELECT id, :kind, :since, :told FROM feed WHERE id = :feed
                ON CONFLICT (feed_id) DO NOTHING\
                """;
        return database.with(
                h ->
                        h.createUpdate(sql)
                                        .bind("feed", feed)
                                        .bind("kind", after.kind().name())
                                        .bind("since", after.since().toEpochMilli())
                                        .bind("told", after.toldAt().toEpochMilli())
                                        .execute()
                                == 1);
    }

    private boolean replace(ToldTrouble before, ToldTrouble after) {
        String sql =
                """
                UPDATE feed_told SET kind = :kind, since = :since, told_at = :told
                WHERE feed_id = :feed AND kind = :kindBefore AND told_at = :toldBefore\
                """;
        return database.with(
                h ->
                        h.createUpdate(sql)
                                        .bind("kind", after.kind().name())
                                        .bind("since", after.since().toEpochMilli())
                                        .bind("told", after.toldAt().toEpochMilli())
                                        .bind("feed", before.feedId())
                                        .bind("kindBefore", before.kind().name())
                                        .bind("toldBefore", before.toldAt().toEpochMilli())
                                        .execute()
                                == 1);
    }

    private boolean delete(ToldTrouble before) {
        String sql =
                "DELETE FROM feed_told WHERE feed_id = :feed AND kind = :kind AND told_at = :told";
        return database.with(
                h ->
                        h.createUpdate(sql)
                                        .bind("feed", before.feedId())
                                        .bind("kind", before.kind().name())
                                        .bind("told", before.toldAt().toEpochMilli())
                                        .execute()
                                == 1);
    }
}
