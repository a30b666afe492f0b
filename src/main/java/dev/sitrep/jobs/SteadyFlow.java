package dev.sitrep.jobs;

import java.time.InstantSource;

/** Runs one flow over and over on a thread of its own. */
final class SteadyFlow implements AutoCloseable {
    private final Flow flow;
    private final FlowRunner runner;
    private final InstantSource clock;
    private final Thread thread;
    private volatile boolean closed;

    SteadyFlow(Flow flow, FlowRunner runner, InstantSource clock) {
        this.flow = flow;
        this.runner = runner;
        this.clock = clock;
        this.thread = Thread.ofPlatform().daemon().name("flow-" + flow.name()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        while (!closed) {
            runner.run(flow, clock.instant());
            flow.pause().await(clock.instant(), flow.every());
        }
    }

    /** Begins no further run and waits for the one under way. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
