package dev.sitrep.pipeline;

import dev.sitrep.delivery.DrainReport;
import dev.sitrep.delivery.OutboxDispatcher;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The delivery flow: what waits in the outbox goes out, to the platforms that this node speaks for. */
public final class DeliverRun {
    private final OutboxDispatcher dispatcher;
    private final Speaker speaker;

    public DeliverRun(OutboxDispatcher dispatcher, Speaker speaker) {
        this.dispatcher = dispatcher;
        this.speaker = speaker;
    }

    /** All that may go now goes, and is answered. */
    public DrainReport drain(Instant now) {
        return dispatcher.drain(speaker.platforms(now), now);
    }

    /** Hands over what may go now, without waiting for answers. */
    public void step(Instant now) {
        dispatcher.step(speaker.platforms(now), now);
    }

    /** Waits until there is something to do again, but no longer than {@code atMost}. */
    public void pause(Instant now, Duration atMost) {
        dispatcher.pause(now, atMost);
    }

    /** Hands nothing over any more; waits for the answers that are outstanding. */
    public void finish(InstantSource clock) {
        dispatcher.finish(clock);
    }
}
