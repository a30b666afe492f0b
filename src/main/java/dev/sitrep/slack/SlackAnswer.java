package dev.sitrep.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.ErrorResponseMetadata;

import dev.sitrep.delivery.DeliveryOutcome;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/**
 * What came of one call.
 *
 * @param error Slack's word for what was wrong; null where it gave none
 */
record SlackAnswer(DeliveryOutcome outcome, @Nullable String error) {
    /** A call of the Web API. */
    interface Call {
        SlackAnswer make() throws IOException, SlackApiException;
    }

    /** Makes the call, and says what its failure means where it has none of Slack's answers. */
    static SlackAnswer to(Call call, Instant now) {
        try {
            return call.make();
        } catch (SlackApiException e) {
            return of(e, now);
        } catch (IOException | JsonParseException e) {
            return new SlackAnswer(SlackOutcomes.onNoAnswer(e, now), null);
        }
    }

    static SlackAnswer of(SlackApiException e, Instant now) {
        String retryAfter = e.getResponse().header("Retry-After");
        int status = e.getResponse().code();
        return new SlackAnswer(SlackOutcomes.onStatus(status, retryAfter, now), null);
    }

    /**
     * @param ts Slack's name for the message, where it took it
     * @param more what Slack says beside an error, such as which block is wrong
     */
    static SlackAnswer of(
            SlackApiTextResponse response,
            String ts,
            @Nullable ErrorResponseMetadata more,
            Instant now) {
        if (response.isOk()) {
            return new SlackAnswer(new DeliveryOutcome.Sent(ts), null);
        }
        String error = response.getError() == null ? "no reason given" : response.getError();
        List<String> details =
                more == null || more.getMessages() == null ? List.of() : more.getMessages();
        return new SlackAnswer(SlackOutcomes.onError(error, details, now), error);
    }
}
