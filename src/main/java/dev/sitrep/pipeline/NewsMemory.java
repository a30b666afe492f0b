package dev.sitrep.pipeline;

import dev.sitrep.article.Article;
import dev.sitrep.article.ArticleStore;
import dev.sitrep.article.NearDuplicates;
import dev.sitrep.article.RevisionStore;
import dev.sitrep.article.SamePage;
import dev.sitrep.article.SamePage.Relation;
import dev.sitrep.story.Assignment;
import dev.sitrep.story.Clustering;
import dev.sitrep.story.RepeatedTitles;
import dev.sitrep.story.SecondThought;
import dev.sitrep.story.Standing;
import dev.sitrep.story.Story;
import dev.sitrep.story.StoryClusterer;
import dev.sitrep.story.StoryStore;
import dev.sitrep.story.StorylineLinker;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What must be remembered of recent days to find an article's story: texts, open stories, storylines. All of it can be rebuilt
 * from the database, so it is thrown away whenever it may be wrong.
 */
final class NewsMemory {
    private static final int MOST_TEXTS = 100_000;
    private static final int AT_ONCE = 2_000;
    private static final int MOST_ROUNDS = 5;

    private final ArticleStore articles;
    private final RevisionStore revisions;
    private final StoryStore stories;
    private final NearDuplicates texts;
    private final RepeatedTitles titles = new RepeatedTitles();
    private final StoryClusterer clusterer;
    private final StorylineLinker linker;
    private final Mending mending;
    private Instant storyBegins = Instant.EPOCH;
    private Set<Long> notAlone = Set.of();

    private NewsMemory(
            ArticleStore articles, StoryStore stories, Mending mending, Clustering clustering) {
        this.mending = mending;
        this.articles = articles;
        this.revisions = articles.revisions();
        this.stories = stories;
        Duration keepFor = clustering.settings().keepFor();
        this.texts = new NearDuplicates(MOST_TEXTS, keepFor);
        this.clusterer = clustering.clusterer(() -> stories.create(storyBegins));
        this.linker = new StorylineLinker();
    }

    /**
     * Rebuilds the memory.
     *
     * @param now what is older than the settings keep, counted from here, is left out, but for what stories of planned events hold
     */
    static NewsMemory of(
            ArticleStore articles,
            StoryStore stories,
            Mending mending,
            Clustering clustering,
            Instant now) {
        NewsMemory memory = new NewsMemory(articles, stories, mending, clustering);
        Duration span = clustering.settings().keepFor().multipliedBy(2);
        Set<Long> seen = new HashSet<>();
        List<Article> known = new ArrayList<>(awaited(articles, stories, now.minus(span), now));
        known.addAll(articles.understoodSince(now.minus(span)));
        for (int from = 0; from < known.size(); from += AT_ONCE) {
            List<Article> some = known.subList(from, Math.min(known.size(), from + AT_ONCE));
            memory.clusterer.readAhead(some);
            for (Article article : some) {
                memory.texts.add(article);
                memory.titles.repeats(article, article.arrivedAt());
                stories.storyOf(article.id())
                        .flatMap(stories::byId)
                        .ifPresent(story -> memory.recall(story, article, seen));
            }
        }
        memory.clusterer.secondThoughts();
        return memory;
    }

    /** What arrived earlier of planned events whose reports may still come. */
    private static List<Article> awaited(
            ArticleStore articles, StoryStore stories, Instant before, Instant now) {
        LocalDate earliest = LocalDate.ofInstant(now, ZoneOffset.UTC).minus(Standing.LONGEST_AFTER);
        List<Long> ids =
                stories.withEventEnding(earliest, LocalDate.MAX).stream()
                        .filter(story -> isAwaited(story, now))
                        .flatMap(story -> stories.articleIds(story.id()).stream())
                        .toList();
        return articles.current(ids).stream()
                .filter(article -> article.arrivedAt().isBefore(before))
                .toList();
    }

    private static boolean isAwaited(Story story, Instant now) {
        Instant until = story.standing() == null ? null : story.standing().awaitedUntil();
        return until != null && now.isBefore(until);
    }

    private void recall(Story story, Article article, Set<Long> seen) {
        clusterer.restore(story.id(), article);
        keepOpen(story.id(), story.standing());
        if (seen.add(story.id())) {
            linker.remember(story.id(), story.storyline(), article);
        }
    }

