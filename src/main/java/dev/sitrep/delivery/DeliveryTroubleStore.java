package dev.sitrep.delivery;

import dev.sitrep.store.Database;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What does not go out as it should. Every method joins the transaction that is open on the thread. */
public final class DeliveryTroubleStore {
    /** Among so many latest deliveries one that was sent shows that a platform can be sent to. */
    private static final int LATEST = 5_000;

    private final Database database;

    public DeliveryTroubleStore(Database database) {
        this.database = database;
    }

    /**
     * A platform that takes nothing.
     *
     * @param waiting how many parts wait
     * @param problem what the oldest of them waits for
     */
    public record Stuck(String platform, int waiting, String problem) {}

    /** The platforms to which nothing went from then on, though something should have. */
    public List<Stuck> stuckSince(Instant moment) {
        String sql =
                """
                SELECT platform, count(*) AS waiting, min(id) AS oldest FROM delivery
                WHERE state IN ('WAITING', 'SENDING') AND held_until <= :moment
                  AND (next_at <= :moment OR (coalesce(problem, '') <> '' AND created_at <= :moment))
                GROUP BY platform ORDER BY platform\
                """;
        return database.with(
                h ->
                        h
                                .createQuery(sql)
                                .bind("moment", moment.toEpochMilli())
                                .map(
                                        (row, context) ->
                                                new Stuck(
                                                        row.getString("platform"),
                                                        row.getInt("waiting"),
                                                        problem(row.getLong("oldest"))))
                                .stream()
                                .filter(stuck -> !sentSince(stuck.platform(), moment))
                                .toList());
    }

    private String problem(long id) {
        return database.with(
                h ->
                        h.createQuery("SELECT coalesce(problem, '') FROM delivery WHERE id = :id")
                                .bind("id", id)
                                .mapTo(String.class)
                                .one());
    }

    private boolean sentSince(String platform, Instant moment) {
        String sql =
                """
                SELECT coalesce(max(sent_at), 0) FROM (
                  SELECT sent_at FROM delivery WHERE platform = :platform ORDER BY id DESC LIMIT :latest) AS last\
                """;
        return database.with(
                        h ->
                                h.createQuery(sql)
                                        .bind("platform", platform)
                                        .bind("latest", LATEST)
                                        .mapTo(Long.class)
                                        .one())
                > moment.toEpochMilli();
    }

    /** A part that is not sent for good. */
    public record Failed(String platform, String chatTitle, String key, String problem) {}

    /** Whether there are failed parts of which the operators do not know. */
    public boolean hasFailed() {
        return database.with(
                h ->
                        h.createQuery(
                                        "SELECT 1 FROM delivery WHERE reported = 0 AND state IN"
                                                + " ('REJECTED', 'EXPIRED') LIMIT 1")
                                .mapTo(Integer.class)
                                .findOne()
                                .isPresent());
    }

    /** Those parts, the oldest first; from now on the operators know. */
    public List<Failed> takeFailed() {
        String sql =
                """
                UPDATE delivery SET reported = 1 WHERE reported = 0 AND state IN ('REJECTED', 'EXPIRED')
                RETURNING id, platform, delivery_key, problem,
                  (SELECT c.title FROM chat c WHERE c.id = delivery.chat_id) AS title\
                """;
        record Row(long id, Failed failed) {}
        return database.with(
                h ->
                        h
                                .createQuery(sql)
                                .map(
                                        (row, context) ->
                                                new Row(
                                                        row.getLong("id"),
                                                        new Failed(
                                                                row.getString("platform"),
                                                                row.getString("title"),
                                                                row.getString("delivery_key"),
                                                                Objects.requireNonNullElse(
                                                                        row.getString("problem"),
                                                                        ""))))
                                .stream()
                                .sorted(java.util.Comparator.comparingLong(Row::id))
                                .map(Row::failed)
                                .toList());
    }
}
