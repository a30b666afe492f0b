package dev.sitrep.fetch;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Bounds the requests under way at once, over all hosts, first come, first served.
 *
 * <p>Servers that hang or drip must not hold the places that quick ones need: a request that is slow gives its place back and
 * goes on in one of the places for slow ones, of which there are twice as many. Where those are taken too, it keeps its own.
 */
final class RequestLimit implements AutoCloseable {
    /** Nearly every server that answers at all has answered by then. */
    static final Duration SLOW = Duration.ofSeconds(4);

    private final Semaphore places;
    private final Semaphore slowPlaces;
    private final long slowNanos;
    private final ScheduledThreadPoolExecutor timer;

    RequestLimit(int atOnce, Duration slow) {
        this.places = new Semaphore(atOnce, true);
        this.slowPlaces = new Semaphore(2 * atOnce);
        this.slowNanos = slow.toNanos();
        this.timer =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("slow-requests").factory());
        timer.setRemoveOnCancelPolicy(true);
    }

    /**
     * Waits for a place, which has to be closed.
     *
     * @return null where none came free in time
     */
    @Nullable Place enter(long atMostNanos) throws InterruptedException {
        return places.tryAcquire(atMostNanos, TimeUnit.NANOSECONDS) ? new Place() : null;
    }

    /** The right to have one request under way. */
    final class Place implements AutoCloseable {
        private final Future<?> turnsSlow;
        private Semaphore held = places;
        private boolean closed;

        private Place() {
            this.turnsSlow = timer.schedule(this::turnSlow, slowNanos, TimeUnit.NANOSECONDS);
        }

        private synchronized void turnSlow() {
            if (!closed && slowPlaces.tryAcquire()) {
                held = slowPlaces;
                places.release();
            }
        }

        @Override
        public synchronized void close() {
            if (!closed) {
                closed = true;
                turnsSlow.cancel(false);
                held.release();
            }
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
