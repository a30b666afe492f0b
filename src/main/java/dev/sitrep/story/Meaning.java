package dev.sitrep.story;

import dev.sitrep.article.Article;
import dev.sitrep.embedding.Embedding;

import org.jspecify.annotations.Nullable;

/** Knows what articles mean. */
@FunctionalInterface
public interface Meaning {
    /**
     * What an article means; null where there is none, as in a language that the model does not know.
     *
     * @param lead its title, where that says anything, and the beginning of its text
     */
    @Nullable Embedding of(Article article, String lead);

    /** Stores what was asked for an article, in the transaction that takes it in, where answers are stored at all. */
    default void keep(long articleId) {}

    /** Words alone. */
    static Meaning none() {
        return (article, lead) -> null;
    }
}
