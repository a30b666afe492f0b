package dev.sitrep.delivery;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Run;

/** How a message is stored until it is sent: JSON in which each block and run names its type. */
public final class MessageJson {
    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .addMixIn(Block.class, BlockTypes.class)
                    .addMixIn(Run.class, RunTypes.class)
                    .addMixIn(Png.class, Base64Text.class)
                    .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                    .build();

    /** How a part that is a picture begins. */
    public static final String PICTURE = "{\"blocks\":[{\"type\":\"picture\",";

    private MessageJson() {}

    public static String write(Message message) {
        try {
            return JSON.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message can't be written", e);
        }
    }

    public static Message read(String json) {
        try {
            return JSON.readValue(json, Message.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored message can't be read: " + json, e);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
        @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
        @JsonSubTypes.Type(value = Block.Note.class, name = "note"),
        @JsonSubTypes.Type(value = Block.Fixed.class, name = "fixed"),
        @JsonSubTypes.Type(value = Block.Divider.class, name = "divider"),
        @JsonSubTypes.Type(value = Block.Buttons.class, name = "buttons"),
        @JsonSubTypes.Type(value = Block.Picture.class, name = "picture")
    })
    private interface BlockTypes {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Run.Plain.class, name = "plain"),
        @JsonSubTypes.Type(value = Run.Bold.class, name = "bold"),
        @JsonSubTypes.Type(value = Run.Italic.class, name = "italic"),
        @JsonSubTypes.Type(value = Run.Link.class, name = "link")
    })
    private interface RunTypes {}

    /** Bytes are written in Base64 by themselves. */
    @SuppressWarnings("UnusedVariable") // Jackson reads its annotations alone.
    private abstract static class Base64Text {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Base64Text(byte[] bytes) {}

        @JsonValue
        abstract byte[] bytes();
    }
}
