package dev.sitrep.pipeline;

import dev.sitrep.feed.Feed;
import dev.sitrep.feed.FeedCheck;
import dev.sitrep.feed.FeedStore;
import dev.sitrep.pipeline.FeedVisit.Visited;
import dev.sitrep.store.DatabaseTrouble;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The poll flow: every feed that is due is visited, many at once, none waiting for a slow one, and what came is stored as it
 * comes, many visits in one transaction. Feeds are claimed, so that every node may do this; the claims of visits under way are
 * renewed, and those of a node that died lapse.
 */
public final class FeedRefresh implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FeedRefresh.class);

    /** A node that died in a visit holds its feeds back for no longer than this. */
    static final Duration CLAIM = Duration.ofSeconds(20);

    /** After this, visits under way are cut off: their feeds stay as they were and are visited again. */
    private static final Duration CLOSING = Duration.ofSeconds(4);

    /** Visits under way at most. They wait for their host's turn and their server; requests have a limit of their own. */
    private static final int AT_ONCE = 2_000;

    /** So many visits are stored in one transaction at most: others who write get their turn in between. */
    private static final int STORED_AT_ONCE = 200;

    private final FeedStore feeds;
    private final FeedVisit visit;
    private final VisitLog log;
    private final Knocks understanding;
    private final ExecutorService visits = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService storing =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
    private final LinkedBlockingQueue<Visited> visited = new LinkedBlockingQueue<>();
    private final Set<Long> underWay = new HashSet<>();
    private Instant renewed = Instant.EPOCH;
    private int stored;

    /** What came by itself and is not stored yet. */
    private int receiving;

    /** Feeds were due then for which there was no room. */
    private @Nullable Instant moreSince;

    /**
     * @param understanding told whenever articles were stored
     */
    public FeedRefresh(FeedStore feeds, FeedVisit visit, VisitLog log, Knocks understanding) {
        this.feeds = feeds;
        this.visit = visit;
        this.log = log;
        this.understanding = understanding;
    }

    /** Begins to visit the feeds that are due, the next whenever one has ended, and returns at once. */
    public synchronized void begin(Instant now) {
        renewClaims(now);
        start(now);
    }

    /** Visits every feed that is due and returns how many articles are new, when all visits have ended and are stored. */
    public synchronized int refreshDue(Instant now) {
        int before = stored;
        begin(now);
        try {
            while (!underWay.isEmpty()) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return stored - before;
    }

    /** Takes in what a feed sent by itself, as if it had been asked for now; returns at once. */
    public synchronized void receive(Feed feed, FeedCheck.News news, Instant now) {
        visits.execute(() -> take(feed, true, () -> visit.receive(feed, news, now), now));
        receiving++;
    }

    /** Waits until what was received is stored. */
    public synchronized void awaitReceived() throws InterruptedException {
        while (receiving > 0) {
            wait();
        }
    }

    private void renewClaims(Instant now) {
        // A clock that was set back must not let the claims lapse.
        if (now.isBefore(renewed) || !now.isBefore(renewed.plus(CLAIM.dividedBy(3)))) {
            feeds.extendClaims(underWay, now.plus(CLAIM));
            renewed = now;
        }
    }

    private void start(Instant now) {
        int room = visits.isShutdown() ? 0 : AT_ONCE - underWay.size();
        List<Feed> due = room > 0 ? feeds.claimDue(now, room, now.plus(CLAIM)) : List.of();
        moreSince = room > 0 && due.size() < room ? null : now;
        for (Feed feed : due) {
            // After a pause of the whole program the claims of our own visits have lapsed as well.
            if (underWay.add(feed.id())) {
                visits.execute(() -> take(feed, false, () -> visit.look(feed, now), now));
            }
        }
    }

    private void take(Feed feed, boolean pushed, Supplier<Visited> look, Instant now) {
        Visited came = null;
        try {
            came = look.get();
        } catch (RuntimeException | StackOverflowError e) {
            // Where the database failed it is tried again when its claim lapses. A feed that breaks
            // the reader is no different from
            // one that fails, or it would be asked every few seconds for ever.
            boolean ours = DatabaseTrouble.of(e).isPresent();
            LOG.error(
                    "{} was not checked: {} What is stored is kept; it is tried again later.",
                    feed.url(),
                    DatabaseTrouble.orMessage(e),
                    e);
            came = ours || pushed ? null : visit.broken(feed, now);
        }
        if (came == null || Thread.currentThread().isInterrupted()) {
            ended(
                    pushed ? List.of() : List.of(feed.id()),
                    pushed ? 1 : 0,
                    0); // Cut off, what was read may lack its pages.
        } else {
            visited.add(came);
            storing.execute(this::store);
        }
    }

    /** Runs once for each visit, on one thread; the first to come stores all that wait, and the others find nothing. */
    private void store() {
        List<Visited> some = new ArrayList<>();
        if (visited.drainTo(some, STORED_AT_ONCE) > 0) {
            int news = 0;
            try {
                news = log.record(some);
                if (news > 0) {
                    understanding.knock();
                }
            } finally {
                List<Long> polled =
                        some.stream().filter(v -> !v.pushed()).map(v -> v.feed().id()).toList();
                ended(polled, some.size() - polled.size(), news);
            }
        }
    }

    private synchronized void ended(List<Long> polled, int pushed, int news) {
        polled.forEach(underWay::remove);
        receiving -= pushed;
        stored += news;
        goOn();
        notifyAll();
    }

    /** Takes up more of the feeds that were due; where that fails, the next {@link #begin} does it, or says why it can't. */
    private void goOn() {
        Instant due = moreSince;
        if (due != null) {
            try {
                start(due);
            } catch (RuntimeException e) {
                moreSince = null;
                LOG.warn("The next feeds wait: {}", DatabaseTrouble.orMessage(e));
            }
        }
    }

    /** Begins nothing more, and gives what is under way a little time. */
    @Override
    public void close() {
        visits.shutdown();
        try {
            if (!visits.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS)) {
                visits.shutdownNow();
            }
            storing.shutdown();
            storing.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            visits.shutdownNow();
            storing.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
