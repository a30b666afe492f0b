package dev.sitrep.summary;

import dev.sitrep.text.Span;

import java.util.List;

/**
 * Claims on the same matter that can't all hold, or of which a later one replaces an earlier.
 *
 * @param about the words that are attributed differently; empty for counts, whose claims say it themselves
 */
public record Contradiction(Kind kind, String about, List<Claim> claims) {
    public Contradiction {
        claims = List.copyOf(claims);
    }

    public Contradiction(Kind kind, List<Claim> claims) {
        this(kind, "", claims);
    }

    /** What kind of difference it is. */
    public enum Kind {
        /** They can't both hold. */
        CONFLICT,
        /** A later count replaces an earlier one. */
        UPDATE,
        /** The same words, attributed differently. */
        ATTRIBUTION
    }

    /**
     * One checkable statement and where it stands.
     *
     * @param text {@code span} of the article's text: the clause that makes the claim, not the whole sentence
     */
    public record Claim(String text, String outlet, long articleId, Span span) {}
}
