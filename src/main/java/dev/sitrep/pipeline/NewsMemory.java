package dev.sitrep.pipeline;

import dev.sitrep.article.Article;
import dev.sitrep.article.ArticleStore;
import dev.sitrep.article.NearDuplicates;
import dev.sitrep.article.RevisionStore;
import dev.sitrep.article.SamePage;
import dev.sitrep.article.SamePage.Relation;
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
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What must be remembered of recent days to find an article's story: texts, open stories, storylines. All of it can be rebuilt
 * from the database, so it is thrown away whenever it may be wrong.
 */
final class NewsMemory {
    private static final int MOST_TEXTS = 100_000;

    private final ArticleStore articles;
    private final RevisionStore revisions;
    private final StoryStore stories;
    private final NearDuplicates texts;
    private final StoryClusterer clusterer;
    private final StorylineLinker linker;
    private Instant storyBegins = Instant.EPOCH;

    private NewsMemory(ArticleStore articles, StoryStore stories, ClusterSettings settings) {
        this.articles = articles;
        this.revisions = articles.revisions();
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

    /**
     * What became of an article.
     *
     * @param before the version that it revises; null for what is no revision
     */
    record Filed(Kind kind, long story, @Nullable Article before) {}

    /** What an article turned out to be. */
    enum Kind {
        NEWS,
        /** It took the place of an earlier version, or of a copy in a foreign feed: the same article, and no news. */
        REVISION,
        /** An article that another feed brought first. */
        COPY
    }

    /** Finds the article's story and stores that. */
    Filed file(Article article, Instant now) {
        Article before = revisions.predecessor(article.id()).orElse(null);
        Long story = before == null ? null : stories.storyOf(before.id()).orElse(null);
        if (before != null && story != null) {
            return new Filed(Kind.REVISION, replace(before, story, article, now), before);
        }
        Filed same = samePage(article, now);
        return same == null ? new Filed(Kind.NEWS, news(article, now), null) : same;
    }

    private long news(Article article, Instant now) {
        Article read = article.asDuplicateOf(repeated(article));
        long story = assign(read);
        articles.understood(article.id(), read.duplicateOf(), now);
        texts.add(read);
        return story;
    }

    /** A revision belongs where the article stood, came when the article came, and what copied the one copies the other. */
    private long replace(Article before, long story, Article article, Instant now) {
        Article read = article.arriving(before.arrivedAt()).asDuplicateOf(repeated(article));
        if (!read.arrivedAt().equals(article.arrivedAt())) {
            articles.arrivedAt(article.id(), read.arrivedAt());
        }
        revisions.takesPlace(before.id(), article.id());
        articles.understood(article.id(), read.duplicateOf(), now);
        stories.join(story, article.id(), 1, read.arrivedAt());
        if (clusterer.isOpen(story)) {
            clusterer.restore(story, read);
        }
        texts.add(read);
        return story;
    }

    /** What stands at the article's address already, where that is the same article; null where it isn't. */
    private @Nullable Filed samePage(Article article, Instant now) {
        List<RevisionStore.AtAddress> there = revisions.atAddressOf(article);
        String feed = there.isEmpty() ? null : revisions.feedOf(article).orElse(null);
        for (RevisionStore.AtAddress other : there) {
            Article earlier = other.article();
            Relation relation = SamePage.of(earlier, other.feed(), article, feed);
            Long story = stories.storyOf(earlier.id()).orElse(null);
            if (relation == Relation.APART || story == null) {
                continue;
            }
            if (relation == Relation.COPY) {
                revisions.isCopy(article.id(), earlier.id(), now);
                stories.join(story, article.id(), 1, earlier.arrivedAt());
                return new Filed(Kind.COPY, story, null);
            }
            replace(earlier, story, article, now);
            revisions.isCopy(earlier.id(), article.id(), now);
            return new Filed(Kind.REVISION, story, null);
        }
        return null;
    }

    /** The newest version of the first article with this text; its own versions are none. */
    private @Nullable Long repeated(Article article) {
        OptionalLong first = texts.firstWithSameText(article);
        Article newest = first.isEmpty() ? null : revisions.newest(first.getAsLong()).orElse(null);
        boolean own =
                newest != null
                        && newest.feedId() == article.feedId()
                        && newest.key().equals(article.key());
        return newest == null || own ? null : (Long) newest.id();
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
