package dev.sitrep.fetch;

import dev.sitrep.fetch.Unpacking.Packing;

import okhttp3.Response;
import okhttp3.ResponseBody;

import okio.BufferedSource;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Reads bodies so that many at once don't fill the memory: each may be of a usual size, and few may be larger at the same time.
 */
final class BodyReader {
    /** Few feeds and pages are larger. */
    static final int USUAL_BYTES = 256 << 10;

    private static final int LARGE_AT_ONCE = 8;

    private final Semaphore large = new Semaphore(LARGE_AT_ONCE, true);
    private final Unpacking unpacking = new Unpacking();

    /** A body may be larger than usual only for who holds one of these that has grown. */
    final class Allowance implements AutoCloseable {
        private boolean grown;

        private void grow(long atMostNanos) throws IOException, InterruptedException {
            if (!grown && !large.tryAcquire(atMostNanos, TimeUnit.NANOSECONDS)) {
                throw new InterruptedIOException("too many large bodies at once");
            }
            grown = true;
        }

        @Override
        public void close() {
            if (grown) {
                grown = false;
                large.release();
            }
        }
    }

    Allowance allowance() {
        return new Allowance();
    }

    /**
     * Reads the whole body and unpacks it.
     *
     * @param most the largest body, packed or unpacked
     * @param deadline of {@link System#nanoTime}
     * @return null where it is larger
     */
    byte @Nullable [] read(Response response, int most, Allowance allowance, long deadline)
            throws IOException, InterruptedException {
        ResponseBody body = Objects.requireNonNull(response.body());
        BufferedSource source = body.source();
        int usual = Math.min(most, USUAL_BYTES);
        if (body.contentLength() > most) {
            return null;
        }
        if (source.request(usual + 1L)) {
            allowance.grow(deadline - System.nanoTime());
            if (source.request(most + 1L)) {
                return null;
            }
        }
        Packing packing = Packing.of(response.headers("Content-Encoding"));
        if (packing == Packing.NONE || source.exhausted()) {
            return source.readByteArray();
        }
        byte[] unpacked = unpacking.unpack(source.getBuffer(), packing, usual);
        if (unpacked == null && usual < most) {
            allowance.grow(deadline - System.nanoTime());
            unpacked = unpacking.unpack(source.getBuffer(), packing, most);
        }
        return unpacked;
    }
}
