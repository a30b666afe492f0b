package dev.sitrep.alert;

import dev.sitrep.article.Article;
import dev.sitrep.reading.Genre;
import dev.sitrep.source.Origin;
import dev.sitrep.summary.StoryReport;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells whether a story is breaking: whether so many outlets report it at once that this is no day like others. Pure and deterministic.
 *
 * <p><b>Idea.</b> While nothing happens, reports of a story arrive independently of one another, which is a Poisson process: in half an hour
 * so many of them on average, λ. An event makes many arrive together. How unlikely the number n that has arrived would be by chance,
 * P(X ≥ n | λ), is the burst's surprise, S = −log10 P. This is the Poisson surprise by which bursts are found in other trains of events (Legéndy and
 * Salcman, "Bursts and recurrences of bursts in the spike trains of spontaneously active striate cortex neurons", J. Neurophysiology 53, 1985); that
 * an unusual number within a span shows an event in a stream of news is the test of Swan and Allan ("Automatic generation of overview timelines",
 * SIGIR 2000). Kleinberg's automaton ("Bursty and hierarchical structure in streams", KDD 2002) finds the ends of bursts better, but only
 * afterwards; whoever is to be woken needs the answer while the burst goes on.
 *
 * <p><b>What counts.</b> Outlets, not articles: an outlet that writes five times is one. Copies of a text count for nothing, nor do live blogs,
 * round-ups and opinion. The outlets must have it from two voices at least: what one agency says, and others reword, is one report however many
 * carry it. An article counts by when it arrived here, since the feeds' own dates can't be trusted; but one that says itself that it is older
 * is no sign of now, as when a feed is read for the first time, or after the bot was down.
 *
 * <p><b>What is normal.</b> The larger of two rates, so that neither a storyline that is always in the news nor the hour at which the morning's
 * papers come out is a burst by itself: what the story's storyline had in an average half hour of the last {@value #DAYS} days, and what
 * those stories that had any news had on average in the same half hour of those days. And never less than {@value #FLOOR}, which stands for what
 * is not known of a new storyline.
 *
 * <p><b>Constants.</b> S ≥ {@value #SURPRISE} is one chance in a thousand. With λ = {@value #FLOOR} it takes 5 outlets in {@value #MINUTES} minutes,
 * with 1 it takes 6, with 2 it takes 9, with 4 it takes 12. A few hundred stories a day get an article; few of them get 4 outlets in half an hour, and
 * below {@value #LEAST} none is looked at, so a false alarm is a matter of weeks. {@value #MINUTES} minutes are about two rounds of polling: with less,
 * the outlets that are asked every quarter of an hour would not be heard in time.
 */
public final class Burst {
    static final int MINUTES = 30;
    static final int DAYS = 7;
    static final double FLOOR = 0.5;
    static final double SURPRISE = 3;
    static final int LEAST = 4;
    private static final int LEAST_VOICES = 2;

    /** Where so many more are expected than came, the probability is 1 anyway. */
    private static final int MOST_TERMS = 1_000;

    /** The span in which arrivals are counted. */
    public static final Duration WINDOW = Duration.ofMinutes(MINUTES);

    /** The span over which normal is known. */
    public static final Duration KNOWN = Duration.ofDays(DAYS);

    /** A report may have stood in its feed for so long before it was seen. */
    private static final Duration SEEN_LATE = Duration.ofMinutes(MINUTES);

    private Burst() {}

    /**
     * What half an hour usually brings.
     *
     * @param ofStoryline to the story's storyline
     * @param ofHour to a story that has any news, at this hour of the day
     */
    public record Normal(double ofStoryline, double ofHour) {
        double expected() {
            return Math.max(FLOOR, Math.max(ofStoryline, ofHour));
        }
    }

    /** How many outlets with reports of their own the story got in the window that ends now; 0 where they all have it from one voice. */
    public static int outlets(StoryReport report, Instant now) {
        Map<Long, String> origins = new HashMap<>();
        for (Origin origin : report.summary().origins().origins()) {
            origin.articles().forEach(article -> origins.put(article, "origin " + origin.name()));
        }
        Set<String> outlets = new HashSet<>();
        Set<String> voices = new HashSet<>();
        for (Article article : recent(report.articles(), now)) {
            if (article.duplicateOf() == null && Genre.of(article).tellsTheEvent()) {
                outlets.add(article.outlet());
                voices.add(origins.getOrDefault(article.id(), article.outlet()));
            }
        }
        return voices.size() < LEAST_VOICES ? 0 : outlets.size();
    }

    private static List<Article> recent(List<Article> articles, Instant now) {
        Instant from = now.minus(WINDOW);
        return articles.stream()
                .filter(a -> a.arrivedAt().isAfter(from) && !a.arrivedAt().isAfter(now))
                .filter(a -> a.publishedOrArrived().isAfter(from.minus(SEEN_LATE)))
                .toList();
    }

    /** Whether so many may be a burst at all: else what is normal need not be known. */
    public static boolean isPossible(int outlets) {
        return outlets >= LEAST;
    }

    /** Whether so many outlets in one window are too many for chance. */
    public static boolean isOne(int outlets, Normal normal) {
        return isPossible(outlets) && surprise(outlets, normal.expected()) >= SURPRISE;
    }

    /** −log10 of the probability that n or more arrive where λ are expected. */
    static double surprise(int n, double expected) {
        double term = Math.exp(-expected);
        for (int k = 1; k <= n; k++) {
            term *= expected / k;
        }
        // The sum from n on: unlike 1 − P(X < n) it loses no digits where the probability is small.
        double probability = 0;
        for (int k = n; k < n + MOST_TERMS; k++) {
            probability += term;
            term *= expected / (k + 1);
        }
        return 0 - Math.log10(Math.min(1, Math.max(probability, Double.MIN_NORMAL)));
    }
}
