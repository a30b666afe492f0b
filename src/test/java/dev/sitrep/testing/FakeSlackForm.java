package dev.sitrep.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import dev.sitrep.testing.FakeSlackMethods.Answer;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** A message as sent: its text, blocks and metadata, or why Slack refuses it. */
record FakeSlackForm(
        String text,
        @Nullable JsonNode blocks,
        @Nullable JsonNode metadata,
        @Nullable Answer refused) {
    private static final int MOST_CHARACTERS_IN_BLOCKS = 12_000;
    private static final int MOST_TEXT = 40_000;

    static FakeSlackForm of(Map<String, String> args) {
        String text = args.getOrDefault("text", "");
        JsonNode blocks = parsed(args.get("blocks"));
        JsonNode metadata = parsed(args.get("metadata"));
        return new FakeSlackForm(text, blocks, metadata, refused(args, text, blocks, metadata));
    }

    static @Nullable JsonNode parsed(@Nullable String json) {
        try {
            return json == null ? null : FakeSlackMethods.JSON.readTree(json);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    static boolean truth(@Nullable String value) {
        return value != null && (value.equals("true") || value.equals("1"));
    }

    private static @Nullable Answer refused(
            Map<String, String> args,
            String text,
            @Nullable JsonNode blocks,
            @Nullable JsonNode metadata) {
        if (args.containsKey("blocks") && blocks == null) {
            return FakeSlackMethods.error("invalid_blocks_format");
        }
        if ((blocks == null || (blocks.isArray() && blocks.isEmpty()))
                && FakeSlackBlocks.nothingToSee(text)) {
            return FakeSlackMethods.error("no_text");
        }
        if (text.length() > MOST_TEXT) {
            return FakeSlackMethods.error("msg_too_long");
        }
        if (text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
            return FakeSlackMethods.error("invalid_arguments");
        }
        if (args.containsKey("metadata") && !metadataIsRight(metadata)) {
            return FakeSlackMethods.error("invalid_metadata_format");
        }
        return blocks == null ? null : refused(blocks);
    }

    private static @Nullable Answer refused(JsonNode blocks) {
        List<String> problems = FakeSlackBlocks.problems(blocks, 50);
        if (!problems.isEmpty()) {
            return FakeSlackMethods.explained("invalid_blocks", problems);
        }
        return FakeSlackBlocks.characters(blocks) > MOST_CHARACTERS_IN_BLOCKS
                ? FakeSlackMethods.error("msg_blocks_too_long")
                : null;
    }

    private static boolean metadataIsRight(@Nullable JsonNode metadata) {
        return metadata != null
                && metadata.path("event_type").isTextual()
                && !metadata.path("event_type").asText().isEmpty()
                && metadata.path("event_payload").isObject();
    }
}
