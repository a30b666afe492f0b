package dev.sitrep.testing.telegram;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** One chat on the server: who may write there, and what the bot wrote. Guarded by its owner's lock. */
final class Room {
    final long id;
    final String type;
    String title;
    final Map<Integer, SeenMessage> messages = new LinkedHashMap<>();
    final Map<Integer, Topic> topics = new HashMap<>();

    /** Messages that were there and are no more. */
    final Set<Integer> deleted = new HashSet<>();

    /** Whether what is said outside of all topics may be said. */
    boolean generalOpen = true;

    /** Whether those who may write may send photos, too. */
    boolean photosAllowed = true;

    /** What people are in the chat, by their ids; nobody stands for a plain member. */
    final Map<Long, String> standings = new HashMap<>();

    /** What the bot is in the chat, as it was last told. */
    ObjectNode botsStanding = Standing.of("member");

    /** Why nothing may be written here, in the server's words. */
    @Nullable String forbidden;

    /** What right the bot lacks, in the server's words. */
    @Nullable String lacking;

    @Nullable Long migratedTo;
    private int lastMessage;

    /** A forum topic. */
    record Topic(String name, boolean open) {}

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
        if (!topics.isEmpty() || !generalOpen) {
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
        if (lacking != null) {
            throw Refusal.badRequest(lacking);
        }
        if (topic == null) {
            if (!generalOpen) {
                throw Refusal.badRequest("TOPIC_CLOSED");
            }
            return;
        }
        Topic there = topics.get(topic);
        if (there == null) {
            throw Refusal.badRequest("message thread not found");
        }
        if (!there.open()) {
            throw Refusal.badRequest("TOPIC_CLOSED");
        }
    }
}
