package dev.sitrep.story;

import dev.sitrep.text.Span;

import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** A {@link Standing} in the columns of a story's row. */
final class StandingRow {
    static final String SET =
            "status = :status, status_article = :article, status_start = :start, status_end = :end, event_from = :from, event_to = :to";

    private StandingRow() {}

    static Update bind(Update update, @Nullable Standing standing) {
        return update.bind("status", standing == null ? null : standing.status().name())
                .bind("article", standing == null ? null : (Long) standing.articleId())
                .bind("start", standing == null ? null : (Integer) standing.span().start())
                .bind("end", standing == null ? null : (Integer) standing.span().end())
                .bind("from", standing == null ? null : days(standing.from()))
                .bind("to", standing == null ? null : days(standing.to()));
    }

    /** Null where the row has no status, or one from before its source was kept. */
    static @Nullable Standing read(ResultSet row) throws SQLException {
        String status = row.getString("status");
        long article = row.getLong("status_article");
        if (status == null || row.wasNull()) {
            return null;
        }
        Span span = new Span(row.getInt("status_start"), row.getInt("status_end"));
        return new Standing(
                Status.valueOf(status),
                article,
                span,
                day(row, "event_from"),
                day(row, "event_to"));
    }

    private static @Nullable Long days(@Nullable LocalDate day) {
        return day == null ? null : (Long) day.toEpochDay();
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        long days = row.getLong(column);
        return row.wasNull() ? null : LocalDate.ofEpochDay(days);
    }
}
