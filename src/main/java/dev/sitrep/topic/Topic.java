package dev.sitrep.topic;

/**
 * A chat's standing query.
 *
 * @param typed the query as the person typed it
 */
public record Topic(long id, long chatId, String typed, TopicQuery query) {}
