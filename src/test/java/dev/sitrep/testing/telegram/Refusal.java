package dev.sitrep.testing.telegram;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

/** The server says no. */
public final class Refusal extends RuntimeException {
    private final int code;
    private final @Nullable ObjectNode parameters;

    private Refusal(int code, String description, @Nullable ObjectNode parameters) {
        super(description);
        this.code = code;
        this.parameters = parameters;
    }

    public static Refusal of(int code, String description) {
        return new Refusal(code, description, null);
    }

    static Refusal badRequest(String words) {
        return of(400, "Bad Request: " + words);
    }

    /** Wait so long. */
    public static Refusal tooManyRequests(int seconds) {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode().put("retry_after", seconds);
        return new Refusal(429, "Too Many Requests: retry after " + seconds, parameters);
    }

    static Refusal migrated(long to) {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode().put("migrate_to_chat_id", to);
        return new Refusal(
                400, "Bad Request: group chat was upgraded to a supergroup chat", parameters);
    }

    public int code() {
        return code;
    }

    /** The answer's body. */
    public ObjectNode body() {
        ObjectNode body =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("ok", false)
                        .put("error_code", code)
                        .put("description", getMessage());
        if (parameters != null) {
            body.set("parameters", parameters);
        }
        return body;
    }
}
