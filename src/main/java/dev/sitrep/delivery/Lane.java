package dev.sitrep.delivery;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The way to one platform. It goes forward by steps, none of which waits for the platform: what was answered is recorded, and as many
 * messages are handed over as may go. The database is touched by the stepping thread alone, in one transaction for all answers
 * and one for all claims of a step.
 */
final class Lane {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    /**
     * Calls at once, of those begun in the last second: by Little's law 30 messages a second with answers in a quarter of one keep
     * 8 busy. Few, since what is under way may double in a crash.
     */
    private static final int AT_ONCE = 8;

    /** Calls at once with those that the platform is slow to answer, or never will: they must not hold up the others. */
    private static final int IN_ALL = 24;

    /**
     * So many until the first answers have come: a process's first calls are slow (handshakes, code that is not compiled yet), and
     * all of them would be under way together if it ended soon.
     */
    private static final int AT_FIRST = 2;

    private static final Duration QUICK = Duration.ofSeconds(1);

    /** So many more where answers to commands wait. */
    private static final int FOR_ANSWERS = 8;

    private static final Duration LOOK_FOR_EXPIRED = Duration.ofSeconds(1);
    private static final Duration LONGEST_WINDOW = Duration.ofMinutes(1);

    private final Messenger messenger;
    private final DeliveryQueue queue;
    private final OutcomeRecorder recorder;
    private final Calls calls;
    private Pacing pacing = new Pacing();

    /** The chats that were written to lately and may not be again yet. */
    private final Map<Long, Delivery> resting = new HashMap<>();

    /** What was sent and the database did not take: it is written before anything else is sent. */
    private final List<Calls.Answer> unrecorded = new ArrayList<>();

    private int atOnce = AT_FIRST;
    private Instant lookedForExpired = Instant.MIN;
    private Instant next = Instant.MAX;

    Lane(Messenger messenger, DeliveryQueue queue, OutcomeRecorder recorder, Runnable knock) {
        this.messenger = messenger;
        this.queue = queue;
        this.recorder = recorder;
        this.calls = new Calls(messenger, knock);
    }

    /** This node alone sends from now on: it goes on where another stopped, at the speed that the platform still allows. */
    void takeOver(Instant now) {
        pacing = new Pacing();
        queue.past(now.minus(LONGEST_WINDOW), now)
                .forEach(
                        p ->
                                pacing.sent(messenger.limits(p.chat(), p.place()), p.chat(), p.at())
                                        .answered(p.at()));
        int inHand = queue.recover();
        if (inHand > 0) {
            LOG.info(
                    "{} messages to {} were on their way when another process ended; they may have arrived.",
                    inHand,
                    messenger.platform());
        }
    }

    /** Records what was answered, and no more: the platform is another's to send to. */
    DrainReport record(Instant now) {
        next = Instant.MAX;
        List<Calls.Answer> answers = new ArrayList<>(unrecorded);
        List<Calls.Answer> arrived = calls.arrived();
        arrived.forEach(answer -> noteInBooks(answer, now));
        atOnce = Math.min(AT_ONCE, atOnce + arrived.size());
        answers.addAll(arrived);
        unrecorded.clear();
        return recordAll(answers, now);
    }

    /** Records what was answered and hands over what may go now. */
    DrainReport step(Instant now) {
        DrainReport report = record(now);
        if (!unrecorded.isEmpty()) {
            return report;
        }
        return report.plus(expire(now)).plus(handOver(now));
    }

    /** Whether answers are outstanding. */
    boolean isBusy() {
        return calls.underWay() > 0;
    }

    /** When a step may find more to do though nobody knocked; far off where that is not known. */
    Instant next() {
        return next;
    }

    private DrainReport expire(Instant now) {
        boolean lately =
                now.isBefore(lookedForExpired.plus(LOOK_FOR_EXPIRED))
                        && !now.isBefore(lookedForExpired);
        if (lately) {
            return DrainReport.NOTHING;
        }
        int expired = queue.expire(now);
        lookedForExpired = now;
        if (expired > 0) {
            LOG.warn(
                    "{} messages to {} were not sent: they were too old by the time they could go.",
                    expired,
                    messenger.platform());
        }
        return new DrainReport(0, 0, expired);
    }

    private DrainReport handOver(Instant now) {
        DrainReport report = DrainReport.NOTHING;
        Set<Long> without = resting(now);
        Map<String, Integer> putBack = new HashMap<>();
        int most = most(now);
        while (most > 0) {
            boolean answersOnly = free(now) <= 0;
            List<Delivery> claimed =
                    queue.claim(new DeliveryQueue.Wish(most, answersOnly, without), now);
            for (Delivery delivery : claimed) {
                report = report.plus(handOver(delivery, putBack, now));
                without.add(delivery.chatId());
            }
            most = claimed.size() < most ? 0 : most(now);
        }
        Instant room = pacing.nextRoom(now);
        next = room.isAfter(now) ? room : next;
        return report;
    }

