package dev.sitrep.story;

import dev.sitrep.embedding.Embedding;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What of an article the clusterer compares; small, however long the article.
 *
 * @param bareTitle whether there is hardly more than a title to compare
 * @param stage whether it looks ahead to a planned event or reports on it
 * @param marks what kind of event it is, and what sets it apart from others of its kind
 * @param ofOneEvent whether all of it is: what covers several is compared with nothing afterwards
 * @param words stems with 1 + ln of their count
 * @param bridge what articles in two languages may share: names, counts and words of common origin, as {@link BridgeKeys}
 * @param meaning the vector of title and lead; null where there is no model of the language
 */
record Features(
        String language,
        Instant time,
        boolean bareTitle,
        Stage stage,
        EventMarks marks,
        boolean ofOneEvent,
        Map<String, Double> words,
        Map<String, Double> bridge,
        @Nullable Embedding meaning) {

    /** The same without the counts, which are large and needed only to weigh the vectors. */
    Features withoutCounts() {
        return new Features(
                language, time, bareTitle, stage, marks, ofOneEvent, Map.of(), Map.of(), meaning);
    }

    /** Names that articles in two languages may share. */
    Map<String, Double> bridgeNames() {
        Map<String, Double> names = new HashMap<>(bridge);
        names.keySet().removeIf(key -> !BridgeKeys.isName(key));
        return names;
    }

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
}
