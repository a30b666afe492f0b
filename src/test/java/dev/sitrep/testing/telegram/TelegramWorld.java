package dev.sitrep.testing.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.List;

/**
 * Chats, the people in them and what they see, without the way there. A chat exists once it was opened or somebody wrote
 * in it; positive ids are private chats, negative ones groups, those below −10¹² supergroups.
 */
public class TelegramWorld extends TelegramRooms {
    protected TelegramWorld(InstantSource clock) {
        super(clock);
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
                    return people.presses(room, People.somebody(room), on, data);
                },
                chat);
    }

    /** A press whose data was made up, or whose button is gone. */
    public int forgePress(long chat, int message, String data) {
        return people(
                room -> people.presses(room, People.somebody(room), seen(room, message), data),
                chat);
    }

    /** Somebody writes in a chat. */
    public int postAs(long chat, long person, String text) {
        open(chat);
        return people(room -> people.says(room, person, text), chat);
    }

    /** An administrator writes in a group without a name: as the group itself. */
    public int postUnnamed(long chat, String text) {
        open(chat);
        return people(room -> people.saysUnnamed(room, text), chat);
    }

    /** Somebody presses a button, which may not be there. */
    public int pressAs(long chat, long person, int message, String data) {
        return people(room -> people.presses(room, person, seen(room, message), data), chat);
    }

    /** What language somebody's app speaks. */
    public void setLanguage(long person, String code) {
        synchronized (api) {
            people.languages.put(person, code);
        }
    }

    /** An update of any kind and content, such as a later server's. */
    public int inject(String kind, ObjectNode content) {
        return api.inbox.add(kind, content);
    }

    /** Gives the bot a webhook, which bars getUpdates until deleteWebhook. */
    public void setWebhook() {
        synchronized (api) {
            api.webhook.point("https://elsewhere.example/hook");
        }
    }

    /** How many updates the bot has not confirmed. */
    public int unconfirmedUpdates() {
        return api.inbox.unconfirmed();
    }

    /** The commands behind the "/" button in private chats. */
    public List<String> commands() {
        return commands("all_private_chats", "");
    }

    /** The commands behind the "/" button in such chats, for somebody with this language. */
    public List<String> commands(String scope, String language) {
        synchronized (api) {
            return api.commands.offered(scope, language);
        }
    }

    /** What people were shown for their presses so far; empty where only the clock was stopped. */
    public List<String> toasts() {
        return api.toasts();
    }

    private static SeenMessage seen(Room room, int message) {
        @Nullable SeenMessage seen = room.messages.get(message);
        if (seen == null) {
            throw new IllegalArgumentException("there is no message " + message + " of the bot");
        }
        return seen;
    }
}
