package dev.sitrep.alert;

/** Whether a chat is told of a story now. */
public sealed interface AlertDecision {
    /**
     * Yes.
     *
     * @param key unique in the chat: the same alert decided twice is sent once
     * @param reason what happened since the chat was last told, as a sentence; empty for the first alert on the story
     */
    record Alert(String key, String reason) implements AlertDecision {}

    /** No, and why: a sentence for a person. */
    record NoAlert(String why) implements AlertDecision {}
}
