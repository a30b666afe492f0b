package dev.sitrep.story;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** The stories that still take articles, least recently touched first. */
final class OpenStories {
    private final Duration keepFor;
    private final int most;
    private final LongConsumer whenForgotten;
    private final Map<Long, OpenStory> stories = new LinkedHashMap<>();
    private final Map<Long, Long> storyByArticle = new HashMap<>();

    OpenStories(Duration keepFor, int most, LongConsumer whenForgotten) {
        this.keepFor = keepFor;
        this.most = most;
        this.whenForgotten = whenForgotten;
    }

    @Nullable OpenStory of(long id) {
        return stories.get(id);
    }

    @Nullable OpenStory ofArticle(long articleId) {
        Long story = storyByArticle.get(articleId);
        return story == null ? null : stories.get(story);
    }

    int size() {
        return stories.size();
    }

    void put(long storyId, long articleId, Features features) {
        OpenStory story = stories.remove(storyId);
        story = story == null ? new OpenStory(storyId) : story;
        story.add(articleId, features);
        stories.put(storyId, story);
        storyByArticle.put(articleId, storyId);
    }

    /** Drops what has been silent too long, and the longest untouched beyond the most there may be. */
    void forget(Instant now) {
        Instant oldest = now.minus(keepFor);
        List<OpenStory> gone = new ArrayList<>();
        for (OpenStory story : stories.values()) {
            if (!story.newest().isBefore(oldest) && stories.size() - gone.size() <= most) {
                break;
            }
            gone.add(story);
        }
        for (OpenStory story : gone) {
            stories.remove(story.id());
            story.articles().forEach(storyByArticle::remove);
            whenForgotten.accept(story.id());
        }
    }
}
