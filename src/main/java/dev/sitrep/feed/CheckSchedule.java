package dev.sitrep.feed;

import dev.sitrep.fetch.ResponseHints;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Decides when a feed is looked at next.
 *
 * <p>A feed is looked at twice as often as it usually has something new, or, when it has been quiet for long, after a tenth of
 * its silence. What the feed (ttl, sy:*) and the server (Cache-Control, Expires) ask for makes it rarer, never more frequent,
 * and hours and days that the feed wants to be left alone in are kept. Failures double the interval each time. All intervals
 * stay within the settings' bounds and grow by up to a tenth, always the same for the same feed, so that feeds added together
 * part over time.
 */
public final class CheckSchedule {
    private static final int MOST_DOUBLINGS = 10;

    /** Feeds that are gone are not looked for; a date has to stand there all the same. */
    private static final Duration NEVER = Duration.ofDays(36_500);

    private static final int HOURS_LOOKED_AHEAD = 24 * 8;

    private final CheckSettings settings;

    public CheckSchedule(CheckSettings settings) {
        this.settings = settings;
    }

    private record Interval(Duration length, String why) {}

    /**
     * The next check.
     *
     * @param feed as it was before the check
     * @param check what came of it
     */
    public NextCheck after(Feed feed, FeedCheck check, Instant now) {
        return switch (check) {
            case FeedCheck.News news -> regular(feed, news.feed().rhythm(), news.hints(), now);
            case FeedCheck.Unchanged same -> regular(feed, feed.rhythm(), same.hints(), now);
            case FeedCheck.Failed failed -> onFailure(feed, now);
            case FeedCheck.Waiting wait -> onWait(feed, wait, now);
            case FeedCheck.GoneForGood gone ->
                    new NextCheck(now.plus(NEVER), "never: it is gone for good");
        };
    }

    private NextCheck regular(Feed feed, Rhythm rhythm, ResponseHints hints, Instant now) {
        Interval interval = habit(rhythm, now);
        interval = atLeast(interval, rhythm.asked(), "the feed asks for that interval");
        interval = atLeast(interval, hints.freshFor(), "the server calls it fresh so long");
        Interval bounded = bounded(interval);
        Instant at = now.plus(jittered(bounded.length(), feed.id()));
        Instant allowed = outsideSkippedHours(at, rhythm);
        return new NextCheck(
                allowed,
                allowed.equals(at)
                        ? bounded.why()
                        : "the feed asks to be left alone in the hours before");
    }

    private Interval habit(Rhythm rhythm, Instant now) {
        Duration cadence = rhythm.cadence();
        Instant newest = rhythm.newestEntry();
        if (cadence == null || newest == null) {
            return new Interval(settings.usual(), "nothing is known of its habits yet");
        }
        Duration half = cadence.dividedBy(2);
        Duration silence = Duration.between(newest, now).dividedBy(10);
        return silence.compareTo(half) > 0
                ? new Interval(
                        silence,
                        "its newest entry is from " + words(silence.multipliedBy(10)) + " ago")
                : new Interval(half, "it has something new about every " + words(cadence));
    }

    private static Interval atLeast(Interval interval, @Nullable Duration wish, String why) {
        return wish == null || wish.compareTo(interval.length()) <= 0
                ? interval
                : new Interval(wish, why);
    }

    private Interval bounded(Interval interval) {
        if (interval.length().compareTo(settings.shortest()) < 0) {
            return new Interval(settings.shortest(), interval.why() + "; more often is not polite");
        }
        if (interval.length().compareTo(settings.longest()) > 0) {
            return new Interval(settings.longest(), interval.why() + "; less often is not useful");
        }
        return interval;
    }

    private NextCheck onFailure(Feed feed, Instant now) {
        int run = feed.health().errorRun() + 1;
        Duration backOff =
                settings.shortest().multipliedBy(1L << Math.min(run - 1, MOST_DOUBLINGS));
        Duration bounded = shorter(backOff, settings.longestBackOff());
        String times = run == 1 ? "it failed" : "it failed " + run + " times in a row";
        return new NextCheck(now.plus(jittered(bounded, feed.id())), times);
    }

    /** A server may ask for more time than the shortest interval, and for no more than a feed that fails gets. */
    private NextCheck onWait(Feed feed, FeedCheck.Waiting wait, Instant now) {
        Duration asked = Duration.between(now, wait.until());
        if (asked.compareTo(settings.longestBackOff()) > 0) {
            return new NextCheck(
                    now.plus(settings.longestBackOff()),
                    wait.why() + ", for longer than we give it");
        }
        Duration longer = asked.compareTo(settings.shortest()) < 0 ? settings.shortest() : asked;
        return new NextCheck(now.plus(jittered(longer, feed.id())), wait.why());
    }

    private static Instant outsideSkippedHours(Instant at, Rhythm rhythm) {
        ZonedDateTime time = at.atZone(ZoneOffset.UTC);
        for (int i = 0; i < HOURS_LOOKED_AHEAD; i++) {
            if (!rhythm.skipHours().contains(time.getHour())
                    && !rhythm.skipDays().contains(time.getDayOfWeek())) {
                return time.toInstant();
            }
            time = time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        }
        return at; // A feed that never wants to be looked at is not taken at its word.
    }

    /** Adds up to a tenth, spread over the feeds by the golden ratio of their ids (Knuth, TAOCP 3, 6.4). */
    private static Duration jittered(Duration interval, long feedId) {
        long spread = (feedId * 0x9E3779B97F4A7C15L) >>> 54; // 0 to 1023.
        return interval.plusMillis(interval.toMillis() / 10 * spread / 1023);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static String words(Duration time) {
        if (time.toMinutes() < 120) {
            return Math.max(1, time.toMinutes()) + " min";
        }
        return time.toHours() < 48 ? time.toHours() + " h" : time.toDays() + " days";
    }
}
