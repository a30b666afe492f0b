package dev.sitrep.command;

import dev.sitrep.article.Article;
import dev.sitrep.article.ArticleTraceStore.Trace;
import dev.sitrep.digest.Stories;
import dev.sitrep.story.MergeStore;
import dev.sitrep.story.MergeStore.Change;
import dev.sitrep.story.StoryStore;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.text.Excerpt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Which story an article went to, why, and what became of that story since. */
final class StoryReceipt {
    private static final int MOST_CHANGES = 3;

    private final Stories stories;
    private final StoryStore kept;
    private final MergeStore changes;
    private final Predicate<StoryReport> onBeat;

    /**
     * @param onBeat whether a story is told at all
     */
    StoryReceipt(
            Stories stories, StoryStore kept, MergeStore changes, Predicate<StoryReport> onBeat) {
        this.stories = stories;
        this.kept = kept;
        this.changes = changes;
        this.onBeat = onBeat;
    }

    /** The article's story as it stands. */
    Optional<StoryReport> of(Article article, Context context) {
        return kept.storyOf(article.id())
                .flatMap(stories::byId)
                .map(report -> report.at(context.now()));
    }

    boolean isOnBeat(StoryReport report) {
        return onBeat.test(report);
    }

    /** The numbers under which chats may have been told of the story: its own, and those of stories that became it. */
    List<Long> numbers(StoryReport report) {
        List<Long> numbers = new ArrayList<>(List.of(report.story().id()));
        changes.changes(report.story().id()).stream()
                .filter(Change::merged)
                .forEach(change -> numbers.add(change.other()));
        return numbers;
    }

    List<String> lines(Trace trace, Optional<StoryReport> story, Context context) {
        if (story.isEmpty()) {
            return trace.unread() ? List.of(context.speech().say("whynot.unread")) : List.of();
        }
        StoryReport report = story.get();
        List<String> lines = new ArrayList<>();
        lines.add(joined(trace.article(), report, context));
        changes.changes(report.story().id()).stream()
                .limit(MOST_CHANGES)
                .forEach(change -> lines.add(changed(change, context)));
        lines.add(context.speech().say(isOnBeat(report) ? "whynot.story-on" : "whynot.story-off"));
        return lines;
    }

    private String joined(Article article, StoryReport report, Context context) {
        String headline = Excerpt.of(report.summary().headline(), 140);
        if (article.duplicateOf() != null) {
            return context.speech().say("whynot.story-text", headline);
        }
        boolean first =
                !report.articles().isEmpty() && report.articles().getFirst().id() == article.id();
        Double score = kept.scores(report.story().id()).get(article.id());
        return first || score == null
                ? context.speech().say("whynot.story-first", headline)
                : context.speech()
                        .say("whynot.story", headline, String.format(Locale.ROOT, "%.2f", score));
    }

    private static String changed(Change change, Context context) {
        return context.speech()
                .say(
                        change.merged() ? "whynot.merged" : "whynot.split",
                        ArticleReceipt.near(change.at(), context),
                        Excerpt.of(change.reason(), 200));
    }
}
