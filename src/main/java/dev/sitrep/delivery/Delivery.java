package dev.sitrep.delivery;

import dev.sitrep.chat.ChatRef;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One part of one message to one chat, claimed for sending.
 *
 * @param key its cause, unique in its chat: {@code digest:1766296800000}, {@code alert:17}, {@code answer:…}
 * @param part from 1
 * @param uncertainSince when it was first sent without an answer; null where it can't stand in the chat yet
 * @param attempts how often the platform has asked to wait or could not be reached so far
 * @param faults how often our own code failed on it so far
 */
public record Delivery(
        long id,
        long chatId,
        ChatRef chat,
        String key,
        int part,
        Message message,
        Place place,
        @Nullable Instant uncertainSince,
        int attempts,
        int faults,
        Instant expiresAt) {
    /** Our own name for it, the same on every attempt. */
    public String name() {
        return chatId + ":" + key + "/" + part;
    }

    /** As its messenger is handed it. */
    Post post() {
        return new Post(chat, message, name(), place, uncertainSince);
    }
}
