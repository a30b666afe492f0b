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
 * its silence; one whose hub tells us of news is looked at only to be sure. What the feed (ttl, sy:*) and the server
 * (Cache-Control, Expires) ask for makes it rarer, never more frequent. Failures double the interval each time, and a server
 * that asks to wait is waited for. All intervals stay within the settings' bounds. Then hours and days that the feed wants to
 * be left alone in are kept. Up to a tenth is added, always the same for the same feed, so that feeds added together part over
 * time.
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

    /** The next check of a feed of which nobody tells us. */
    public NextCheck after(Feed feed, FeedCheck check, Instant now) {
        return after(feed, check, false, now);
    }

    /**
     * The next check.
     *
     * @param feed as it was before the check
     * @param check what came of it
     * @param pushed a hub tells us when it has news (WebSub), as of now
     */
    public NextCheck after(Feed feed, FeedCheck check, boolean pushed, Instant now) {
        Rhythm rhythm =
                check instanceof FeedCheck.News news ? news.feed().rhythmAt(now) : feed.rhythm();
        return switch (check) {
            case FeedCheck.News news ->
                    after(regular(rhythm, news.hints(), pushed, now), feed, rhythm, now);
            case FeedCheck.Unchanged same ->
                    after(regular(rhythm, same.hints(), pushed, now), feed, rhythm, now);
            case FeedCheck.Failed failed -> after(onFailure(feed), feed, rhythm, now);
            case FeedCheck.Waiting wait -> after(onWait(wait, now), feed, rhythm, now);
            case FeedCheck.GoneForGood gone ->
                    new NextCheck(now.plus(NEVER), "never: it is gone for good");
        };
    }

    private static NextCheck after(Interval interval, Feed feed, Rhythm rhythm, Instant now) {
        Instant at = now.plus(jittered(interval.length(), feed.id()));
        Instant allowed = outsideSkippedHours(at, rhythm);
        return allowed.equals(at)
                ? new NextCheck(at, interval.why())
                : new NextCheck(
                        allowed.plus(jitter(Duration.ofHours(1), feed.id())),
                        "the feed asks to be left alone in the hours before");
    }

    private Interval regular(Rhythm rhythm, ResponseHints hints, boolean pushed, Instant now) {
        if (pushed) {
            return new Interval(
                    settings.longest(), "its hub tells us of news; this is only to be sure");
        }
        Interval interval = habit(rhythm, now);
        interval = atLeast(interval, rhythm.asked(), "the feed asks for that interval");
        interval = atLeast(interval, hints.freshFor(), "the server calls it fresh so long");
        return bounded(interval);
    }

    private Interval habit(Rhythm rhythm, Instant now) {
        Duration cadence = rhythm.cadence();
        Instant newest = rhythm.newestEntry();
        Interval usual =
                cadence == null
                        ? new Interval(settings.usual(), "nothing is known of its habits yet")
                        : new Interval(
                                cadence.dividedBy(2),
                                "it has something new about every " + words(cadence));
        if (newest == null) {
            return usual;
        }
        Duration silence = Duration.between(newest, now);
        return atLeast(
                usual,
                silence.dividedBy(10),
                "its newest entry is from " + words(silence) + " ago");
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

    private Interval onFailure(Feed feed) {
        int run = feed.health().errorRun() + 1;
        Duration backOff =
                settings.shortest().multipliedBy(1L << Math.min(run - 1, MOST_DOUBLINGS));
        return new Interval(
                shorter(backOff, settings.longestBackOff()),
                run == 1 ? "it failed" : "it failed " + run + " times in a row");
    }

    /** A server may ask for more time than the shortest interval, and for no more than a feed that fails gets. */
    private Interval onWait(FeedCheck.Waiting wait, Instant now) {
        Duration asked = Duration.between(now, wait.until());
        return asked.compareTo(settings.longestBackOff()) > 0
                ? new Interval(
                        settings.longestBackOff(), wait.why() + ", for longer than we give it")
                : atLeast(new Interval(settings.shortest(), wait.why()), asked, wait.why());
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

    private static Duration jittered(Duration interval, long feedId) {
        return interval.plus(jitter(interval, feedId));
    }

    /** Up to a tenth, spread over the feeds by the golden ratio of their ids (Knuth, TAOCP 3, 6.4). */
    private static Duration jitter(Duration interval, long feedId) {
        long spread = (feedId * 0x9E3779B97F4A7C15L) >>> 54; // 0 to 1023.
        return Duration.ofMillis(interval.toMillis() / 10 * spread / 1023);
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
