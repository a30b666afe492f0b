package dev.sitrep.testing.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.List;

/** Sending and changing messages, with the server's checks in the server's order. Guarded by the BotApi's lock. */
final class Messages {
    private static final int MOST_UNITS = 4096;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final BotApi api;
    private final InstantSource clock;
    private final Rates rates = new Rates();

    Messages(BotApi api, InstantSource clock) {
        this.api = api;
        this.clock = clock;
    }

    JsonNode send(JsonNode asked) {
        return put(Content.of(asked, MOST_UNITS), asked);
    }

    JsonNode sendPhoto(JsonNode asked) {
        Room room = api.room(asked.path("chat_id"));
        room.mayWrite(Content.optionalNumber(asked, "message_thread_id"));
        if (!room.photosAllowed) {
            throw Refusal.badRequest("not enough rights to send photos to the chat");
        }
        return put(Content.photo(asked), asked);
    }

    private JsonNode put(Content content, JsonNode asked) {
        Room room = api.room(asked.path("chat_id"));
        @Nullable Integer topic = Content.optionalNumber(asked, "message_thread_id");
        room.mayWrite(topic);
        @Nullable Integer answered = answered(room, Wire.nested(asked, "reply_parameters"));
        rates.take(room.id, clock.instant());
        SeenMessage message =
                content.message(room.nextMessage(), topic, answered, false, clock.instant());
        room.messages.put(message.id(), message);
        return json(room, message);
    }

    /** The message that is answered; one that is gone is an error, unless the call says that it may be. */
    private static @Nullable Integer answered(Room room, JsonNode reply) {
        if (reply.isMissingNode() || reply.isNull()) {
            return null;
        }
        if (!reply.isObject() || !reply.path("message_id").isInt()) {
            throw Refusal.badRequest("can't parse reply parameters");
        }
        int id = reply.path("message_id").asInt();
        if (room.wasWritten(id) && !room.deleted.contains(id)) {
            return id;
        }
        if (!reply.path("allow_sending_without_reply").asBoolean(false)) {
            throw Refusal.badRequest("message to be replied not found");
        }
        return null;
    }

    JsonNode edit(JsonNode asked) {
        Content content = Content.of(asked, MOST_UNITS);
        Room room = api.room(asked.path("chat_id"));
        @Nullable Integer id = Content.optionalNumber(asked, "message_id");
        if (id == null) {
            throw Refusal.badRequest("message identifier is not specified");
        }
        @Nullable SeenMessage old = room.messages.get(id);
        if (old == null) {
            boolean anothers = room.wasWritten(id) && !room.deleted.contains(id);
            throw Refusal.badRequest(
                    anothers ? "message can't be edited" : "message to edit not found");
        }
        room.mayWrite(old.topic());
        if (old.photo() != null) {
            throw Refusal.badRequest("there is no text in the message to edit");
        }
        if (old.sameAs(content.formatted(), content.keyboard())) {
            throw Refusal.badRequest(
                    "message is not modified: specified new message content and reply markup are"
                            + " exactly the same as a current content and reply markup of the"
                            + " message");
        }
        rates.take(room.id, clock.instant());
        SeenMessage message = content.message(id, old.topic(), old.replyTo(), true, old.at());
        room.messages.put(id, message);
        return json(room, message);
    }

    /** A message as the server tells it to the bot. */
    static ObjectNode json(Room room, SeenMessage message) {
        ObjectNode json =
                JSON.objectNode()
                        .put("message_id", message.id())
                        .put("date", message.at().getEpochSecond());
        Photo photo = message.photo();
        if (photo == null) {
            json.put("text", message.text());
        } else {
            json.put("caption", message.text()).putArray("photo").add(photo.json());
        }
        json.set("from", BotApi.bot());
        json.set("chat", room.json());
        if (message.topic() != null) {
            json.put("message_thread_id", message.topic()).put("is_topic_message", true);
        }
        ArrayNode entities = json.putArray(photo == null ? "entities" : "caption_entities");
        for (Formatted.Entity entity : message.entities()) {
            ObjectNode each =
                    entities.addObject()
                            .put("type", entity.type())
                            .put("offset", entity.offset())
                            .put("length", entity.length());
            if (entity.url() != null) {
                each.put("url", entity.url());
            }
        }
        if (!message.keyboard().isEmpty()) {
            ArrayNode rows = json.putObject("reply_markup").putArray("inline_keyboard");
            for (List<Keyboard.Button> row : message.keyboard()) {
                ArrayNode buttons = rows.addArray();
                row.forEach(
                        b ->
                                buttons.addObject()
                                        .put("text", b.text())
                                        .put("callback_data", b.data()));
            }
        }
        return json;
    }
}
