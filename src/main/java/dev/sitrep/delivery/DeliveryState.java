package dev.sitrep.delivery;

/** Where a delivery stands. The last four are for good. */
public enum DeliveryState {
    WAITING,
    /** Handed to a messenger whose answer is outstanding: it may or may not have arrived. */
    SENDING,
    SENT,
    /** The platform refused the message itself. */
    REJECTED,
    /** Too old to matter before it could be sent. */
    EXPIRED,
    /** Its chat takes nothing any more. */
    GONE
}
