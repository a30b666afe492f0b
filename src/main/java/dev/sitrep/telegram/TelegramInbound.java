package dev.sitrep.telegram;

import dev.sitrep.command.Request;

/** What one update means to us. */
sealed interface TelegramInbound {
    /** Somebody typed something that is meant for the bot. */
    record Asked(Request request) implements TelegramInbound {}

    /** Somebody pressed a button; Telegram shows a clock on it until {@code query} is answered. */
    record Pressed(Request request, String query) implements TelegramInbound {}

    /** The bot came into a chat, or was let back in. */
    record Joined(Request request) implements TelegramInbound {}

    /** The bot was blocked or removed. */
    record Left(Request request, String why) implements TelegramInbound {}

    /** Not for us. */
    record Nothing() implements TelegramInbound {}
}
