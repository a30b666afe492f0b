package dev.sitrep.delivery;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The way to one platform. Several chats are written to at once, each on a thread of its own; the database is touched by the
 * draining thread alone.
 */
final class Lane {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    /** Calls at once: 30 messages a second with answers in a quarter of one keep 8 busy. What is called may double in a crash. */
    private static final int AT_ONCE = 8;

    private final Messenger messenger;
    private final Outbox outbox;
    private final OutcomeRecorder recorder;
    private final String node;
    private final Pacing pacing;
    private final ReentrantLock draining = new ReentrantLock();

    /** What was sent and the database did not take: it is written before anything else is sent. */
    private final Deque<Answer> unrecorded = new ArrayDeque<>();

    private Instant downUntil = Instant.MIN;

    private record Answer(Delivery delivery, DeliveryOutcome outcome, Instant at) {}

    Lane(Messenger messenger, Outbox outbox, OutcomeRecorder recorder, String node) {
        this.messenger = messenger;
        this.outbox = outbox;
        this.recorder = recorder;
        this.node = node;
        this.pacing = new Pacing(messenger.limits());
    }

    /** Sends all that may go now. One drain at a time: a second one finds nothing to do. */
    DrainReport drain(Instant at) {
        if (!draining.tryLock()) {
            return DrainReport.NOTHING;
        }
        // The database keeps milliseconds: with anything finer, what must wait until later could
        // seem to be due already.
        Instant now = at.truncatedTo(ChronoUnit.MILLIS);
        try {
            DrainReport report = recordLeftOver();
            if (downUntil.isAfter(now)) {
                return report;
            }
            int expired = outbox.expire(messenger.platform(), now);
            return report.plus(new DrainReport(0, 0, expired)).plus(sendDue(now));
        } finally {
            draining.unlock();
        }
    }

    private DrainReport sendDue(Instant now) {
        DrainReport report = DrainReport.NOTHING;
        int room = room(now);
        while (room > 0) {
            List<Delivery> claimed = outbox.claim(messenger.platform(), node, now, room);
            if (claimed.isEmpty()) {
                break;
            }
            report = report.plus(sendAll(claimed, now));
            room = room(now);
        }
        return report;
    }

    private int room(Instant now) {
        boolean held = downUntil.isAfter(now) || !unrecorded.isEmpty();
        return held ? 0 : Math.min(AT_ONCE, pacing.room(now));
    }

    private DrainReport sendAll(List<Delivery> claimed, Instant now) {
        DrainReport report = DrainReport.NOTHING;
        List<Delivery> going = new ArrayList<>();
        for (Delivery delivery : claimed) {
            Optional<Instant> until = pacing.waitUntil(delivery.chat(), now);
            if (until.isPresent()) {
                report = report.plus(recorder.onPaced(delivery, until.get()));
            } else {
                pacing.sent(delivery.chat(), now);
                going.add(delivery);
            }
        }
        return report.plus(sendTogether(going, now));
    }

    private DrainReport sendTogether(List<Delivery> going, Instant now) {
        DrainReport report = DrainReport.NOTHING;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ExecutorCompletionService<Answer>(threads);
            going.forEach(delivery -> answers.submit(() -> send(delivery, now)));
            for (int i = 0; i < going.size(); i++) {
                report = report.plus(record(answers.take()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return report;
    }

    private Answer send(Delivery delivery, Instant now) {
        try {
            DeliveryOutcome outcome =
                    messenger.send(delivery.chat(), delivery.message(), delivery.name(), now);
            return new Answer(delivery, outcome, now);
        } catch (RuntimeException e) {
            LOG.error("The {} messenger failed on {}", messenger.platform(), delivery.name(), e);
            String why =
                    "A fault in Sitrep kept it from being sent (" + e + "); it is tried again.";
            return new Answer(delivery, new DeliveryOutcome.RetryAt(now, why), now);
        }
    }

    private DrainReport record(Future<Answer> answer) throws InterruptedException {
        try {
            return record(answer.get());
        } catch (ExecutionException e) {
            // Only an Error comes here. Its part stays marked and is sent again when the claim has
            // lapsed.
            LOG.error("The {} messenger broke down", messenger.platform(), e.getCause());
            return new DrainReport(0, 1, 0);
        }
    }

    private DrainReport record(Answer answer) {
        if (answer.outcome() instanceof DeliveryOutcome.MessengerDown down) {
            downUntil = atLeastASecondAfter(answer.at(), down.retryAt());
            LOG.error(
                    "{} can't be sent to: {} It is tried again at {}.",
                    messenger.platform(),
                    down.why(),
                    downUntil);
        }
        try {
            return recorder.record(answer.delivery(), answer.outcome(), answer.at());
        } catch (RuntimeException e) {
            keep(answer, e);
            return DrainReport.NOTHING;
        }
    }

    /** What the platform has must not go out again. Anything else may be lost: the claim lapses and the part is tried again. */
    private void keep(Answer answer, RuntimeException e) {
        boolean taken = answer.outcome() instanceof DeliveryOutcome.Sent;
        LOG.error(
                "The database did not take what came of {}; {}.",
                answer.delivery().name(),
                taken ? "nothing more is sent until it does" : "the part is tried again",
                e);
        if (taken) {
            unrecorded.addLast(answer);
        }
    }

    /** A drain must come to an end, whatever a messenger asks for. */
    private static Instant atLeastASecondAfter(Instant now, Instant asked) {
        Instant soonest = now.plusSeconds(1);
        return asked.isAfter(soonest) ? asked : soonest;
    }

    private DrainReport recordLeftOver() {
        DrainReport report = DrainReport.NOTHING;
        while (!unrecorded.isEmpty()) {
            Answer answer = unrecorded.getFirst();
            report = report.plus(recorder.record(answer.delivery(), answer.outcome(), answer.at()));
            unrecorded.removeFirst();
        }
        return report;
    }
}
