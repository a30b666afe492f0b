package dev.sitrep.delivery;

import dev.sitrep.chat.Chat;
import dev.sitrep.chat.ChatStore;
import dev.sitrep.delivery.DeliveryOutcome.ChatGone;
import dev.sitrep.delivery.DeliveryOutcome.ChatMoved;
import dev.sitrep.delivery.DeliveryOutcome.MessengerDown;
import dev.sitrep.delivery.DeliveryOutcome.Rejected;
import dev.sitrep.delivery.DeliveryOutcome.RetryAt;
import dev.sitrep.delivery.DeliveryOutcome.Sent;
import dev.sitrep.store.Database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.Optional;

/** What becomes of a delivery after the platform's answer: one method for each answer. */
final class OutcomeRecorder {
    private static final Logger LOG = LoggerFactory.getLogger(OutcomeRecorder.class);

    private final Database database;
    private final Outbox outbox;
    private final ChatStore chats;
    private final RetryPolicy retries;
    private final String node;

    OutcomeRecorder(
            Database database, Outbox outbox, ChatStore chats, RetryPolicy retries, String node) {
        this.database = database;
        this.outbox = outbox;
        this.chats = chats;
        this.retries = retries;
        this.node = node;
    }

    DrainReport record(Delivery delivery, DeliveryOutcome outcome, Instant now) {
        return switch (outcome) {
            case Sent sent -> onSent(delivery, sent, now);
            case RetryAt retry -> onRetryAt(delivery, retry, now);
            case Rejected rejected -> onRejected(delivery, rejected);
            case ChatGone gone -> onChatGone(delivery, gone, now);
            case ChatMoved moved -> onChatMoved(delivery, moved, now);
            case MessengerDown down -> onMessengerDown(delivery, down, now);
        };
    }

    /** It is another's turn first: the chat, or the bot, has been sent as much as the platform allows. */
    DrainReport onPaced(Delivery delivery, Instant until) {
        outbox.putBack(delivery, node, until, "Waiting for the platform's speed limit.");
        return new DrainReport(0, 1, 0);
    }

    private DrainReport onSent(Delivery delivery, Sent sent, Instant now) {
        outbox.sent(delivery, sent.messageId(), now);
        return new DrainReport(1, 0, 0);
    }

    private DrainReport onRetryAt(Delivery delivery, RetryAt retry, Instant now) {
        return switch (retries.onRetryAt(delivery, retry.when(), retry.why(), now)) {
            case RetryPolicy.Decision.Again again -> {
                LOG.info(
                        "Delivery {} was not taken ({}); it is tried again at {}.",
                        delivery.name(),
                        again.why(),
                        again.at());
                outbox.again(delivery, node, again.at(), again.why());
                yield new DrainReport(0, 1, 0);
            }
            case RetryPolicy.Decision.TooOld old -> end(delivery, DeliveryState.EXPIRED, old.why());
        };
    }

    private DrainReport onRejected(Delivery delivery, Rejected rejected) {
        return end(delivery, DeliveryState.REJECTED, rejected.why());
    }

    private DrainReport onChatGone(Delivery delivery, ChatGone gone, Instant now) {
        database.atomically(
                () -> {
                    chats.gone(delivery.chat(), gone.why(), now)
                            .forEach(id -> outbox.chatGone(id, gone.why()));
                    outbox.ended(delivery, node, DeliveryState.GONE, gone.why());
                    outbox.chatGone(delivery.chatId(), gone.why());
                });
        LOG.info("Chat {} takes nothing any more: {}", delivery.chat(), gone.why());
        return new DrainReport(0, 0, 1);
    }

    private DrainReport onChatMoved(Delivery delivery, ChatMoved moved, Instant now) {
        database.atomically(
                () -> {
                    Optional<Chat> stray = chats.moved(delivery.chat(), moved.to(), now);
                    stray.ifPresent(chat -> outbox.redirectAnswers(chat.id(), delivery.chatId()));
                    stray.ifPresent(chat -> outbox.chatGone(chat.id(), moved.why()));
                });
        LOG.info("Chat {} is now {}: {}", delivery.chat(), moved.to(), moved.why());
        return onRetryAt(delivery, new RetryAt(now, moved.why()), now);
    }

    private DrainReport onMessengerDown(Delivery delivery, MessengerDown down, Instant now) {
        outbox.putBack(delivery, node, now, down.why());
        return new DrainReport(0, 1, 0);
    }

    private DrainReport end(Delivery delivery, DeliveryState state, String why) {
        LOG.warn("Delivery {} ends as {}: {}", delivery.name(), state, why);
        outbox.ended(delivery, node, state, why);
        return new DrainReport(0, 0, 1);
    }
}
