package dev.sitrep.article;

import dev.sitrep.store.Database;

import org.jdbi.v3.core.statement.PreparedBatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The lines that each outlet's articles share. Every method joins the transaction that is open on the thread. */
public final class FurnitureStore {
    /** Parameters of one statement. */
    private static final int AT_ONCE = 500;

    /** A line that was not seen for so long is forgotten. */
    private static final Duration KEPT = Duration.ofDays(90);

    private final Database database;

    public FurnitureStore(Database database) {
        this.database = database;
    }

    /** What is known of the lines of these articles, which are all of one outlet. */
    public Lines lines(String outlet, Collection<Article> articles) {
        Set<Long> hashes = new HashSet<>();
        articles.forEach(a -> hashes.addAll(Furniture.suspects(a.text(), outlet).keySet()));
        Lines lines = new Lines(outlet);
        List<Long> all = List.copyOf(hashes);
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            load(lines, all.subList(i, Math.min(all.size(), i + AT_ONCE)));
        }
        return lines;
    }

    private void load(Lines lines, List<Long> hashes) {
        String sql =
                """
                SELECT line_hash, stories, titles, days, last_day FROM shared_line
                WHERE outlet = :outlet AND line_hash IN (<hashes>)""";
        database.use(
                handle ->
                        handle.createQuery(sql)
                                .bind("outlet", lines.outlet)
                                .bindList("hashes", hashes)
                                .map(
                                        (row, context) ->
                                                Map.entry(
                                                        row.getLong(1),
                                                        new SharedLine(
                                                                row.getInt(2),
                                                                SharedLine.titlesRead(
                                                                        row.getString(3)),
                                                                row.getInt(4),
                                                                row.getLong(5))))
                                .forEach(e -> lines.known.put(e.getKey(), e.getValue())));
    }

    /** Keeps what was counted, and forgets what was not seen for three months. */
    public void save(Collection<Lines> counted, Instant now) {
        String sql =
                """
                INSERT INTO shared_line (outlet, line_hash, stories, titles, days, last_day, last_seen)
                VALUES (:outlet, :hash, :stories, :titles, :days, :lastDay, :now)
                ON CONFLICT (outlet, line_hash) DO UPDATE SET stories = excluded.stories, titles = excluded.titles,
                days = excluded.days, last_day = excluded.last_day, last_seen = excluded.last_seen""";
        database.use(
                handle -> {
                    try (PreparedBatch batch = handle.prepareBatch(sql)) {
                        // In one order on every node, so that two of them never wait for each
                        // other.
                        counted.stream()
                                .sorted(Comparator.comparing(lines -> lines.outlet))
                                .forEach(lines -> lines.addTo(batch, now));
                        if (batch.size() > 0) {
                            batch.execute();
                        }
                    }
                    handle.execute(
                            "DELETE FROM shared_line WHERE last_seen < ?",
                            now.minus(KEPT).toEpochMilli());
                });
    }

    /** The lines that may be furniture of one outlet's articles. */
    public static final class Lines {
        private final String outlet;
        private final Map<Long, SharedLine> known = new HashMap<>();
        private final SortedSet<Long> changed = new TreeSet<>();

        private Lines(String outlet) {
            this.outlet = outlet;
        }

        /** Counts the lines of one more article; a revision of a counted one is not to be passed again. */
        public void saw(Article article) {
            for (long hash : Furniture.suspects(article.text(), outlet).keySet()) {
                SharedLine line = known.getOrDefault(hash, SharedLine.UNSEEN);
                known.put(hash, line.seen(article.title(), article.publishedOrArrived()));
                changed.add(hash);
            }
        }

        /** The text without the lines that are furniture by now. */
        public String cut(String text) {
            Set<Long> furniture = new HashSet<>();
            Furniture.suspects(text, outlet)
                    .forEach(
                            (hash, suspicion) -> {
                                SharedLine line = known.getOrDefault(hash, SharedLine.UNSEEN);
                                if (line.isFurniture(suspicion)) {
                                    furniture.add(hash);
                                }
                            });
            return furniture.isEmpty() ? text : Furniture.cut(text, furniture::contains);
        }

        private void addTo(PreparedBatch batch, Instant now) {
            for (long hash : changed) {
                SharedLine line = known.getOrDefault(hash, SharedLine.UNSEEN);
                batch.bind("outlet", outlet)
                        .bind("hash", hash)
                        .bind("stories", line.stories())
                        .bind("titles", line.titlesWritten())
                        .bind("days", line.days())
                        .bind("lastDay", line.lastDay())
                        .bind("now", now.toEpochMilli())
                        .add();
            }
        }
    }
}
