package dev.sitrep.delivery;

import dev.sitrep.chat.ChatRef;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One part of a message as a messenger is handed it.
 *
 * @param key our own name for it, the same on every attempt; platforms that can carry it do, so that a lost answer can be looked for
 * @param uncertainSince when it was first sent without an answer, so that it may stand in the chat already; null where it can't
 */
public record Post(
        ChatRef chat, Message message, String key, Place place, @Nullable Instant uncertainSince) {
    /** Whether it is the first part of an alert, by the key that {@link Delivery#name} gives it: who has the chat is to hear of that. */
    public boolean beginsAlert() {
        return key.startsWith("alert:", key.indexOf(':') + 1) && key.endsWith("/1");
    }

    /** A first attempt at a message below all others. */
    public static Post fresh(ChatRef chat, Message message, String key) {
        return new Post(chat, message, key, Place.fresh(), null);
    }
}
