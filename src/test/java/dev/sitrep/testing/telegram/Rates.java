package dev.sitrep.testing.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * How fast a bot may write: about one message a second in a chat, 20 a minute in a group, 30 a second in all (Bot FAQ).
 * Only what was taken counts. "About" is a tenth of a second here, for what the way to the server takes.
 */
final class Rates {
    private static final Duration SLACK = Duration.ofMillis(100);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int IN_ALL_A_SECOND = 30;
    private static final int IN_GROUP_A_MINUTE = 20;

    private final Deque<Instant> all = new ArrayDeque<>();
    private final Map<Long, Deque<Instant>> chats = new HashMap<>();

    /** Takes a message into account, or refuses it with 429. */
    void take(long chat, Instant now) {
        Deque<Instant> here = chats.computeIfAbsent(chat, id -> new ArrayDeque<>());
        forget(all, now, SECOND);
        forget(here, now, chat < 0 ? MINUTE : SECOND);
        refuseIfFull(all, IN_ALL_A_SECOND, SECOND, now);
        if (!here.isEmpty()) {
            Instant free = here.getLast().plus(SECOND);
            refuseUntil(free, now);
        }
        if (chat < 0) {
            refuseIfFull(here, IN_GROUP_A_MINUTE, MINUTE, now);
        }
        all.add(now);
        here.add(now);
    }

    private static void refuseIfFull(Deque<Instant> sent, int most, Duration window, Instant now) {
        if (sent.size() >= most) {
            refuseUntil(sent.getFirst().plus(window), now);
        }
    }

    private static void refuseUntil(Instant free, Instant now) {
        Duration wait = Duration.between(now, free);
        if (wait.compareTo(SLACK) > 0) {
            throw Refusal.tooManyRequests((int) Math.ceilDiv(wait.toMillis(), 1000L));
        }
    }

    private static void forget(Deque<Instant> sent, Instant now, Duration window) {
        sent.removeIf(at -> at.isAfter(now));
        while (!sent.isEmpty() && !sent.getFirst().plus(window).minus(SLACK).isAfter(now)) {
            sent.removeFirst();
        }
    }
}
