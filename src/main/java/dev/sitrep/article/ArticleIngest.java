package dev.sitrep.article;

import dev.sitrep.article.Article.TextFrom;
import dev.sitrep.article.FurnitureStore.Lines;
import dev.sitrep.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Stores what is new of the feeds, and revisions of what is not.
 *
 * <p>Which entries are new is known before ({@link dev.sitrep.feed.EntryIdentity}). A changed one is a revision if what a reader sees of it has
 * changed: a feed that rewrites its markup or shortens its summary makes none, nor does a change of an article that is kept no longer.
 * Articles at one address and near-duplicates are not looked for here but where articles are understood, in order and on one node:
 * nothing depends on which feed was visited first.
 */
public final class ArticleIngest {
    private final ArticleStore store;
    private final FurnitureStore furniture;

    public ArticleIngest(ArticleStore store, FurnitureStore furniture) {
        this.store = store;
        this.furniture = furniture;
    }

    /**
     * Stores what drafts became. They may be of several feeds; of each feed and key there is one.
     *
     * @return how many articles or revisions there now are more
     */
    public int store(List<Candidate> candidates) {
        Map<String, List<Candidate>> byOutlet =
                candidates.stream()
                        .collect(
                                Collectors.groupingBy(
                                        taken -> taken.article().outlet(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        Map<ArticleStore.Key, Article> before = before(candidates);
        List<Lines> counted = new ArrayList<>();
        List<Article> stored = new ArrayList<>();
        for (List<Candidate> ofOutlet : byOutlet.values()) {
            Lines lines = counted(ofOutlet);
            counted.add(lines);
            for (Candidate taken : ofOutlet) {
                Article article = taken.article().withText(lines.cut(taken.article().text()));
                if (taken.draft().changed()) {
                    revision(before.get(ArticleStore.Key.of(article)), article)
                            .ifPresent(stored::add);
                } else {
                    stored.add(article);
                }
            }
        }
        store.insert(stored);
        if (!candidates.isEmpty()) {
            furniture.save(counted, candidates.getLast().draft().arrivedAt());
        }
        return stored.size();
    }

    /** What is known of the articles' lines, these articles counted: many come at once when a feed is new. */
    private Lines counted(List<Candidate> ofOutlet) {
        List<Article> articles = ofOutlet.stream().map(Candidate::article).toList();
        Lines lines = furniture.lines(articles.getFirst().outlet(), articles);
        for (Candidate taken : ofOutlet) {
            if (!taken.draft().changed()) {
                lines.saw(taken.article());
            }
        }
        return lines;
    }

    private Map<ArticleStore.Key, Article> before(List<Candidate> candidates) {
        return store.byKeys(
                candidates.stream()
                        .map(Candidate::draft)
                        .filter(Draft::changed)
                        .map(draft -> new ArticleStore.Key(draft.feedId(), draft.key()))
                        .toList());
    }

    /** The revision to store, if a reader would see a difference. A page that could not be had this time takes nothing back. */
    static Optional<Article> revision(@Nullable Article before, Article now) {
        if (before == null) {
            return Optional.empty();
        }
        boolean lostPage = before.textFrom() == TextFrom.PAGE && now.textFrom() != TextFrom.PAGE;
        Article revision = lostPage ? now.withTextOf(before) : now;
        boolean saysMore =
                !sameWords(before.title(), revision.title())
                        || !sameWords(before.text(), revision.text());
        return saysMore ? Optional.of(revision) : Optional.empty();
    }

    private static boolean sameWords(String a, String b) {
        return a.equals(b) || Words.of(a).equals(Words.of(b));
    }
}
