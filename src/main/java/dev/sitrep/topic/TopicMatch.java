package dev.sitrep.topic;

/**
 * A story is on a topic.
 *
 * @param why a sentence for a person: which words were found, and where
 */
public record TopicMatch(Topic topic, String why) {}
