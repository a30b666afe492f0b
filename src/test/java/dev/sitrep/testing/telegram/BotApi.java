package dev.sitrep.testing.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The methods of the Bot API that Sitrep calls, with the server's checks in the server's order. */
public final class BotApi {
    public static final long BOT_ID = 7_654_321_000L;
    public static final String BOT_NAME = "sitrep_test_bot";

    private static final Duration QUERY_LIVES = Duration.ofSeconds(15);
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final InstantSource clock;
    private final Messages messages;
    private final Map<String, Instant> queries = new HashMap<>();
    private final List<String> toasts = new ArrayList<>();
    final CommandLists commands = new CommandLists();
    final Inbox inbox = new Inbox();
    final Webhook webhook = new Webhook(inbox);
    final Map<Long, Room> rooms = new HashMap<>();

    BotApi(InstantSource clock) {
        this.clock = clock;
        this.messages = new Messages(this, clock);
    }

    /** Answers a call, or throws a {@link Refusal}. Method names count in any case. */
    JsonNode call(String method, JsonNode parameters) {
        if (method.toLowerCase(Locale.ROOT).equals("getupdates")) {
            return inbox.poll(parameters);
        }
        synchronized (this) {
            JsonNode result =
                    switch (method.toLowerCase(Locale.ROOT)) {
                        case "getme" -> bot().put("can_join_groups", true);
                        case "setwebhook" -> webhook.set(parameters);
                        case "deletewebhook" -> webhook.delete(parameters);
                        case "getwebhookinfo" -> webhook.info();
                        case "sendmessage" -> messages.send(parameters);
                        case "sendphoto" -> messages.sendPhoto(parameters);
                        case "editmessagetext" -> messages.edit(parameters);
                        case "answercallbackquery" -> answerCallbackQuery(parameters);
                        case "getchatmember" -> chatMember(parameters);
                        case "setmycommands" -> commands.set(parameters);
                        default -> throw Refusal.of(404, "Not Found: method not found");
                    };
            notifyAll();
            return result;
        }
    }

    /** What people were shown for their presses; empty where only the clock was stopped. */
    synchronized List<String> toasts() {
        return List.copyOf(toasts);
    }

    /** A button was pressed just now. */
    synchronized void asked(String query) {
        queries.put(query, clock.instant());
    }

    static ObjectNode bot() {
        return JSON.objectNode()
                .put("id", BOT_ID)
                .put("is_bot", true)
                .put("first_name", "Sitrep")
                .put("username", BOT_NAME);
    }

    private JsonNode answerCallbackQuery(JsonNode asked) {
        String query = asked.path("callback_query_id").asText();
        @Nullable Instant pressed = queries.get(query);
        if (pressed == null || pressed.plus(QUERY_LIVES).isBefore(clock.instant())) {
            throw Refusal.badRequest(
                    "query is too old and response timeout expired or query ID is invalid");
        }
        if (asked.path("text").asText("").length() > 200) {
            throw Refusal.badRequest("MESSAGE_TOO_LONG");
        }
        toasts.add(asked.path("text").asText(""));
        return BooleanNode.TRUE;
    }

    private JsonNode chatMember(JsonNode asked) {
        Room room = room(asked.path("chat_id"));
        if (room.forbidden != null) {
            throw Refusal.of(403, "Forbidden: " + room.forbidden);
        }
        if (!asked.path("user_id").asText().matches("[0-9]{1,18}")) {
            throw Refusal.badRequest("invalid user_id specified");
        }
        long person = Long.parseLong(asked.path("user_id").asText());
        String status = room.standings.getOrDefault(person, "member");
        ObjectNode member =
                status.equals("administrator")
                        ? Standing.administrator(true)
                        : Standing.of(status).put("is_anonymous", false);
        member.set(
                "user",
                JSON.objectNode().put("id", person).put("is_bot", false).put("first_name", "P"));
        return member;
    }

    Room room(JsonNode chatId) {
        boolean text = chatId.isTextual();
        if (chatId.isMissingNode() || chatId.isNull() || (text && chatId.asText().isEmpty())) {
            throw Refusal.badRequest("chat_id is empty");
        }
        boolean number = chatId.isIntegralNumber() || chatId.asText().matches("-?[0-9]{1,18}");
        @Nullable Room room = number ? rooms.get(Long.parseLong(chatId.asText())) : null;
        if (room == null) {
            throw Refusal.badRequest("chat not found");
        }
        return room;
    }
}
