package dev.sitrep.testing.telegram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

/** What people do in chats, as updates for the bot. Guarded by the BotApi's lock. */
final class People {
    private static final long SOMEBODY = 5_000_111L;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final BotApi api;
    private final InstantSource clock;
    private final AtomicInteger queries = new AtomicInteger(9_000_000);

    People(BotApi api, InstantSource clock) {
        this.api = api;
        this.clock = clock;
    }

    ObjectNode person(Room room) {
        long id = room.id > 0 ? room.id : SOMEBODY;
        return JSON.objectNode().put("id", id).put("is_bot", false).put("first_name", "Reader");
    }

    int says(Room room, @Nullable Integer topic, String text, @Nullable SeenMessage answered) {
        ObjectNode message = message(room, text);
        if (topic != null) {
            message.put("message_thread_id", topic).put("is_topic_message", true);
        }
        if (answered != null) {
            message.set("reply_to_message", BotApi.json(room, answered));
        }
        boolean channel = room.type.equals("channel");
        if (channel) {
            message.set("sender_chat", room.json());
        } else {
            message.set("from", person(room));
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

    int presses(Room room, SeenMessage on, String data) {
        String query = Integer.toString(queries.incrementAndGet());
        api.asked(query);
        ObjectNode press =
                JSON.objectNode().put("id", query).put("chat_instance", "4711").put("data", data);
        press.set("from", person(room));
        press.set("message", BotApi.json(room, on));
        return api.inbox.add("callback_query", press);
    }

    int changesMembership(Room room, String before, String after) {
        ObjectNode change = JSON.objectNode().put("date", clock.instant().getEpochSecond());
        change.set("chat", room.json());
        change.set("from", person(room));
        change.set("old_chat_member", member(before));
        change.set("new_chat_member", member(after));
        return api.inbox.add("my_chat_member", change);
    }

    private static ObjectNode member(String status) {
        ObjectNode member = JSON.objectNode().put("status", status);
        member.set("user", BotApi.bot());
        if (status.equals("kicked")) {
            member.put("until_date", 0);
        }
        return member;
    }
}
