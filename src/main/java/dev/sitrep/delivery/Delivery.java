package dev.sitrep.delivery;

import dev.sitrep.chat.ChatRef;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One part of one message to one chat, claimed for sending.
 *
 * @param key its cause, unique in its chat: {@code digest:1766296800000}, {@code alert:17}, {@code answer:…}
 * @param part from 1
 * @param onlyInPlace it changes a message and is nothing without it, so where that is not there it ends
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
        boolean onlyInPlace,
        @Nullable Instant uncertainSince,
        int attempts,
        int faults,
        Instant expiresAt) {
    /** Our own name for it, the same on every attempt. */
    public String name() {
        return chatId + ":" + key + "/" + part;
    }

    /** Whether there is a place for it. */
    boolean hasPlace() {
        return !onlyInPlace || place instanceof Place.Edit;
    }

    /** As its messenger is handed it. */
    Post post() {
        return new Post(chat, message, name(), place, uncertainSince);
    }
}
