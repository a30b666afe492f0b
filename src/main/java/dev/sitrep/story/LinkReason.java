package dev.sitrep.story;

import java.time.LocalDate;
import java.util.List;

/** Why a story belongs to its storyline. */
public sealed interface LinkReason {
    /**
     * It follows an earlier story.
     *
     * @param quoted both quote the same words
     * @param names what both turn on, weightiest first; may be empty
     */
    record Follows(Earlier earlier, boolean quoted, List<String> names) implements LinkReason {
        public Follows {
            names = List.copyOf(names);
        }
    }

    /** A sentence, as an earlier version of Sitrep kept it. */
    record Written(String text) implements LinkReason {}

    /** The story that it follows. */
    sealed interface Earlier {
        /** By its title, and the day on which it was told. */
        record Titled(String title, LocalDate told) implements Earlier {}

        /**
         * By the meeting that it announced.
         *
         * @param told the day of the announcement
         * @param status how the meeting was announced
         * @param from its first day
         * @param to its last day
         */
        record Planned(Meeting meeting, LocalDate told, Status status, LocalDate from, LocalDate to)
                implements Earlier {}
    }

    /** What kind of meeting was announced. */
    enum Meeting {
        MEETING,
        TALKS,
        SUMMIT,
        NEGOTIATIONS,
        VISIT,
        CONFERENCE,
        EXCHANGE,
        SWAP,
        CALL
    }
}
