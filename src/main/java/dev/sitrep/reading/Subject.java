package dev.sitrep.reading;

import org.jspecify.annotations.Nullable;

/**
 * Of whom something is said in a sentence.
 *
 * @param name as the article has it in full; for a pronoun the word itself, for a description null unless it is the office of someone named
 * @param start the first word of the phrase
 */
record Subject(Kind kind, @Nullable String name, int start) {
    /** What a subject is. */
    enum Kind {
        /** A person by name. */
        PERSON,
        /** A body or a country by name. */
        BODY,
        PRONOUN,
        /** Someone described: an office, "a Turkish official". */
        DESCRIBED,
        /** A description of no single person: "officials", "the report". */
        THING
    }

    /** Whether it has a name of several words. */
    boolean isFull() {
        return name != null && name.indexOf(' ') > 0;
    }
}
