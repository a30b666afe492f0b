package dev.sitrep.alert;

import dev.sitrep.story.Status;
import dev.sitrep.summary.Correction;
import dev.sitrep.summary.CountJumps.Jump;

import org.jspecify.annotations.Nullable;

/** Whether a chat is told of a story now. {@link AlertText} says it in the chat's language. */
public sealed interface AlertDecision {
    /**
     * Yes.
     *
     * @param key unique in the chat: the same alert decided twice is sent once
     * @param breaking whether it is to be marked as breaking
     */
    record Alert(String key, Cause cause, boolean breaking) implements AlertDecision {}

    /** No, and why. */
    record NoAlert(Reason reason) implements AlertDecision {}

    /** What happened since the chat was last told. */
    sealed interface Cause {
        /** It has not been told of the story. */
        record First() implements Cause {}

        /** @param was null where the chat was told of none */
        record NewStatus(Status now, @Nullable Status was) implements Cause {}

        /**
         * Something that the chat was told is said no longer, or otherwise.
         *
         * @param status the status that the story has beside that since the chat was told; null where it is as it was
         */
        record Corrected(Correction correction, @Nullable NewStatus status) implements Cause {
            /** A correction of a story whose status is as it was. */
            public Corrected(Correction correction) {
                this(correction, null);
            }
        }

        /** So many outlets report it at once that it is breaking. */
        record Breaking() implements Cause {}

        /** A count has been replaced by one that is clearly higher. */
        record LaterCount(Jump jump) implements Cause {}

        /** Known origins. */
        record MoreOrigins(int now, int was) implements Cause {}

        /** Whether it takes back what the chat was told: then the chat hears of it, whatever it follows by now. */
        default boolean isOwed() {
            return this instanceof Corrected
                    || (this instanceof NewStatus(Status now, Status was) && takesBack(now));
        }
    }

    /** Whether a status takes back what was told before it. */
    static boolean takesBack(@Nullable Status status) {
        return status == Status.DENIED || status == Status.CANCELLED;
    }

    /** Why a chat is not told. */
    enum Reason {
        /** It gets no alerts: it has not started, or said stop. */
        NOT_STARTED,
        /** It knows the story, and nothing has changed that would be told. */
        NOTHING_NEW
    }
}
