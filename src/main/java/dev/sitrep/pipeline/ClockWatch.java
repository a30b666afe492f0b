package dev.sitrep.pipeline;

import dev.sitrep.chat.HeldStore;
import dev.sitrep.chat.LiveAlertStore;
import dev.sitrep.chat.WindowClockStore;
import dev.sitrep.delivery.Outbox;
import dev.sitrep.feed.FeedStore;
import dev.sitrep.store.Database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;

/**
 * Looks whether the clock was set back, and while the program was off too: what was to happen at a time of the old clock would wait for as
 * long as it was set back. Feeds are asked, and messages go, as if they had been written now.
 */
public final class ClockWatch {
    /** Nodes' clocks differ by less. */
    public static final Duration TOLERANCE = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);

    private final Database database;
    private final FeedStore feeds;
    private final Outbox outbox;
    private final HeldStore held;
    private final LiveAlertStore lives;
    private final Knocks never = new Knocks();
    private Instant latest = Instant.MAX;

    public ClockWatch(Database database, FeedStore feeds, Outbox outbox) {
        this.database = database;
        this.feeds = feeds;
        this.outbox = outbox;
        this.held = new HeldStore(database);
        this.lives = new LiveAlertStore(database);
    }

    /** Looks; the first time it can't be known what the clock said before, so what is stored is looked through. */
    public void look(Instant now) {
        if (now.isBefore(latest)) {
            int moved =
                    database.atomically(
                            () ->
                                    feeds.clockSetBack(now, TOLERANCE)
                                            + outbox.clockSetBack(now, TOLERANCE)
                                            + held.clockSetBack(now, TOLERANCE)
                                            + lives.clockSetBack(now, TOLERANCE));
            if (moved > 0) {
                LOG.warn(
                        "The clock was set back: {} feeds, messages and alerts were due by the old one and are due by the new one now.",
                        moved);
            }
            int chats = new WindowClockStore(database).setBack(now);
            if (chats > 0) {
                LOG.warn(
                        "The clock was ahead by more than a day: the next digests of {} chats tell what comes from now on.",
                        chats);
            }
        }
        latest = now;
    }

    /** Waits for the next look, whatever the clock says. */
    public void pause(Instant now, Duration atMost) {
        never.await(now, atMost);
    }
}
