package dev.sitrep.delivery;

import dev.sitrep.chat.ChatRef;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When the next message may go, so that no platform has to answer 429. Pure bookkeeping over the times of past sends; for one
 * thread at a time.
 *
 * <p>A message counts against a bucket (the bot as a whole, or one workspace) and against its room; all threads of a room count
 * as one. Every rate is kept in any span of its length, as platforms count, see {@link Meter}.
 */
public final class Pacing {
    private static final Duration SWEEP = Duration.ofMinutes(1);

    /** Two rooms that are refused within this time are no trouble of a room. */
    private static final Duration SAME_FLOOD = Duration.ofSeconds(1);

    private final Map<String, Meter> buckets = new HashMap<>();
    private final Map<String, Meter> rooms = new HashMap<>();
    private final Map<String, Refused> refused = new HashMap<>();
    private Instant swept = Instant.MIN;

    /** At most so many messages in any span of this length. */
    public record Rate(int most, Duration in) {}

    /**
     * What a message counts against.
     *
     * @param bucket what has a speed limit in common, such as the bot or a workspace; any name
     * @param inBucket the bucket's limits; none where the list is empty
     * @param inChat those of the room
     */
    public record Limits(String bucket, List<Rate> inBucket, List<Rate> inChat) {
        /** For where there is no limit. */
        public static final Limits NONE = new Limits("", List.of(), List.of());

        public Limits {
            inBucket = List.copyOf(inBucket);
            inChat = List.copyOf(inChat);
        }

        /** What lies between two messages of the bucket where it is full all the time. */
        Duration spacing() {
            return inBucket.stream()
                    .map(rate -> rate.in().dividedBy(rate.most()))
                    .max(Duration::compareTo)
                    .orElse(Duration.ZERO);
        }
    }

    private record Refused(String room, Instant at) {}

    /** A message on its way, in the books of its bucket and its room. */
    record Passage(Meter.Mark inBucket, Meter.Mark inRoom) {
        /** The platform has answered, with whatever. */
        void answered(Instant at) {
            inBucket.answered(at);
            inRoom.answered(at);
        }
    }

    /** How many messages may go now at most: as many as the freest bucket takes. */
    int room(Instant now) {
        return buckets.values().stream()
                .mapToInt(meter -> meter.room(now))
                .max()
                .orElse(Integer.MAX_VALUE);
    }

    /** When a bucket that is full now has room again; {@code now} where one has. */
    Instant nextRoom(Instant now) {
        return buckets.values().stream()
                .map(meter -> meter.freeAt(now))
                .min(Instant::compareTo)
                .orElse(now);
    }

    /** When a message may go to this chat: now, or later. */
    Instant freeAt(Limits limits, ChatRef chat, Instant now) {
        Instant bucket = bucket(limits).freeAt(now);
        Instant room = roomFreeAt(limits, chat, now);
        return bucket.isAfter(room) ? bucket : room;
    }

    /** The same as far as the chat's own limits go. */
    Instant roomFreeAt(Limits limits, ChatRef chat, Instant now) {
        Meter room = rooms.get(chat.room());
        return room == null ? now : room.freeAt(bucket(limits).quickest(now), now);
    }

    /** A message goes to the chat now, or went then. */
    Passage sent(Limits limits, ChatRef chat, Instant at) {
        sweep(at);
        Meter room = rooms.computeIfAbsent(chat.room(), name -> new Meter());
        room.keep(limits.inChat());
        return new Passage(bucket(limits).mark(at), room.mark(at));
    }

    /** Nothing goes where these limits count, before then. */
    void hold(Limits limits, Instant until, Instant now) {
        bucket(limits).hold(until, now);
    }

    /**
     * The platform asked to wait. Neither Telegram nor Slack says whether it means the chat or the bot: the first refusal is
     * taken for the chat's, and when a second chat is refused within a second, the bucket waits, too.
     */
    void refused(Limits limits, ChatRef chat, Instant until, Instant now) {
        rooms.computeIfAbsent(chat.room(), name -> new Meter()).hold(until, now);
        Refused last = refused.put(limits.bucket(), new Refused(chat.room(), now));
        if (last != null
                && !last.room().equals(chat.room())
                && !last.at().isBefore(now.minus(SAME_FLOOD))) {
            hold(limits, until, now);
        }
    }

    private Meter bucket(Limits limits) {
        Meter bucket = buckets.computeIfAbsent(limits.bucket(), name -> new Meter());
        bucket.keep(limits.inBucket());
        return bucket;
    }

    /** Now and then drops the rooms that have been silent, so that what is kept does not grow with every chat ever met. */
    private void sweep(Instant now) {
        if (swept.isAfter(now.minus(SWEEP)) && !swept.isAfter(now)) {
            return;
        }
        swept = now;
        rooms.values().removeIf(meter -> meter.isIdle(now));
    }
}
