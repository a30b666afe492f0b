package dev.sitrep.telegram;

import dev.sitrep.chat.ChatRef;
import dev.sitrep.delivery.DeliveryOutcome;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** From what Telegram's server said to what becomes of the delivery. Pure. */
final class TelegramOutcomes {
    /** A wrong token is mended by a person; there is no hurry to ask again. */
    static final Duration TOKEN_WAIT = Duration.ofMinutes(1);

    private static final Duration SERVER_WAIT = Duration.ofSeconds(5);
    private static final Duration FLOOD_WAIT = Duration.ofSeconds(5);

    /** What a 400 says when the chat, not the message, is the trouble. */
    private static final List<String> CHAT_IS_GONE =
            List.of(
                    "chat not found",
                    "PEER_ID_INVALID",
                    "CHAT_WRITE_FORBIDDEN",
                    "CHAT_RESTRICTED",
                    "have no rights to send a message",
                    "not enough rights to send text messages",
                    "need administrator rights in the channel",
                    "group chat was deactivated");

    private static final List<String> TOPIC_IS_GONE =
            List.of("TOPIC_DELETED", "message thread not found");

    private static final String TOPIC_IS_CLOSED = "TOPIC_CLOSED";

    /** What a 400 says when the message that was to be changed is deleted, another's, or of a kind that can't be. */
    private static final List<String> MESSAGE_IS_GONE =
            List.of(
                    "message to edit not found",
                    "message can't be edited",
                    "no text in the message to edit",
                    "MESSAGE_ID_INVALID");

    private static final String UNCHANGED = "message is not modified";

    /** The server declines before it does anything; other errors of its own may come after it has. */
    private static final int DECLINED = 503;

    private final TelegramSettings settings;

    TelegramOutcomes(TelegramSettings settings) {
        this.settings = settings;
    }

    /** What to do about a refusal of a new message to this chat. */
    DeliveryOutcome of(TelegramRefusal refusal, ChatRef chat, Instant now) {
        Long moved = refusal.migratedTo();
        if (moved != null) {
            ChatRef to = ChatRef.of(chat.platform(), Long.toString(moved));
            return new DeliveryOutcome.ChatMoved(
                    to, "The group became a supergroup and has the new id " + moved + ".");
        }
        return switch (refusal.code()) {
            case TelegramRefusal.UNANSWERED -> onNoAnswer(refusal, now);
            case TelegramRefusal.UNREACHED, DECLINED -> onNotTaken(refusal, now);
            case 400 -> onBadRequest(refusal);
            case 401, 404 -> onTokenRefused(refusal, now);
            case 403 -> gone(refusal);
            case 429 -> onTooManyRequests(refusal, now);
            default ->
                    refusal.code() >= 500
                            ? onServerTrouble(refusal, now)
                            : new DeliveryOutcome.Rejected(refused(refusal));
        };
    }

    /**
     * What to do about a refusal of a change to a message that stands. To change it twice to the same is no harm, so an answer
     * that was lost is a wait like any other.
     */
    DeliveryOutcome ofEdit(TelegramRefusal refusal, String messageId, ChatRef chat, Instant now) {
        if (refusal.code() == 400 && refusal.says(UNCHANGED)) {
            return new DeliveryOutcome.Sent(messageId);
        }
        if (refusal.code() == 400 && MESSAGE_IS_GONE.stream().anyMatch(refusal::says)) {
            return new DeliveryOutcome.PlaceGone(
                    "Telegram says: " + words(refusal) + ". It is sent as a new message.");
        }
        DeliveryOutcome outcome = of(refusal, chat, now);
        return outcome instanceof DeliveryOutcome.Unanswered(Instant at, String why)
                ? new DeliveryOutcome.RetryAt(at, why)
                : outcome;
    }

    private DeliveryOutcome onBadRequest(TelegramRefusal refusal) {
        if (refusal.says(TOPIC_IS_CLOSED)) {
            return new DeliveryOutcome.ChatClosed("The topic is closed.");
        }
        if (CHAT_IS_GONE.stream().anyMatch(refusal::says)
                || TOPIC_IS_GONE.stream().anyMatch(refusal::says)) {
            return gone(refusal);
        }
        return new DeliveryOutcome.Rejected(refused(refusal));
    }

    private DeliveryOutcome gone(TelegramRefusal refusal) {
        return new DeliveryOutcome.ChatGone(
                "Telegram says: " + words(refusal) + ". Nothing more is sent there.");
    }

    private String refused(TelegramRefusal refusal) {
        return "Telegram refused the message: " + words(refusal) + ".";
    }

    private static DeliveryOutcome onTooManyRequests(TelegramRefusal refusal, Instant now) {
        Integer seconds = refusal.retryAfter();
        Duration wait = seconds == null ? FLOOD_WAIT : Duration.ofSeconds(Math.max(1, seconds));
        return new DeliveryOutcome.TooManyRequests(
                now.plus(wait),
                "Telegram asked to wait " + wait.toSeconds() + " s (too many requests).");
    }

    /** A server that ends, or a proxy that lost it, may have taken the message before (telegram-bot-api, "restart"). */
    private DeliveryOutcome onServerTrouble(TelegramRefusal refusal, Instant now) {
        return new DeliveryOutcome.Unanswered(
                now.plus(SERVER_WAIT),
                "Telegram's server has trouble ("
                        + words(refusal)
                        + "), so it is unknown whether the message arrived; it is tried again.");
    }

    private DeliveryOutcome onNotTaken(TelegramRefusal refusal, Instant now) {
        return new DeliveryOutcome.RetryAt(
                now.plus(SERVER_WAIT),
                "Telegram's server could not be reached ("
                        + words(refusal)
                        + "); it is tried again.");
    }

    private DeliveryOutcome onNoAnswer(TelegramRefusal refusal, Instant now) {
        return new DeliveryOutcome.Unanswered(
                now.plus(SERVER_WAIT),
                "Telegram gave no answer ("
                        + words(refusal)
                        + "), so it is unknown whether the message arrived; it is tried again.");
    }

    private DeliveryOutcome onTokenRefused(TelegramRefusal refusal, Instant now) {
        return new DeliveryOutcome.MessengerDown(now.plus(TOKEN_WAIT), tokenRefused(refusal));
    }

    /** What an operator is told about a token that the server does not know. */
    String tokenRefused(TelegramRefusal refusal) {
        return "Telegram does not accept the bot's token ("
                + refusal.code()
                + " "
                + words(refusal)
                + "). Nothing is sent or read there until it is right: get the token from"
                + " @BotFather, set SITREP_TELEGRAM_TOKEN and start again.";
    }

    private String words(TelegramRefusal refusal) {
        return settings.scrub(refusal.words());
    }
}
