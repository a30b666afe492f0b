package dev.sitrep.alert;

import dev.sitrep.topic.Topic;
import dev.sitrep.topic.TopicMatch;

import java.util.Optional;

/** Why a story is told to a chat. */
public sealed interface Because {
    /** It is on one of the chat's topics. */
    record OnTopic(TopicMatch match) implements Because {}

    /** The chat follows the story itself. */
    record FollowsStory() implements Because {}

    /** The chat was told of it, and that holds no longer. */
    record WasTold() implements Because {}

    /** The reason that an audience gives: a match, or none where the story itself is followed. */
    static Because of(Optional<TopicMatch> match) {
        return match.<Because>map(OnTopic::new).orElseGet(FollowsStory::new);
    }

    /** The topic that brought it. */
    default Optional<Topic> topic() {
        return this instanceof OnTopic(TopicMatch match)
                ? Optional.of(match.topic())
                : Optional.empty();
    }
}
