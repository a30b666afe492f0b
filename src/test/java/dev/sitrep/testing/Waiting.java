package dev.sitrep.testing;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for something that another thread brings about, without polling: whoever changes the state notifies its lock. */
final class Waiting {
    private Waiting() {}

    /**
     * @param lock held by the caller, and notified at each change
     * @param what said when it is waited for in vain
     */
    static void until(
            Object lock, BooleanSupplier condition, Duration atMost, Supplier<String> what) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("waited " + atMost + " in vain for " + what.get());
            }
            try {
                lock.wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted while waiting for " + what.get(), e);
            }
        }
    }
}
