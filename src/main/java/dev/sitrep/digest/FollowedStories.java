package dev.sitrep.digest;

import dev.sitrep.chat.StoryFollowStore;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.topic.Topic;
import dev.sitrep.topic.TopicMatcher;
import dev.sitrep.topic.TopicStore;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which stories a chat asked for: by a topic, or singly. */
public final class FollowedStories {
    private final TopicStore topics;
    private final StoryFollowStore followed;
    private final TopicMatcher matcher;

    public FollowedStories(TopicStore topics, StoryFollowStore followed, TopicMatcher matcher) {
        this.topics = topics;
        this.followed = followed;
        this.matcher = matcher;
    }

    /** By story id, the first of the chat's topics that the story is on, as it was typed; empty where the chat follows the story alone. */
    Map<Long, String> among(long chatId, Collection<StoryReport> reports, Instant now) {
        List<Topic> mine = topics.of(chatId);
        Set<Long> singly = new HashSet<>(followed.of(chatId));
        Map<Long, String> asked = new HashMap<>();
        for (StoryReport report : reports) {
            long story = report.story().id();
            if (singly.contains(story)) {
                asked.put(story, "");
            }
            matcher.match(mine, report, now).stream()
                    .findFirst()
                    .ifPresent(match -> asked.put(story, match.topic().typed()));
        }
        return asked;
    }
}
