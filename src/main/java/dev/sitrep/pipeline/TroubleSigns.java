package dev.sitrep.pipeline;

import dev.sitrep.alert.TroubleBook;
import dev.sitrep.chat.Platform;
import dev.sitrep.delivery.DeliveryTroubleStore;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Looks for troubles that nobody reports: platforms that take nothing or can't be read, and a disk that fills. What flows report is in the book already. */
public final class TroubleSigns {
    /** Within five minutes every platform's speed limit lets something through, and a server's hiccup has passed. */
    private static final Duration STUCK = Duration.ofMinutes(5);

    /** With less than that a day's articles and the write-ahead log may not fit any more. */
    private static final long LEAST_FREE = 512L << 20;

    private final TroubleBook book;
    private final DeliveryTroubleStore deliveries;
    private final Map<Platform, Inbound> inbound;
    private final Function<Instant, Set<Platform>> spoken;
    private final LongSupplier free;

    /**
     * @param spoken the platforms that this node speaks for now
     * @param free bytes on the disk of the data folder
     */
    public TroubleSigns(
            TroubleBook book,
            DeliveryTroubleStore deliveries,
            Map<Platform, Inbound> inbound,
            Function<Instant, Set<Platform>> spoken,
            LongSupplier free) {
        this.book = book;
        this.deliveries = deliveries;
        this.inbound = new EnumMap<>(inbound);
        this.spoken = spoken;
        this.free = free;
    }

    /**
     * Notes what is seen.
     *
     * @param every how long until the next look
     */
    void look(Duration every, Instant now) {
        deliveries
                .stuckSince(now.minus(STUCK))
                .forEach(
                        stuck -> book.saw("send:" + stuck.platform(), stuck.problem(), every, now));
        for (Platform platform : spoken.apply(now)) {
            Inbound in = inbound.get(platform);
            if (in != null) {
                in.trouble().ifPresent(why -> book.saw("read:" + platform.id(), why, every, now));
            }
        }
        long bytes = free.getAsLong();
        if (bytes < LEAST_FREE) {
            book.saw("disk", (bytes >> 20) + " MB are free.", every, now);
        }
    }
}
