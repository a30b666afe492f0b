package dev.sitrep.testing.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.net.URI;

/** Where updates are brought to, instead of being asked for (Bot API, setWebhook). Guarded by the BotApi's lock. */
final class Webhook {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Inbox inbox;
    private String url = "";
    private int atOnce = 40;
    private @Nullable WebhookCaller caller;

    Webhook(Inbox inbox) {
        this.inbox = inbox;
    }

    JsonNode set(JsonNode asked) {
        String wanted = asked.path("url").asText("");
        if (wanted.isEmpty()) {
            return delete(asked);
        }
        String secret = asked.path("secret_token").asText("");
        if (!secret.matches("[A-Za-z0-9_-]{0,256}")) {
            throw Refusal.badRequest("secret token contains unallowed characters");
        }
        if (!wanted.matches("https?://[^/ ]+(/[^ ]*)?")) {
            throw Refusal.badRequest("bad webhook: An HTTPS URL must be provided for webhook");
        }
        atOnce = Integer.parseInt(asked.path("max_connections").asText("40"));
        if (atOnce < 1 || atOnce > 100) {
            throw Refusal.badRequest("max_connections must be from 1 to 100");
        }
        inbox.want(kinds(asked.path("allowed_updates")));
        point(wanted);
        if (asked.path("drop_pending_updates").asBoolean(false)) {
            inbox.drop();
        }
        caller = new WebhookCaller(inbox, URI.create(wanted), secret);
        caller.start();
        return BooleanNode.TRUE;
    }

    /** In a form, the list is written as JSON. */
    private static JsonNode kinds(JsonNode asked) {
        try {
            return asked.isTextual() ? JSON.readTree(asked.asText()) : asked;
        } catch (JsonProcessingException e) {
            throw Refusal.badRequest("can't parse allowed updates");
        }
    }

    /** From now on updates go there, and can't be asked for. */
    void point(String to) {
        end();
        url = to;
        inbox.setWebhook(!to.isEmpty());
    }

    JsonNode delete(JsonNode asked) {
        point("");
        if (asked.path("drop_pending_updates").asBoolean(false)) {
            inbox.drop();
        }
        return BooleanNode.TRUE;
    }

    JsonNode info() {
        ObjectNode info =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("url", url)
                        .put("has_custom_certificate", false)
                        .put("max_connections", atOnce)
                        .put("pending_update_count", inbox.unconfirmed());
        String trouble = caller == null ? "" : caller.trouble();
        return trouble.isEmpty()
                ? info
                : info.put("last_error_date", 1_700_000_000).put("last_error_message", trouble);
    }

    /** Calls nobody any more. */
    void end() {
        if (caller != null) {
            caller.close();
            caller = null;
        }
    }
}
