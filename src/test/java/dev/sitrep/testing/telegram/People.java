package dev.sitrep.testing.telegram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What people do in chats, as updates for the bot. Guarded by the BotApi's lock. */
final class People {
    private static final long SOMEBODY = 5_000_111L;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final BotApi api;
    private final InstantSource clock;
    final Map<Long, String> languages = new HashMap<>();
    private final AtomicInteger queries = new AtomicInteger(9_000_000);

    People(BotApi api, InstantSource clock) {
        this.api = api;
        this.clock = clock;
    }

    static long somebody(Room room) {
        return room.id > 0 ? room.id : SOMEBODY;
    }

    private ObjectNode person(long id) {
        ObjectNode person =
                JSON.objectNode().put("id", id).put("is_bot", false).put("first_name", "Reader");
        String language = languages.get(id);
        return language == null ? person : person.put("language_code", language);
    }

    int says(Room room, long person, String text) {
        ObjectNode message = message(room, text);
        message.set("from", person(person));
        return api.inbox.add("message", message);
    }

    /** The server's own bot stands for who does not want to be named. */
    int saysUnnamed(Room room, String text) {
        ObjectNode message = message(room, text);
        message.set(
                "from",
                JSON.objectNode()
                        .put("id", 1_087_968_824L)
                        .put("is_bot", true)
                        .put("first_name", "Group"));
        message.set("sender_chat", room.json());
        return api.inbox.add("message", message);
    }

    int says(Room room, @Nullable Integer topic, String text, @Nullable SeenMessage answered) {
        ObjectNode message = message(room, text);
        in(room, topic, message);
        if (answered != null) {
            message.set("reply_to_message", Messages.json(room, answered));
        }
        return sent(room, message);
    }

    /** A message that nobody wrote: something happened in the chat. */
    int tells(Room room, @Nullable Integer topic, ObjectNode event) {
        ObjectNode message = message(room, "");
        message.remove("text");
        message.setAll(event);
        if (topic != null) {
            message.put("message_thread_id", topic).put("is_topic_message", true);
        }
        return sent(room, message);
    }

    /** What answers nothing in a topic answers its first message (Bot API, reply_to_message). */
    private static void in(Room room, @Nullable Integer topic, ObjectNode message) {
        if (topic == null) {
            return;
        }
        message.put("message_thread_id", topic).put("is_topic_message", true);
        ObjectNode first = message.putObject("reply_to_message").put("message_id", topic);
        first.put("date", 1).set("chat", room.json());
        Room.Topic there = room.topics.get(topic);
        first.putObject("forum_topic_created")
                .put("name", there == null ? "" : there.name())
                .put("icon_color", 7322096);
    }

    private int sent(Room room, ObjectNode message) {
        boolean channel = room.type.equals("channel");
        if (channel) {
            message.set("sender_chat", room.json());
        } else {
            message.set("from", person(somebody(room)));
        }
        return api.inbox.add(channel ? "channel_post" : "message", message);
    }

    private ObjectNode message(Room room, String text) {
        ObjectNode message =
                JSON.objectNode()
                        .put("message_id", room.nextMessage())
                        .put("date", clock.instant().getEpochSecond())
                        .put("text", text);
        message.set("chat", room.json());
        if (text.startsWith("/")) {
            int end = text.indexOf(' ') < 0 ? text.length() : text.indexOf(' ');
            ArrayNode entities = message.putArray("entities");
            entities.addObject().put("type", "bot_command").put("offset", 0).put("length", end);
        }
        return message;
    }

    int presses(Room room, long person, SeenMessage on, String data) {
        String query = Integer.toString(queries.incrementAndGet());
        api.asked(query);
        ObjectNode press =
                JSON.objectNode().put("id", query).put("chat_instance", "4711").put("data", data);
        press.set("from", person(person));
        press.set("message", Messages.json(room, on));
        return api.inbox.add("callback_query", press);
    }

    int changesMembership(Room room, ObjectNode after) {
        ObjectNode change = JSON.objectNode().put("date", clock.instant().getEpochSecond());
        change.set("chat", room.json());
        change.set("from", person(somebody(room)));
        change.set("old_chat_member", room.botsStanding);
        change.set("new_chat_member", after);
        room.botsStanding = after;
        return api.inbox.add("my_chat_member", change);
    }
}
