package dev.sitrep.testing.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
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

    private static final int MOST_UNITS = 4096;
    private static final int MOST_COMMANDS = 100;
    private static final Duration QUERY_LIVES = Duration.ofSeconds(15);
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final InstantSource clock;
    private final Rates rates = new Rates();
    private final Map<String, Instant> queries = new HashMap<>();
    private List<String> commands = List.of();
    final Inbox inbox = new Inbox();
    final Map<Long, Room> rooms = new HashMap<>();

    BotApi(InstantSource clock) {
        this.clock = clock;
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
                        case "deletewebhook" -> deleteWebhook();
                        case "sendmessage" -> sendMessage(parameters);
                        case "editmessagetext" -> editMessageText(parameters);
                        case "answercallbackquery" -> answerCallbackQuery(parameters);
                        case "setmycommands" -> setMyCommands(parameters);
                        default -> throw Refusal.of(404, "Not Found: method not found");
                    };
            notifyAll();
            return result;
        }
    }

    synchronized List<String> commands() {
        return commands;
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

    private JsonNode deleteWebhook() {
        inbox.setWebhook(false);
        return BooleanNode.TRUE;
    }

    private JsonNode sendMessage(JsonNode asked) {
        Content content = Content.of(asked, MOST_UNITS);
        Room room = room(asked.path("chat_id"));
        @Nullable Integer topic = Content.optionalNumber(asked, "message_thread_id");
        room.mayWrite(topic);
        rates.take(room.id, clock.instant());
        SeenMessage message = content.message(room.nextMessage(), topic, false, clock.instant());
        room.messages.put(message.id(), message);
        return json(room, message);
    }

    private JsonNode editMessageText(JsonNode asked) {
        Content content = Content.of(asked, MOST_UNITS);
        Room room = room(asked.path("chat_id"));
        @Nullable Integer id = Content.optionalNumber(asked, "message_id");
        if (id == null) {
            throw Refusal.badRequest("message identifier is not specified");
        }
        @Nullable SeenMessage old = room.messages.get(id);
        if (old == null) {
            throw Refusal.badRequest(
                    room.wasWritten(id) ? "message can't be edited" : "message to edit not found");
        }
        room.mayWrite(null);
        if (old.sameAs(content.formatted(), content.keyboard())) {
            throw Refusal.badRequest(
                    "message is not modified: specified new message content and reply markup are"
                            + " exactly the same as a current content and reply markup of the"
                            + " message");
        }
        rates.take(room.id, clock.instant());
        SeenMessage message = content.message(id, old.topic(), true, old.at());
        room.messages.put(id, message);
        return json(room, message);
    }

    private JsonNode answerCallbackQuery(JsonNode asked) {
        @Nullable Instant pressed = queries.get(asked.path("callback_query_id").asText());
        if (pressed == null || pressed.plus(QUERY_LIVES).isBefore(clock.instant())) {
            throw Refusal.badRequest(
                    "query is too old and response timeout expired or query ID is invalid");
        }
        if (asked.path("text").asText("").length() > 200) {
            throw Refusal.badRequest("MESSAGE_TOO_LONG");
        }
        return BooleanNode.TRUE;
    }

    private JsonNode setMyCommands(JsonNode asked) {
        JsonNode list = asked.path("commands");
        if (!list.isArray()) {
            throw Refusal.badRequest("can't parse commands: expected an Array of BotCommand");
        }
        if (list.size() > MOST_COMMANDS) {
            throw Refusal.badRequest("BOT_COMMANDS_TOO_MUCH");
        }
        List<String> names = new ArrayList<>();
        for (JsonNode command : list) {
            String name = command.path("command").asText("");
            int help = command.path("description").asText("").strip().length();
            if (!name.matches("[a-z0-9_]{1,32}")) {
                throw Refusal.badRequest("BOT_COMMAND_INVALID");
            }
            if (help < 1 || help > 256) {
                throw Refusal.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
            }
            names.add(name);
        }
        commands = List.copyOf(names);
        return BooleanNode.TRUE;
    }

    private Room room(JsonNode chatId) {
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

    /** A message as the server tells it to the bot. */
    static ObjectNode json(Room room, SeenMessage message) {
        ObjectNode json =
                JSON.objectNode()
                        .put("message_id", message.id())
                        .put("date", message.at().getEpochSecond())
                        .put("text", message.text());
        json.set("from", bot());
        json.set("chat", room.json());
        if (message.topic() != null) {
            json.put("message_thread_id", message.topic()).put("is_topic_message", true);
        }
        ArrayNode entities = json.putArray("entities");
        for (Formatted.Entity entity : message.entities()) {
            ObjectNode each =
                    entities.addObject()
                            .put("type", entity.type())
                            .put("offset", entity.offset())
                            .put("length", entity.length());
            if (entity.url() != null) {
                each.put("url", entity.url());
            }
        }
        if (!message.keyboard().isEmpty()) {
            ArrayNode rows = json.putObject("reply_markup").putArray("inline_keyboard");
            for (List<Keyboard.Button> row : message.keyboard()) {
                ArrayNode buttons = rows.addArray();
                row.forEach(
                        b ->
                                buttons.addObject()
                                        .put("text", b.text())
                                        .put("callback_data", b.data()));
            }
        }
        return json;
    }
}
