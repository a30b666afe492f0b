package dev.sitrep.delivery;

import java.time.Instant;
import java.util.List;

/**
 * A message to be written into the outbox, cut into parts for its platform.
 *
 * @param key its cause, unique in its chat
 * @param target where its first part goes; the others go below all others, or under the same message
 * @param expires from when on it is too old to be sent
 */
public record Outgoing(
        DeliveryKind kind, String key, List<Message> parts, Target target, Instant expires) {
    public Outgoing {
        parts = List.copyOf(parts);
    }

    /** A message below all others. */
    public static Outgoing fresh(
            DeliveryKind kind, String key, List<Message> parts, Instant expires) {
        return new Outgoing(kind, key, parts, Target.fresh(), expires);
    }
}
