package dev.sitrep.delivery;

import dev.sitrep.chat.ChatRef;

import java.time.Instant;

/**
 * One part of one message to one chat, claimed for sending.
 *
 * @param key its cause, unique in its chat: {@code digest:1766296800000}, {@code alert:17}, {@code answer:…}
 * @param part from 1
 * @param attempts how often the platform has asked to wait or could not be reached so far
 */
public record Delivery(
        long id,
        long chatId,
        ChatRef chat,
        String key,
        int part,
        Message message,
        int attempts,
        Instant expiresAt) {
    /** Our own name for it, the same on every attempt. */
    public String name() {
        return chatId + ":" + key + "/" + part;
    }
}
