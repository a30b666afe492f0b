package dev.sitrep.testing;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Slack's rules for blocks, by the Block Kit reference, in the form of its complaints:
 * {@code [ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]}. Lengths count UTF-16 units as sent, which
 * is the strictest reading of "characters".
 */
final class FakeSlackBlocks {
    private static final int ID = 255;

    private final List<String> problems = new ArrayList<>();
    private final Set<String> blockIds = new HashSet<>();

    private FakeSlackBlocks() {}

    /** Everything that is wrong with the blocks; none if Slack takes them. */
    static List<String> problems(JsonNode blocks, int most) {
        FakeSlackBlocks check = new FakeSlackBlocks();
        if (!blocks.isArray()) {
            check.wrong("must provide an array", "/blocks");
            return check.problems;
        }
        if (blocks.size() > most) {
            check.wrong("no more than " + most + " items allowed", "/blocks");
        }
        for (int i = 0; i < blocks.size(); i++) {
            check.block(blocks.get(i), "/blocks/" + i);
        }
        return check.problems;
    }

    /** Characters of all texts together, which Slack limits as {@code msg_blocks_too_long}. */
    static int characters(JsonNode node) {
        int sum = 0;
        for (JsonNode child : node) {
            sum += characters(child);
        }
        return sum + (node.path("text").isTextual() ? node.get("text").asText().length() : 0);
    }

    private void wrong(String what, String where) {
        problems.add("[ERROR] " + what + " [json-pointer:" + where + "]");
    }

    private void block(JsonNode block, String at) {
        if (!block.isObject()) {
            wrong("must provide an object", at);
            return;
        }
        id(block, "block_id", at, blockIds);
        switch (block.path("type").asText("")) {
            case "header" -> {
                fields(block, at, "text");
                text(required(block, "text", at), at + "/text", 150, "plain_text");
            }
            case "section" -> section(block, at);
            case "context" -> {
                fields(block, at, "elements");
                JsonNode elements = items(block, "elements", at, 10);
                for (int i = 0; i < elements.size(); i++) {
                    contextElement(elements.get(i), at + "/elements/" + i);
                }
            }
            case "actions" -> {
                fields(block, at, "elements");
                JsonNode elements = items(block, "elements", at, 25);
                Set<String> actionIds = new HashSet<>();
                for (int i = 0; i < elements.size(); i++) {
                    button(elements.get(i), at + "/elements/" + i, actionIds);
                }
            }
            case "divider" -> fields(block, at);
            case "image" -> image(block, at);
            default -> wrong("unsupported type: " + block.path("type").asText(), at + "/type");
        }
    }

    /** An address or a file of Slack's own, not both, and what it shows. */
    private void image(JsonNode block, String at) {
        fields(block, at, "image_url", "slack_file", "alt_text", "title");
        String says = required(block, "alt_text", at).asText("");
        if (says.isEmpty() || says.length() > 2000) {
            wrong("must be between 1 and 2000 characters", at + "/alt_text");
        }
        if (block.has("image_url") == block.has("slack_file")) {
            wrong("must have one of image_url, slack_file", at);
        }
        if (block.has("slack_file")) {
            only(block.get("slack_file"), at + "/slack_file", Set.of("id", "url"));
            if (block.get("slack_file").size() != 1) {
                wrong("must have one of id, url", at + "/slack_file");
            }
        }
        if (block.has("title")) {
            text(block.get("title"), at + "/title", 2000, "plain_text");
        }
        atMost(block, "image_url", 3000, at);
    }

    private void section(JsonNode block, String at) {
        fields(block, at, "text", "fields", "accessory", "expand");
        if (!block.has("text") && !block.has("fields")) {
            wrong("missing required field: text", at);
        }
        if (block.has("text")) {
            text(block.get("text"), at + "/text", 3000, "plain_text", "mrkdwn");
        }
        if (block.has("fields")) {
            JsonNode fields = items(block, "fields", at, 10);
            for (int i = 0; i < fields.size(); i++) {
                text(fields.get(i), at + "/fields/" + i, 2000, "plain_text", "mrkdwn");
            }
        }
        if (block.has("accessory")) {
            button(block.get("accessory"), at + "/accessory", new HashSet<>());
        }
    }

