package dev.sitrep.delivery;

import dev.sitrep.chat.ChatStore;
import dev.sitrep.chat.Platform;
import dev.sitrep.store.Database;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Sends what waits in the outbox; nothing reaches a chat by another way.
 *
 * <p>A part is marked before the platform is called and settled by the platform's answer. Whatever happens in between, nothing
 * is lost: a claim that lapses is taken up again, and then the one part whose answer was outstanding may arrive twice. Each
 * chat's messages go one after the other; a chat or a platform that fails holds up no other.
 */
public final class OutboxDispatcher {
    private final Map<Platform, Lane> lanes = new EnumMap<>(Platform.class);

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
        OutcomeRecorder recorder = new OutcomeRecorder(database, outbox, chats, retries, node);
        messengers.forEach(m -> lanes.put(m.platform(), new Lane(m, outbox, recorder, node)));
    }

    /**
     * Sends all that may go now, to those of the platforms that this process has a messenger for. What must wait (for the
     * platform's speed limit, for a server that asked for it) is left for a later drain. Returns when the platforms have
     * answered. One platform's failure keeps none of the others from being sent to, and is thrown at the end.
     */
    public DrainReport drain(Set<Platform> platforms, Instant now) {
        List<Lane> due =
                platforms.stream().sorted().map(lanes::get).filter(Objects::nonNull).toList();
        List<Drain> drains = due.stream().map(lane -> new Drain(lane, now)).toList();
        drains.forEach(Drain::await);
        return drains.stream().map(Drain::result).reduce(DrainReport.NOTHING, DrainReport::plus);
    }

    /** One platform's drain, on a thread of its own. */
    private static final class Drain {
        private final Thread thread;
        private volatile DrainReport report = DrainReport.NOTHING;
        private volatile @Nullable RuntimeException failure;

        Drain(Lane lane, Instant now) {
            thread = Thread.startVirtualThread(() -> drain(lane, now));
        }

        private void drain(Lane lane, Instant now) {
            try {
                report = lane.drain(now);
            } catch (RuntimeException e) {
                failure = e;
            }
        }

        void await() {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        DrainReport result() {
            RuntimeException thrown = failure;
            if (thrown != null) {
                throw thrown;
            }
            return report;
        }
    }
}
