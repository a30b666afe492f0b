package dev.sitrep.delivery;

import dev.sitrep.chat.ChatStore;
import dev.sitrep.delivery.DeliveryOutcome.ChatClosed;
import dev.sitrep.delivery.DeliveryOutcome.ChatGone;
import dev.sitrep.delivery.DeliveryOutcome.ChatMoved;
import dev.sitrep.delivery.DeliveryOutcome.MessengerDown;
import dev.sitrep.delivery.DeliveryOutcome.PlaceGone;
import dev.sitrep.delivery.DeliveryOutcome.Rejected;
import dev.sitrep.delivery.DeliveryOutcome.RetryAt;
import dev.sitrep.delivery.DeliveryOutcome.Sent;
import dev.sitrep.delivery.DeliveryOutcome.TooManyRequests;
import dev.sitrep.delivery.DeliveryOutcome.Unanswered;
import dev.sitrep.store.Database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What becomes of a delivery after the platform's answer: one method for each answer. */
final class OutcomeRecorder {
    private static final Logger LOG = LoggerFactory.getLogger(OutcomeRecorder.class);

    /** A platform that took something so lately is not down. */
    private static final Duration LATELY = Duration.ofMinutes(1);

    private final Database database;
    private final DeliveryQueue queue;
    private final Outbox outbox;
    private final ChatStore chats;
    private final ChatMover mover;
    private final RetryPolicy retries;
    private Instant lastSent = Instant.MIN;

    OutcomeRecorder(
            Database database,
            DeliveryQueue queue,
            Outbox outbox,
            ChatStore chats,
            RetryPolicy retries) {
        this.database = database;
        this.queue = queue;
        this.outbox = outbox;
        this.chats = chats;
        this.mover = new ChatMover(database, chats, outbox);
        this.retries = retries;
    }

    /** All of them or none, in one transaction. */
    DrainReport recordAll(List<Calls.Answer> answers, Instant now) {
        return database.atomically(
                () ->
                        answers.stream()
                                .map(answer -> record(answer, now))
                                .reduce(DrainReport.NOTHING, DrainReport::plus));
    }

    private DrainReport record(Calls.Answer answer, Instant now) {
        Delivery delivery = answer.delivery();
        if (answer.failure() != null) {
            return onFailure(delivery, answer.failure(), now);
        }
        return switch (Objects.requireNonNull(answer.outcome())) {
            case Sent sent -> onSent(delivery, sent, now);
            case RetryAt retry ->
                    onTrouble(delivery, shifted(answer, retry.when(), now), retry.why(), now);
            case TooManyRequests flood ->
                    onWait(delivery, shifted(answer, flood.retryAt(), now), flood.why(), now);
            case Unanswered lost -> onUnanswered(answer, lost, now);
            case PlaceGone gone -> onPlaceGone(delivery, gone, now);
            case Rejected rejected -> end(delivery, DeliveryState.REJECTED, rejected.why());
            case ChatGone gone -> onChatGone(delivery, gone, now);
            case ChatClosed closed -> onChatClosed(delivery, closed, now);
            case ChatMoved moved -> onChatMoved(delivery, moved, now);
            case MessengerDown down -> onMessengerDown(delivery, down, now);
        };
    }

    /** Messengers count a wait from when they were called, platforms from when they answer. */
    static Instant shifted(Calls.Answer answer, Instant when, Instant now) {
        return when.plus(Duration.between(answer.call().begun(), now));
    }

    /** It is another's turn first: the chat, or the bot, has been sent as much as the platform allows. */
    DrainReport onPaced(Delivery delivery, Instant until) {
        queue.putBack(delivery, until, "Waiting for the platform's speed limit.");
        return new DrainReport(0, 1, 0);
    }

    private DrainReport onSent(Delivery delivery, Sent sent, Instant now) {
        queue.sent(delivery, sent.messageId(), now);
        lastSent = now;
        return new DrainReport(1, 0, 0);
    }

    private DrainReport onTrouble(Delivery delivery, Instant when, String why, Instant now) {
        boolean othersGoThrough = !lastSent.isBefore(now.minus(LATELY));
        return follow(
                retries.onTrouble(delivery, when, why, othersGoThrough, now),
                delivery,
                again -> queue.again(delivery, again.at(), again.why()));
    }

