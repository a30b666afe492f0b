package dev.sitrep.testing.telegram;

/** What can go wrong on the way to the server and back. */
public enum Fault {
    NONE,
    /** The server answers 500 and does nothing. */
    INTERNAL_ERROR,
    /** The server answers 429, asks for a second's wait and does nothing. */
    TOO_MANY_REQUESTS,
    /** A proxy in front answers 502 with a page of HTML; nothing reaches the server. */
    BAD_GATEWAY,
    /** The connection breaks before the server takes the call. */
    DROPPED,
    /** The call is never answered and nothing is done. */
    SILENCE,
    /** The server takes the call, and half of the answer comes. */
    HALF_ANSWER,
    /** The server takes the call, and the answer is lost. */
    ANSWER_LOST
}
