package dev.sitrep.topic;

import java.util.List;

/**
 * A story is on a topic.
 *
 * @param found words, phrases and names of the query that one article has, as they stand there or are listed
 * @param facts fields of the query that hold, as they are typed, with the number where one is asked for: {@code origins>=2 (3)}
 * @param title the article's
 * @param outlet the article's
 */
public record TopicMatch(
        Topic topic, List<String> found, List<String> facts, String title, String outlet) {
    public TopicMatch {
        found = List.copyOf(found);
        facts = List.copyOf(facts);
    }

    /** A match by words alone. */
    public TopicMatch(Topic topic, List<String> found, String title, String outlet) {
        this(topic, found, List.of(), title, outlet);
    }
}
