package dev.sitrep.delivery;

import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.Platform;

import java.time.Instant;
import java.util.List;

/** The port to a chat platform. */
public interface Messenger {
    Platform platform();

    /** Cuts a message into parts that the platform takes, at block borders where that is possible; one part where it fits. */
    List<Message> parts(Message whole);

    /**
     * Sends one part and waits for the answer. Never throws for what a server or network does.
     */
    DeliveryOutcome send(Post post, Instant now);

    /** The platform's speed limits that a message to this place in this chat counts against. */
    Pacing.Limits limits(ChatRef chat, Place place);
}
