package dev.sitrep.pipeline;

import dev.sitrep.delivery.DrainReport;
import dev.sitrep.delivery.OutboxDispatcher;

import java.time.Instant;

/** The delivery flow: what waits in the outbox goes out, to the platforms that this node speaks for. */
public final class DeliverRun {
    private final OutboxDispatcher dispatcher;
    private final Speaker speaker;

    public DeliverRun(OutboxDispatcher dispatcher, Speaker speaker) {
        this.dispatcher = dispatcher;
        this.speaker = speaker;
    }

    public DrainReport drain(Instant now) {
        return dispatcher.drain(speaker.platforms(), now);
    }
}
