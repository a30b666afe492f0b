package dev.sitrep.story;

import dev.sitrep.article.Article;
import dev.sitrep.embedding.Embedder;
import dev.sitrep.embedding.Embedding;
import dev.sitrep.store.Database;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Asks the sentence model once for each article and keeps the answer in the database. Only English articles have one. Safe for several threads.
 */
public final class MeaningStore implements Meaning {
    /** The one language that the model knows. */
    private static final String MODELLED = "en";

    /**
     * Answers that are held between reading an article ahead and storing it: more than are ever read ahead at once. The oldest go first; a cache that keeps what is used often would
     * drop the newest, which are still to be stored.
     */
    private static final int HELD = 4_000;

    private final Database database;
    private final Function<String, Embedding> model;
    private final Map<Long, byte[]> fresh =
            Collections.synchronizedMap(
                    new LinkedHashMap<>() {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<Long, byte[]> eldest) {
                            return size() > HELD;
                        }
                    });

    /** @param embedder asked for when the first article needs it */
    public MeaningStore(Database database, Supplier<Embedder> embedder) {
        this(database, lead -> embedder.get().vector(lead));
    }

    MeaningStore(Database database, Function<String, Embedding> model) {
        this.database = database;
        this.model = model;
    }

    @Override
    public @Nullable Embedding of(Article article, String lead) {
        if (!article.language().equals(MODELLED) || lead.isBlank()) {
            return null;
        }
        byte[] known = fresh.get(article.id());
        return Embedding.of(known == null ? storedOrAsked(article.id(), lead) : known);
    }

    private byte[] storedOrAsked(long article, String lead) {
        return database.with(
                        h ->
                                h.createQuery("SELECT vector FROM meaning WHERE article_id = :id")
                                        .bind("id", article)
                                        .mapTo(byte[].class)
                                        .findOne())
                .orElseGet(
                        () -> {
                            byte[] asked = model.apply(lead).bytes();
                            fresh.put(article, asked);
                            return asked;
                        });
    }

    @Override
    public void keep(long article) {
        byte[] vector = fresh.get(article);
        if (vector != null) {
            database.with(
                    h ->
                            h.createUpdate(
                                            """
                                            INSERT INTO meaning (article_id, vector) VALUES (:id, :vector)
                                            ON CONFLICT (article_id) DO NOTHING""")
                                    .bind("id", article)
                                    .bind("vector", vector)
                                    .execute());
        }
    }
}
