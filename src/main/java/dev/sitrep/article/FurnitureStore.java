package dev.sitrep.article;

import dev.sitrep.store.Database;

import org.jdbi.v3.core.statement.PreparedBatch;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How many articles of each outlet had a line at their edges. Every method joins the transaction that is open on the thread. */
public final class FurnitureStore {
    private final Database database;

    public FurnitureStore(Database database) {
        this.database = database;
    }

    /** Counts the first and last lines of one more article; a revision of a counted one is not to be passed again. */
    public void saw(String outlet, String text, Instant now) {
        Set<Long> edges = Furniture.edges(text);
        if (edges.isEmpty()) {
            return;
        }
        database.use(
                handle -> {
                    PreparedBatch batch =
                            handle.prepareBatch(
                                    """
                                    INSERT INTO edge_line (outlet, line_hash, articles, last_seen) VALUES (:outlet, :hash, 1, :now)
                                    ON CONFLICT (outlet, line_hash)
                                    DO UPDATE SET articles = edge_line.articles + 1, last_seen = excluded.last_seen""");
                    edges.forEach(
                            hash ->
                                    batch.bind("outlet", outlet)
                                            .bind("hash", hash)
                                            .bind("now", now.toEpochMilli())
                                            .add());
                    batch.execute();
                });
    }

    /** The text without the lines that this outlet has repeated at the edges of {@link Furniture#ENOUGH} articles. */
    public String cut(String outlet, String text) {
        Set<Long> edges = Furniture.edges(text);
        if (edges.isEmpty()) {
            return text;
        }
        List<Long> known =
                database.with(
                        handle ->
                                handle.createQuery(
                                                "SELECT line_hash FROM edge_line WHERE outlet = :outlet AND articles >= :enough AND line_hash IN (<hashes>)")
                                        .bind("outlet", outlet)
                                        .bind("enough", Furniture.ENOUGH)
                                        .bindList("hashes", List.copyOf(edges))
                                        .mapTo(Long.class)
                                        .list());
        return Furniture.cut(text, new HashSet<>(known));
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
