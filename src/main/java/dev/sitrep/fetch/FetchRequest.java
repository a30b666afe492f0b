package dev.sitrep.fetch;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;

/**
 * One thing to get.
 *
 * @param uri where it is; http or https
 * @param accept the media types that are wanted, as in the Accept header
 * @param maxBytes the largest body that is taken, after decompression
 * @param copy the copy that we have of it, if any
 * @param pace how it takes its turn at its host
 */
public record FetchRequest(URI uri, String accept, int maxBytes, @Nullable Copy copy, Pace pace) {

    /**
     * What tells whether a copy is still good.
     *
     * @param etag as it came (RFC 9110, 8.8.3)
     * @param lastModified the Last-Modified header, exactly as it came
     * @param from the address that gave them; they mean nothing to another and are not sent to one
     */
    public record Copy(@Nullable String etag, @Nullable String lastModified, URI from) {}

    /**
     * How a request takes its turn at its host.
     *
     * @param apart the least time between the starts of two requests of this kind at one host, where it is more than the
     *     usual spacing: a crawl delay
     * @param patience how long it waits for its turn before it gives up for this time
     */
    public record Pace(Duration apart, Duration patience) {
        /** Nothing beyond the usual spacing. */
        public static final Pace USUAL = new Pace(Duration.ZERO, Duration.ofMinutes(2));
    }

    /** Asks for it without a copy to compare with. */
    public static FetchRequest of(URI uri, String accept, int maxBytes) {
        return new FetchRequest(uri, accept, maxBytes, null, Pace.USUAL);
    }

    /** The same request for one who has a copy. */
    public FetchRequest having(Copy known) {
        return new FetchRequest(uri, accept, maxBytes, known, pace);
    }

    /** The same request at another pace. */
    public FetchRequest at(Pace other) {
        return new FetchRequest(uri, accept, maxBytes, copy, other);
    }
}
