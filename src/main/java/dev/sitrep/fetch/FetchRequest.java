package dev.sitrep.fetch;

import org.jspecify.annotations.Nullable;

import java.net.URI;

/**
 * One thing to get.
 *
 * @param uri where it is; http or https
 * @param accept the media types that are wanted, as in the Accept header
 * @param etag the validator of the copy we have, if any (RFC 9110, 8.8.3)
 * @param lastModified the Last-Modified of the copy we have, exactly as it came
 * @param maxBytes the largest body that is taken, after decompression
 */
public record FetchRequest(
        URI uri,
        String accept,
        @Nullable String etag,
        @Nullable String lastModified,
        int maxBytes) {

    /** Asks for it without a copy to compare with. */
    public static FetchRequest of(URI uri, String accept, int maxBytes) {
        return new FetchRequest(uri, accept, null, null, maxBytes);
    }
}
