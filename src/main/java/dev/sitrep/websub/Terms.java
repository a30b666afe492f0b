package dev.sitrep.websub;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/** When hubs are asked, for how long, and when one is given up. */
final class Terms {
    /** What is asked for: the recommendation calls ten days a good default (8.2). */
    static final Duration LEASE = Duration.ofDays(10);

    /** A hub must say how long its lease is; of one that does not, a day is believed. */
    static final Duration UNSAID_LEASE = Duration.ofDays(1);

    /** A shorter lease costs more requests than it saves. */
    static final Duration SHORTEST_LEASE = Duration.ofMinutes(10);

    /** Of a longer lease, so much is believed: a hub that has lost its memory is found out by then. */
    static final Duration LONGEST_LEASE = Duration.ofDays(30);

    /** After so long, a hub's question belongs to no request of ours any more. */
    static final Duration ANSWER_WITHIN = Duration.ofDays(1);

    /** A subscription that is being asked for is left alone for so long, should this node die meanwhile. */
    static final Duration CLAIM = Duration.ofMinutes(5);

    /** Other hubs, or the same one after a change of heart, are tried again after this. */
    static final Duration REFUSED_FOR = Duration.ofDays(7);

    /** The recommendation: a denied subscription is not possible any more (5.2). */
    static final Duration DENIED_FOR = Duration.ofDays(30);

    /** A hub whose confirmation we answered may not have got the answer, and asks again. */
    static final Duration LEFT_FOR = Duration.ofHours(1);

    /** Requests without a verification, over about two days, after which a hub is given up for a while. */
    static final int MOST_ATTEMPTS = 8;

    /** A hub that is not to be had is told of a leaving no more often; its lease ends by itself. */
    static final int MOST_GOODBYES = 3;

    /** After so many polls that found what the hub had not told, it is not relied on before its next lease. */
    static final int MOST_MISSED = 2;

    /** A hub may be this much later than the feed. */
    static final Duration HUB_LAG = Duration.ofMinutes(15);

    private static final Duration FIRST_BACK_OFF = Duration.ofMinutes(15);
    private static final Duration LONGEST_BACK_OFF = Duration.ofDays(1);
    private static final Duration SHORTEST_BACK_OFF = Duration.ofMinutes(1);

    private Terms() {}

    /** The length of a lease as a hub says it: whole seconds. */
    static Duration lease(@Nullable String seconds) {
        if (seconds == null || seconds.isEmpty() || !seconds.chars().allMatch(Terms::isDigit)) {
            return UNSAID_LEASE;
        }
        if (seconds.length() > 9) {
            return LONGEST_LEASE;
        }
        Duration said = Duration.ofSeconds(Long.parseLong(seconds));
        return said.compareTo(LONGEST_LEASE) > 0 ? LONGEST_LEASE : said;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** When to ask for a lease again: with a fifth of it left, so that there is time for a hub to be ill. */
    static Instant renewal(Instant from, Instant leaseEnd) {
        return from.plus(Duration.between(from, leaseEnd).multipliedBy(4).dividedBy(5));
    }

    /**
     * When to ask again where a request was not taken, or was taken and is not verified: after a quarter of an hour and then twice as
     * long each time, and while a lease still runs, before half of what is left of it is over.
     *
     * @param attempts made so far, one at least
     */
    static Instant again(int attempts, @Nullable Instant leaseEnd, Instant now) {
        Duration wait = FIRST_BACK_OFF.multipliedBy(1L << Math.min(attempts - 1, 10));
        wait = shorter(wait, LONGEST_BACK_OFF);
        if (leaseEnd != null && leaseEnd.isAfter(now)) {
            wait = shorter(wait, Duration.between(now, leaseEnd).dividedBy(2));
        }
        return now.plus(wait.compareTo(SHORTEST_BACK_OFF) < 0 ? SHORTEST_BACK_OFF : wait);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
