package dev.sitrep.testing.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Updates that wait for the bot, and who is waiting for them (Bot API, getUpdates). */
final class Inbox {
    private static final int MOST_AT_ONCE = 100;
    private static final int FAR_AHEAD = 10;

    private final List<ObjectNode> waiting = new ArrayList<>();
    private final Set<String> wanted = new HashSet<>();
    private int nextId = 500_000_001;
    private int pollers;
    private boolean webhook;

    /** Queues an update unless the bot said that it wants none of this kind; its id. */
    synchronized int add(String kind, ObjectNode content) {
        int id = nextId++;
        if (wanted.isEmpty() || wanted.contains(kind)) {
            ObjectNode update = JsonNodeFactory.instance.objectNode().put("update_id", id);
            update.set(kind, content);
            waiting.add(update);
            notifyAll();
        }
        return id;
    }

    synchronized void setWebhook(boolean active) {
        webhook = active;
    }

    /** What the bot wants from now on, where it says so. */
    synchronized void want(JsonNode kinds) {
        remember(kinds);
    }

    /** Forgets all that waits. */
    synchronized void drop() {
        waiting.clear();
    }

    /** The next update to bring, once there is one; null where that has ended. */
    synchronized @Nullable ObjectNode first(BooleanSupplier ended) throws InterruptedException {
        while (waiting.isEmpty() && !ended.getAsBoolean()) {
            wait();
        }
        return ended.getAsBoolean() ? null : waiting.getFirst();
    }

    /** An update was taken. */
    synchronized void done(ObjectNode update) {
        waiting.remove(update);
        notifyAll();
    }

    /** Before something is brought again. */
    synchronized void pause() throws InterruptedException {
        TimeUnit.MILLISECONDS.timedWait(this, 20);
    }

    synchronized void wakeCaller() {
        notifyAll();
    }

    /** How many updates are not yet confirmed by a later offset. */
    synchronized int unconfirmed() {
        return waiting.size();
    }

    /** Waits for updates, at most the asked seconds; a later poller ends this one. */
    synchronized ArrayNode poll(JsonNode asked) {
        if (webhook) {
            throw Refusal.of(
                    409,
                    "Conflict: can't use getUpdates method while webhook is active; use"
                            + " deleteWebhook to delete the webhook first");
        }
        int me = ++pollers;
        notifyAll();
        remember(asked.path("allowed_updates"));
        confirm(asked.path("offset").asInt(0));
        int limit = Math.clamp(asked.path("limit").asInt(MOST_AT_ONCE), 1, MOST_AT_ONCE);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(asked.path("timeout").asInt(0));
        while (waiting.isEmpty() && System.nanoTime() < end) {
            try {
                TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, end - System.nanoTime()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
            if (me != pollers) {
                throw Refusal.of(
                        409,
                        "Conflict: terminated by other getUpdates request; make sure that only one"
                                + " bot instance is running");
            }
        }
        ArrayNode batch = JsonNodeFactory.instance.arrayNode();
        waiting.stream().limit(limit).forEach(batch::add);
        return batch;
    }

    private void remember(JsonNode kinds) {
        if (kinds.isArray()) {
            wanted.clear();
            kinds.forEach(kind -> wanted.add(kind.asText()));
        }
    }

    /** All before the offset are done with; one far ahead of us counts as none (td, TQueue). */
    private void confirm(int offset) {
        if (offset > 0 && offset <= nextId + FAR_AHEAD) {
            waiting.removeIf(update -> update.path("update_id").asInt() < offset);
        } else if (offset < 0) {
            int keep = Math.min(waiting.size(), -offset);
            waiting.subList(0, waiting.size() - keep).clear();
        }
    }

    /** Ends all waiting. */
    synchronized void wake() {
        pollers++;
        notifyAll();
    }
}
