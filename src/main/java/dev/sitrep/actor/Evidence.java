package dev.sitrep.actor;

import java.util.List;

/**
 * What tells whether a name that others have too means this one.
 *
 * @param with words of the article that speak for it
 * @param unless words that speak against it
 */
record Evidence(Alone alone, List<String> with, List<String> unless) {
    static final Evidence NONE = new Evidence(Alone.SURE, List.of(), List.of());

    /** What the short name by itself is worth. */
    enum Alone {
        SURE,
        CONTEXT,
        NEVER
    }

    Evidence {
        with = List.copyOf(with);
        unless = List.copyOf(unless);
    }
}
