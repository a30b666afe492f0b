package dev.sitrep.pipeline;

import dev.sitrep.digest.Coverage;
import dev.sitrep.digest.Coverage.Silent;
import dev.sitrep.feed.Feed;
import dev.sitrep.feed.FeedStore;
import dev.sitrep.feed.Standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** How the feeds stand: which were read as they should have been, and which give nothing. */
public final class FeedCoverage implements Function<Instant, Coverage> {
    private final FeedStore feeds;

    public FeedCoverage(FeedStore feeds) {
        this.feeds = feeds;
    }

    @Override
    public Coverage apply(Instant now) {
        List<Silent> silent = new ArrayList<>();
        List<Feed> checked = feeds.checked();
        for (Feed feed : checked) {
            Standing standing = Standing.of(feed, now);
            if (!standing.fresh()) {
                silent.add(new Silent(feed.title(), standing.silence()));
            }
        }
        silent.sort(
                Comparator.comparing(
                                Silent::since, Comparator.nullsFirst(Comparator.reverseOrder()))
                        .thenComparing(Silent::name));
        return new Coverage(checked.size() - silent.size(), checked.size(), silent);
    }
}
