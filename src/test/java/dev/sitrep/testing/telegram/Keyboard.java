package dev.sitrep.testing.telegram;

import com.fasterxml.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Inline keyboards, checked as the server checks them. */
public final class Keyboard {
    private static final int MOST_BUTTONS = 100;
    private static final int DATA_BYTES = 64;

    private Keyboard() {}

    /** A button that sends its data back. */
    public record Button(String text, String data) {}

    static List<List<Button>> parse(JsonNode markup) {
        if (markup.isMissingNode() || markup.isNull()) {
            return List.of();
        }
        if (!markup.isObject()) {
            throw Refusal.badRequest("object expected as reply markup");
        }
        JsonNode rows = markup.path("inline_keyboard");
        if (!rows.isArray()) {
            throw Refusal.badRequest("field \"inline_keyboard\" must be of type Array");
        }
        List<List<Button>> keyboard = new ArrayList<>();
        int buttons = 0;
        for (JsonNode row : rows) {
            List<Button> parsed = row(row);
            buttons += parsed.size();
            if (!parsed.isEmpty()) {
                keyboard.add(parsed);
            }
        }
        if (buttons > MOST_BUTTONS) {
            throw Refusal.badRequest("reply markup is too long");
        }
        return keyboard;
    }

    private static List<Button> row(JsonNode row) {
        if (!row.isArray()) {
            throw Refusal.badRequest(
                    "can't parse inline keyboard button: InlineKeyboardRow must be of type Array");
        }
        List<Button> buttons = new ArrayList<>();
        for (JsonNode button : row) {
            buttons.add(button(button));
        }
        return buttons;
    }

    private static Button button(JsonNode button) {
        if (!button.isObject()) {
            throw unreadable("InlineKeyboardButton must be an Object");
        }
        JsonNode text = button.path("text");
        if (text.isMissingNode()) {
            throw unreadable("Can't find field \"text\"");
        }
        if (!text.isTextual()) {
            throw unreadable("Field \"text\" must be of type String");
        }
        JsonNode data = button.path("callback_data");
        if (!data.isMissingNode() && !data.isTextual()) {
            throw unreadable("Field \"callback_data\" must be of type String");
        }
        if (data.asText("").isEmpty()) {
            throw unreadable("Text buttons are unallowed in the inline keyboard");
        }
        if (data.asText().getBytes(StandardCharsets.UTF_8).length > DATA_BYTES) {
            throw Refusal.badRequest("BUTTON_DATA_INVALID");
        }
        if (new Formatted(text.asText(), List.of()).empty()) {
            throw Refusal.badRequest("BUTTON_TEXT_EMPTY");
        }
        return new Button(text.asText(), data.asText());
    }

    private static Refusal unreadable(String why) {
        return Refusal.badRequest("can't parse inline keyboard button: " + why);
    }
}
