package dev.sitrep.delivery;

import dev.sitrep.chat.ChatRef;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * When the next message may go, so that no platform has to answer 429. Pure bookkeeping over the times of past sends; for one
 * thread at a time.
 *
 * <p>The bot's own speed is kept over a second: of a limit of 33 ms between messages, thirty go at once and then none for the
 * rest of the second. Platforms count like this, and one slow answer does not slow the others. All threads of a room count as
 * one chat.
 */
public final class Pacing {
    /**
     * The limit is kept over so short a span, not over a second: what is sent together arrives over some tenths of a second, and
     * the tail of one second's messages must not meet the head of the next one's.
     */
    private static final Duration SPAN = Duration.ofMillis(250);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Limits limits;
    private final int atOnce;
    private final Duration window;
    private final Deque<Instant> sent = new ArrayDeque<>();
    private final Map<String, Deque<Instant>> sentToRoom = new HashMap<>();
    private Instant swept = Instant.MIN;

    /**
     * A platform's published speed.
     *
     * @param betweenSends the least time between any two messages of the bot, on average over a quarter of a second
     * @param betweenSendsInChat the least time between two messages to one chat
     * @param perMinuteInChat the most messages to one chat in a minute
     */
    public record Limits(Duration betweenSends, Duration betweenSendsInChat, int perMinuteInChat) {
        /** For where there is no limit. */
        public static final Limits NONE = new Limits(Duration.ZERO, Duration.ZERO, 0);
    }

    /**
     * @param limits a time of zero, or a number of zero, is no limit
     */
    public Pacing(Limits limits) {
        this.limits = limits;
        long gap = limits.betweenSends().toNanos();
        this.atOnce = gap == 0 ? Integer.MAX_VALUE : Math.clamp(SPAN.toNanos() / gap, 1, 1_000_000);
        this.window = limits.betweenSends().multipliedBy(gap == 0 ? 1 : atOnce);
    }

    /** How many messages the bot may send now. */
    public int room(Instant now) {
        if (atOnce == Integer.MAX_VALUE) {
            return atOnce;
        }
        forget(sent, window, now);
        return atOnce - sent.size();
    }

    /** When the bot, or this chat, may be sent to again; empty where that is now. */
    public Optional<Instant> waitUntil(ChatRef chat, Instant now) {
        Instant until = now;
        if (room(now) <= 0) {
            until = sent.getFirst().plus(window);
        }
        Deque<Instant> past = sentToRoom.get(chat.room());
        if (past != null) {
            forget(past, chatWindow(), now);
            until = later(until, chatFree(past, now));
        }
        return until.isAfter(now) ? Optional.of(until) : Optional.empty();
    }

    /** A message went to the chat, or goes now. */
    public void sent(ChatRef chat, Instant now) {
        if (atOnce != Integer.MAX_VALUE) {
            sent.addLast(now);
        }
        if (!chatWindow().isZero()) {
            sweep(now);
            sentToRoom.computeIfAbsent(chat.room(), room -> new ArrayDeque<>()).addLast(now);
        }
    }

    private Instant chatFree(Deque<Instant> past, Instant now) {
        if (past.isEmpty()) {
            return now;
        }
        Instant free = past.getLast().plus(limits.betweenSendsInChat());
        boolean full = limits.perMinuteInChat() > 0 && past.size() >= limits.perMinuteInChat();
        return full ? later(free, past.getFirst().plus(MINUTE)) : free;
    }

    private Duration chatWindow() {
        if (limits.perMinuteInChat() == 0) {
            return limits.betweenSendsInChat();
        }
        return limits.betweenSendsInChat().compareTo(MINUTE) > 0
                ? limits.betweenSendsInChat()
                : MINUTE;
    }

    /** Now and then drops the rooms that have been silent, so that what is kept does not grow with every chat ever met. */
    private void sweep(Instant now) {
        if (swept.isAfter(now.minus(MINUTE))) {
            return;
        }
        swept = now;
        sentToRoom.values().forEach(past -> forget(past, chatWindow(), now));
        sentToRoom.values().removeIf(Deque::isEmpty);
    }

    /** A time exactly a window ago no longer counts; nor do times yet to come, which a clock set back leaves behind. */
    private static void forget(Deque<Instant> past, Duration window, Instant now) {
        if (!past.isEmpty() && past.getLast().isAfter(now)) {
            past.clear();
        }
        while (!past.isEmpty() && !past.getFirst().isAfter(now.minus(window))) {
            past.removeFirst();
        }
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
