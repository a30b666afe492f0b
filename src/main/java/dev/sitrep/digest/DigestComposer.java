package dev.sitrep.digest;

import dev.sitrep.article.Article;
import dev.sitrep.chat.Settings;
import dev.sitrep.chat.Told;
import dev.sitrep.digest.Edition.Item;
import dev.sitrep.summary.Correction;
import dev.sitrep.summary.Corrections;
import dev.sitrep.summary.LateSentences;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.summary.Summary.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Makes an edition from what is known. Pure: the same input gives the same edition.
 *
 * <p>Stories of one storyline stand together, where the most important of them belongs. A chat that had not heard of the storyline is told the story, and
 * nothing is marked. One that had is told what is new, marked so: sentences that it has not read and that say more than those it has, the window's first. Old ones
 * come only where nothing is new.
 *
 * <p>What an outlet has changed since is told as a correction, if the chat was told the older words. A story without a new article comes only for
 * that, once the day of its planned event has passed without a report, or while it is still young for what one of its articles says beyond what it said: behind the others, and beyond their number.
 */
public final class DigestComposer {
    /** Corrections told of one story. */
    private static final int CORRECTED = 2;

    /** Stories without new articles in one edition: a correction matters more than the last of many stories. */
    private static final int MOST_CHANGED = 3;

    /** Behind that, a paragraph added to an article is archive keeping. */
    private static final Duration STILL_YOUNG = Duration.ofDays(3);

    /** Sentences told of one story that are not in its summary. */
    private static final int MOST_LATE = 2;

    private final String title;
    private final ToDoubleBiFunction<StoryReport, Instant> importance;
    private final @Nullable LateSentences late;

    /**
     * @param title what the news are about: the beat's name
     * @param importance more for what matters more, as of the window's end
     * @param late finds what the latest articles say and the summary does not
     */
    public DigestComposer(
            String title, ToDoubleBiFunction<StoryReport, Instant> importance, LateSentences late) {
        this(title, late, importance);
    }

    /** Composes from summaries alone. */
    public DigestComposer(String title, ToDoubleFunction<StoryReport> importance) {
        this(title, null, (report, now) -> importance.applyAsDouble(report));
    }

    private DigestComposer(
            String title,
            @Nullable LateSentences late,
            ToDoubleBiFunction<StoryReport, Instant> importance) {
        this.title = title;
        this.importance = importance;
        this.late = late;
    }

    /**
     * @param reports stories that may have had articles, or revisions of such, in the window; those that had none are left out
     * @param corrections of stories of which articles were revised in the window, by story id
     * @param told what the chat was told of them before
     */
    public Edition compose(
            List<StoryReport> reports,
            Map<Long, Corrections> corrections,
            DigestWindow window,
            Told told,
            Settings settings,
            Coverage coverage) {
        Draft draft = new Draft(window, told, settings.length().sentences(), corrections);
        List<StoryReport> ranked =
                ranked(reports.stream().filter(r -> articles(r, window) > 0).toList(), window);
        ranked.subList(0, most(ranked, settings)).forEach(draft::add);
        int news = draft.items.size();
        ranked(reports.stream().filter(r -> articles(r, window) == 0).toList(), window)
                .forEach(report -> draft.addChanged(report, news + MOST_CHANGED));
        return new Edition(
                title,
                window,
                settings.zone(),
                ranked.size(),
                ranked.stream().mapToInt(r -> articles(r, window)).sum(),
                draft.items.size() - news,
                draft.items,
                coverage);
    }

    private List<StoryReport> ranked(List<StoryReport> inWindow, DigestWindow window) {
        Map<Long, Double> importances =
                inWindow.stream()
                        .collect(
                                Collectors.toMap(
                                        r -> r.story().id(),
                                        r -> importance.applyAsDouble(r, window.to())));
        Map<Long, Double> storylines =
                inWindow.stream()
                        .collect(
                                Collectors.toMap(
                                        r -> r.story().storyline(),
                                        r -> importances.getOrDefault(r.story().id(), 0.0),
                                        Math::max));
        Comparator<StoryReport> order =
                Comparator.<StoryReport>comparingDouble(
                                r -> -storylines.getOrDefault(r.story().storyline(), 0.0))
                        .thenComparingLong(r -> r.story().storyline())
                        .thenComparingDouble(r -> -importances.getOrDefault(r.story().id(), 0.0))
                        .thenComparingLong(r -> r.story().id());
        return inWindow.stream().sorted(order).toList();
    }

    private static int articles(StoryReport report, DigestWindow window) {
        return report.articlesIn(window.from(), window.to()).size();
    }

