package dev.sitrep.story;

import dev.sitrep.store.Database;

import java.time.Duration;
import java.time.Instant;

/** How many reports usually arrive; copies and replaced versions are none. Every method joins the transaction that is open on the thread. */
public final class ArrivalStore {
    private static final Duration DAY = Duration.ofDays(1);

    private final Database database;

    public ArrivalStore(Database database) {
        this.database = database;
    }

    /**
     * How many reports a storyline got on average in a span of this length.
     *
     * @param from where the time that is looked at begins
     * @param to where it ends; what arrives from then on is left out
     */
    public double ofStoryline(long storyline, Instant from, Instant to, Duration span) {
        String sql =
                """
                SELECT count(*) FROM story s JOIN story_article sa ON sa.story_id = s.id
                JOIN article a ON a.id = sa.article_id
                WHERE s.storyline_id = :storyline AND a.arrived_at >= :from AND a.arrived_at < :to
                  AND a.duplicate_of IS NULL AND a.superseded = 0\
                """;
        long count =
                database.with(
                        h ->
                                h.createQuery(sql)
                                        .bind("storyline", storyline)
                                        .bind("from", from.toEpochMilli())
                                        .bind("to", to.toEpochMilli())
                                        .mapTo(Long.class)
                                        .one());
        return count * (double) span.toMillis() / Duration.between(from, to).toMillis();
    }

    /**
     * How many reports a story that got any had on average in the span that ends at this time of day, on so many days before; 0 where nothing arrived
     * then.
     */
    public double atThisHour(Instant now, Duration span, int days) {
        long reports = 0;
        long stories = 0;
        for (int day = 1; day <= days; day++) {
            Instant end = now.minus(DAY.multipliedBy(day));
            Span found = between(end.minus(span), end);
            reports += found.reports();
            stories += found.stories();
        }
        return stories == 0 ? 0 : reports / (double) stories;
    }

    private record Span(long reports, long stories) {}

    private Span between(Instant from, Instant to) {
        String sql =
                """
                SELECT count(*), count(DISTINCT sa.story_id) FROM article a
                JOIN story_article sa ON sa.article_id = a.id
                WHERE a.arrived_at >= :from AND a.arrived_at < :to AND a.duplicate_of IS NULL AND a.superseded = 0\
                """;
        return database.with(
                h ->
                        h.createQuery(sql)
                                .bind("from", from.toEpochMilli())
                                .bind("to", to.toEpochMilli())
                                .map((row, context) -> new Span(row.getLong(1), row.getLong(2)))
                                .one());
    }
}
