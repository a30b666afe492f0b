package dev.sitrep.difference;

import dev.sitrep.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Claims on the same matter that can't all hold, or of which a later one replaces an earlier.
 *
 * @param about the words that are attributed differently; empty for the rest, whose claims say it themselves
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
        ATTRIBUTION,
        /** They count different things, or over different times: no difference, and not shown. */
        SCOPE,
        /** One is the other rounded, or both leave room for each other: no difference, and not shown. */
        ROUNDING;

        /** Whether readers are told. */
        public boolean isShown() {
            return this != SCOPE && this != ROUNDING;
        }
    }

    /**
     * One checkable statement and where it stands.
     *
     * @param text {@code span} of the article's text: the clause that makes the claim, not the whole sentence
     * @param saidBy whom the article has it from, by name; null where it credits nobody
     */
    public record Claim(
            String text, String outlet, long articleId, Span span, @Nullable String saidBy) {

        public Claim(String text, String outlet, long articleId, Span span) {
            this(text, outlet, articleId, span, null);
        }

        /** The same claim, had from somebody. */
        public Claim by(@Nullable String name) {
            return new Claim(text, outlet, articleId, span, name);
        }
    }
}