    private int most(Instant now) {
        int free = free(now);
        return Math.min(pacing.room(now), free > 0 ? free : free + FOR_ANSWERS);
    }

    private int free(Instant now) {
        return Math.min(atOnce - calls.begunSince(now.minus(QUICK)), IN_ALL - calls.underWay());
    }

    /** @param putBack how many each bucket has put back in this step */
    private DrainReport handOver(Delivery delivery, Map<String, Integer> putBack, Instant now) {
        if (!delivery.hasPlace()) {
            return recorder.onNoPlace(delivery);
        }
        Pacing.Limits limits = limits(delivery);
        Instant free = pacing.freeAt(limits, delivery.chat(), now);
        if (free.isAfter(now)) {
            boolean byBucket = free.isAfter(pacing.roomFreeAt(limits, delivery.chat(), now));
            int before = byBucket ? putBack.merge(limits.bucket(), 1, Integer::sum) - 1 : 0;
            // About when its turn comes: were it due as soon as the first of them can go, all would
            // be
            // claimed and put back again for each that goes.
            return recorder.onPaced(delivery, free.plus(limits.spacing().multipliedBy(before)));
        }
        resting.put(delivery.chatId(), delivery);
        calls.begin(new Calls.Call(delivery, pacing.sent(limits, delivery.chat(), now), now));
        return DrainReport.NOTHING;
    }

    /** The chats that take nothing now; {@link #next} is when the first of them does again. */
    private Set<Long> resting(Instant now) {
        Set<Long> chats = new HashSet<>(calls.chats());
        for (Iterator<Delivery> each = resting.values().iterator(); each.hasNext(); ) {
            Delivery last = each.next();
            Instant free = pacing.roomFreeAt(limits(last), last.chat(), now);
            if (free.isAfter(now)) {
                chats.add(last.chatId());
                next = free.isBefore(next) ? free : next;
            } else if (!chats.contains(last.chatId())) {
                each.remove();
            }
        }
        return chats;
    }

    private Pacing.Limits limits(Delivery delivery) {
        return messenger.limits(delivery.chat(), delivery.place());
    }

    private void noteInBooks(Calls.Answer answer, Instant now) {
        answer.call().passage().answered(now);
        Delivery delivery = answer.delivery();
        Pacing.Limits limits = limits(delivery);
        if (answer.outcome() instanceof DeliveryOutcome.TooManyRequests flood) {
            pacing.refused(
                    limits,
                    delivery.chat(),
                    OutcomeRecorder.shifted(answer, flood.retryAt(), now),
                    now);
        } else if (answer.outcome() instanceof DeliveryOutcome.MessengerDown down) {
            Instant until = atLeastASecondAfter(now, down.retryAt());
            pacing.hold(limits, until, now);
            LOG.error(
                    "{} can't be sent to: {} It is tried again at {}.",
                    messenger.platform(),
                    down.why(),
                    until);
        }
    }

    private DrainReport recordAll(List<Calls.Answer> answers, Instant now) {
        if (answers.isEmpty()) {
            return DrainReport.NOTHING;
        }
        try {
            return recorder.recordAll(answers, now);
        } catch (RuntimeException e) {
            // One of them may be the trouble: the others are not held up by it.
            return answers.stream()
                    .map(answer -> recordAlone(answer, now))
                    .reduce(DrainReport.NOTHING, DrainReport::plus);
        }
    }

    private DrainReport recordAlone(Calls.Answer answer, Instant now) {
        try {
            return recorder.recordAll(List.of(answer), now);
        } catch (RuntimeException e) {
            keep(answer, e);
            return DrainReport.NOTHING;
        }
    }

    /** What the platform has must not go out again. Anything else may be lost: the claim lapses and the part is tried again. */
    private void keep(Calls.Answer answer, RuntimeException e) {
        boolean taken = answer.outcome() instanceof DeliveryOutcome.Sent;
        LOG.error(
                "The database did not take what came of {}; {}.",
                answer.delivery().name(),
                taken ? "nothing more is sent until it does" : "the part is tried again",
                e);
        if (taken) {
            unrecorded.add(answer);
        }
    }

    /** A drain must come to an end, whatever a messenger asks for. */
    private static Instant atLeastASecondAfter(Instant now, Instant asked) {
        Instant soonest = now.plusSeconds(1);
        return asked.isAfter(soonest) ? asked : soonest;
    }
}
