package dev.sitrep.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.Message;
import com.slack.api.model.Message.Metadata;
import com.slack.api.model.ResponseMetadata;

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
        record Later(SlackAnswer answer) implements Look {}
    }

    static Metadata metadata(String key) {
        return Metadata.builder().eventType(EVENT).eventPayload(Map.of(KEY, key)).build();
    }

    /**
     * Where to look.
     *
     * @param under the message whose thread it may stand in; null for the channel itself
     * @param since when it can first have been sent
     */
    record Where(String token, String channel, @Nullable String under, Instant since) {
        /** Slack's names for messages begin with their seconds. */
        String oldest() {
            return since.minus(CLOCKS_APART).getEpochSecond() + ".000000";
        }

        @Override
        public String toString() {
            return "Where[" + channel + ", " + under + ", " + since + "]";
        }
    }

    /** Looks for the message that carries the key. */
    Look look(Where where, String key, Instant now) {
        try {
            String cursor = null;
            for (int page = 0; page < MOST_PAGES; page++) {
                Page read = page(where, cursor);
                if (read.error() != null) {
                    return refused(read.error(), now);
                }
                String found = find(read.messages(), key);
                if (found != null) {
                    return new Look.Found(found);
                }
                cursor = read.next();
                if (cursor == null || cursor.isEmpty()) {
                    break;
                }
            }
            return new Look.Absent();
        } catch (SlackApiException e) {
            return later(SlackAnswer.of(e, now));
        } catch (IOException | JsonParseException e) {
            return later(new SlackAnswer(SlackOutcomes.onNoAnswer(e, now), null));
        }
    }

    /** One page of a history, or Slack's word for why there is none. */
    private record Page(List<Message> messages, @Nullable String next, @Nullable String error) {
        static Page of(
                boolean ok,
                @Nullable String error,
                @Nullable List<Message> messages,
                @Nullable ResponseMetadata more) {
            String refused = ok ? null : error == null ? "no reason given" : error;
            return new Page(
                    messages == null ? List.of() : messages,
                    more == null ? null : more.getNextCursor(),
                    refused);
        }
    }

    private Page page(Where where, @Nullable String cursor) throws IOException, SlackApiException {
        return where.under() == null
                ? channel(where, cursor)
                : thread(where, where.under(), cursor);
    }

    private Page channel(Where where, @Nullable String cursor)
            throws IOException, SlackApiException {
        var read =
                api.bot(where.token())
                        .conversationsHistory(
                                r ->
                                        r.channel(where.channel())
                                                .oldest(where.oldest())
                                                .cursor(cursor)
                                                .limit(PAGE)
                                                .includeAllMetadata(true));
        return Page.of(
                read.isOk(), read.getError(), read.getMessages(), read.getResponseMetadata());
    }

    private Page thread(Where where, String first, @Nullable String cursor)
            throws IOException, SlackApiException {
        var read =
                api.bot(where.token())
                        .conversationsReplies(
                                r ->
                                        r.channel(where.channel())
                                                .ts(first)
                                                .oldest(where.oldest())
                                                .cursor(cursor)
                                                .limit(PAGE)
                                                .includeAllMetadata(true));
        return Page.of(
                read.isOk(), read.getError(), read.getMessages(), read.getResponseMetadata());
    }

    private static @Nullable String find(List<Message> messages, String key) {
        for (var message : messages) {
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

    /** A look that got no answer leaves no message behind: it is only put off. */
    private static Look later(SlackAnswer answer) {
        return new Look.Later(
                answer.outcome() instanceof DeliveryOutcome.Unanswered silent
                        ? new SlackAnswer(
                                new DeliveryOutcome.RetryAt(silent.retryAt(), silent.why()),
                                answer.error())
                        : answer);
    }

    private static Look refused(String error, Instant now) {
        // A thread that is gone holds nothing.
        if (SlackOutcomes.aboutItsPlace(error)) {
            return new Look.Absent();
        }
        if (error.equals("missing_scope")) {
            return new Look.NotAllowed();
        }
        DeliveryOutcome outcome = SlackOutcomes.onError(error, List.of(), now);
        return outcome instanceof DeliveryOutcome.Rejected
                ? new Look.NotAllowed()
                : later(new SlackAnswer(outcome, error));
    }
}
