package dev.sitrep.telegram;

import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.Platform;
import dev.sitrep.delivery.DeliveryOutcome;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Messenger;
import dev.sitrep.delivery.Pacing;
import dev.sitrep.delivery.Place;
import dev.sitrep.delivery.Post;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Sends messages to Telegram chats through the Bot API. One call at a time or many; nothing retries by itself. */
public final class TelegramMessenger implements Messenger, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramMessenger.class);

    /**
     * Bot FAQ, "My bot is hitting limits": about 30 messages a second in all. They are spread over the second, so that an answer
     * to a command waits for a tenth of one and few calls are under way at once.
     */
    private static final List<Pacing.Rate> IN_ALL =
            List.of(
                    new Pacing.Rate(30, Duration.ofSeconds(1)),
                    new Pacing.Rate(4, Duration.ofMillis(100)));

    /** About one message a second in a chat. */
    private static final Pacing.Rate IN_CHAT = new Pacing.Rate(1, Duration.ofSeconds(1));

    /** Twenty a minute in a group; channels are counted as groups. */
    private static final Pacing.Rate IN_GROUP = new Pacing.Rate(20, Duration.ofMinutes(1));

    private static final Pacing.Limits PRIVATE = new Pacing.Limits("bot", IN_ALL, List.of(IN_CHAT));
    private static final Pacing.Limits GROUP =
            new Pacing.Limits("bot", IN_ALL, List.of(IN_CHAT, IN_GROUP));

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

    /** {@inheritDoc} Ids of groups and channels are negative. Edits count as messages do. */
    @Override
    public Pacing.Limits limits(ChatRef chat, Place place) {
        return chat.room().startsWith("-") ? GROUP : PRIVATE;
    }

    /** {@inheritDoc} The Bot API carries no name of ours, so {@link Post#key} is not sent. */
    @Override
    public DeliveryOutcome send(Post post, Instant now) {
        ChatRef chat = post.chat();
        if (chat.thread() != null && TelegramCalls.number(chat.thread()) == null) {
            return new DeliveryOutcome.Rejected(
                    "\"" + chat.thread() + "\" is no Telegram topic; topics are numbers.");
        }
        if (post.place() instanceof Place.Edit(String id) && TelegramCalls.number(id) == null) {
            return new DeliveryOutcome.PlaceGone("\"" + id + "\" is no message of Telegram's.");
        }
        Block.Picture picture = post.message().picture().orElse(null);
        return picture == null || post.place() instanceof Place.Edit
                ? say(post, now)
                : show(post, picture, now);
    }

    /** A picture that the server refuses for what it is, or that the chat does not allow, is told in words. */
    private DeliveryOutcome show(Post post, Block.Picture picture, Instant now) {
        SendPhoto photo = TelegramCalls.photo(post.chat(), post.place(), picture);
        try {
            int id = connection.client().execute(photo).getMessageId();
            return new DeliveryOutcome.Sent(Integer.toString(id));
        } catch (TelegramApiException e) {
            DeliveryOutcome outcome = outcomes.of(refusal(e), post.chat(), now);
            if (!(outcome instanceof DeliveryOutcome.Rejected(String why))) {
                return outcome;
            }
            LOG.warn("A picture is told in words instead, as {}: {}", post.key(), why);
            return say(post, now);
        }
    }

    private DeliveryOutcome say(Post post, Instant now) {
        TelegramHtml html = TelegramHtml.of(post.message());
        try {
            return new DeliveryOutcome.Sent(write(post, html, "HTML"));
        } catch (TelegramApiException e) {
            if (refusal(e).markupRefused()) {
                LOG.warn("Telegram could not read our markup; {} goes as plain text.", post.key());
                return sendPlain(post, html, now);
            }
            return outcome(e, post, now);
        }
    }

    private DeliveryOutcome sendPlain(Post post, TelegramHtml html, Instant now) {
        try {
            return new DeliveryOutcome.Sent(write(post, html, null));
        } catch (TelegramApiException e) {
            return outcome(e, post, now);
        }
    }

    /** Makes the call, and returns the id of the message that now has these words. */
    private String write(Post post, TelegramHtml html, @Nullable String mode)
            throws TelegramApiException {
        TelegramClient client = connection.client();
        if (post.place() instanceof Place.Edit(String id)) {
            client.execute(TelegramCalls.edit(post.chat(), Integer.parseInt(id), html, mode));
            return id;
        }
        SendMessage message = TelegramCalls.send(post.chat(), post.place(), html, mode);
        return Integer.toString(client.execute(message).getMessageId());
    }

    private DeliveryOutcome outcome(TelegramApiException e, Post post, Instant now) {
        return post.place() instanceof Place.Edit(String id)
                ? outcomes.ofEdit(refusal(e), id, post.chat(), now)
                : outcomes.of(refusal(e), post.chat(), now);
    }

    /** The SDK turns an interrupt into an exception and forgets it. */
    private static TelegramRefusal refusal(TelegramApiException trouble) {
        if (TelegramRefusal.cause(trouble, InterruptedException.class).isPresent()) {
            Thread.currentThread().interrupt();
        }
        return TelegramRefusal.of(trouble);
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
