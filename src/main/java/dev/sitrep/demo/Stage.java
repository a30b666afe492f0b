package dev.sitrep.demo;

import java.time.Instant;

/** What the demo drives: the whole program, with a clock that the demo moves. */
public interface Stage {
    /** Adds the feeds of an OPML document, as {@code sitrep feeds import} does. */
    void importFeeds(byte[] opml);

    /** Moves the clock and runs every flow that is due then, to the end: what it sends stands on the screen when it returns. */
    void advanceTo(Instant now);

    /** A person types a line in the terminal's chat; the answer stands on the screen when it returns. */
    void type(String line, Instant now);
}
