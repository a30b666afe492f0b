package dev.sitrep.testing.telegram;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What a call wants to put into a chat, checked: text, markup, buttons, preview. */
record Content(
        Formatted formatted,
        @Nullable Photo photo,
        List<List<Keyboard.Button>> keyboard,
        boolean html,
        boolean preview) {
    private static final int MOST_CAPTION = 1024;
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
        Formatted formatted = formatted(text.asText(), html);
        if (formatted.empty()) {
            throw Refusal.badRequest("text must be non-empty");
        }
        if (formatted.text().length() > mostUnits) {
            throw Refusal.badRequest("message is too long");
        }
        boolean preview = preview(asked.path("link_preview_options"));
        return new Content(
                formatted, null, Keyboard.parse(asked.path("reply_markup")), html, preview);
    }

    /** A photo; in a form, what is no text stands as JSON in one. */
    static Content photo(JsonNode asked) {
        Photo photo = Photo.of(asked);
        boolean html = isHtml(asked.path("parse_mode"));
        Formatted caption = formatted(asked.path("caption").asText(""), html);
        if (caption.text().length() > MOST_CAPTION) {
            throw Refusal.badRequest("message caption is too long");
        }
        JsonNode buttons = Wire.nested(asked, "reply_markup");
        return new Content(caption, photo, Keyboard.parse(buttons), html, false);
    }

    private static Formatted formatted(String text, boolean html) {
        Formatted raw = html ? Markup.parse(text) : new Formatted(text, List.of());
        return raw.cleaned();
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
        return new SeenMessage(
                id, topic, replyTo, formatted, photo, keyboard, html, preview, edited, at);
    }
}
