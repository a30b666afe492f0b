package dev.sitrep.delivery;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * One bucket's or room's sends, held against its rates.
 *
 * <p>Platforms count when a message arrives, and we know only when it left and when its answer came. A send that took longer than
 * the quickest one may have arrived that much later; so its place becomes free a span after it left, or a span after it may have
 * arrived, whichever is later. With "about" a tenth of a second of tolerance, as the way to any server asks for, this keeps the
 * rate at the server's door whatever stalls on the way, and costs nothing while answers are steady.
 */
final class Meter {
    /** Platforms' limits are "about" so many. */
    private static final Duration ABOUT = Duration.ofMillis(100);

    /** What has not been answered by then does not keep its place: most likely it never arrives, and others want to go. */
    private static final Duration STALLED = Duration.ofSeconds(1);

    /** But when its answer comes after all, it counts. */
    private static final Duration HUNG = Duration.ofMinutes(1);

    private final Deque<Mark> marks = new ArrayDeque<>();
    private List<Pacing.Rate> rates = List.of();
    private Duration longest = Duration.ZERO;
    private Instant heldSince = Instant.MIN;
    private Instant heldUntil = Instant.MIN;

    /** One send. */
    static final class Mark {
        private final Instant left;
        private @Nullable Instant answered;

        private Mark(Instant left) {
            this.left = left;
        }

        void answered(Instant at) {
            answered = at.isBefore(left) ? left : at;
        }

        /** It arrived by then, as far as is known now. */
        private Instant arrivedBy(Instant now) {
            if (answered != null) {
                return answered;
            }
            Instant most = left.plus(STALLED);
            return now.isAfter(most) ? most : now;
        }

        private Instant freeAfter(Duration span, Duration quickest, Instant now) {
            Instant byLeaving = left.plus(span);
            Instant byArrival = arrivedBy(now).minus(quickest).plus(span).minus(ABOUT);
            return byArrival.isAfter(byLeaving) ? byArrival : byLeaving;
        }
    }

    /** The rates it is held against from now on. */
    void keep(List<Pacing.Rate> by) {
        if (!rates.equals(by)) {
            rates = by;
            longest =
                    by.stream().map(Pacing.Rate::in).max(Duration::compareTo).orElse(Duration.ZERO);
        }
    }

    Mark mark(Instant at) {
        Mark mark = new Mark(at);
        if (!rates.isEmpty()) {
            marks.addLast(mark);
        }
        return mark;
    }

    void hold(Instant until, Instant now) {
        if (!isHeld(now) || until.isAfter(heldUntil)) {
            heldSince = now;
            heldUntil = until;
        }
    }

    /** A clock that was set back ends a hold. */
    private boolean isHeld(Instant now) {
        return heldUntil.isAfter(now) && !heldSince.isAfter(now);
    }

    /** How many may go now. */
    int room(Instant now) {
        if (isHeld(now)) {
            return 0;
        }
        forget(now);
        Duration quickest = quickest(now);
        int room = Integer.MAX_VALUE;
        for (Pacing.Rate rate : rates) {
            long taken =
                    marks.stream()
                            .filter(m -> m.freeAfter(rate.in(), quickest, now).isAfter(now))
                            .count();
            room = (int) Math.min(room, rate.most() - taken);
        }
        return Math.max(0, room);
    }

    /** When one more may go: now, or later. */
    Instant freeAt(Instant now) {
        return freeAt(quickest(now), now);
    }

    /**
     * The same, for a room: its few sends do not tell how quick the way is.
     *
     * @param quickest of the bucket's sends
     */
    Instant freeAt(Duration quickest, Instant now) {
        Instant free = isHeld(now) ? heldUntil : now;
        forget(now);
        for (Pacing.Rate rate : rates) {
            List<Instant> taken =
                    marks.stream()
                            .map(m -> m.freeAfter(rate.in(), quickest, now))
                            .filter(at -> at.isAfter(now))
                            .sorted()
                            .toList();
            if (taken.size() >= rate.most()) {
                Instant at = taken.get(taken.size() - rate.most());
                free = at.isAfter(free) ? at : free;
            }
        }
        return free;
    }

    boolean isIdle(Instant now) {
        forget(now);
        return marks.isEmpty() && !isHeld(now);
    }

    /** How long the quickest send took from leaving to its answer; zero where none was answered lately. */
    Duration quickest(Instant now) {
        forget(now);
        Duration quickest = STALLED;
        for (Mark mark : marks) {
            if (mark.answered != null) {
                Duration took = Duration.between(mark.left, mark.answered);
                quickest = took.compareTo(quickest) < 0 ? took : quickest;
            }
        }
        return quickest.equals(STALLED) ? Duration.ZERO : quickest;
    }

    /** A mark yet to come was left behind by a clock that was set back. */
    private void forget(Instant now) {
        for (Iterator<Mark> each = marks.iterator(); each.hasNext(); ) {
            Mark mark = each.next();
            boolean mayStillCount =
                    (mark.answered == null && mark.left.plus(HUNG).isAfter(now))
                            || mark.freeAfter(longest, Duration.ZERO, now).isAfter(now);
            boolean over = mark.left.isAfter(now) || !mayStillCount;
            if (over) {
                each.remove();
            }
        }
    }
}