    /** To be asked to wait is no failure of the message: it does not count towards giving it up. */
    private DrainReport onWait(Delivery delivery, Instant when, String why, Instant now) {
        return follow(
                retries.onWait(delivery, when, why, now),
                delivery,
                again -> queue.putBack(delivery, again.at(), again.why()));
    }

    private DrainReport onUnanswered(Calls.Answer answer, Unanswered lost, Instant now) {
        queue.uncertain(answer.delivery(), answer.call().begun());
        return onTrouble(answer.delivery(), shifted(answer, lost.retryAt(), now), lost.why(), now);
    }

    /** Our own code failed. The platform may have been called by then. */
    private DrainReport onFailure(Delivery delivery, Throwable failure, Instant now) {
        LOG.error("A fault in Sitrep: {} could not be sent", delivery.name(), failure);
        if (!(failure instanceof RuntimeException fault)) {
            // An Error may be the end of the process: the part stays marked, and is taken up again
            // when its claim has lapsed.
            return new DrainReport(0, 1, 0);
        }
        queue.uncertain(delivery, now);
        return follow(
                retries.onFault(delivery, fault, now),
                delivery,
                again -> queue.faulty(delivery, again.at(), again.why()));
    }

    private DrainReport follow(
            RetryPolicy.Decision decision,
            Delivery delivery,
            Consumer<RetryPolicy.Decision.Again> tryAgain) {
        return switch (decision) {
            case RetryPolicy.Decision.Again again -> {
                LOG.info(
                        "Delivery {} was not taken ({}); it is tried again at {}.",
                        delivery.name(),
                        again.why(),
                        again.at());
                tryAgain.accept(again);
                yield new DrainReport(0, 1, 0);
            }
            case RetryPolicy.Decision.TooOld old -> end(delivery, DeliveryState.EXPIRED, old.why());
            case RetryPolicy.Decision.GiveUp up -> end(delivery, DeliveryState.REJECTED, up.why());
        };
    }

    /** Only once: what goes below all others has no place that could be gone. */
    private DrainReport onPlaceGone(Delivery delivery, PlaceGone gone, Instant now) {
        if (delivery.place() instanceof Place.Fresh) {
            return end(delivery, DeliveryState.REJECTED, gone.why());
        }
        if (delivery.onlyInPlace()) {
            return onNoPlace(delivery);
        }
        queue.aimAfresh(delivery);
        queue.putBack(delivery, now, gone.why());
        return new DrainReport(0, 1, 0);
    }

    /** What it was to change is not there: deleted, or never sent. People delete messages, so it is no trouble. */
    DrainReport onNoPlace(Delivery delivery) {
        queue.ended(delivery, DeliveryState.EXPIRED, "The message that it changes is not there.");
        return new DrainReport(0, 0, 1);
    }

    private DrainReport onChatGone(Delivery delivery, ChatGone gone, Instant now) {
        return lose(delivery, gone.why(), () -> chats.gone(delivery.chat(), gone.why(), now));
    }

    private DrainReport onChatClosed(Delivery delivery, ChatClosed closed, Instant now) {
        return lose(delivery, closed.why(), () -> chats.closed(delivery.chat(), closed.why(), now));
    }

    private DrainReport lose(Delivery delivery, String why, Supplier<List<Long>> chatsLost) {
        List<Long> lost =
                database.atomically(
                        () -> {
                            List<Long> ids = chatsLost.get();
                            ids.forEach(id -> outbox.chatGone(id, why));
                            queue.ended(delivery, DeliveryState.GONE, why);
                            outbox.chatGone(delivery.chatId(), why);
                            return ids;
                        });
        if (!lost.isEmpty()) {
            LOG.info("Chat {} takes nothing any more: {}", delivery.chat(), why);
        }
        return new DrainReport(0, 0, 1);
    }

    private DrainReport onChatMoved(Delivery delivery, ChatMoved moved, Instant now) {
        mover.move(delivery.chat(), moved.to(), moved.why(), now);
        return onTrouble(delivery, now, moved.why(), now);
    }

    private DrainReport onMessengerDown(Delivery delivery, MessengerDown down, Instant now) {
        queue.putBack(delivery, now, down.why());
        return new DrainReport(0, 1, 0);
    }

    private DrainReport end(Delivery delivery, DeliveryState state, String why) {
        LOG.warn("Delivery {} ends as {}: {}", delivery.name(), state, why);
        queue.ended(delivery, state, why);
        return new DrainReport(0, 0, 1);
    }
}
