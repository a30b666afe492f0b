package dev.sitrep.article;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import java.util.Objects;
import java.util.function.Function;

/**
 * Keeps what was read from articles, so that an article is read once and not again each time its story grows.
 *
 * <p>What is kept counts only as long as the article's words are the same: of a revision, or of another article under the same id, a
 * new reading is made. Bounded by the characters of the articles, the least used are forgotten first. Used by any number of threads.
 *
 * @param <T> what is read from an article; it must depend on nothing but what {@code sameWords} compares
 */
public final class ReadOnce<T> {
    /** What an article without text takes. */
    private static final int LEAST = 500;

    private final Function<Article, T> reading;
    private final Cache<Long, Kept<T>> kept;

    private record Kept<T>(Article article, T read) {}

    /**
     * @param reading how an article is read
     * @param characters of the articles whose readings are kept at once
     */
    public ReadOnce(Function<Article, T> reading, long characters) {
        this.reading = reading;
        this.kept =
                Caffeine.newBuilder()
                        .maximumWeight(characters)
                        .weigher((Long id, Kept<T> one) -> LEAST + one.article().text().length())
                        .executor(Runnable::run)
                        .build();
    }

    /** What is read from an article: kept from before, or made now. */
    public T of(Article article) {
        Kept<T> known = kept.getIfPresent(article.id());
        if (known != null && sameWords(known.article(), article)) {
            return known.read();
        }
        T read = reading.apply(article);
        kept.put(article.id(), new Kept<>(article, read));
        return read;
    }

    /** Whether two versions of an article say the same under the same name. */
    private static boolean sameWords(Article a, Article b) {
        return a.text().equals(b.text())
                && a.title().equals(b.title())
                && a.language().equals(b.language())
                && a.outlet().equals(b.outlet())
                && Objects.equals(a.url(), b.url())
                && Objects.equals(a.credited(), b.credited());
    }
}
