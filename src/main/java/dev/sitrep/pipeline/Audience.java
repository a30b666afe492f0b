package dev.sitrep.pipeline;

import dev.sitrep.chat.StoryFollowStore;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.topic.Topic;
import dev.sitrep.topic.TopicIndex;
import dev.sitrep.topic.TopicLanguage;
import dev.sitrep.topic.TopicMatch;
import dev.sitrep.topic.TopicMatcher;
import dev.sitrep.topic.TopicStore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/** Which chats are to hear of a story: those with a topic that it is on, and those that follow the story itself. */
public final class Audience {
    private final TopicStore topics;
    private final TopicIndex index;
    private final TopicMatcher matcher;
    private final StoryFollowStore followed;

    /** @param importance of a story at a moment, from 0 to 100 */
    public Audience(
            TopicStore topics,
            StoryFollowStore followed,
            ToDoubleBiFunction<StoryReport, Instant> importance) {
        TopicLanguage language = topics.language();
        this.topics = topics;
        this.index = new TopicIndex(topics, language, importance);
        this.matcher = new TopicMatcher(language, importance);
        this.followed = followed;
    }

    /** By chat, the first of its topics that the story is on at that moment; empty where it follows the story alone. */
    Map<Long, Optional<TopicMatch>> of(StoryReport report, Instant now) {
        Map<Long, Optional<TopicMatch>> byChat = new LinkedHashMap<>();
        index.match(report, now)
                .forEach(m -> byChat.putIfAbsent(m.topic().chatId(), Optional.of(m)));
        byChat.keySet().retainAll(topics.active(byChat.keySet()));
        followed.followers(report.story().id())
                .forEach(chat -> byChat.putIfAbsent(chat, Optional.empty()));
        return byChat;
    }

    /** The same of a few chats, of which the topics of all others are not looked at. */
    Map<Long, Optional<TopicMatch>> among(Collection<Long> chats, StoryReport report, Instant now) {
        List<Topic> theirs = new ArrayList<>();
        Set<Long> active = topics.active(chats);
        active.forEach(chat -> theirs.addAll(topics.of(chat)));
        Map<Long, Optional<TopicMatch>> byChat = new LinkedHashMap<>();
        matcher.match(theirs, report, now)
                .forEach(m -> byChat.putIfAbsent(m.topic().chatId(), Optional.of(m)));
        followed.followers(report.story().id()).stream()
                .filter(active::contains)
                .forEach(chat -> byChat.putIfAbsent(chat, Optional.empty()));
        return byChat;
    }
}
