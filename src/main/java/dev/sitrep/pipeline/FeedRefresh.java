package dev.sitrep.pipeline;

import dev.sitrep.feed.Feed;
import dev.sitrep.feed.FeedStore;
import dev.sitrep.store.DatabaseTrouble;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * The poll flow: every feed that is due is visited, some at once, none waiting for a slow one. Feeds are claimed, so that every
 * node may do this; the claims of visits under way are renewed, and those of a node that died lapse.
 */
public final class FeedRefresh implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FeedRefresh.class);

    /** A node that died in a visit holds its feeds back for no longer than this. */
    private static final Duration CLAIM = Duration.ofSeconds(20);

    /** After this, visits under way are cut off: their feeds stay as they were and are visited again. */
    private static final Duration CLOSING = Duration.ofSeconds(4);

    private final FeedStore feeds;
    private final FeedVisit visit;
    private final int atOnce;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Long, Future<Integer>> underWay = new ConcurrentHashMap<>();

    /**
     * @param atOnce the most feeds visited at the same time
     */
    public FeedRefresh(FeedStore feeds, FeedVisit visit, int atOnce) {
        this.feeds = feeds;
        this.visit = visit;
        this.atOnce = atOnce;
    }

    /** Begins to visit feeds that are due, as many as there is room for, and returns at once. */
    public void begin(Instant now) {
        start(now);
    }

    /** Visits every feed that is due and returns how many articles are new, when all visits have ended. */
    public int refreshDue(Instant now) {
        int news = 0;
        List<Future<Integer>> visits = start(now);
        while (!visits.isEmpty()) {
            news += visits.stream().mapToInt(FeedRefresh::result).sum();
            visits = Thread.currentThread().isInterrupted() ? List.of() : start(now);
        }
        return news;
    }

    private synchronized List<Future<Integer>> start(Instant now) {
        underWay.values().removeIf(Future::isDone);
        feeds.extendClaims(underWay.keySet(), now.plus(CLAIM));
        int room = threads.isShutdown() ? 0 : atOnce - underWay.size();
        List<Future<Integer>> begun = new ArrayList<>();
        if (room > 0) {
            for (Feed feed : feeds.claimDue(now, room, now.plus(CLAIM))) {
                Future<Integer> running = threads.submit(() -> visit(feed, now));
                underWay.put(feed.id(), running);
                begun.add(running);
            }
        }
        return begun;
    }

    private int visit(Feed feed, Instant now) {
        try {
            return visit.visit(feed, now);
        } catch (RuntimeException e) {
            LOG.error(
                    "{} was not checked: {} Its state is kept; it is tried again within {} s.",
                    feed.url(),
                    DatabaseTrouble.orMessage(e),
                    CLAIM.toSeconds(),
                    e);
            return 0;
        }
    }

    private static int result(Future<Integer> visit) {
        try {
            return visit.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Begins nothing more, and gives what is under way a little time. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
