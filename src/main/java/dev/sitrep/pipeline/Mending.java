package dev.sitrep.pipeline;

import dev.sitrep.article.Article;
import dev.sitrep.article.ArticleStore;
import dev.sitrep.chat.ToldMergeStore;
import dev.sitrep.store.Database;
import dev.sitrep.story.MergeStore;
import dev.sitrep.story.SecondThought.Apart;
import dev.sitrep.story.SecondThought.Same;
import dev.sitrep.story.Story;
import dev.sitrep.story.StoryStore;
import dev.sitrep.summary.StoryReports;
import dev.sitrep.summary.Summary;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes of two stories one, or of one two, so that what chats were told stays true: a story that was told keeps its number, what was told of either counts as
 * told, and no bell rings for it but for what takes back what was told.
 *
 * <p>What a chat was told of happens once. Stories that were split are never merged again; a story that took another in is not split before {@link #SETTLES} is
 * over, so the longest way is: merged, split, and apart for good. Of what nobody was told, nobody sees it.
 */
final class Mending {
    /** By then a day's reports have shown whether it is one event. */
    private static final Duration SETTLES = Duration.ofHours(24);

    private final ArticleStore articles;
    private final StoryStore stories;
    private final StoryReports reports;
    private final MergeStore merges;
    private final ToldMergeStore told;

    Mending(Database database, ArticleStore articles, StoryStore stories) {
        this.articles = articles;
        this.stories = stories;
        this.reports = new StoryReports(articles, stories);
        this.merges = new MergeStore(database);
        this.told = new ToldMergeStore(database);
    }

    /** {@code gone}'s number leads to {@code kept} now. */
    record Merged(long kept, long gone) {}

    /**
     * A story has lost articles to a new one.
     *
     * @param moved the new one's articles, superseded versions too
     */
    record Split(long kept, long fresh, List<Long> moved) {
        Split {
            moved = List.copyOf(moved);
        }
    }

    /**
     * Makes one of two stories, and keeps the number of the one that a chat was told of; of two such and of none the older one's.
     *
     * @return empty where they are one already, or were split from one another
     */
    Optional<Merged> merge(Same same, Instant at) {
        Story one = stories.byId(same.one()).orElse(null);
        Story other = stories.byId(same.other()).orElse(null);
        if (one == null
                || other == null
                || one.id() == other.id()
                || (isTold(one, other) && merges.areApart(one.id(), other.id()))) {
            return Optional.empty();
        }
        boolean keepsOne = keeps(one, other);
        Story kept = keepsOne ? one : other;
        Story gone = keepsOne ? other : one;
        merges.merge(kept, gone, same.reason(), at);
        told.merge(kept.id(), gone.id());
        long line = stories.byId(kept.id()).orElseThrow().storyline();
        for (long left : List.of(kept.storyline(), gone.storyline())) {
            if (left != line && stories.ofStoryline(left).isEmpty()) {
                told.storyline(left, line);
            }
        }
        return Optional.of(new Merged(kept.id(), gone.id()));
    }

    private boolean isTold(Story one, Story other) {
        return told.isTold(one.id()) || told.isTold(other.id());
    }

    /** Whether a chat would see it put together and taken apart again. */
    private boolean isUnsettled(Story story, Instant at) {
        return told.isTold(story.id()) && merges.hasMergedSince(story.id(), at.minus(SETTLES));
    }

    private boolean keeps(Story one, Story other) {
        boolean toldOne = told.isTold(one.id());
        if (toldOne != told.isTold(other.id())) {
            return toldOne;
        }
        int older = one.startedAt().compareTo(other.startedAt());
        return older == 0 ? one.id() < other.id() : older < 0;
    }

    /**
     * Makes two of one story. The part of which chats have read most keeps the number; of parts that are alike in this the larger one, then the one that began
     * first.
     *
     * @return empty where the articles are no longer in one story, or it took another in a short while ago
     */
    Optional<Split> split(Apart apart, Instant at) {
        Story story = stories.byId(apart.story()).orElse(null);
        if (story == null || isUnsettled(story, at)) {
            return Optional.empty();
        }
        List<Article> all = articles.byIds(stories.articleIds(story.id()));
        Set<Long> leaving = withCopies(all, apart.articles());
        List<Article> part = all.stream().filter(a -> leaving.contains(a.id())).toList();
        List<Article> rest = all.stream().filter(a -> !leaving.contains(a.id())).toList();
        if (part.isEmpty() || rest.isEmpty()) {
            return Optional.empty();
        }
        Summary summary = reports.byId(story.id()).orElseThrow().summary();
        boolean swapped = keeps(story.id(), part, rest, summary);
        List<Article> goes = swapped ? rest : part;
        long fresh = stories.create(goes.getFirst().arrivedAt());
        List<Long> moved = goes.stream().map(Article::id).toList();
        merges.split(story.id(), fresh, moved, apart.reason(), at);
        told.split(story.id(), fresh, sayings(goes, summary));
        return Optional.of(new Split(story.id(), fresh, moved));
    }

    /** A copy goes where its first article goes, and an older version where the newest goes. */
    private static Set<Long> withCopies(List<Article> all, List<Long> asked) {
        Set<Long> there = new HashSet<>();
        all.forEach(article -> there.add(article.id()));
        Set<Long> first = new HashSet<>(asked);
        Set<String> keys = new HashSet<>();
        for (Article article : all) {
            Long of = article.duplicateOf();
            boolean copies = of != null && there.contains(of);
            if (first.contains(copies && of != null ? of : article.id())) {
                keys.add(key(article));
            }
        }
        Set<Long> leaving = new HashSet<>();
        all.stream()
                .filter(article -> keys.contains(key(article)))
                .forEach(article -> leaving.add(article.id()));
        return leaving;
    }

    private static String key(Article article) {
        return article.feedId() + " " + article.key();
    }

    /** Whether the one part keeps the story's number rather than the other. */
    private boolean keeps(long story, List<Article> one, List<Article> other, Summary summary) {
        int read = told.timesRead(story, sayings(one, summary));
        int readOther = told.timesRead(story, sayings(other, summary));
        if (read != readOther) {
            return read > readOther;
        }
        if (one.size() != other.size()) {
            return one.size() > other.size();
        }
        Article first = one.getFirst();
        int older = first.arrivedAt().compareTo(other.getFirst().arrivedAt());
        return older == 0 ? first.id() < other.getFirst().id() : older < 0;
    }

    /** What a chat may have read of articles: their titles, as headlines, and the story's sentences that are theirs. */
    private static List<String> sayings(List<Article> articles, Summary summary) {
        Set<Long> ids = new HashSet<>();
        List<String> sayings = new ArrayList<>();
        for (Article article : articles) {
            ids.add(article.id());
            sayings.add(article.title());
        }
        summary.sentences().stream()
                .filter(sentence -> ids.contains(sentence.articleId()))
                .forEach(sentence -> sayings.add(sentence.text()));
        return sayings;
    }
}
