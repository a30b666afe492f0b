package dev.sitrep.feed;

import java.lang.management.ManagementFactory;

/**
 * Measures how much of a processor one input takes: the time on the wall says more about the machine. What never ends is stopped
 * by the fuzzer's own limit.
 */
record Stopwatch(long began) {
    /** Instrumented code is slow, and the first inputs meet it before it is compiled. */
    private static final long NANOS_ALLOWED = 4_000_000_000L;

    private static final long NANOS_PER_BYTE = 100_000;

    static Stopwatch started() {
        return new Stopwatch(now());
    }

    /** Fails where more time has passed than so many bytes may take. */
    void checkFor(int bytes) {
        long taken = now() - began;
        if (taken > NANOS_ALLOWED + bytes * NANOS_PER_BYTE) {
            throw new AssertionError(bytes + " bytes took " + taken / 1_000_000 + " ms");
        }
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
