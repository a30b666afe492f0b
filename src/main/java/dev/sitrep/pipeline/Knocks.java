package dev.sitrep.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Tells a flow of this process that there is something to do, so that it need not wait for its next look. Knocks may be lost, with
 * the process or because another node brought the work: the flow finds its work by query and looks now and then all the same.
 */
public final class Knocks {
    private final Semaphore waiting = new Semaphore(0);

    /** There is something to do now; to be called after what it is was committed. */
    public void knock() {
        waiting.release();
    }

    /** Waits until somebody has knocked since the last wait ended, or until {@code atMost} has passed; many knocks count as one. */
    public void await(Instant now, Duration atMost) {
        try {
            if (waiting.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
                waiting.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
