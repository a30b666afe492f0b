package dev.sitrep.story;

import static dev.sitrep.story.Articles.START;
import static dev.sitrep.story.Articles.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.article.Article;
import dev.sitrep.article.ArticleStore;
import dev.sitrep.embedding.Embedding;
import dev.sitrep.store.Database;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

class MeaningStoreTest {
    private static final int BATCH = 2_000;

    private final AtomicInteger asked = new AtomicInteger();

    @ParameterizedTest
    @EnumSource(Kind.class)
    void the_model_is_asked_once_for_each_article_however_many_came_before(Kind kind) {
        try (Database database = kind.open()) {
            MeaningStore store = new MeaningStore(database, this::vector);
            List<Article> all = new ArrayList<>();
            for (int i = 0; i < 4 * BATCH; i++) {
                all.add(article(0, "Outlet " + i, "T", "Text.", "en", START));
            }
            List<Article> stored =
                    database.atomically(
                            () -> all.stream().map(new ArticleStore(database)::add).toList());
            for (int from = 0; from < stored.size(); from += BATCH) {
                List<Article> some = stored.subList(from, from + BATCH);
                some.parallelStream().forEach(a -> store.of(a, a.title()));
                database.atomically(
                        () ->
                                some.forEach(
                                        a -> {
                                            store.of(a, a.title());
                                            store.keep(a.id());
                                        }));
            }
            assertThat(asked).hasValue(stored.size());
            MeaningStore restarted = new MeaningStore(database, this::vector);
            stored.forEach(a -> restarted.of(a, a.title()));
            assertThat(asked).hasValue(stored.size());
        }
    }

    private Embedding vector(String lead) {
        asked.incrementAndGet();
        return new Embedding(new float[] {lead.length(), 1});
    }
}
