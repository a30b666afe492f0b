package dev.sitrep.article;

/**
 * A draft and the whole article that it would make. Making it costs far more than storing it, so it is done before the database is
 * asked for a transaction.
 */
public record Candidate(Draft draft, Article article) {
    public static Candidate of(Draft draft) {
        return new Candidate(draft, ArticleNormalizer.normalize(draft));
    }
}
