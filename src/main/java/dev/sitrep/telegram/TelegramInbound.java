package dev.sitrep.telegram;

import dev.sitrep.chat.ChatRef;
import dev.sitrep.command.Request;

/** What one update means to us. */
sealed interface TelegramInbound {
    /** Somebody typed something that is meant for the bot. */
    record Asked(Request request) implements TelegramInbound {}

    /** Somebody pressed a button; Telegram shows a clock on it until {@code query} is answered. */
    record Pressed(Request request, String query) implements TelegramInbound {}

    /** A press that means nothing: its data was forged, or is of an old version. Who pressed is told so, nobody else. */
    record Refused(String query, String sentence) implements TelegramInbound {}

    /** The bot came into a chat where it may write, was let back in, or got the right to write. */
    record Joined(Request request) implements TelegramInbound {}

    /** The bot was blocked or removed, or lost the right to write. */
    record Left(Request request, String why) implements TelegramInbound {}

    /** The chat or the forum topic has another name. */
    record Renamed(Request request) implements TelegramInbound {}

    /** A group became a supergroup. */
    record Moved(Request request, ChatRef to, String why) implements TelegramInbound {}

    /** A forum topic was closed. */
    record Closed(Request request, String why) implements TelegramInbound {}

    /** A forum topic was opened again. */
    record Reopened(Request request) implements TelegramInbound {}

    /** Not for us. */
    record Nothing() implements TelegramInbound {}
}
