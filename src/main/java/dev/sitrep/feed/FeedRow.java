package dev.sitrep.feed;

import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One row of the table of feeds. */
final class FeedRow implements RowMapper<Feed> {
    @Override
    public Feed map(ResultSet row, StatementContext context) throws SQLException {
        FeedSubscription about =
                new FeedSubscription(
                        URI.create(row.getString("url")),
                        row.getString("title"),
                        row.getString("outlet"),
                        row.getString("language"),
                        row.getString("country"),
                        row.getString("folder"),
                        row.getString("ownership"),
                        row.getInt("state_media") != 0);
        FeedHealth health =
                new FeedHealth(
                        FeedState.valueOf(row.getString("state")),
                        row.getString("reason"),
                        instant(row, "last_checked"),
                        instant(row, "last_success"),
                        row.getInt("error_run"),
                        new NextCheck(
                                Instant.ofEpochMilli(row.getLong("next_check")),
                                row.getString("next_check_why")),
                        instant(row, "trouble_since"),
                        new Habit(
                                instant(row, "habit_newest"),
                                instant(row, "habit_since"),
                                gaps(row.getString("habit_gaps"))));
        Validators validators =
                new Validators(
                        row.getString("etag"),
                        row.getString("last_modified"),
                        row.getString("body_hash"),
                        uri(row, "validators_from"));
        Rhythm rhythm =
                new Rhythm(
                        duration(row, "cadence"),
                        duration(row, "asked"),
                        set(row.getString("skip_hours"), Integer::valueOf),
                        set(row.getString("skip_days"), DayOfWeek::valueOf),
                        instant(row, "newest_entry"));
        URI movedTo = uri(row, "moved_to");
        Move move =
                movedTo == null
                        ? null
                        : new Move(movedTo, Instant.ofEpochMilli(row.getLong("moved_since")));
        return new Feed(row.getLong("id"), about, health, validators, rhythm, move, push(row));
    }

    private static @Nullable Push push(ResultSet row) throws SQLException {
        String hub = row.getString("push_hub");
        Instant until = instant(row, "push_until");
        return hub == null || until == null ? null : new Push(hub, until);
    }

    /** Fills in what changes with a check. */
    static <S extends SqlStatement<S>> S bind(S statement, Feed feed) {
        FeedHealth health = feed.health();
        Rhythm rhythm = feed.rhythm();
        Move move = feed.move();
        return statement
                .bind("id", feed.id())
                .bind("title", feed.title())
                .bind("outlet", feed.outlet())
                .bind("state", health.state().name())
                .bind("reason", health.reason())
                .bind("lastChecked", millis(health.lastChecked()))
                .bind("lastSuccess", millis(health.lastSuccess()))
                .bind("errorRun", health.errorRun())
                .bind("nextCheck", health.next().at().toEpochMilli())
                .bind("nextCheckWhy", health.next().why())
                .bind("troubleSince", millis(health.troubleSince()))
                .bind("habitNewest", millis(health.habit().newest()))
                .bind("habitSince", millis(health.habit().since()))
                .bind("habitGaps", joined(health.habit().gaps()))
                .bind("etag", feed.validators().etag())
                .bind("lastModified", feed.validators().lastModified())
                .bind("bodyHash", feed.validators().bodyHash())
                .bind("cadence", millis(rhythm.cadence()))
                .bind("asked", millis(rhythm.asked()))
                .bind("skipHours", joined(rhythm.skipHours()))
                .bind("skipDays", joined(rhythm.skipDays()))
                .bind("newestEntry", millis(rhythm.newestEntry()))
                .bind("validatorsFrom", text(feed.validators().from()))
                .bind("movedTo", text(move == null ? null : move.to()))
                .bind("movedSince", millis(move == null ? null : move.since()));
    }

    static @Nullable Long millis(@Nullable Instant time) {
        return time == null ? null : time.toEpochMilli();
    }

    private static @Nullable Long millis(@Nullable Duration time) {
        return time == null ? null : time.toMillis();
    }

    private static @Nullable String text(@Nullable URI address) {
        return address == null ? null : address.toString();
    }

    private static @Nullable URI uri(ResultSet row, String column) throws SQLException {
        String address = row.getString(column);
        return address == null ? null : URI.create(address);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private static @Nullable Duration duration(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Duration.ofMillis(millis);
    }

    static String joined(List<Habit.Gap> gaps) {
        return gaps.stream()
                .map(gap -> gap.week() + ":" + gap.length().toMillis())
                .collect(Collectors.joining(" "));
    }

    private static List<Habit.Gap> gaps(@Nullable String joined) {
        return joined == null || joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split(" ", -1)).map(FeedRow::gap).toList();
    }

    private static Habit.Gap gap(String written) {
        int colon = written.indexOf(':');
        return new Habit.Gap(
                Long.parseLong(written.substring(0, colon)),
                Duration.ofMillis(Long.parseLong(written.substring(colon + 1))));
    }

    private static String joined(Set<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining(" "));
    }

    private static <T> Set<T> set(@Nullable String joined, Function<String, T> each) {
        return joined == null || joined.isEmpty()
                ? Set.of()
                : Arrays.stream(joined.split(" ", -1)).map(each).collect(Collectors.toSet());
    }
}
