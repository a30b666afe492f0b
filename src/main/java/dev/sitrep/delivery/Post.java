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
    /** A first attempt at a message below all others. */
    public static Post fresh(ChatRef chat, Message message, String key) {
        return new Post(chat, message, key, Place.fresh(), null);
    }
}