    /** A story of a planned event waits for its report, however long nothing is written of it; one of any other doesn't. */
    void keepOpen(long story, @Nullable Standing standing) {
        Instant until = standing == null ? null : standing.awaitedUntil();
        clusterer.keepOpenUntil(story, until == null ? Instant.MIN : until);
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
        /** News under a headline that its outlet uses day after day: "The weather", "Evening address". */
        DAILY,
        /** It took the place of an earlier version, or of a copy in a foreign feed: the same article, and no news. */
        REVISION,
        /** An article that another feed brought first. */
        COPY
    }

    /** Looks once at what is asked for each of these articles, which will be filed next. */
    void readAhead(List<Article> next) {
        texts.readAhead(next);
        clusterer.readAhead(next);
        notAlone = revisions.notAlone(next);
    }

    /**
     * Finds the article's story and stores that; it was read ahead.
     *
     * @param revised whether it is a later version of an article
     */
    Filed file(Article article, boolean revised, Instant now) {
        Article before = revised ? revisions.predecessor(article.id()).orElse(null) : null;
        Long story = before == null ? null : stories.storyOf(before.id()).orElse(null);
        if (before != null && story != null) {
            return new Filed(Kind.REVISION, replace(before, story, article, now), before);
        }
        Filed same = samePage(article, now);
        if (same != null) {
            return same;
        }
        boolean daily = titles.repeats(article, article.arrivedAt());
        return new Filed(daily ? Kind.DAILY : Kind.NEWS, news(article, now), null);
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
        if (!notAlone.contains(article.id())) {
            return null;
        }
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

    /** A story that was followed may since have become part of another storyline. */
    private void begin(long story, Article article) {
        linker.follow(article)
                .ifPresent(
                        link ->
                                stories.byId(link.storyId())
                                        .ifPresent(
                                                followed ->
                                                        stories.link(
                                                                story,
                                                                followed.storyline(),
                                                                link.reason())));
        @Nullable Story begun = stories.byId(story).orElse(null);
        if (begun != null) {
            linker.remember(story, begun.storyline(), article);
        }
    }

    /**
     * Merges and splits what has come to light of stories made before, until nothing more does; to be done once a batch.
     *
     * @param at the time of the news that showed it
     * @return the stories that hold other articles than before
     */
    Set<Long> thinkAgain(Instant at) {
        Set<Long> changed = new LinkedHashSet<>();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<SecondThought> thoughts = clusterer.secondThoughts();
            if (thoughts.isEmpty()) {
                break;
            }
            apply(thoughts, at, changed);
        }
        return changed;
    }

    /**
     * Merges and splits stories, in order, and remembers them so.
     *
     * @param at the time of the news that showed it
     * @return the stories that hold other articles than before
     */
    Set<Long> apply(List<SecondThought> thoughts, Instant at) {
        Set<Long> changed = new LinkedHashSet<>();
        apply(thoughts, at, changed);
        return changed;
    }

    private void apply(List<SecondThought> thoughts, Instant at, Set<Long> changed) {
        for (SecondThought thought : thoughts) {
            switch (thought) {
                case SecondThought.Same same ->
                        mending.merge(same, at).ifPresent(merged -> merged(merged, changed));
                case SecondThought.Apart apart ->
                        mending.split(apart, at).ifPresent(split -> split(split, changed));
            }
        }
    }

    private void merged(Mending.Merged merged, Set<Long> changed) {
        clusterer.merge(merged.kept(), merged.gone());
        linker.forget(merged.gone());
        remember(merged.kept());
        changed.remove(merged.gone());
        changed.add(merged.kept());
    }

    private void split(Mending.Split split, Set<Long> changed) {
        clusterer.split(split.kept(), split.fresh(), split.moved());
        remember(split.kept());
        articles.byIds(split.moved()).stream().findFirst().ifPresent(a -> begin(split.fresh(), a));
        changed.add(split.kept());
        changed.add(split.fresh());
    }

    /** By its first article, as when the memory is rebuilt. */
    private void remember(long id) {
        linker.forget(id);
        Story story = stories.byId(id).orElseThrow();
        articles.byIds(stories.articleIds(id)).stream()
                .findFirst()
                .ifPresent(first -> linker.remember(id, story.storyline(), first));
    }
}
