package dev.sitrep.actor;

import java.util.List;

/**
 * A listed name in a text, and who may be meant.
 *
 * @param from the first word
 * @param to the word behind the last
 * @param sounded whether no list has this spelling, and it only sounds like one
 */
record Hit(int from, int to, List<Spelling> meant, boolean sounded) {
    Hit(int from, int to, List<Spelling> meant) {
        this(from, to, meant, false);
    }
}
