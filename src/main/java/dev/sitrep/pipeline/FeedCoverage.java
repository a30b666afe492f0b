package dev.sitrep.pipeline;

import dev.sitrep.digest.Coverage;
import dev.sitrep.digest.Coverage.Silent;
import dev.sitrep.feed.Feed;
import dev.sitrep.feed.FeedState;
import dev.sitrep.feed.FeedStore;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** How the feeds stand: which were read as they should have been, and which give nothing. */
public final class FeedCoverage implements Function<Instant, Coverage> {
    /** A feed of which nothing new came for so many of its usual gaps is silent beyond its habit. */
    private static final int GAPS = 5;

    /** However often it usually has news, no feed is called silent before this. */
    private static final Duration PATIENCE = Duration.ofHours(6);

    private final FeedStore feeds;

    public FeedCoverage(FeedStore feeds) {
        this.feeds = feeds;
    }

    @Override
    public Coverage apply(Instant now) {
        List<Feed> all =
                feeds.list().stream().filter(f -> f.health().lastChecked() != null).toList();
        List<Silent> silent =
                all.stream()
                        .filter(f -> !isFresh(f, now))
                        .map(f -> new Silent(f.title(), silence(f, now)))
                        .sorted(
                                Comparator.comparing(
                                                Silent::since,
                                                Comparator.nullsFirst(Comparator.reverseOrder()))
                                        .thenComparing(Silent::name))
                        .toList();
        return new Coverage(all.size() - silent.size(), all.size(), silent);
    }

    private static boolean isFresh(Feed feed, Instant now) {
        Duration cadence = feed.rhythm().cadence();
        Instant newest = feed.rhythm().newestEntry();
        boolean spoke =
                cadence == null
                        || newest == null
                        || Duration.between(newest, now)
                                        .compareTo(longer(PATIENCE, cadence.multipliedBy(GAPS)))
                                <= 0;
        return feed.state() == FeedState.FRESH && spoke;
    }

    /** Where the server answers, silence counts from its newest entry; else from when it last answered, if it ever did. */
    private static @Nullable Duration silence(Feed feed, Instant now) {
        @Nullable Instant sign =
                feed.state() == FeedState.FRESH
                        ? feed.rhythm().newestEntry()
                        : feed.health().lastSuccess();
        if (sign == null) {
            return null;
        }
        return sign.isAfter(now) ? Duration.ZERO : Duration.between(sign, now);
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
