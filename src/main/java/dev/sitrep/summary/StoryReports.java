package dev.sitrep.summary;

import dev.sitrep.article.Article;
import dev.sitrep.article.ArticleStore;
import dev.sitrep.article.Revision;
import dev.sitrep.source.OriginTree;
import dev.sitrep.story.LinkReason;
import dev.sitrep.story.PassedDate;
import dev.sitrep.story.Standing;
import dev.sitrep.story.Story;
import dev.sitrep.story.StoryStore;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stories with all that is known of them. Every method joins the transaction that is open on the thread. */
public final class StoryReports {
    private static final Summary NOTHING_YET =
            new Summary("", List.of(), new OriginTree(List.of(), List.of()), List.of());

    /** More days than it takes until a day has surely passed. */
    private static final int LONGEST_SLACK = 5;

    private final ArticleStore articles;
    private final StoryStore stories;

    public StoryReports(ArticleStore articles, StoryStore stories) {
        this.articles = articles;
        this.stories = stories;
    }

    /** Stories that got an article from {@code from} on and before {@code to}, latest first. */
    public List<StoryReport> updatedBetween(Instant from, Instant to) {
        return stories.touchedBetween(from, to).stream().map(this::report).toList();
    }

    /** Stories of which an article was revised from {@code from} on and before {@code to}, with those revisions in order of time. */
    public List<RevisedStory> revisedBetween(Instant from, Instant to) {
        Map<Long, List<Revision>> byStory = new LinkedHashMap<>();
        for (Revision revision : articles.revisions().revisedBetween(from, to)) {
            stories.storyOf(revision.now().id())
                    .ifPresent(
                            story ->
                                    byStory.computeIfAbsent(story, id -> new ArrayList<>())
                                            .add(revision));
        }
        List<RevisedStory> revised = new ArrayList<>();
        byStory.forEach(
                (id, revisions) ->
                        byId(id).ifPresent(r -> revised.add(new RevisedStory(r, revisions))));
        return revised;
    }

    /** What was revised of a story from then on, in order of time. */
    public List<Revision> revisions(long storyId, Instant from) {
        return articles.revisions().ofStory(storyId, from);
    }

    public Optional<StoryReport> byId(long storyId) {
        return stories.byId(storyId).map(this::report);
    }

    /** Stories of which the day of a planned event passed without a report from {@code from} on and before {@code to}. */
    public List<StoryReport> passedBetween(Instant from, Instant to) {
        LocalDate first = LocalDate.ofInstant(from, ZoneOffset.UTC).minusDays(LONGEST_SLACK);
        return stories.withEventEnding(first, LocalDate.ofInstant(to, ZoneOffset.UTC)).stream()
                .map(this::report)
                .filter(report -> report.passesUnreported(from, to))
                .toList();
    }

    /** The stories of a storyline, oldest first, each with the reason why it belongs there. */
    public List<Step> storyline(long storylineId) {
        return stories.ofStoryline(storylineId).stream()
                .map(story -> new Step(report(story), stories.linkReason(story.id()).orElse(null)))
                .toList();
    }

    /**
     * One story of a storyline.
     *
     * @param reason why it follows an earlier one; null for the first
     */
    public record Step(StoryReport report, @Nullable LinkReason reason) {}

    /** Keeps what a story says and where its event stands. */
    public void save(long storyId, Summary summary, @Nullable Standing standing) {
        stories.save(storyId, standing, SummaryJson.write(summary));
    }

    private StoryReport report(Story story) {
        List<Article> current = articles.current(stories.articleIds(story.id()));
        Summary summary =
                stories.summaryOf(story.id())
                        .map(SummaryJson::read)
                        .orElseGet(() -> titleOf(current));
        List<Story> storyline = stories.ofStoryline(story.storyline());
        return new StoryReport(
                story,
                dayOf(story, storyline),
                summary,
                current,
                PassedDate.unreportedFrom(story, storyline, current));
    }

    /** A story that was stored but not summarised yet has its first title to show. */
    private static Summary titleOf(List<Article> articles) {
        return articles.isEmpty()
                ? NOTHING_YET
                : new Summary(
                        articles.getFirst().title(),
                        List.of(),
                        new OriginTree(List.of(), articles.stream().map(Article::id).toList()),
                        List.of());
    }

    /** Days of the storyline by UTC dates, the first is 1. */
    private static int dayOf(Story story, List<Story> storyline) {
        Instant began =
                storyline.stream()
                        .map(Story::startedAt)
                        .min(Instant::compareTo)
                        .orElse(story.startedAt());
        LocalDate first = LocalDate.ofInstant(began, ZoneOffset.UTC);
        LocalDate last = LocalDate.ofInstant(story.updatedAt(), ZoneOffset.UTC);
        return (int) ChronoUnit.DAYS.between(first, last) + 1;
    }
}
