package dev.sitrep.slack;

import com.slack.api.app_backend.events.payload.Authorization;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.Context;

import org.jspecify.annotations.Nullable;

/** Who and what a payload is about, by Slack's ids. */
final class SlackKeys {
    /** Where the id of a Socket Mode envelope is found in bolt's context. */
    static final String ENVELOPE = "sitrep.envelope";

    private SlackKeys() {}

    /** The id in the payload, since an envelope's is new when Slack packs the same thing again. */
    static String of(@Nullable String id, Context context) {
        String envelope = context.getAdditionalValues().getOrDefault(ENVELOPE, "");
        return "slack:" + (id == null || id.isEmpty() ? envelope : id);
    }

    /** The workspace whose installation an event is for: in a channel shared by two, the event's own may be the other one. */
    static @Nullable String team(EventsApiPayload<?> payload) {
        Authorization authorization = authorization(payload);
        return authorization == null || authorization.getTeamId() == null
                ? payload.getTeamId()
                : authorization.getTeamId();
    }

    /** The bot's user in that workspace; null where the event doesn't say. */
    static @Nullable String botUser(EventsApiPayload<?> payload) {
        Authorization authorization = authorization(payload);
        return authorization == null ? null : authorization.getUserId();
    }

    private static @Nullable Authorization authorization(EventsApiPayload<?> payload) {
        return payload.getAuthorizations() == null || payload.getAuthorizations().isEmpty()
                ? null
                : payload.getAuthorizations().getFirst();
    }
}
