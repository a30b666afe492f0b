package dev.sitrep.story;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The stories that still take articles, least recently touched first, and the articles that newcomers are compared with. */
final class OpenStories {
    private final Duration keepFor;
    private final int most;
    private final Map<Long, OpenStory> stories = new LinkedHashMap<>();
    private final Map<Long, Long> storyByArticle = new HashMap<>();
    private final Map<Long, Member> members = new HashMap<>();

    OpenStories(Duration keepFor, int most) {
        this.keepFor = keepFor;
        this.most = most;
    }

    @Nullable OpenStory of(long id) {
        return stories.get(id);
    }

    @Nullable OpenStory ofArticle(long articleId) {
        Long story = storyByArticle.get(articleId);
        return story == null ? null : stories.get(story);
    }

    /** The article as newcomers are compared with it; null where it is gone, or one of too many. */
    @Nullable Member member(long articleId) {
        return members.get(articleId);
    }

    int size() {
        return stories.size();
    }

    void put(long storyId, OpenStory.Entry entry) {
        touched(storyId).add(entry);
        storyByArticle.put(entry.id(), storyId);
    }

    void put(long storyId, Member member) {
        OpenStory story = touched(storyId);
        List<Member> before = List.copyOf(story.members());
        story.add(member);
        storyByArticle.put(member.id(), storyId);
        members.put(member.id(), member);
        forgetMembers(before, story);
    }

    void merge(long into, long gone) {
        OpenStory other = stories.remove(gone);
        if (other == null) {
            return;
        }
        OpenStory story = touched(into);
        List<Member> before = new ArrayList<>(story.members());
        before.addAll(other.members());
        story.take(other);
        other.articles().forEach(article -> storyByArticle.put(article, into));
        forgetMembers(before, story);
    }

    void split(long from, long fresh, List<Long> articles) {
        OpenStory story = stories.get(from);
        if (story != null) {
            OpenStory part = story.give(fresh, new HashSet<>(articles));
            stories.put(fresh, part);
            part.articles().forEach(article -> storyByArticle.put(article, fresh));
        }
    }

    private OpenStory touched(long storyId) {
        OpenStory story = stories.remove(storyId);
        story = story == null ? new OpenStory(storyId) : story;
        stories.put(storyId, story);
        return story;
    }

    private void forgetMembers(List<Member> before, OpenStory story) {
        for (Member member : before) {
            if (!story.members().contains(member)) {
                members.remove(member.id());
            }
        }
    }

    /** A story is not dropped for its silence before this moment; an earlier one takes back a later. */
    void keepOpenUntil(long storyId, Instant until) {
        OpenStory story = stories.get(storyId);
        if (story != null) {
            story.keepOpenUntil(until);
        }
    }

    /** Drops what has been silent too long and is not kept open, and the longest untouched beyond the most there may be. */
    void forget(Instant now) {
        Instant oldest = now.minus(keepFor);
        List<OpenStory> gone = new ArrayList<>();
        for (OpenStory story : stories.values()) {
            boolean tooMany = stories.size() - gone.size() > most;
            if (!story.newest().isBefore(oldest) && !tooMany) {
                break;
            }
            if (tooMany || !story.isKeptOpen(now)) {
                gone.add(story);
            }
        }
        for (OpenStory story : gone) {
            stories.remove(story.id());
            story.articles().forEach(storyByArticle::remove);
            story.members().forEach(member -> members.remove(member.id()));
        }
    }
}
