package dev.sitrep.alert;

import java.time.Instant;

/**
 * One of the bot's own troubles, which its operators hear of.
 *
 * @param name what it is, and of what: {@code flow:digest}, {@code send:telegram}, {@code database}
 * @param detail what the broken thing says of itself; for operators, and so in English
 * @param since when it was first seen
 * @param seenAt when it was last seen
 * @param overAt it counts as over from then on, unless it is seen again
 */
public record Trouble(String name, String detail, Instant since, Instant seenAt, Instant overAt) {
    /** What kind of trouble it is: what stands before the colon. */
    public String kind() {
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(0, colon);
    }

    /** Of what: what stands behind the colon; empty where it is the only one of its kind. */
    public String of() {
        int colon = name.indexOf(':');
        return colon < 0 ? "" : name.substring(colon + 1);
    }
}
