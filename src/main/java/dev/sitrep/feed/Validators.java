package dev.sitrep.feed;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What tells whether a feed has changed since it was last read.
 *
 * @param etag the server's, exactly as it came
 * @param lastModified the server's, exactly as it came
 * @param bodyHash SHA-256 of the body in hex: many servers send the same bytes with no validators, or with new ones
 * @param from the address that gave the first two, where that is not the feed's own but one that it redirects to
 */
public record Validators(
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String bodyHash,
        @Nullable URI from) {
    public static final Validators NONE = new Validators(null, null, null);

    /** Those that the feed's own address gave. */
    public Validators(
            @Nullable String etag, @Nullable String lastModified, @Nullable String bodyHash) {
        this(etag, lastModified, bodyHash, null);
    }

    static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // Every Java has it.
        }
    }

    static String hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }
}
