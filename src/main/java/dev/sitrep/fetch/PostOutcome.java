package dev.sitrep.fetch;

import java.net.URI;
import java.time.Instant;

/** What came of sending a form. Every reason is half a sentence that a reader can be shown after "because". */
public sealed interface PostOutcome {
    /** The server took it (2xx). */
    record Taken() implements PostOutcome {}

    /** The same form is to be sent to another address (307, 308), if the sender wants to trust that one too. */
    record Redirected(URI to) implements PostOutcome {}

    /** The server, or our own politeness, asks not to come before then. */
    record Wait(Instant until, String why) implements PostOutcome {}

    /**
     * It was not taken this time.
     *
     * @param status the HTTP status, or 0 where no answer came
     */
    record Failed(String why, int status) implements PostOutcome {}

    /** It may not be sent there at all: an address on the inside, a scheme, a port. */
    record Refused(String why) implements PostOutcome {}
}
