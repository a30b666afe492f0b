package dev.sitrep.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;

import java.io.IOException;
import java.util.Optional;

/**
 * Empties updates that the SDK can't read, such as one with a kind of member that a later Bot API brings. The SDK gives up
 * the whole batch for one of them, asks for it again, and so for ever; with its number alone it is passed over.
 */
final class UnreadableUpdates implements Interceptor {
    private static final Logger LOG = LoggerFactory.getLogger(UnreadableUpdates.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final MediaType TYPE = MediaType.get("application/json");

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        ResponseBody body = response.body();
        if (!response.isSuccessful() || body == null) {
            return response;
        }
        String readable = readable(body.string());
        return response.newBuilder().body(ResponseBody.create(readable, TYPE)).build();
    }

    static String readable(String answer) {
        try {
            JsonNode tree = JSON.readTree(answer);
            if (!(tree.path("result") instanceof ArrayNode updates)) {
                return answer;
            }
            for (int i = updates.size() - 1; i >= 0; i--) {
                keepOrEmpty(updates, i);
            }
            return tree.toString();
        } catch (JsonProcessingException e) {
            return answer;
        }
    }

    /**
     * One update, as a webhook gets it; with its number alone where the rest can't be read.
     *
     * @return empty where it is no update at all
     */
    static Optional<Update> one(byte[] json) {
        try {
            ArrayNode updates = JsonNodeFactory.instance.arrayNode().add(JSON.readTree(json));
            keepOrEmpty(updates, 0);
            return updates.isEmpty()
                    ? Optional.empty()
                    : Optional.of(JSON.treeToValue(updates.get(0), Update.class));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static void keepOrEmpty(ArrayNode updates, int place) {
        JsonNode id = updates.get(place).path("update_id");
        if (!id.isInt()) {
            updates.remove(place);
            return;
        }
        try {
            JSON.treeToValue(updates.get(place), Update.class);
        } catch (JsonProcessingException | RuntimeException e) {
            LOG.warn(
                    "Telegram update {} can't be read and is left out: {}",
                    id.asInt(),
                    e.getClass().getSimpleName());
            updates.set(place, JsonNodeFactory.instance.objectNode().put("update_id", id.asInt()));
        }
    }
}
