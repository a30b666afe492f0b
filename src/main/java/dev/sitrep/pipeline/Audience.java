package dev.sitrep.pipeline;

import dev.sitrep.chat.StoryFollowStore;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.topic.TopicMatch;
import dev.sitrep.topic.TopicMatcher;
import dev.sitrep.topic.TopicStore;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which chats are to hear of a story: those with a topic that it is on, and those that follow the story itself. */
public final class Audience {
    private final TopicStore topics;
    private final StoryFollowStore followed;
    private final TopicMatcher matcher = new TopicMatcher();

    public Audience(TopicStore topics, StoryFollowStore followed) {
        this.topics = topics;
        this.followed = followed;
    }

    /** By chat, the first of its topics that the story is on; empty where it follows the story alone. */
    Map<Long, Optional<TopicMatch>> of(StoryReport report) {
        Map<Long, Optional<TopicMatch>> byChat = new LinkedHashMap<>();
        matcher.match(topics.followed(), report)
                .forEach(m -> byChat.putIfAbsent(m.topic().chatId(), Optional.of(m)));
        followed.followers(report.story().id())
                .forEach(chat -> byChat.putIfAbsent(chat, Optional.empty()));
        return byChat;
    }
}
