package dev.sitrep.testing.telegram;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** One chat on the server: who may write there, and what the bot wrote. Guarded by its owner's lock. */
final class Room {
    final long id;
    final String type;
    final String title;
    final Map<Integer, SeenMessage> messages = new LinkedHashMap<>();

    /** Forum topics, and whether each is open. */
    final Map<Integer, Boolean> topics = new HashMap<>();

    /** Why nothing may be written here, in the server's words. */
    @Nullable String forbidden;

    @Nullable Long migratedTo;
    private int lastMessage;

    Room(long id, String type, String title) {
        this.id = id;
        this.type = type;
        this.title = title;
    }

    /** The kind of chat that an id without further word belongs to. */
    static String typeOf(long id) {
        return id > 0 ? "private" : id > -1_000_000_000_000L ? "group" : "supergroup";
    }

    int nextMessage() {
        return ++lastMessage;
    }

    boolean wasWritten(int messageId) {
        return messageId >= 1 && messageId <= lastMessage;
    }

    ObjectNode json() {
        ObjectNode chat = JsonNodeFactory.instance.objectNode().put("id", id).put("type", type);
        chat.put(type.equals("private") ? "first_name" : "title", title);
        if (!topics.isEmpty()) {
            chat.put("is_forum", true);
        }
        return chat;
    }

    /** Refuses where the chat is shut or gone. */
    void mayWrite(@Nullable Integer topic) {
        if (migratedTo != null) {
            throw Refusal.migrated(migratedTo);
        }
        if (forbidden != null) {
            throw Refusal.of(403, "Forbidden: " + forbidden);
        }
        if (topic == null) {
            return;
        }
        Boolean open = topics.get(topic);
        if (open == null) {
            throw Refusal.badRequest("message thread not found");
        }
        if (!open) {
            throw Refusal.badRequest("TOPIC_CLOSED");
        }
    }
}
