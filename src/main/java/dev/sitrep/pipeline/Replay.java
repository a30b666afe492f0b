package dev.sitrep.pipeline;

import dev.sitrep.article.Article;
import dev.sitrep.article.ArticleStore;
import dev.sitrep.digest.DigestWindow;
import dev.sitrep.store.Database;
import dev.sitrep.story.Story;
import dev.sitrep.story.StoryStore;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stored articles through the understand flow, in order of time: nothing is fetched and nobody is told. */
public final class Replay {
    private static final int AT_ONCE = 1_000;

    private final Database database;
    private final ArticleStore articles;
    private final StoryStore stories;
    private final StoryUpdate understand;
    private final List<Article> waiting = new ArrayList<>();
    private final List<Long> read = new ArrayList<>();
    private @Nullable Instant first;
    private @Nullable Instant last;

    public Replay(
            Database database, ArticleStore articles, StoryStore stories, StoryUpdate understand) {
        this.database = database;
        this.articles = articles;
        this.stories = stories;
        this.understand = understand;
    }

    /** Where an article ended up; keys are those of the file. One that could not be understood is in no story. */
    public record Placement(
            String key,
            @Nullable Long story,
            @Nullable Long storyline,
            @Nullable String duplicateOf) {}

    /** Takes one more article in. */
    public void add(Article article) {
        waiting.add(article);
        Instant time = article.arrivedAt();
        first = first == null || time.isBefore(first) ? time : first;
        last = last == null || time.isAfter(last) ? time : last;
        if (waiting.size() >= AT_ONCE) {
            store();
        }
    }

    private void store() {
        database.atomically(() -> waiting.forEach(a -> read.add(articles.add(a).id())));
        waiting.clear();
    }

    /** Runs all that was added through the flow. */
    public void run() {
        store();
        if (last != null) {
            understand.absorb(last);
        }
    }

    /** The time that the articles span; empty without articles. */
    public Optional<DigestWindow> span() {
        return first == null || last == null
                ? Optional.empty()
                : Optional.of(new DigestWindow(first, last.plusMillis(1)));
    }

    /** Where each article ended up, in the order in which they were added. */
    public List<Placement> placements() {
        List<Placement> placements = new ArrayList<>();
        for (long id : read) {
            Article article = articles.byIds(List.of(id)).getFirst();
            Story story = stories.storyOf(id).flatMap(stories::byId).orElse(null);
            Long duplicateOf = article.duplicateOf();
            String firstKey =
                    duplicateOf == null
                            ? null
                            : articles.byIds(List.of(duplicateOf)).getFirst().key();
            placements.add(
                    new Placement(
                            article.key(),
                            story == null ? null : (Long) story.id(),
                            story == null ? null : (Long) story.storyline(),
                            firstKey));
        }
        return placements;
    }
}
