package dev.sitrep.websub;

import dev.sitrep.config.Secret;
import dev.sitrep.websub.Subscription.Advertised;

import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** One row of the table of subscriptions. */
final class SubscriptionRow implements RowMapper<Subscription> {
    @Override
    public Subscription map(ResultSet row, StatementContext context) throws SQLException {
        return new Subscription(
                row.getLong("id"),
                row.getLong("feed_id"),
                new Advertised(
                        URI.create(row.getString("hub")), URI.create(row.getString("topic"))),
                URI.create(row.getString("base")),
                new Secret(row.getString("token")),
                new Secret(row.getString("secret")),
                row.getInt("signed") != 0,
                SubscriptionState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getInt("attempts"),
                instant(row, "asked_at"),
                instant(row, "lease_end"),
                row.getInt("missed"),
                Instant.ofEpochMilli(row.getLong("next_at")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
