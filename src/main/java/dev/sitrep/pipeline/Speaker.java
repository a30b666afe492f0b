package dev.sitrep.pipeline;

import dev.sitrep.chat.Platform;
import dev.sitrep.delivery.OutboxDispatcher;
import dev.sitrep.store.Leases;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which bots this node speaks for. Telegram answers 409 to a second reader of a bot's updates, and a platform's speed limit can
 * be kept by one sender only: so one node holds a bot's lease, reads its updates and sends its messages, and the others stand by
 * until the lease lapses.
 */
public final class Speaker {
    private static final Logger LOG = LoggerFactory.getLogger(Speaker.class);

    private final Leases leases;
    private final OutboxDispatcher dispatcher;
    private final Map<Platform, Inbound> inbound;
    private volatile boolean hushed;
    private final Set<Platform> held = Collections.synchronizedSet(EnumSet.noneOf(Platform.class));

    public Speaker(Leases leases, OutboxDispatcher dispatcher, Map<Platform, Inbound> inbound) {
        this.leases = leases;
        this.dispatcher = dispatcher;
        this.inbound = new EnumMap<>(inbound);
    }

    /** Stops reading updates for good; what is being sent goes on, under the leases that are held. */
    public void hush() {
        hushed = true;
        platforms().forEach(platform -> inbound(platform).stop());
    }

    /** Takes or renews what leases it can; begins and ends reading accordingly. */
    public synchronized void keep(Instant now) {
        if (hushed) {
            return;
        }
        for (Platform platform : inbound.keySet()) {
            if (leases.hold(lease(platform), now)) {
                take(platform, now);
            } else {
                lose(platform);
            }
        }
    }

    /**
     * The platforms that this node sends to now. After a stall it asks again first: by then another may speak for them.
     */
    public Set<Platform> platforms(Instant now) {
        if (!platforms().stream().allMatch(platform -> leases.holds(lease(platform), now))) {
            keep(now);
        }
        return platforms();
    }

    private Set<Platform> platforms() {
        synchronized (held) {
            return Set.copyOf(held);
        }
    }

    /** Stops reading and sending, so that another node can begin at once. */
    public void close() {
        for (Platform platform : platforms()) {
            lose(platform);
            leases.release(lease(platform));
        }
    }

    private void take(Platform platform, Instant now) {
        if (!held.contains(platform)) {
            // Whoever sent before us no longer does: what it had in hand is due again, and what it
            // sent counts against the platform's limits.
            dispatcher.takeOver(platform, now);
            LOG.info("This node now speaks for {}.", platform.id());
        }
        inbound(platform).start();
        held.add(platform);
    }

    private void lose(Platform platform) {
        if (held.remove(platform)) {
            inbound(platform).stop();
            LOG.info("This node no longer speaks for {}.", platform.id());
        }
    }

    private Inbound inbound(Platform platform) {
        return java.util.Objects.requireNonNull(inbound.get(platform));
    }

    private static String lease(Platform platform) {
        return "speak:" + platform.id();
    }
}
