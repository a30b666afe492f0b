package dev.sitrep.pipeline;

import dev.sitrep.article.Article;
import dev.sitrep.article.ArticleStore;
import dev.sitrep.digest.DigestWindow;
import dev.sitrep.store.Database;
import dev.sitrep.story.Story;
import dev.sitrep.story.StoryStore;
import dev.sitrep.story.StoryStore.Placement;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Stored articles through the understand flow, in order of time: nothing is fetched and nobody is told. */
public final class Replay {
    private static final int AT_ONCE = 1_000;

    private final Database database;
    private final ArticleStore articles;
    private final StoryStore stories;
    private final StoryUpdate understand;
    private final BeatStories beat;
    private final List<Article> waiting = new ArrayList<>();
    private final List<Long> read = new ArrayList<>();
    private @Nullable Instant first;
    private @Nullable Instant last;

    public Replay(
            Database database,
            ArticleStore articles,
            StoryStore stories,
            StoryUpdate understand,
            BeatStories beat) {
        this.database = database;
        this.articles = articles;
        this.stories = stories;
        this.understand = understand;
        this.beat = beat;
    }

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

    /**
     * Runs all that was added through the flow.
     *
     * @param progress is given how many have found their story, and of how many, again and again
     */
    public void run(BiConsumer<Integer, Integer> progress) {
        store();
        if (last != null) {
            understand.absorbSilently(last, done -> progress.accept(done, read.size()));
        }
    }

    /** Summarises the stories that are on the beat: once each, and the others not at all. */
    public void summarize() {
        List<Long> all =
                span().map(span -> stories.touchedBetween(span.from(), span.to())).stream()
                        .flatMap(List::stream)
                        .map(Story::id)
                        .toList();
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            List<Long> some = all.subList(i, Math.min(all.size(), i + AT_ONCE));
            List<Long> told =
                    some.parallelStream()
                            .filter(id -> beat.byId(id).filter(beat::isOn).isPresent())
                            .toList();
            database.atomically(() -> told.forEach(understand::summarize));
        }
    }

    /** The time that the articles span; empty without articles. */
    public Optional<DigestWindow> span() {
        return first == null || last == null
                ? Optional.empty()
                : Optional.of(new DigestWindow(first, last.plusMillis(1)));
    }

    /** Where each article ended up, in the order in which they were added. */
    public void placements(Consumer<Placement> use) {
        for (int i = 0; i < read.size(); i += AT_ONCE) {
            stories.placements(read.subList(i, Math.min(read.size(), i + AT_ONCE))).forEach(use);
        }
    }
}
