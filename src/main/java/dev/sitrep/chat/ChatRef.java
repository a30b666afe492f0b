package dev.sitrep.chat;

import org.jspecify.annotations.Nullable;

/**
 * How a platform addresses a chat.
 *
 * @param room Telegram's chat id, Slack's channel id, or "terminal"
 * @param thread Telegram's forum topic ({@code message_thread_id}) or Slack's {@code thread_ts}; null for the chat itself
 */
public record ChatRef(Platform platform, String room, @Nullable String thread) {
    public static ChatRef of(Platform platform, String room) {
        return new ChatRef(platform, room, null);
    }
}
