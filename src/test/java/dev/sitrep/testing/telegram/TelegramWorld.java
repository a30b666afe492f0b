package dev.sitrep.testing.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Chats, the people in them and what they see, without the way there. A chat exists once it was opened or somebody wrote
 * in it; positive ids are private chats, negative ones groups, those below −10¹² supergroups.
 */
public class TelegramWorld {
    private final BotApi api;
    private final People people;

    protected TelegramWorld(InstantSource clock) {
        this.api = new BotApi(clock);
        this.people = new People(api, clock);
    }

    /** Answers one call of the bot, or throws a {@link Refusal}. */
    protected JsonNode call(String method, JsonNode parameters) {
        return api.call(method, parameters);
    }

    /** Ends every getUpdates that waits. */
    protected void endPolling() {
        api.inbox.wake();
    }

    /** Makes a chat where the bot may write, if there is none yet. */
    public void open(long chat) {
        open(chat, Room.typeOf(chat), "Chat " + chat);
    }

    /**
     * Makes a chat where the bot may write, if there is none yet.
     *
     * @param type private, group, supergroup or channel
     */
    public void open(long chat, String type, String title) {
        synchronized (api) {
            api.rooms.computeIfAbsent(chat, id -> new Room(id, type, title));
        }
    }

    /** Somebody writes in a chat; the update's id. */
    public int post(long chat, String text) {
        open(chat);
        return people(room -> people.says(room, null, text, null), chat);
    }

    /** Somebody writes in a forum topic. */
    public int post(long chat, int topic, String text) {
        openTopic(chat, topic);
        return people(room -> people.says(room, topic, text, null), chat);
    }

    /** Somebody answers a message of the bot. */
    public int reply(long chat, int message, String text) {
        return people(room -> people.says(room, null, text, seen(room, message)), chat);
    }

    /** Somebody presses a button that is there. */
    public int press(long chat, int message, String data) {
        return people(
                room -> {
                    SeenMessage on = seen(room, message);
                    if (on.buttons().stream().noneMatch(button -> button.data().equals(data))) {
                        throw new IllegalArgumentException(
                                "no button \"" + data + "\" on " + on.buttons());
                    }
                    return people.presses(room, on, data);
                },
                chat);
    }

    /** A press whose data was made up, or whose button is gone. */
    public int forgePress(long chat, int message, String data) {
        return people(room -> people.presses(room, seen(room, message), data), chat);
    }

    /** The bot is put into a chat. */
    public int add(long chat) {
        open(chat);
        return people(
                room -> {
                    room.forbidden = null;
                    return people.changesMembership(room, "left", "member");
                },
                chat);
    }

    /** A person blocks the bot, or a group throws it out. */
    public int block(long chat) {
        open(chat);
        return people(
                room -> {
                    room.forbidden =
                            room.type.equals("private")
                                    ? "bot was blocked by the user"
                                    : "bot was kicked from the " + room.type + " chat";
                    return people.changesMembership(room, "member", "kicked");
                },
                chat);
    }

    /** A person lets the bot back in. */
    public int unblock(long chat) {
        return people(
                room -> {
                    room.forbidden = null;
                    return people.changesMembership(room, "kicked", "member");
                },
                chat);
    }

    /** A person deletes their account; the bot is not told. */
    public void deactivate(long chat) {
        open(chat);
        people(
                room -> {
                    room.forbidden = "user is deactivated";
                    return 0;
                },
                chat);
    }

    /** A group becomes a supergroup with a new id. */
    public void migrate(long from, long to) {
        open(from);
        open(to, "supergroup", "Chat " + from);
        people(
                room -> {
                    room.migratedTo = to;
                    return 0;
                },
                from);
    }

    public void openTopic(long chat, int topic) {
        setTopic(chat, topic, true);
    }

    public void closeTopic(long chat, int topic) {
        setTopic(chat, topic, false);
    }

    private void setTopic(long chat, int topic, boolean open) {
        open(chat);
        people(
                room -> {
                    room.topics.put(topic, open);
                    return 0;
                },
                chat);
    }

    /** An update of any kind and content, such as a later server's. */
    public int inject(String kind, ObjectNode content) {
        return api.inbox.add(kind, content);
    }

    /** Gives the bot a webhook, which bars getUpdates until deleteWebhook. */
    public void setWebhook() {
        api.inbox.setWebhook(true);
    }

    /** How many updates the bot has not confirmed. */
    public int unconfirmedUpdates() {
        return api.inbox.unconfirmed();
    }

    /** The commands behind the "/" button. */
    public List<String> commands() {
        return api.commands();
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

    private interface Deed {
        int in(Room room);
    }

    private int people(Deed deed, long chat) {
        synchronized (api) {
            @Nullable Room room = api.rooms.get(chat);
            if (room == null) {
                throw new IllegalArgumentException("there is no chat " + chat);
            }
            return deed.in(room);
        }
    }

    private static SeenMessage seen(Room room, int message) {
        @Nullable SeenMessage seen = room.messages.get(message);
        if (seen == null) {
            throw new IllegalArgumentException("there is no message " + message + " of the bot");
        }
        return seen;
    }
}
