package dev.sitrep.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A way in which the fake tells an app what happened. Called with the fake's lock held. */
interface FakeSlackDelivery {
    /**
     * Tells it; gives the name under which it is acknowledged.
     *
     * @param type of the envelope: events_api, slash_commands, interactive
     */
    String deliver(String type, ObjectNode payload, boolean acceptsResponse);

    /** The last one again, as if its acknowledgement had been lost. */
    void redeliverLast();

    boolean isAcked(String id);

    int waitingForAck();
}
