package dev.sitrep.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.sitrep.fetch.FetchRequest.Pace;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets few requests through to one host at a time and spaces their starts; then, and not before, they take a place among all
 * requests under way, so that waiting for a host's turn holds up no other host.
 */
final class HostGate {
    /** Longer than any request and any wait here, so that no host in use is forgotten. */
    private static final Duration REMEMBERED = Duration.ofMinutes(30);

    private final Cache<String, Host> hosts =
            Caffeine.newBuilder().expireAfterAccess(REMEMBERED).build();

    private final int atOnce;
    private final Duration spacing;
    private final RequestLimit limit;

    HostGate(int atOnce, Duration spacing, RequestLimit limit) {
        this.atOnce = atOnce;
        this.spacing = spacing;
        this.limit = limit;
    }

    /**
     * What is kept of a host.
     *
     * @param places for requests under way
     * @param starts the row in which requests start
     * @param paced the row in which those that keep a crawl delay start
     */
    private record Host(Semaphore places, StartRow starts, StartRow paced) {}

    /** The right to have one request to the host under way. */
    record Pass(RequestLimit.Place place, @Nullable Semaphore hostPlaces) implements AutoCloseable {
        @Override
        public void close() {
            place.close();
            if (hostPlaces != null) {
                hostPlaces.release();
            }
        }
    }

    /**
     * Waits until a request to the host may start. The pass has to be closed.
     *
     * @param spaced false for hosts that need none of our own politeness; what they ask for is kept all the same
     * @return null where its turn does not come within its patience
     * @throws InterruptedException when the program stops meanwhile
     */
    @Nullable Pass enter(String hostName, Pace pace, boolean spaced) throws InterruptedException {
        long deadline = System.nanoTime() + pace.patience().toNanos();
        Host host =
                hosts.get(
                        hostName,
                        n -> new Host(new Semaphore(atOnce, true), new StartRow(), new StartRow()));
        if (pace.apart().compareTo(spaced ? spacing : Duration.ZERO) <= 0) {
            return pass(host, spaced, deadline);
        }
        if (!host.paced.await(deadline)) {
            return null;
        }
        Pass pass = null;
        try {
            pass = pass(host, spaced, deadline);
            return pass;
        } finally {
            host.paced.leave(pass == null ? null : pace.apart());
        }
    }

    private @Nullable Pass pass(Host host, boolean spaced, long deadline)
            throws InterruptedException {
        if (!spaced) {
            RequestLimit.Place place = limit.enter(deadline - System.nanoTime());
            return place == null ? null : new Pass(place, null);
        }
        if (!host.places.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            return null;
        }
        RequestLimit.Place place = null;
        try {
            place = inRow(host, deadline);
            return place == null ? null : new Pass(place, host.places);
        } finally {
            if (place == null) {
                host.places.release();
            }
        }
    }

    private RequestLimit.@Nullable Place inRow(Host host, long deadline)
            throws InterruptedException {
        if (!host.starts.await(deadline)) {
            return null;
        }
        RequestLimit.Place place = null;
        try {
            place = limit.enter(deadline - System.nanoTime());
            return place;
        } finally {
            host.starts.leave(place == null ? null : spacing);
        }
    }
}
