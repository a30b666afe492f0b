package dev.sitrep.alert;

import dev.sitrep.store.Database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Which of the bot's own troubles the operators were told of, on whatever node they were seen. Every method joins the transaction of the thread. */
public final class TroubleStore {
    private final Database database;

    public TroubleStore(Database database) {
        this.database = database;
    }

    /** The trouble lasts; whether it is new, so that it is to be told. Of several nodes that see it one is told so. */
    public boolean lasts(Trouble trouble, Instant now) {
        String update =
                """
                UPDATE trouble SET detail = :detail, seen_at = :seen, over_at = :over
                WHERE name = :name AND seen_at <= :seen\
                """;
        String insert =
                """
                INSERT INTO trouble (name, detail, since, seen_at, over_at, told_at)
                VALUES (:name, :detail, :since, :seen, :over, :now) ON CONFLICT (name) DO NOTHING\
                """;
        return database.with(
                h -> {
                    boolean known =
                            h.createUpdate(update)
                                            .bind("name", trouble.name())
                                            .bind("detail", trouble.detail())
                                            .bind("seen", trouble.seenAt().toEpochMilli())
                                            .bind("over", trouble.overAt().toEpochMilli())
                                            .execute()
                                    > 0;
                    return !known
                            && h.createUpdate(insert)
                                            .bind("name", trouble.name())
                                            .bind("detail", trouble.detail())
                                            .bind("since", trouble.since().toEpochMilli())
                                            .bind("seen", trouble.seenAt().toEpochMilli())
                                            .bind("over", trouble.overAt().toEpochMilli())
                                            .bind("now", now.toEpochMilli())
                                            .execute()
                                    > 0;
                });
    }

    /** The troubles that are over by now; they are told of once. */
    public List<Trouble> takeOver(Instant now) {
        String sql = "DELETE FROM trouble WHERE over_at <= :now RETURNING *";
        return database.with(
                h ->
                        h.createQuery(sql)
                                .bind("now", now.toEpochMilli())
                                .map((row, context) -> trouble(row))
                                .list());
    }

    /** Whether what is gathered under this name may be told now: at most once in so long. */
    public boolean mayTell(String name, Duration apart, Instant now) {
        String sql =
                """
                INSERT INTO trouble (name, detail, since, seen_at, over_at, told_at)
                VALUES (:name, '', :now, :now, NULL, :now)
                ON CONFLICT (name) DO UPDATE SET told_at = excluded.told_at WHERE trouble.told_at <= :before\
                """;
        return database.with(
                        h ->
                                h.createUpdate(sql)
                                        .bind("name", name)
                                        .bind("now", now.toEpochMilli())
                                        .bind("before", now.minus(apart).toEpochMilli())
                                        .execute())
                > 0;
    }

    private static Trouble trouble(ResultSet row) throws SQLException {
        return new Trouble(
                row.getString("name"),
                row.getString("detail"),
                Instant.ofEpochMilli(row.getLong("since")),
                Instant.ofEpochMilli(row.getLong("seen_at")),
                Instant.ofEpochMilli(row.getLong("over_at")));
    }
}
