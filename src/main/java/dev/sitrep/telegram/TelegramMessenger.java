package dev.sitrep.telegram;

import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.Platform;
import dev.sitrep.delivery.DeliveryOutcome;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Messenger;
import dev.sitrep.delivery.Pacing;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Sends messages to Telegram chats through the Bot API. One call at a time or many; nothing retries by itself. */
public final class TelegramMessenger implements Messenger, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramMessenger.class);
    private static final String FILLERS = "\u115F\u1160\u3164\uFFA0";

    /**
     * Bot FAQ, "My bot is hitting limits": about 1 message a second in a chat, 20 a minute in a group, 30 a second in
     * all. The group's limit is kept in every chat, since an address does not tell what kind of chat it is.
     */
    private static final Pacing.Limits LIMITS =
            new Pacing.Limits(Duration.ofMillis(36), Duration.ofMillis(1000), 20);

    private final TelegramSettings settings;
    private final TelegramOutcomes outcomes;
    private final TelegramConnection connection;

    public TelegramMessenger(TelegramSettings settings) {
        this.settings = settings;
        this.outcomes = new TelegramOutcomes(settings);
        this.connection = new TelegramConnection(settings);
    }

    @Override
    public Platform platform() {
        return Platform.TELEGRAM;
    }

    @Override
    public List<Message> parts(Message whole) {
        return TelegramParts.of(whole);
    }

    @Override
    public Pacing.Limits limits() {
        return LIMITS;
    }

    /** {@inheritDoc} The Bot API carries no name of ours, so {@code key} is not sent. */
    @Override
    public DeliveryOutcome send(ChatRef chat, Message part, String key, Instant now) {
        Integer topic = topic(chat);
        if (chat.thread() != null && topic == null) {
            return new DeliveryOutcome.Rejected(
                    "\"" + chat.thread() + "\" is no Telegram topic; topics are numbers.");
        }
        TelegramHtml html = TelegramHtml.of(part);
        try {
            return sent(message(chat, topic, html).text(html.html()).parseMode("HTML").build());
        } catch (TelegramApiException e) {
            TelegramRefusal refusal = refusal(e);
            if (refusal.markupRefused()) {
                LOG.warn("Telegram could not read our markup; {} goes as plain text.", key);
                return sendPlain(chat, message(chat, topic, html).text(html.plain()).build(), now);
            }
            return outcomes.of(refusal, chat, now);
        }
    }

    private DeliveryOutcome sendPlain(ChatRef chat, SendMessage plain, Instant now) {
        try {
            return sent(plain);
        } catch (TelegramApiException e) {
            return outcomes.of(refusal(e), chat, now);
        }
    }

    private DeliveryOutcome sent(SendMessage message) throws TelegramApiException {
        return new DeliveryOutcome.Sent(
                Integer.toString(connection.client().execute(message).getMessageId()));
    }

    /** The SDK turns an interrupt into an exception and forgets it. */
    private static TelegramRefusal refusal(TelegramApiException trouble) {
        for (Throwable t = trouble; t != null; t = t.getCause()) {
            if (t instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
        }
        return TelegramRefusal.of(trouble);
    }

    private static SendMessage.SendMessageBuilder<?, ?> message(
            ChatRef chat, @Nullable Integer topic, TelegramHtml html) {
        SendMessage.SendMessageBuilder<?, ?> message =
                SendMessage.builder()
                        .chatId(chat.room())
                        .messageThreadId(topic)
                        .text(html.plain())
                        .linkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build());
        if (!html.keyboard().isEmpty()) {
            message.replyMarkup(keyboard(html.keyboard()));
        }
        return message;
    }

    private static InlineKeyboardMarkup keyboard(List<List<Message.Button>> rows) {
        return InlineKeyboardMarkup.builder()
                .keyboard(rows.stream().map(TelegramMessenger::row).toList())
                .build();
    }

    private static InlineKeyboardRow row(List<Message.Button> buttons) {
        return new InlineKeyboardRow(
                buttons.stream()
                        .map(
                                button ->
                                        InlineKeyboardButton.builder()
                                                .text(label(button))
                                                .callbackData(button.command())
                                                .build())
                        .toList());
    }

    /** Telegram refuses a button without a visible text, and the whole message with it; fillers are letters that nobody sees. */
    private static String label(Message.Button button) {
        boolean seen =
                button.label()
                        .codePoints()
                        .anyMatch(c -> Character.isLetterOrDigit(c) && FILLERS.indexOf(c) < 0);
        return seen ? button.label() : "…";
    }

    private static @Nullable Integer topic(ChatRef chat) {
        String thread = chat.thread();
        try {
            return thread == null ? null : Integer.valueOf(thread);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Asks the server who the bot is: shows that the address and the token are right. */
    public TelegramCheck check() {
        try {
            User me = connection.client().execute(new GetMe());
            return new TelegramCheck(true, "Telegram: the token is that of @" + me.getUserName());
        } catch (TelegramApiException e) {
            TelegramRefusal refusal = refusal(e);
            String sentence =
                    refusal.tokenRefused()
                            ? outcomes.tokenRefused(refusal)
                            : "Telegram's server at "
                                    + settings.api()
                                    + " gives no good answer ("
                                    + settings.scrub(refusal.words())
                                    + "). Check the network and SITREP_TELEGRAM_API_URL.";
            return new TelegramCheck(false, sentence);
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
