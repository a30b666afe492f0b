package dev.sitrep.slack;

import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.ChatStore;
import dev.sitrep.command.RequestHandler;
import dev.sitrep.delivery.Message;

import java.time.Instant;

/**
 * What of the program Slack's people reach.
 *
 * @param home what a person's Home tab shows
 */
public record SlackInside(RequestHandler handler, ChatStore chats, Home home) {
    /** Makes the Home tab's text. */
    @FunctionalInterface
    public interface Home {
        /**
         * @param direct the person's chat with the bot alone
         * @param title that chat's name
         */
        Message of(ChatRef direct, String title, Instant now);
    }
}
