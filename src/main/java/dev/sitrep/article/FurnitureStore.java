package dev.sitrep.article;

import dev.sitrep.store.Database;

import org.jdbi.v3.core.statement.PreparedBatch;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many articles of each outlet had a line at their edges. Every method joins the transaction that is open on the thread. */
public final class FurnitureStore {
    /** Parameters of one statement. */
    private static final int AT_ONCE = 500;

    private final Database database;

    public FurnitureStore(Database database) {
        this.database = database;
    }

    /** What is known of these texts' edges; their outlet's articles are then cut and counted one after the other. */
    public Edges edges(String outlet, Collection<String> texts) {
        Set<Long> hashes = new HashSet<>();
        texts.forEach(text -> hashes.addAll(Furniture.edges(text)));
        Edges edges = new Edges(outlet);
        List<Long> all = List.copyOf(hashes);
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            load(edges, all.subList(i, Math.min(all.size(), i + AT_ONCE)));
        }
        return edges;
    }

    private void load(Edges edges, List<Long> hashes) {
        database.use(
                handle ->
                        handle.createQuery(
                                        "SELECT line_hash, articles FROM edge_line WHERE outlet = :outlet AND line_hash IN (<hashes>)")
                                .bind("outlet", edges.outlet)
                                .bindList("hashes", hashes)
                                .map((row, context) -> Map.entry(row.getLong(1), row.getInt(2)))
                                .forEach(e -> edges.known.put(e.getKey(), e.getValue())));
    }

    /** Keeps what was counted. */
    public void save(Collection<Edges> counted, Instant now) {
        String sql =
                """
                INSERT INTO edge_line (outlet, line_hash, articles, last_seen) VALUES (:outlet, :hash, :more, :now)
                ON CONFLICT (outlet, line_hash)
                DO UPDATE SET articles = edge_line.articles + excluded.articles, last_seen = excluded.last_seen""";
        database.use(
                handle -> {
                    try (PreparedBatch batch = handle.prepareBatch(sql)) {
                        for (Edges edges : counted) {
                            edges.more.forEach(
                                    (hash, more) ->
                                            batch.bind("outlet", edges.outlet)
                                                    .bind("hash", hash)
                                                    .bind("more", more)
                                                    .bind("now", now.toEpochMilli())
                                                    .add());
                        }
                        if (batch.size() > 0) {
                            batch.execute();
                        }
                    }
                });
    }

    /** The lines at the edges of one outlet's articles, and how many articles had each. */
    public static final class Edges {
        private final String outlet;
        private final Map<Long, Integer> known = new HashMap<>();
        private final SortedMap<Long, Integer> more = new TreeMap<>();

        private Edges(String outlet) {
            this.outlet = outlet;
        }

        /** Counts the first and last lines of one more article; a revision of a counted one is not to be passed again. */
        public void saw(String text) {
            for (long hash : Furniture.edges(text)) {
                known.merge(hash, 1, Integer::sum);
                more.merge(hash, 1, Integer::sum);
            }
        }

        /** The text without the lines that this outlet has repeated at the edges of {@link Furniture#ENOUGH} articles. */
        public String cut(String text) {
            Set<Long> furniture = new HashSet<>();
            for (long hash : Furniture.edges(text)) {
                if (known.getOrDefault(hash, 0) >= Furniture.ENOUGH) {
                    furniture.add(hash);
                }
            }
            return Furniture.cut(text, furniture);
        }
    }

    /** Forgets lines that were not seen since {@code before}, and returns how many. */
    public int prune(Instant before) {
        return database.with(
                handle ->
                        handle.execute(
                                "DELETE FROM edge_line WHERE last_seen < ?",
                                before.toEpochMilli()));
    }
}
