package dev.sitrep.delivery;

import dev.sitrep.chat.ChatStore;
import dev.sitrep.chat.Platform;
import dev.sitrep.store.Database;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Sends what waits in the outbox; nothing reaches a chat by another way.
 *
 * <p>A part is marked before the platform is called and settled by the platform's answer. Whatever happens in between, nothing
 * is lost: a claim that lapses is taken up again, and then the one part whose answer was outstanding may arrive twice. Each
 * chat's messages go one after the other; a chat or a platform that fails holds up no other.
 *
 * <p>All goes by {@link #step}: the program steps whenever somebody knocks (an answer came, a message was written) or the next
 * message may go, and {@link #drain} steps at one moment until all that may go then has gone.
 */
public final class OutboxDispatcher {
    /** A step takes some time, and a wait for less is none. */
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(1);

    private final Map<Platform, Lane> lanes = new EnumMap<>(Platform.class);
    private final Semaphore knocks = new Semaphore(0);
    private final ReentrantLock stepping = new ReentrantLock();

    /**
     * @param node this process among those on the same database; unique among those that run
     */
    public OutboxDispatcher(
            Database database,
            Outbox outbox,
            ChatStore chats,
            List<Messenger> messengers,
            RetryPolicy retries,
            String node) {
        for (Messenger messenger : messengers) {
            DeliveryQueue queue = new DeliveryQueue(database, messenger.platform(), node);
            OutcomeRecorder recorder = new OutcomeRecorder(database, queue, outbox, chats, retries);
            lanes.put(messenger.platform(), new Lane(messenger, queue, recorder, knocks::release));
        }
        outbox.whenWritten(knocks::release);
    }

    /** Called when this node alone sends to a platform from now on. */
    public void takeOver(Platform platform, Instant now) {
        Lane lane = lanes.get(platform);
        if (lane != null) {
            stepping.lock();
            try {
                lane.takeOver(millis(now));
            } finally {
                stepping.unlock();
            }
        }
    }

    /**
     * Sends all that may go now, to those of the platforms that this process has a messenger for. What must wait (for the
     * platform's speed limit, for a server that asked for it) is left for a later drain. Returns when the platforms have
     * answered. One platform's failure keeps none of the others from being sent to, and is thrown at the end.
     */
    public DrainReport drain(Set<Platform> platforms, Instant now) {
        if (!stepping.tryLock()) {
            return DrainReport.NOTHING; // Who steps just now does it all.
        }
        try {
            Round round = new Round(platforms, millis(now));
            knocks.drainPermits();
            round.step();
            while (round.isBusy()) {
                knocks.acquire();
                round.step();
            }
            return round.result();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return DrainReport.NOTHING;
        } finally {
            stepping.unlock();
        }
    }

    /** Records what was answered since the last step and hands over what may go now; waits for no platform. */
    public DrainReport step(Set<Platform> platforms, Instant now) {
        stepping.lock();
        try {
            Round round = new Round(platforms, millis(now));
            round.step();
            return round.result();
        } finally {
            stepping.unlock();
        }
    }

    /** Waits until another step may have something to do, or until {@code atMost} has passed. */
    public void pause(Instant now, Duration atMost) {
        Duration pause = atMost;
        for (Lane lane : lanes.values()) {
            if (lane.next().isBefore(now.plus(pause))) {
                pause = Duration.between(now, lane.next());
            }
        }
        pause = pause.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : pause;
        try {
            if (knocks.tryAcquire(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                knocks.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Hands nothing over any more, and waits until all that was is answered and recorded. */
    public void finish(InstantSource clock) {
        DrainReport rest = step(Set.of(), clock.instant());
        while (lanes.values().stream().anyMatch(Lane::isBusy)
                && !Thread.currentThread().isInterrupted()) {
            pause(clock.instant(), Duration.ofSeconds(1));
            rest = rest.plus(step(Set.of(), clock.instant()));
        }
    }

    /** The database keeps milliseconds: with anything finer, what must wait until later could seem to be due already. */
    private static Instant millis(Instant now) {
        return now.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Steps of all lanes at one moment; a lane that failed hands nothing over any more. */
    private final class Round {
        private final Set<Platform> mayBeSentTo;
        private final Instant now;
        private final Set<Platform> failed = EnumSet.noneOf(Platform.class);
        private DrainReport report = DrainReport.NOTHING;
        private @Nullable RuntimeException failure;

        Round(Set<Platform> mayBeSentTo, Instant now) {
            this.mayBeSentTo = mayBeSentTo;
            this.now = now;
        }

        void step() {
            lanes.forEach(this::step);
        }

        private void step(Platform platform, Lane lane) {
            try {
                boolean may = mayBeSentTo.contains(platform) && !failed.contains(platform);
                report = report.plus(may ? lane.step(now) : lane.record(now));
            } catch (RuntimeException e) {
                failed.add(platform);
                failure = e;
            }
        }

        boolean isBusy() {
            return lanes.values().stream().anyMatch(Lane::isBusy);
        }

        DrainReport result() {
            if (failure != null) {
                throw failure;
            }
            return report;
        }
    }
}
