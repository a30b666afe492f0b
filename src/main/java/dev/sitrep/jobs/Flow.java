package dev.sitrep.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * A flow and its rhythm.
 *
 * @param name for logs and for Quartz; the same on every node
 * @param every the time between two runs; a run that takes longer delays the next, two never overlap
 * @param scope who runs it
 * @param run the flow itself; {@code now} is when it began
 */
public record Flow(String name, Duration every, Scope scope, Consumer<Instant> run) {
    /** Who runs a flow, where several nodes share a database. */
    public enum Scope {
        /** One node at a time, whichever is free. */
        SHARED,
        /** Every node for itself. */
        LOCAL
    }
}
