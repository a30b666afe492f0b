package dev.sitrep.testing.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;

import javax.imageio.ImageIO;

/**
 * A photo as the server takes it (Bot API, sendPhoto): at most 10 MB, width and height at most 10 000 together, neither more than
 * twenty times the other.
 *
 * @param bytes in hexadecimal digits, as they were sent
 */
public record Photo(String bytes, int width, int height) {
    private static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final int MOST_SIDES = 10_000;
    private static final int MOST_RATIO = 20;
    private static final String ATTACHED = "attach://";

    /** The photo that a call brings: the bytes themselves, or {@code attach://} and the field that has them. */
    static Photo of(JsonNode asked) {
        byte[] bytes = bytes(asked);
        if (bytes.length == 0) {
            throw Refusal.badRequest("file must be non-empty");
        }
        if (bytes.length > MOST_BYTES) {
            throw Refusal.of(413, "Request Entity Too Large");
        }
        @Nullable BufferedImage image = image(bytes);
        if (image == null) {
            throw Refusal.badRequest("IMAGE_PROCESS_FAILED");
        }
        int width = image.getWidth();
        int height = image.getHeight();
        if (width + height > MOST_SIDES
                || Math.max(width, height) > MOST_RATIO * Math.min(width, height)) {
            throw Refusal.badRequest("PHOTO_INVALID_DIMENSIONS");
        }
        return new Photo(HexFormat.of().formatHex(bytes), width, height);
    }

    private static byte[] bytes(JsonNode asked) {
        JsonNode photo = asked.path("photo");
        if (photo.isTextual() && photo.asText().startsWith(ATTACHED)) {
            photo = asked.path(photo.asText().substring(ATTACHED.length()));
        }
        if (photo.isTextual()) {
            throw Refusal.badRequest("wrong file identifier/HTTP URL specified");
        }
        if (!photo.isBinary()) {
            throw Refusal.badRequest("there is no photo in the request");
        }
        try {
            return photo.binaryValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable BufferedImage image(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            return null;
        }
    }

    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("file_id", "photo" + bytes.hashCode())
                .put("file_unique_id", "u" + bytes.hashCode())
                .put("width", width)
                .put("height", height);
    }
}
