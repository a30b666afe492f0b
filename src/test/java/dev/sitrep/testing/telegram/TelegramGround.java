package dev.sitrep.testing.telegram;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What the others stand on: the API, its people, and waiting for something to happen there. */
class TelegramGround {
    final BotApi api;
    final People people;

    TelegramGround(InstantSource clock) {
        this.api = new BotApi(clock);
        this.people = new People(api, clock);
    }

    /** Answers one call of the bot, or throws a {@link Refusal}. */
    protected JsonNode call(String method, JsonNode parameters) {
        return api.call(method, parameters);
    }

    /** Ends every getUpdates that waits, and calls no webhook any more. */
    protected void endPolling() {
        api.inbox.wake();
    }

    /** Calls no webhook any more. */
    protected void endCalling() {
        synchronized (api) {
            api.webhook.end();
        }
    }

    /** The bot's messages as a reader sees them now, in the order they came. */
    public List<SeenMessage> messages(long chat) {
        synchronized (api) {
            @Nullable Room room = api.rooms.get(chat);
            return room == null ? List.of() : List.copyOf(room.messages.values());
        }
    }

    /** Waits until the chat has so many messages of the bot; fails with what is there instead. */
    public List<SeenMessage> awaitMessages(long chat, int count, Duration patience) {
        await(
                () -> messages(chat).size() >= count,
                patience,
                () -> count + " messages in " + chat + ", there are " + messages(chat));
        return messages(chat);
    }

    /** Waits for something that a call of the bot changes. */
    protected void await(BooleanSupplier there, Duration patience, Supplier<String> what) {
        long end = System.nanoTime() + patience.toNanos();
        synchronized (api) {
            while (!there.getAsBoolean()) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    throw new AssertionError("waited in vain for " + what.get());
                }
                try {
                    TimeUnit.NANOSECONDS.timedWait(api, left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new AssertionError("interrupted while waiting for " + what.get(), e);
                }
            }
        }
    }

    /** Wakes those who wait for a change. */
    protected void changed() {
        synchronized (api) {
            api.notifyAll();
        }
    }

    /** Something that people do in a chat; its update's id. */
    interface Deed {
        int in(Room room);
    }

    int people(Deed deed, long chat) {
        synchronized (api) {
            @Nullable Room room = api.rooms.get(chat);
            if (room == null) {
                throw new IllegalArgumentException("there is no chat " + chat);
            }
            return deed.in(room);
        }
    }
}
