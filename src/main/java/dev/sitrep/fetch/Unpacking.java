package dev.sitrep.fetch;

import okio.Buffer;

import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.zip.GZIPInputStream;

/**
 * Takes a body out of its packing (RFC 9110, 8.4).
 *
 * <p>What is unpacked has come whole, so that no slow server holds one of the few that are unpacked at once: a stream of
 * brotli may claim 16 MB of memory for itself (RFC 7932, 9.1), and there are few processors anyway.
 */
final class Unpacking {
    /** What we say that we can unpack; others are not sent by servers that keep to HTTP. */
    static final String ACCEPTED = "br, gzip";

    private static final int AT_ONCE = 4;

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** What a body may be packed in. */
    enum Packing {
        NONE,
        GZIP,
        BROTLI,
        /** Packed in another way, or more than once. */
        UNKNOWN;

        /** Reads the Content-Encoding headers. */
        static Packing of(List<String> headers) {
            String all = String.join(",", headers).strip().toLowerCase(Locale.ROOT);
            return switch (all) {
                case "", "identity" -> NONE;
                case "gzip", "x-gzip" -> GZIP;
                case "br" -> BROTLI;
                default -> UNKNOWN;
            };
        }
    }

    /** The bytes are not packed as they are said to be. */
    static final class Damaged extends IOException {
        Damaged(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /**
     * Unpacks as much as is allowed.
     *
     * @param packed stays as it is
     * @return null where there is more than {@code most} bytes in it
     */
    byte @Nullable [] unpack(Buffer packed, Packing packing, int most)
            throws IOException, InterruptedException {
        places.acquire();
        try (InputStream in = stream(packed.clone().inputStream(), packing)) {
            byte[] body = in.readNBytes(most + 1);
            return body.length > most ? null : body;
        } catch (IOException e) {
            throw new Damaged(e);
        } finally {
            places.release();
        }
    }

    private static InputStream stream(InputStream packed, Packing packing) throws IOException {
        return switch (packing) {
            case GZIP -> new GZIPInputStream(packed, 8192);
            case BROTLI -> new BrotliInputStream(packed);
            case NONE, UNKNOWN -> throw new IllegalArgumentException(packing.name());
        };
    }
}
