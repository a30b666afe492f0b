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
     *
     * @param key our own name for the delivery; platforms that can carry it do, so that a lost answer can be looked for
     */
    DeliveryOutcome send(ChatRef chat, Message part, String key, Instant now);

    /** How fast the platform may be sent to. */
    Pacing.Limits limits();
}
