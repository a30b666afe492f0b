package dev.sitrep.digest;

import dev.sitrep.article.Article;
import dev.sitrep.chat.Settings;
import dev.sitrep.chat.Told;
import dev.sitrep.digest.Edition.Item;
import dev.sitrep.summary.Novelty;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.summary.Summary.Sentence;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Makes an edition from what is known. Pure: the same input gives the same edition.
 *
 * <p>Stories of one storyline stand together, where the most important of them belongs. A chat that had not heard of the storyline is told the story, and
 * nothing is marked. One that had is told what is new, marked so: sentences that it has not read and that say more than those it has, the window's first. Old ones
 * come only where nothing is new.
 */
public final class DigestComposer {
    private final String title;
    private final ToDoubleFunction<StoryReport> importance;

    /**
     * @param title what the news are about: the beat's name
     * @param importance more for what matters more
     */
    public DigestComposer(String title, ToDoubleFunction<StoryReport> importance) {
        this.title = title;
        this.importance = importance;
    }

    /**
     * @param reports stories that may have had articles in the window; those that had none are left out
     * @param told what the chat was told of them before
     */
    public Edition compose(
            List<StoryReport> reports,
            DigestWindow window,
            Told told,
            Settings settings,
            Coverage coverage) {
        List<StoryReport> ranked = ranked(reports, window);
        List<Item> items = new ArrayList<>();
        Map<Long, Integer> storylines = new HashMap<>();
        for (StoryReport report : ranked.subList(0, most(ranked, settings))) {
            int number = items.size() + 1;
            Integer first = storylines.putIfAbsent(report.story().storyline(), number);
            items.add(item(number, report, window, told, settings.length().sentences(), first));
        }
        return new Edition(
                title,
                window,
                settings.zone(),
                ranked.size(),
                ranked.stream().mapToInt(r -> articles(r, window)).sum(),
                items,
                coverage);
    }

    private List<StoryReport> ranked(List<StoryReport> reports, DigestWindow window) {
        List<StoryReport> inWindow = reports.stream().filter(r -> articles(r, window) > 0).toList();
        Map<Long, Double> storylines =
                inWindow.stream()
                        .collect(
                                Collectors.toMap(
                                        r -> r.story().storyline(),
                                        importance::applyAsDouble,
                                        Math::max));
        Comparator<StoryReport> order =
                Comparator.<StoryReport>comparingDouble(
                                r -> -storylines.getOrDefault(r.story().storyline(), 0.0))
                        .thenComparingLong(r -> r.story().storyline())
                        .thenComparingDouble(r -> -importance.applyAsDouble(r))
                        .thenComparingLong(r -> r.story().id());
        return inWindow.stream().sorted(order).toList();
    }

    private static int articles(StoryReport report, DigestWindow window) {
        return report.articlesIn(window.from(), window.to()).size();
    }

    private static int most(List<StoryReport> ranked, Settings settings) {
        return Math.min(ranked.size(), settings.length().stories());
    }

    private static Item item(
            int number,
            StoryReport report,
            DigestWindow window,
            Told told,
            int budget,
            @Nullable Integer storylineOf) {
        List<Sentence> all = report.summary().sentences();
        boolean heardOf =
                told.knowsStoryline(report.story().storyline())
                        || told.story(report.story().id()).isPresent();
        List<Sentence> fresh = heardOf ? first(fresh(report, window, told), budget) : List.of();
        List<Sentence> known = fresh.isEmpty() ? first(all, budget) : List.of();
        return new Item(number, report, known, fresh, storylineOf);
    }

    /** What says more than the chat has read, the window's own first; in reading order else. */
    private static List<Sentence> fresh(StoryReport report, DigestWindow window, Told told) {
        Set<String> read =
                report.summary().sentences().stream()
                        .map(Sentence::text)
                        .filter(told::hasRead)
                        .collect(Collectors.toSet());
        Set<Long> inWindow =
                report.articlesIn(window.from(), window.to()).stream()
                        .map(Article::id)
                        .collect(Collectors.toSet());
        return Novelty.newSentences(report.summary(), read).stream()
                .filter(sentence -> !read.contains(sentence.text()))
                .sorted(Comparator.comparing(s -> !inWindow.contains(s.articleId())))
                .toList();
    }

    private static List<Sentence> first(List<Sentence> sentences, int most) {
        return sentences.subList(0, Math.min(most, sentences.size()));
    }
}
