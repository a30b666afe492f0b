package dev.sitrep.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.sitrep.testing.telegram.SeenMessage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** A fake Telegram with a private chat and a group, called over plain HTTP. */
final class RawTelegram implements AutoCloseable {
    static final long CHAT = 100;
    static final long GROUP = -200;

    private static final ObjectMapper JSON = new ObjectMapper();

    final TestingClock clock = new TestingClock(Instant.parse("2025-12-21T06:00:00Z"));
    final FakeTelegram telegram = new FakeTelegram(clock);
    private final HttpClient http = HttpClient.newHttpClient();

    RawTelegram() {
        telegram.open(CHAT);
        telegram.open(GROUP);
    }

    SeenMessage last(long chat) {
        return telegram.messages(chat).getLast();
    }

    JsonNode updates(String body) {
        return call("getUpdates", body).path("result");
    }

    /** What the server says to a text in HTML mode, once it may be sent. */
    String refusal(String html) {
        clock.advance(Duration.ofSeconds(1));
        return send(CHAT, html).path("description").asText();
    }

    JsonNode send(long chat, String html) {
        ObjectNode body = JSON.createObjectNode();
        body.put("chat_id", chat).put("text", html).put("parse_mode", "HTML");
        return call("sendMessage", body.toString());
    }

    boolean sends(long chat, String html) {
        return send(chat, html).path("ok").asBoolean();
    }

    boolean ok(String method, String body) {
        return call(method, body).path("ok").asBoolean();
    }

    String description(String method, String body) {
        return call(method, body).path("description").asText();
    }

    JsonNode call(String method, String body) {
        try {
            return JSON.readTree(exchange(method, body).body());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    HttpResponse<String> exchange(String method, String body)
            throws IOException, InterruptedException {
        URI uri = URI.create(telegram.apiUrl() + "/bot" + FakeTelegram.TOKEN + "/" + method);
        return http.send(
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", "application/json; charset=utf-8")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** What the server says to a form with a photo and a caption for the private chat; empty where it takes it. */
    String form(String method, String photoInBase64, String caption) {
        String head = "--B\r\nContent-Disposition: form-data; name=\"";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes((head + "chat_id\"\r\n\r\n" + CHAT + "\r\n").getBytes(UTF_8));
        body.writeBytes((head + "caption\"\r\n\r\n" + caption + "\r\n").getBytes(UTF_8));
        body.writeBytes((head + "photo\"; filename=\"a.png\"\r\n\r\n").getBytes(UTF_8));
        body.writeBytes(Base64.getDecoder().decode(photoInBase64));
        body.writeBytes("\r\n--B--\r\n".getBytes(UTF_8));
        URI uri = URI.create(telegram.apiUrl() + "/bot" + FakeTelegram.TOKEN + "/" + method);
        HttpRequest request =
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", "multipart/form-data; boundary=B")
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build();
        try {
            String answer = http.send(request, BodyHandlers.ofString()).body();
            return JSON.readTree(answer).path("description").asText();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    String get(String path) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(telegram.apiUrl() + path)).build();
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        http.close();
        telegram.close();
    }
}
