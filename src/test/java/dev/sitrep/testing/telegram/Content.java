package dev.sitrep.testing.telegram;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What a call wants to put into a chat, checked: text, markup, buttons, preview. */
record Content(
        Formatted formatted, List<List<Keyboard.Button>> keyboard, boolean html, boolean preview) {
    private static final List<String> PREVIEW_SWITCHES =
            List.of("is_disabled", "prefer_small_media", "prefer_large_media", "show_above_text");

    static Content of(JsonNode asked, int mostUnits) {
        JsonNode text = asked.path("text");
        if (text.isMissingNode() || text.isNull() || text.asText().isEmpty()) {
            throw Refusal.badRequest("message text is empty");
        }
        if (!text.isTextual()) {
            throw Refusal.badRequest("field \"text\" must be of type String");
        }
        boolean html = isHtml(asked.path("parse_mode"));
        Formatted raw =
                html ? Markup.parse(text.asText()) : new Formatted(text.asText(), List.of());
        Formatted formatted = raw.cleaned();
        if (formatted.empty()) {
            throw Refusal.badRequest("text must be non-empty");
        }
        if (formatted.text().length() > mostUnits) {
            throw Refusal.badRequest("message is too long");
        }
        boolean preview = preview(asked.path("link_preview_options"));
        return new Content(formatted, Keyboard.parse(asked.path("reply_markup")), html, preview);
    }

    private static boolean isHtml(JsonNode mode) {
        String name = mode.asText("").toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !name.equals("html")) {
            throw Refusal.badRequest("unsupported parse_mode");
        }
        return !name.isEmpty();
    }

    private static boolean preview(JsonNode options) {
        if (options.isMissingNode() || options.isNull()) {
            return true;
        }
        if (!options.isObject()) {
            throw Refusal.badRequest("object expected as link preview options");
        }
        for (String field : PREVIEW_SWITCHES) {
            if (options.has(field) && !options.path(field).isBoolean()) {
                throw Refusal.badRequest("field \"" + field + "\" must be of type Boolean");
            }
        }
        return !options.path("is_disabled").asBoolean(false);
    }

    static @Nullable Integer optionalNumber(JsonNode asked, String field) {
        JsonNode value = asked.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isInt() && !value.asText().matches("[0-9]{1,9}")) {
            throw Refusal.badRequest("field \"" + field + "\" must be a valid Number");
        }
        return Integer.valueOf(value.asText());
    }

    SeenMessage message(
            int id,
            @Nullable Integer topic,
            @Nullable Integer replyTo,
            boolean edited,
            Instant at) {
        return new SeenMessage(id, topic, replyTo, formatted, keyboard, html, preview, edited, at);
    }
}
