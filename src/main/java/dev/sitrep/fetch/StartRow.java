package dev.sitrep.fetch;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Requests that start one after another, each no sooner than so long after the one before really started. */
final class StartRow {
    private final Semaphore head = new Semaphore(1, true);
    private volatile long next = System.nanoTime(); // Written by who stands at the head.

    /**
     * Waits to be at the head and for the time of the next start; then {@link #leave} has to follow.
     *
     * @param deadline of {@link System#nanoTime}; a start that can't be in time is not waited for
     * @return false where it would be later
     */
    boolean await(long deadline) throws InterruptedException {
        if (!head.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            return false;
        }
        long wait = next - System.nanoTime();
        if (wait > 0 && next - deadline > 0) {
            head.release();
            return false;
        }
        try {
            TimeUnit.NANOSECONDS.sleep(wait);
            return true;
        } catch (InterruptedException e) {
            head.release();
            throw e;
        }
    }

    /**
     * Lets the one behind come forward.
     *
     * @param apart how long after this start the next one may be; null where nothing started
     */
    void leave(@Nullable Duration apart) {
        if (apart != null) {
            next = System.nanoTime() + apart.toNanos();
        }
        head.release();
    }
}
