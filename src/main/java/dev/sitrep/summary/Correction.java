package dev.sitrep.summary;

import org.jspecify.annotations.Nullable;

/**
 * Something that a chat was told and that its source says no longer, or says otherwise now.
 *
 * @param articleId the newest version
 * @param before the words that were told, in full, as the source had them
 * @param now the words that took their place; null where the source took the statement back
 */
public record Correction(
        Kind kind, long articleId, String outlet, String before, @Nullable String now) {
    /** What was changed; what matters more stands first. */
    public enum Kind {
        /** A statement with another number in it. */
        NUMBER,
        /** A statement with a higher count of victims: not a mistake but the news of later. */
        COUNT,
        HEADLINE,
        STATEMENT,
        WITHDRAWN
    }

    /** The part of the words that differs, with a few words around it: before and now. */
    public Change.Rewording shortly() {
        return now == null ? new Change.Rewording(before, "") : Difference.of(before, now);
    }
}
