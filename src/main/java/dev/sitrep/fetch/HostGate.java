package dev.sitrep.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets few requests through to one host at a time, and spaces their starts. */
final class HostGate {
    /** Longer than any request and any wait here, so that no host in use is forgotten. */
    private static final Duration REMEMBERED = Duration.ofMinutes(30);

    private final Cache<String, Host> hosts =
            Caffeine.newBuilder().expireAfterAccess(REMEMBERED).build();

    private final int atOnce;
    private final Duration spacing;

    HostGate(int atOnce, Duration spacing) {
        this.atOnce = atOnce;
        this.spacing = spacing;
    }

    private record Host(Semaphore places, Turns turns) {}

    /** Gives each request the time of its start: no two nearer than the spacing. */
    static final class Turns {
        private final long spacingNanos;
        private long nextNanos = Long.MIN_VALUE;

        Turns(Duration spacing) {
            this.spacingNanos = spacing.toNanos();
        }

        /** Nanoseconds that the request that asks now has to wait. */
        synchronized long take(long nowNanos) {
            long start = Math.max(nowNanos, nextNanos);
            nextNanos = start + spacingNanos;
            return start - nowNanos;
        }
    }

    /**
     * Waits until a request to the host may start; {@link #leave} has to follow.
     *
     * @return false where no place came free in time: then there is nothing to leave
     * @throws InterruptedException when the program stops meanwhile
     */
    boolean enter(String hostName, Duration atMost) throws InterruptedException {
        Host host = host(hostName);
        if (!host.places.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            return false;
        }
        try {
            TimeUnit.NANOSECONDS.sleep(host.turns.take(System.nanoTime()));
            return true;
        } catch (InterruptedException e) {
            host.places.release();
            throw e;
        }
    }

    void leave(String hostName) {
        host(hostName).places.release();
    }

    private Host host(String name) {
        return hosts.get(name, n -> new Host(new Semaphore(atOnce, true), new Turns(spacing)));
    }
}
