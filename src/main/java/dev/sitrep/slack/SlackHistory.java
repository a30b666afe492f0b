package dev.sitrep.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.model.Message.Metadata;

import dev.sitrep.chat.ChatRef;
import dev.sitrep.delivery.DeliveryOutcome;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Looks for our own messages in a channel by the delivery key that they carry as metadata. */
final class SlackHistory {
    /** The metadata's event type, which says that the payload is ours. */
    static final String EVENT = "sitrep_delivery";

    private static final String KEY = "key";

    /** Slack's clock names the messages, ours the moment to look from: allow for the difference. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

    private static final int PAGE = 200;
    private static final int MOST_PAGES = 10;

    private final SlackApi api;

    SlackHistory(SlackApi api) {
        this.api = api;
    }

    /** What a look gave. */
    sealed interface Look {
        record Found(String messageId) implements Look {}

        record Absent() implements Look {}

        /** Slack won't let us see: the scope is missing, or the channel is. */
        record NotAllowed() implements Look {}

        /** Not now; sending without having looked could double the message. */
        record Later(DeliveryOutcome outcome) implements Look {}
    }

    static Metadata metadata(String key) {
        return Metadata.builder().eventType(EVENT).eventPayload(Map.of(KEY, key)).build();
    }

    Look look(ChatRef chat, String key, Instant since, Instant now) {
        try {
            String cursor = null;
            for (int page = 0; page < MOST_PAGES; page++) {
                ConversationsHistoryResponse response = page(chat, since, cursor);
                if (!response.isOk()) {
                    return refused(response.getError(), now);
                }
                String found = find(response, key);
                if (found != null) {
                    return new Look.Found(found);
                }
                var more = response.getResponseMetadata();
                cursor = more == null ? null : more.getNextCursor();
                if (cursor == null || cursor.isEmpty()) {
                    break;
                }
            }
            return new Look.Absent();
        } catch (SlackApiException e) {
            String retryAfter = e.getResponse().header("Retry-After");
            return new Look.Later(SlackOutcomes.onStatus(e.getResponse().code(), retryAfter, now));
        } catch (IOException | JsonParseException e) {
            return new Look.Later(SlackOutcomes.onNoAnswer(e, now));
        }
    }

    private ConversationsHistoryResponse page(ChatRef chat, Instant since, @Nullable String cursor)
            throws IOException, SlackApiException {
        String oldest = since.minus(CLOCKS_APART).getEpochSecond() + ".000000";
        return api.bot()
                .conversationsHistory(
                        r ->
                                r.channel(chat.room())
                                        .oldest(oldest)
                                        .cursor(cursor)
                                        .limit(PAGE)
                                        .includeAllMetadata(true));
    }

    private static @Nullable String find(ConversationsHistoryResponse response, String key) {
        for (var message : response.getMessages()) {
            Metadata metadata = message.getMetadata();
            if (metadata != null
                    && EVENT.equals(metadata.getEventType())
                    && metadata.getEventPayload() != null
                    && key.equals(metadata.getEventPayload().get(KEY))) {
                return message.getTs();
            }
        }
        return null;
    }

    private static Look refused(String error, Instant now) {
        if (error.equals("missing_scope")) {
            return new Look.NotAllowed();
        }
        DeliveryOutcome outcome = SlackOutcomes.onError(error, List.of(), now);
        return outcome instanceof DeliveryOutcome.Rejected
                ? new Look.NotAllowed()
                : new Look.Later(outcome);
    }
}
