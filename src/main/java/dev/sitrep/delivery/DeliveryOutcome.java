package dev.sitrep.delivery;

import dev.sitrep.chat.ChatRef;

import java.time.Instant;

/** What came of one attempt to send. Every "why" is a sentence for a person. */
public sealed interface DeliveryOutcome {
    /** The platform took it. {@code messageId} is the platform's name for it. */
    record Sent(String messageId) implements DeliveryOutcome {}

    /** Not now: the server was down or in trouble, and did not take it. */
    record RetryAt(Instant when, String why) implements DeliveryOutcome {}

    /** The platform asks to send less: to this chat, or in all. */
    record TooManyRequests(Instant retryAt, String why) implements DeliveryOutcome {}

    /** No answer came: it may stand in the chat, or not. It is tried again; see {@link Post#uncertainSince}. */
    record Unanswered(Instant retryAt, String why) implements DeliveryOutcome {}

    /** What was to be changed, or written under, is there no more: it goes below all others instead. */
    record PlaceGone(String why) implements DeliveryOutcome {}

    /** Never in this form: the platform refused the message itself. */
    record Rejected(String why) implements DeliveryOutcome {}

    /** The bot was blocked or removed, or the chat is closed: nothing more goes there. */
    record ChatGone(String why) implements DeliveryOutcome {}

    /** This one address is closed for now (a forum topic): nothing goes there until it is opened again. */
    record ChatClosed(String why) implements DeliveryOutcome {}

    /** The chat has a new address (a Telegram group that became a supergroup); send it there. */
    record ChatMoved(ChatRef to, String why) implements DeliveryOutcome {}

    /** The messenger as a whole can't send (wrong or revoked token): no chat's attempt counts, all wait. */
    record MessengerDown(Instant retryAt, String why) implements DeliveryOutcome {}
}