    private static int most(List<StoryReport> ranked, Settings settings) {
        return Math.min(ranked.size(), settings.length().stories());
    }

    /** The items so far. */
    private final class Draft {
        private final DigestWindow window;
        private final Told told;
        private final int budget;
        private final Map<Long, Corrections> corrections;
        private final List<Item> items = new ArrayList<>();
        private final Map<Long, Integer> storylines = new HashMap<>();

        Draft(DigestWindow window, Told told, int budget, Map<Long, Corrections> corrections) {
            this.window = window;
            this.told = told;
            this.budget = budget;
            this.corrections = corrections;
        }

        void add(StoryReport report) {
            boolean heardOf =
                    told.knowsStoryline(report.story().storyline())
                            || told.story(report.story().id()).isPresent();
            List<Correction> corrected = corrected(report);
            List<Sentence> fresh = heardOf ? news(report, corrected) : List.of();
            List<Sentence> known = fresh.isEmpty() ? report.summary().first(budget) : List.of();
            add(report, known, fresh, corrected);
        }

        /** What is new in the summary, and behind it what the window's articles say beyond that. */
        private List<Sentence> news(StoryReport report, List<Correction> corrected) {
            List<Sentence> fresh = first(fresh(report, window, told, corrected), budget);
            LateSentences more = late;
            if (more == null) {
                return fresh;
            }
            int most = Math.min(MOST_LATE, budget - fresh.size());
            List<Sentence> all = new ArrayList<>(fresh);
            all.addAll(more.of(report, window.from(), window.to(), told.known(), fresh, most));
            return all;
        }

        /** A story without a new article: only what has changed of what the chat was told, and that a day passed without a report. */
        void addChanged(StoryReport report, int most) {
            boolean wasTold = told.story(report.story().id()).isPresent();
            if (!wasTold || items.size() >= most) {
                return;
            }
            List<Correction> corrected = corrected(report);
            List<Sentence> grown = first(grown(report, corrected), budget);
            boolean passed = report.passesUnreported(window.from(), window.to());
            if (!corrected.isEmpty() || !grown.isEmpty() || passed) {
                add(report, List.of(), grown, corrected);
            }
        }

        private void add(
                StoryReport report,
                List<Sentence> known,
                List<Sentence> fresh,
                List<Correction> corrected) {
            int number = items.size() + 1;
            Integer first = storylines.putIfAbsent(report.story().storyline(), number);
            items.add(new Item(number, report, known, fresh, first(corrected, CORRECTED), first));
        }

        private List<Correction> corrected(StoryReport report) {
            Corrections all = corrections.get(report.story().id());
            return all == null ? List.of() : all.of(told::hasRead);
        }

        private List<Sentence> grown(StoryReport report, List<Correction> corrected) {
            Corrections all = corrections.get(report.story().id());
            if (all == null
                    || report.story().updatedAt().isBefore(window.to().minus(STILL_YOUNG))) {
                return List.of();
            }
            Set<String> added = all.added();
            return fresh(report, window, told, corrected).stream()
                    .filter(sentence -> added.contains(sentence.text()))
                    .toList();
        }
    }

    /** What says more than the chat has read, the window's own first; in reading order else. What corrects is told as that alone. */
    private static List<Sentence> fresh(
            StoryReport report, DigestWindow window, Told told, List<Correction> corrected) {
        Set<String> correcting =
                corrected.stream().map(Correction::now).collect(Collectors.toSet());
        Set<String> read =
                report.summary().sentences().stream()
                        .map(Sentence::text)
                        .filter(told::hasRead)
                        .collect(Collectors.toSet());
        Set<Long> inWindow =
                report.articlesIn(window.from(), window.to()).stream()
                        .map(Article::id)
                        .collect(Collectors.toSet());
        return report.summary().sentences().stream()
                .filter(sentence -> !read.contains(sentence.text()))
                .filter(
                        sentence ->
                                !told.known()
                                        .covers(
                                                report.story().id(),
                                                sentence.text(),
                                                report.language(sentence)))
                .filter(sentence -> correcting.stream().noneMatch(now -> ends(now, sentence)))
                .sorted(Comparator.comparing(s -> !inWindow.contains(s.articleId())))
                .toList();
    }

    /** Summaries have a sentence without its dateline. */
    private static boolean ends(@Nullable String full, Sentence sentence) {
        return full != null && full.endsWith(sentence.text());
    }

    private static <T> List<T> first(List<T> all, int most) {
        return all.subList(0, Math.min(most, all.size()));
    }
}