    private void contextElement(JsonNode element, String at) {
        if (element.path("type").asText("").equals("image")) {
            required(element, "image_url", at);
            required(element, "alt_text", at);
        } else {
            text(element, at, 3000, "plain_text", "mrkdwn");
        }
    }

    private void button(JsonNode button, String at, Set<String> actionIds) {
        if (!button.path("type").asText("").equals("button")) {
            wrong("unsupported type: " + button.path("type").asText(), at + "/type");
            return;
        }
        fields(
                button,
                at,
                "text",
                "action_id",
                "value",
                "url",
                "style",
                "confirm",
                "accessibility_label");
        text(required(button, "text", at), at + "/text", 75, "plain_text");
        id(button, "action_id", at, actionIds);
        atMost(button, "value", 2000, at);
        atMost(button, "url", 3000, at);
        if (button.has("style")
                && !Set.of("primary", "danger").contains(button.get("style").asText())) {
            wrong("must be one of primary, danger", at + "/style");
        }
    }

    private void text(JsonNode object, String at, int most, String... types) {
        if (object.isMissingNode()) {
            return;
        }
        String type = object.path("type").asText("");
        if (!List.of(types).contains(type)) {
            wrong("must be one of " + String.join(", ", types), at + "/type");
            return;
        }
        only(object, at, Set.of("type", "text", type.equals("mrkdwn") ? "verbatim" : "emoji"));
        if (!object.path("text").isTextual()) {
            wrong("missing required field: text", at);
            return;
        }
        String text = object.get("text").asText();
        if (nothingToSee(text)) {
            wrong("must be more than 0 characters", at + "/text");
        }
        if (text.length() > most) {
            wrong("must be less than " + (most + 1) + " characters", at + "/text");
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
            wrong("must not hold control characters", at + "/text");
        }
        if (text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
            wrong("must be valid Unicode", at + "/text");
        }
    }

    static boolean nothingToSee(String text) {
        return text.codePoints()
                .allMatch(
                        c ->
                                Character.isWhitespace(c)
                                        || Character.isSpaceChar(c)
                                        || Character.isISOControl(c)
                                        || Character.getType(c) == Character.FORMAT);
    }

    private void id(JsonNode node, String name, String at, Set<String> taken) {
        if (!node.has(name)) {
            return;
        }
        String id = node.get(name).asText();
        if (id.isEmpty() || id.length() > ID) {
            wrong("must be between 1 and 255 characters", at + "/" + name);
        }
        if (!taken.add(id)) {
            wrong("`" + name + "` \"" + id + "\" already exists", at + "/" + name);
        }
    }

    private void atMost(JsonNode node, String name, int most, String at) {
        if (node.path(name).asText("").length() > most) {
            wrong("must be less than " + (most + 1) + " characters", at + "/" + name);
        }
    }

    private JsonNode items(JsonNode node, String name, String at, int most) {
        JsonNode items = required(node, name, at);
        if (items.size() > most) {
            wrong("no more than " + most + " items allowed", at + "/" + name);
        }
        if (items.isEmpty()) {
            wrong("no fewer than 1 items required", at + "/" + name);
        }
        return items;
    }

    private JsonNode required(JsonNode node, String name, String at) {
        if (!node.has(name)) {
            wrong("missing required field: " + name, at);
        }
        return node.path(name);
    }

    private void fields(JsonNode node, String at, String... names) {
        Set<String> known = new HashSet<>(List.of(names));
        known.add("type");
        known.add("block_id");
        only(node, at, known);
    }

    private void only(JsonNode node, String at, Set<String> known) {
        node.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!known.contains(name)) {
                                wrong("additional property \"" + name + "\" is not allowed", at);
                            }
                        });
    }
}
