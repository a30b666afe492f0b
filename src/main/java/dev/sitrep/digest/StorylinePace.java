package dev.sitrep.digest;

import dev.sitrep.digest.Edition.Item;
import dev.sitrep.source.Origin;
import dev.sitrep.summary.StoryReport;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How a storyline's articles came in an edition's window: hour by hour, and from which origins. Pure.
 *
 * <p>Told only of a storyline whose course says more than words: many articles, over hours, from several first voices.
 *
 * @param lead the storyline's first story in the edition, by whose headline it is known
 * @param from when the first bar begins: a full hour of the chat's clock
 * @param bar how long one bar is: whole hours
 * @param bars how many articles came in each, from all origins
 * @param voices from where they came, those with most articles first; the rest, then the unattributed at the end
 */
record StorylinePace(
        StoryReport lead, Instant from, Duration bar, List<Integer> bars, List<Voice> voices) {
    /** Fewer are counted at a glance. */
    static final int FEWEST_ARTICLES = 12;

    /** What came within less time has no course. */
    static final Duration SHORTEST = Duration.ofHours(6);

    /** One voice alone is a number. */
    static final int FEWEST_ORIGINS = 2;

    /** More colours than these are not told apart (Okabe and Ito's palette has eight, of which two are too light for bars). */
    static final int MOST_ORIGINS = 4;

    /** On a telephone's width, more bars than this run together. */
    private static final int MOST_BARS = 48;

    private static final List<Integer> HOURS_OF_A_BAR = List.of(1, 2, 3, 6, 12);
    private static final Duration HOUR = Duration.ofHours(1);

    StorylinePace {
        bars = List.copyOf(bars);
        voices = List.copyOf(voices);
    }

    /** Whose articles a part of each bar is. */
    enum Kind {
        ORIGIN,
        /** Origins with fewer articles, taken together. */
        OTHERS,
        UNATTRIBUTED
    }

    /**
     * A part of each bar.
     *
     * @param name that of the origin; empty for the other kinds
     * @param counts its articles in each bar
     */
    record Voice(Kind kind, String name, List<Integer> counts) {
        Voice {
            counts = List.copyOf(counts);
        }

        int articles() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }
    }

    int articles() {
        return bars.stream().mapToInt(Integer::intValue).sum();
    }

    /** When the n-th bar begins, or the one before ends. */
    Instant start(int n) {
        return from.plus(bar.multipliedBy(n));
    }

    /** The first of the highest bars. */
    int peak() {
        int highest = bars.stream().mapToInt(Integer::intValue).max().orElseThrow();
        return bars.indexOf(highest);
    }

    /** Of the edition's storylines the one with most articles that are worth a picture; the first of equals. */
    static Optional<StorylinePace> of(Edition edition) {
        Map<Long, Draft> drafts = new LinkedHashMap<>();
        for (Item item : edition.items()) {
            StoryReport report = item.report();
            drafts.computeIfAbsent(report.story().storyline(), id -> new Draft(report))
                    .add(report, edition.window());
        }
        @Nullable Draft most = null;
        for (Draft draft : drafts.values()) {
            if (draft.saysMoreThanWords()
                    && (most == null || draft.arrivals.size() > most.arrivals.size())) {
                most = draft;
            }
        }
        return Optional.ofNullable(most).map(draft -> draft.pace(edition.zone()));
    }

    /** One article: when it came, and its origin's name, or none. */
    private record Arrival(Instant at, @Nullable String origin) {}

    /** A storyline's articles as they are gathered from its stories. */
    private static final class Draft {
        private final StoryReport lead;
        private final List<Arrival> arrivals = new ArrayList<>();

        Draft(StoryReport lead) {
            this.lead = lead;
        }

        void add(StoryReport report, DigestWindow window) {
            Map<Long, String> origins = new HashMap<>();
            for (Origin origin : report.summary().origins().origins()) {
                origin.articles().forEach(id -> origins.putIfAbsent(id, origin.name()));
            }
            report.articles().stream()
                    .filter(article -> window.has(article.arrivedAt()))
                    .map(article -> new Arrival(article.arrivedAt(), origins.get(article.id())))
                    .forEach(arrivals::add);
        }

        boolean saysMoreThanWords() {
            return arrivals.size() >= FEWEST_ARTICLES
                    && Duration.between(first(), last()).compareTo(SHORTEST) >= 0
                    && origins().size() >= FEWEST_ORIGINS;
        }

        private Instant first() {
            return arrivals.stream().map(Arrival::at).min(Comparator.naturalOrder()).orElseThrow();
        }

        private Instant last() {
            return arrivals.stream().map(Arrival::at).max(Comparator.naturalOrder()).orElseThrow();
        }

        /** Most articles first, then by name. */
        private List<String> origins() {
            Map<String, Integer> counts = new HashMap<>();
            for (Arrival arrival : arrivals) {
                if (arrival.origin() != null) {
                    counts.merge(arrival.origin(), 1, Integer::sum);
                }
            }
            return counts.entrySet().stream()
                    .sorted(
                            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                    .thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .toList();
        }

        StorylinePace pace(ZoneId zone) {
            Instant hour = first().atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant();
            Duration bar = bar(Duration.between(hour, last()));
            int bars = (int) Duration.between(hour, last()).dividedBy(bar) + 1;
            Bars all = new Bars(hour, bar, bars);
            return new StorylinePace(
                    lead,
                    hour,
                    bar,
                    all.count(arrivals.stream().map(Arrival::at).toList()),
                    voices(all));
        }

        /** The shortest that keeps the bars apart; days where the window is weeks long. */
        private static Duration bar(Duration all) {
            return HOURS_OF_A_BAR.stream()
                    .map(HOUR::multipliedBy)
                    .filter(bar -> all.dividedBy(bar) < MOST_BARS)
                    .findFirst()
                    .orElse(Duration.ofDays(1 + all.toDays() / MOST_BARS));
        }

        private List<Voice> voices(Bars bars) {
            List<String> origins = origins();
            int shown = Math.min(MOST_ORIGINS, origins.size());
            List<Voice> voices = new ArrayList<>();
            for (String origin : origins.subList(0, shown)) {
                voices.add(new Voice(Kind.ORIGIN, origin, bars.count(of(Set.of(origin)))));
            }
            Set<String> rest = new LinkedHashSet<>(origins.subList(shown, origins.size()));
            voices.add(new Voice(Kind.OTHERS, "", bars.count(of(rest))));
            List<Instant> unattributed =
                    arrivals.stream().filter(a -> a.origin() == null).map(Arrival::at).toList();
            voices.add(new Voice(Kind.UNATTRIBUTED, "", bars.count(unattributed)));
            return voices.stream().filter(voice -> voice.articles() > 0).toList();
        }

        private List<Instant> of(Set<String> origins) {
            return arrivals.stream()
                    .filter(a -> a.origin() != null && origins.contains(a.origin()))
                    .map(Arrival::at)
                    .toList();
        }
    }

    /** Where the bars stand. */
    private record Bars(Instant from, Duration bar, int number) {
        List<Integer> count(List<Instant> arrivals) {
            int[] counts = new int[number];
            for (Instant at : arrivals) {
                counts[(int) Duration.between(from, at).dividedBy(bar)]++;
            }
            return IntStream.of(counts).boxed().toList();
        }
    }
}
