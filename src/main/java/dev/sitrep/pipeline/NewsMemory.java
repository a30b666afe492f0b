package dev.sitrep.pipeline;

import dev.sitrep.article.Article;
import dev.sitrep.article.ArticleStore;
import dev.sitrep.article.NearDuplicates;
import dev.sitrep.story.Assignment;
import dev.sitrep.story.ClusterSettings;
import dev.sitrep.story.Story;
import dev.sitrep.story.StoryClusterer;
import dev.sitrep.story.StoryStore;
import dev.sitrep.story.StorylineLinker;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What must be remembered of recent days to find an article's story: texts, open stories, storylines. All of it can be rebuilt
 * from the database, so it is thrown away whenever it may be wrong.
 */
final class NewsMemory {
    private static final int MOST_TEXTS = 100_000;

    private final ArticleStore articles;
    private final StoryStore stories;
    private final NearDuplicates texts;
    private final StoryClusterer clusterer;
    private final StorylineLinker linker;
    private Instant storyBegins = Instant.EPOCH;

    private NewsMemory(ArticleStore articles, StoryStore stories, ClusterSettings settings) {
        this.articles = articles;
        this.stories = stories;
        this.texts = new NearDuplicates(MOST_TEXTS, settings.keepFor());
        this.clusterer = new StoryClusterer(settings, () -> stories.create(storyBegins));
        this.linker = new StorylineLinker(settings.keepFor());
    }

    /**
     * Rebuilds the memory.
     *
     * @param now what is older than the settings keep, counted from here, is left out
     */
    static NewsMemory of(
            ArticleStore articles, StoryStore stories, ClusterSettings settings, Instant now) {
        NewsMemory memory = new NewsMemory(articles, stories, settings);
        Duration span = settings.keepFor().multipliedBy(2);
        Set<Long> seen = new HashSet<>();
        for (Article article : articles.understoodSince(now.minus(span))) {
            memory.texts.add(article);
            stories.storyOf(article.id())
                    .flatMap(stories::byId)
                    .ifPresent(story -> memory.recall(story, article, seen));
        }
        return memory;
    }

    private void recall(Story story, Article article, Set<Long> seen) {
        clusterer.restore(story.id(), article);
        if (seen.add(story.id())) {
            linker.remember(story.id(), story.storyline(), article);
        }
    }

    /** Finds the article's story, stores that, and returns the story's id. */
    long file(Article article, Instant now) {
        Optional<Long> revised = revisedStory(article);
        Long first = revised.isPresent() ? null : repeated(article);
        Article read = article.asDuplicateOf(first);
        long story = revised.isPresent() ? join(revised.get(), read) : assign(read);
        articles.understood(article.id(), first, now);
        texts.add(read);
        return story;
    }

    private @Nullable Long repeated(Article article) {
        OptionalLong first = texts.firstWithSameText(article);
        return first.isPresent() ? (Long) first.getAsLong() : null;
    }

    /** A revision belongs where the article stood before it was changed. */
    private Optional<Long> revisedStory(Article article) {
        var before = articles.predecessor(article.id());
        return before.isPresent() ? stories.storyOf(before.getAsLong()) : Optional.empty();
    }

    private long join(long story, Article article) {
        clusterer.restore(story, article);
        stories.join(story, article.id(), 1, article.arrivedAt());
        return story;
    }

    private long assign(Article article) {
        storyBegins = article.arrivedAt();
        return switch (clusterer.assign(article)) {
            case Assignment.Joined joined -> {
                stories.join(joined.storyId(), article.id(), joined.score(), article.arrivedAt());
                yield joined.storyId();
            }
            case Assignment.Started started -> {
                stories.join(started.storyId(), article.id(), 1, article.arrivedAt());
                begin(started.storyId(), article);
                yield started.storyId();
            }
        };
    }

    private void begin(long story, Article article) {
        linker.follow(article)
                .ifPresent(link -> stories.link(story, link.storylineId(), link.reason()));
        @Nullable Story begun = stories.byId(story).orElse(null);
        if (begun != null) {
            linker.remember(story, begun.storyline(), article);
        }
    }
}
