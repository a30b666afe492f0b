package dev.sitrep.story;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/**
 * What of an article the clusterer compares; small, however long the article.
 *
 * @param stage whether it looks ahead to a planned event or reports on it
 * @param kind what kind of event it tells of
 * @param words stems with 1 + ln of their count
 * @param names keys of names and numbers, the same in all scripts, with 1 + ln of their count
 * @param bridge what articles in two languages may share: names, counts and words of common origin, as {@link BridgeKeys}
 */
record Features(
        String language,
        Instant time,
        Length length,
        Stage stage,
        EventKind kind,
        Map<String, Double> words,
        Map<String, Double> names,
        Map<String, Double> bridge) {

    /** Before or after the event that it tells of. */
    enum Stage {
        NONE,
        AHEAD,
        BEGUN;

        static Stage of(@Nullable Status status) {
            return switch (status) {
                case ANNOUNCED, EXPECTED -> AHEAD;
                case UNDER_WAY, HELD, ENDED_WITHOUT_RESULT -> BEGUN;
                case POSTPONED, CANCELLED, DENIED -> NONE;
                case null -> NONE;
            };
        }

        boolean isOtherSideOf(Stage other) {
            return this != NONE && other != NONE && this != other;
        }
    }

    /** How much there is to compare. */
    enum Length {
        TITLE,
        BRIEF,
        FULL;

        static Length of(int words) {
            return words < 25 ? TITLE : words < 120 ? BRIEF : FULL;
        }
    }
}
