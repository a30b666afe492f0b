package dev.sitrep.summary;

import java.util.Set;

/**
 * What a reader must have read before a sentence to understand it.
 *
 * @param previous the sentence right before it in its article
 * @param mentions a thing that it speaks of as known ("the ruling"): the headline must name it, else the sentence before is needed as well; empty for none
 * @param names surnames, as {@link Introductions} keeps them, that someone must have introduced
 */
record Needs(boolean previous, String mentions, Set<String> names) {
    static final Needs NOTHING = new Needs(false, "", Set.of());

    Needs {
        names = Set.copyOf(names);
    }

    /** Whether the sentence before it must be told. */
    boolean isPreviousNeeded(Headings headings) {
        return previous || (!mentions.isEmpty() && !headings.speakOf(mentions));
    }
}
