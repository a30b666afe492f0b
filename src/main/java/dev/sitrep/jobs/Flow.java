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
 * @param pause how a steady flow waits for its next run
 */
public record Flow(String name, Duration every, Scope scope, Consumer<Instant> run, Pause pause) {
    public Flow(String name, Duration every, Scope scope, Consumer<Instant> run) {
        this(name, every, scope, run, (now, atMost) -> {});
    }

    /**
     * A flow that goes on as long as it has something to do.
     *
     * @param atLeastEvery the longest pause between two runs
     */
    public static Flow steady(
            String name, Duration atLeastEvery, Consumer<Instant> run, Pause pause) {
        return new Flow(name, atLeastEvery, Scope.STEADY, run, pause);
    }

    /** Waits until there is something to do, but no longer than {@code atMost}. */
    public interface Pause {
        void await(Instant now, Duration atMost);
    }

    /** Who runs a flow, where several nodes share a database. */
    public enum Scope {
        /** One node at a time, whichever is free. */
        SHARED,
        /** Every node for itself. */
        LOCAL,
        /** Every node for itself, on a thread of its own, with pauses as short as the flow wants them. */
        STEADY
    }
}
