package dev.sitrep.fetch;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Instant;

/** What came of asking. Every reason is half a sentence that a reader can be shown after "because". */
public sealed interface FetchOutcome {
    /**
     * A whole body.
     *
     * @param body decompressed; not to be changed by who reads it
     * @param finalUri where it was in the end
     * @param contentType the Content-Type header as it came
     * @param etag validators for the next request
     * @param permanentlyMoved every redirect on the way was for good (301, 308), so that finalUri is the address to keep
     * @param lengthKnown the server told how long the body is, so that it is surely whole; where it is only ended by the end of
     *     the connection (HTTP/1.0), nobody knows
     */
    @SuppressWarnings("ArrayRecordComponent") // The bytes are read once; nobody compares outcomes.
    record Fetched(
            byte[] body,
            URI finalUri,
            @Nullable String contentType,
            @Nullable String etag,
            @Nullable String lastModified,
            ResponseHints hints,
            boolean permanentlyMoved,
            boolean lengthKnown)
            implements FetchOutcome {}

    /**
     * The copy we have is the newest (304). The server may have renewed its validators.
     *
     * @param finalUri where it was in the end
     * @param permanentlyMoved as in {@link Fetched}
     */
    record NotModified(
            @Nullable String etag,
            @Nullable String lastModified,
            ResponseHints hints,
            URI finalUri,
            boolean permanentlyMoved)
            implements FetchOutcome {}

    /** It will not come back (410). */
    record Gone(String why) implements FetchOutcome {}

    /** The server, or our own politeness, asks not to come before then. */
    record Wait(Instant until, String why) implements FetchOutcome {}

    /**
     * It could not be had this time.
     *
     * @param status the HTTP status, or 0 where no answer came
     */
    record Failed(String why, int status) implements FetchOutcome {}

    /** It is not to be had from there at all: an address on the inside, a scheme, a port, a body too big or packed in an unknown way. */
    record Refused(String why) implements FetchOutcome {}
}
