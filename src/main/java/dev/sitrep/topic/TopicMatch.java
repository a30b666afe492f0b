package dev.sitrep.topic;

import java.util.List;

/**
 * A story is on a topic.
 *
 * @param found words and phrases of the query that one article has, as they stand there
 * @param title the article's
 * @param outlet the article's
 */
public record TopicMatch(Topic topic, List<String> found, String title, String outlet) {
    public TopicMatch {
        found = List.copyOf(found);
    }
}
