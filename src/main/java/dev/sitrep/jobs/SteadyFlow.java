package dev.sitrep.jobs;

import java.time.InstantSource;

/** Runs one flow over and over on a thread of its own. */
final class SteadyFlow implements AutoCloseable {
    private final Flow flow;
    private final FlowRunner runner;
    private final InstantSource clock;
    private final Thread thread;
    private volatile boolean closed;
    private boolean pausing;

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
            pause();
        }
    }

    private void pause() {
        synchronized (this) {
            if (closed) {
                return;
            }
            pausing = true;
        }
        flow.pause().await(clock.instant(), flow.every());
        synchronized (this) {
            pausing = false;
        }
    }

    /** Begins no further run, cuts a pause short and waits for the run under way, which is never interrupted. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            if (pausing) {
                thread.interrupt();
            }
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
