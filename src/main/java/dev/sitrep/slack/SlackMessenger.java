package dev.sitrep.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.chat.ChatPostMessageRequest.ChatPostMessageRequestBuilder;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.block.LayoutBlock;

import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.Platform;
import dev.sitrep.delivery.DeliveryOutcome;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Messenger;
import dev.sitrep.delivery.Pacing;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Writes to Slack channels with {@code chat.postMessage}: blocks, a plain text beside them, and our delivery key as metadata.
 *
 * <p>When an attempt of this process got no answer, the next one first looks for its key in the channel, so that the message is not
 * there twice. Where Slack doesn't let us look, we send: twice is better than never.
 */
public final class SlackMessenger implements Messenger, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SlackMessenger.class);

    /** What Slack shows in notifications is shorter still. */
    private static final int NOTIFICATION = 3_000;

    /** Slack cuts plain text here. */
    private static final int PLAIN_TEXT = 40_000;

    /**
     * Slack: "1 per second per channel", "several hundred per minute" in a workspace. A little is left for answers that travel at
     * different speeds.
     */
    private static final Pacing.Limits LIMITS =
            new Pacing.Limits(Duration.ofMillis(250), Duration.ofMillis(1_100), 50);

    private final SlackApi api;
    private final SlackHistory history;
    private final SlackAttempts attempts = new SlackAttempts();

    public SlackMessenger(SlackSettings settings) {
        this.api = new SlackApi(settings);
        this.history = new SlackHistory(api);
    }

    @Override
    public Platform platform() {
        return Platform.SLACK;
    }

    @Override
    public List<Message> parts(Message whole) {
        return SlackParts.of(whole);
    }

    @Override
    public Pacing.Limits limits() {
        return LIMITS;
    }

    /** Sends one part; {@link DeliveryOutcome.Sent#messageId} is Slack's {@code ts}. */
    @Override
    public DeliveryOutcome send(ChatRef chat, Message part, String key, Instant now) {
        List<LayoutBlock> blocks = SlackBlocks.of(part);
        if (blocks.isEmpty()) {
            return new DeliveryOutcome.Rejected(
                    "The message has no text: there is nothing to send.");
        }
        SlackAttempts.Known before = attempts.of(key);
        if (before.unansweredSince() != null) {
            DeliveryOutcome settled = settledBefore(chat, key, before.unansweredSince(), now);
            if (settled != null) {
                return settled;
            }
        }
        DeliveryOutcome outcome =
                before.plainOnly()
                        ? sendPlain(chat, part, key, now)
                        : sendBlocks(chat, part, blocks, key, now);
        if (!(outcome instanceof DeliveryOutcome.RetryAt)
                && !(outcome instanceof DeliveryOutcome.MessengerDown)) {
            attempts.done(key);
        }
        return outcome;
    }

    /**
     * Slack's {@code ts} of the message that carries this key, if the channel has it since then; empty also where Slack can't be
     * asked.
     */
    public Optional<String> find(ChatRef chat, String key, Instant since) {
        return history.look(chat, key, since, since) instanceof SlackHistory.Look.Found found
                ? Optional.of(found.messageId())
                : Optional.empty();
    }

    private @Nullable DeliveryOutcome settledBefore(
            ChatRef chat, String key, Instant since, Instant now) {
        return switch (history.look(chat, key, since, now)) {
            case SlackHistory.Look.Found found -> {
                attempts.done(key);
                yield new DeliveryOutcome.Sent(found.messageId());
            }
            case SlackHistory.Look.Absent absent -> null;
            case SlackHistory.Look.NotAllowed notAllowed -> {
                LOG.warn(
                        "Slack doesn't let Sitrep read the history of {}, so a message whose answer was lost is sent again and"
                                + " may be there twice; add the history scopes of config/slack-manifest.yaml.",
                        chat.room());
                yield null;
            }
            case SlackHistory.Look.Later later -> later.outcome();
        };
    }

    private DeliveryOutcome sendBlocks(
            ChatRef chat, Message part, List<LayoutBlock> blocks, String key, Instant now) {
        Posted posted = post(chat, key, now, r -> r.blocks(blocks).text(text(part, NOTIFICATION)));
        if (posted.error() != null && SlackOutcomes.aboutItsForm(posted.error())) {
            LOG.warn(
                    "Slack refused the blocks of {} ({}); it is sent as plain text.",
                    key,
                    posted.outcome());
            attempts.blocksRefused(key);
            return sendPlain(chat, part, key, now);
        }
        return posted.outcome();
    }

    private DeliveryOutcome sendPlain(ChatRef chat, Message part, String key, Instant now) {
        return post(chat, key, now, r -> r.mrkdwn(false).text(text(part, PLAIN_TEXT))).outcome();
    }

    private static String text(Message part, int most) {
        String text = SlackBlocks.text(part, most);
        return text.isEmpty() ? "…" : text;
    }

    /** What came of one call, with Slack's word for what was wrong if it gave one. */
    private record Posted(DeliveryOutcome outcome, @Nullable String error) {}

    private Posted post(ChatRef chat, String key, Instant now, Form form) {
        try {
            ChatPostMessageResponse response =
                    api.bot()
                            .chatPostMessage(
                                    r ->
                                            form.of(r)
                                                    .channel(chat.room())
                                                    .threadTs(chat.thread())
                                                    .unfurlLinks(false)
                                                    .unfurlMedia(false)
                                                    .metadata(SlackHistory.metadata(key)));
            return answered(response, now);
        } catch (SlackApiException e) {
            int status = e.getResponse().code();
            if (status >= 500) {
                attempts.unanswered(key, now);
            }
            String retryAfter = e.getResponse().header("Retry-After");
            return new Posted(SlackOutcomes.onStatus(status, retryAfter, now), null);
        } catch (IOException | JsonParseException e) {
            attempts.unanswered(key, now);
            return new Posted(SlackOutcomes.onNoAnswer(e, now), null);
        }
    }

    private static Posted answered(ChatPostMessageResponse response, Instant now) {
        if (response.isOk()) {
            return new Posted(new DeliveryOutcome.Sent(response.getTs()), null);
        }
        String error = response.getError() == null ? "no reason given" : response.getError();
        List<String> details =
                response.getResponseMetadata() == null
                                || response.getResponseMetadata().getMessages() == null
                        ? List.of()
                        : response.getResponseMetadata().getMessages();
        return new Posted(SlackOutcomes.onError(error, details, now), error);
    }

    /** What differs between a message in blocks and one in plain text. */
    private interface Form {
        ChatPostMessageRequestBuilder of(ChatPostMessageRequestBuilder request);
    }

    @Override
    public void close() {
        api.close();
    }
}
