package dev.sitrep.alert;

import dev.sitrep.story.Status;

import org.jspecify.annotations.Nullable;

/** Whether a chat is told of a story now. {@link AlertText} says it in the chat's language. */
public sealed interface AlertDecision {
    /**
     * Yes.
     *
     * @param key unique in the chat: the same alert decided twice is sent once
     */
    record Alert(String key, Cause cause) implements AlertDecision {}

    /** No, and why. */
    record NoAlert(Reason reason) implements AlertDecision {}

    /** What happened since the chat was last told. */
    sealed interface Cause {
        /** It has not been told of the story. */
        record First() implements Cause {}

        /** @param was null where the chat was told of none */
        record NewStatus(Status now, @Nullable Status was) implements Cause {}

        /** A count has been replaced by a later one. */
        record LaterCount() implements Cause {}

        /** Known origins. */
        record MoreOrigins(int now, int was) implements Cause {}
    }

    /** Why a chat is not told. */
    enum Reason {
        /** It gets no alerts: it has not started, or said stop. */
        NOT_STARTED,
        /** It knows the story, and nothing has changed that would be told. */
        NOTHING_NEW
    }
}
