package dev.sitrep.digest;

import dev.sitrep.article.Article;
import dev.sitrep.chat.Settings;
import dev.sitrep.chat.Told;
import dev.sitrep.digest.Edition.Item;
import dev.sitrep.summary.Correction;
import dev.sitrep.summary.Corrections;
import dev.sitrep.summary.LateSentences;
import dev.sitrep.summary.StandAlone;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.summary.Summary.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Makes an edition from what is known. Pure: the same input gives the same edition.
 *
 * <p>Stories of one storyline stand together, where the most important of them belongs: that one in full, the others behind it, a little shorter.
 * Before all others stand the storylines in which the chat follows a topic or a story.
 *
 * <p>A chat that had not heard of the storyline is told the story, and
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
     * @param told what the chat was told of the material's stories before
     */
    public Edition compose(
            Material material,
            DigestWindow window,
            Told told,
            Settings settings,
            Coverage coverage) {
        Draft draft = new Draft(window, told, settings.length().sentences(), material);
        List<StoryReport> ranked = ranked(material, window, r -> articles(r, window) > 0);
        ranked.subList(0, most(ranked, settings)).forEach(draft::add);
        int news = draft.items.size();
        ranked(material, window, r -> articles(r, window) == 0)
                .forEach(report -> draft.addChanged(report, news + MOST_CHANGED));
        return new Edition(
                title,
                window,
                settings.zone(),
                ranked.size(),
                ranked.stream().mapToInt(r -> articles(r, window)).sum(),
                draft.items.size() - news,
                1,
                draft.items,
                coverage);
    }

    private List<StoryReport> ranked(
            Material material, DigestWindow window, Predicate<StoryReport> which) {
        List<StoryReport> stories = material.reports().stream().filter(which).toList();
        Map<Long, Double> importances = new HashMap<>();
        Map<Long, Double> storylines = new HashMap<>();
        Set<Long> followed = new HashSet<>();
        for (StoryReport report : stories) {
            double value = importance.applyAsDouble(report, window.to());
            importances.put(report.story().id(), value);
            storylines.merge(report.story().storyline(), value, Math::max);
            if (material.followed().containsKey(report.story().id())) {
                followed.add(report.story().storyline());
            }
        }
        Comparator<StoryReport> order =
                Comparator.<StoryReport, Boolean>comparing(
                                r -> !followed.contains(r.story().storyline()))
                        .thenComparingDouble(
                                r -> -storylines.getOrDefault(r.story().storyline(), 0.0))
                        .thenComparingLong(r -> r.story().storyline())
                        .thenComparing(r -> !material.followed().containsKey(r.story().id()))
                        .thenComparingDouble(r -> -importances.getOrDefault(r.story().id(), 0.0))
                        .thenComparingLong(r -> r.story().id());
        return stories.stream().sorted(order).toList();
    }

    private static int articles(StoryReport report, DigestWindow window) {
        return (int) report.articles().stream().filter(a -> window.has(a.arrivedAt())).count();
    }

    /** Whether in this window the day of its planned event passes without a report. */
    static boolean passes(StoryReport report, DigestWindow window) {
        Instant day = report.unreportedFrom();
        return day != null && window.has(day);
    }

    private static int most(List<StoryReport> ranked, Settings settings) {
        return Math.min(ranked.size(), settings.length().stories());
    }

    /** The items so far. */
    private final class Draft {
        private final DigestWindow window;
        private final Told told;
        private final int budget;
        private final Material material;
        private final List<Item> items = new ArrayList<>();
        private final Map<Long, Integer> storylines = new HashMap<>();

        Draft(DigestWindow window, Told told, int budget, Material material) {
            this.window = window;
            this.told = told;
            this.budget = budget;
            this.material = material;
        }

        void add(StoryReport report) {
            boolean heardOf =
                    told.knowsStoryline(report.story().storyline())
                            || told.story(report.story().id()).isPresent();
            List<Correction> corrected = corrected(report);
            List<Sentence> fresh = heardOf ? news(report, corrected) : List.of();
            List<Sentence> known =
                    fresh.isEmpty() ? report.summary().first(length(report)) : List.of();
            add(report, known, fresh, corrected);
        }

        /** The first of a storyline tells what it is about: its kin can be a little shorter. */
        private int length(StoryReport report) {
            return storylines.containsKey(report.story().storyline())
                    ? Math.max(1, budget - 1)
                    : budget;
        }

        /**
         * What is new in the summary, and what the window's articles say beyond that: first what stands first in its article, which is
         * what happened (the "inverted pyramid"); background stands further down.
         */
        private List<Sentence> news(StoryReport report, List<Correction> corrected) {
            List<Sentence> fresh =
                    first(
                            new StandAlone(report).of(fresh(report, window, told, corrected)),
                            budget);
            List<Sentence> all = new ArrayList<>(fresh);
            if (late != null) {
                int most = Math.min(MOST_LATE, budget - fresh.size());
                all.addAll(late.of(report, window::has, told.known(), fresh, most));
            }
            all.sort(Comparator.comparingInt(sentence -> sentence.span().start()));
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
            boolean passed = passes(report, window);
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
            items.add(
                    new Item(
                            number,
                            report,
                            known,
                            fresh,
                            first(corrected, CORRECTED),
                            material.followed().get(report.story().id()),
                            first));
        }

        private List<Correction> corrected(StoryReport report) {
            Corrections all = material.corrections().get(report.story().id());
            return all == null ? List.of() : all.of(told::hasRead);
        }

        private List<Sentence> grown(StoryReport report, List<Correction> corrected) {
            Corrections all = material.corrections().get(report.story().id());
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
                report.articles().stream()
                        .filter(article -> window.has(article.arrivedAt()))
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
