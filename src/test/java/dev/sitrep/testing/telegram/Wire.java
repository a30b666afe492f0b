package dev.sitrep.testing.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Reads calls and writes answers, as strict as the server about their form. */
public final class Wire {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Wire() {}

    public static JsonNode parameters(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (body.length == 0) {
            return JsonNodeFactory.instance.objectNode();
        }
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type != null && type.startsWith("multipart/form-data")) {
            return form(new String(body, StandardCharsets.ISO_8859_1), type);
        }
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw Refusal.badRequest("the test server reads application/json and forms only");
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            JsonNode parameters = JSON.readTree(text);
            if (!parameters.isObject() || !encodable(parameters)) {
                throw Refusal.badRequest("strings must be encoded in UTF-8");
            }
            return parameters;
        } catch (CharacterCodingException e) {
            throw Refusal.badRequest("strings must be encoded in UTF-8");
        } catch (JsonProcessingException e) {
            throw Refusal.badRequest("can't parse JSON object");
        }
    }

    /** The texts of a form (RFC 7578), and the bytes of its files. */
    private static JsonNode form(String body, String type) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        String boundary = "--" + type.substring(type.indexOf("boundary=") + "boundary=".length());
        for (String part : body.split(java.util.regex.Pattern.quote(boundary))) {
            int name = part.indexOf("name=\"");
            int value = part.indexOf("\r\n\r\n");
            if (name >= 0 && value >= 0) {
                int from = name + "name=\"".length();
                String field = part.substring(from, part.indexOf('"', from));
                byte[] bytes =
                        part.substring(value + 4, part.length() - 2)
                                .getBytes(StandardCharsets.ISO_8859_1);
                if (part.substring(0, value).contains("filename=\"")) {
                    fields.put(field, bytes);
                } else {
                    fields.put(field, new String(bytes, StandardCharsets.UTF_8));
                }
            }
        }
        return fields;
    }

    /** What a form writes as JSON in a text. */
    static JsonNode nested(JsonNode form, String field) {
        JsonNode value = form.path(field);
        if (!value.isTextual()) {
            return value;
        }
        try {
            return JSON.readTree(value.asText());
        } catch (JsonProcessingException e) {
            throw Refusal.badRequest("can't parse " + field);
        }
    }

    /** A lone surrogate, escaped in JSON, is no character. */
    private static boolean encodable(JsonNode node) {
        if (node.isTextual()) {
            return StandardCharsets.UTF_8.newEncoder().canEncode(node.asText());
        }
        for (JsonNode child : node) {
            if (!encodable(child)) {
                return false;
            }
        }
        return true;
    }

    public static ObjectNode good(JsonNode result) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("ok", true);
        body.set("result", result);
        return body;
    }

    public static void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
        write(exchange, status, "application/json", body.toString(), 1.0);
    }

    public static void half(HttpExchange exchange, int status, JsonNode body) throws IOException {
        write(exchange, status, "application/json", body.toString(), 0.5);
    }

    public static void page(HttpExchange exchange, int status) throws IOException {
        String page = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>";
        write(exchange, status, "text/html", page, 1.0);
    }

    private static void write(
            HttpExchange exchange, int status, String type, String body, double share)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        OutputStream out = exchange.getResponseBody();
        out.write(Arrays.copyOf(bytes, (int) (bytes.length * share)));
        out.flush();
    }
}
