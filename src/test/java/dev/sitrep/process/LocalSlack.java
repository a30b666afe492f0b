package dev.sitrep.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * A Slack that others wrote (npm's local-slack), as a process of its own, told by its control address what people do. It listens on
 * every address: run it in a network namespace of its own.
 */
final class LocalSlack implements AutoCloseable {
    static final String BOT_TOKEN = "xoxb-local-testing-only";
    static final String APP_TOKEN = "xapp-local-testing-only";
    static final String SECRET = "local-signing-secret-testing-only";
    static final String CHANNEL = "C0DESK";
    static final String PERSON = "U0ANN";
    static final String BOT = "U0BOT";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private final Process process;
    private final URI root;
    private final HttpClient http = HttpClient.newHttpClient();

    /**
     * @param requestUrl where the app is called with signed requests; empty for Socket Mode
     */
    LocalSlack(Path binary, Path folder, String requestUrl) throws IOException {
        int port = freePort();
        Path config = folder.resolve("slack.yaml");
        Files.writeString(config, config(requestUrl));
        process =
                new ProcessBuilder(
                                binary.toString(),
                                "--config",
                                config.toString(),
                                "--port",
                                Integer.toString(port),
                                "--base-host",
                                "127.0.0.1")
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("slack.log").toFile())
                        .start();
        root = URI.create("http://127.0.0.1:" + port + "/");
        await("the server", this::answers);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String config(String requestUrl) {
        String mode =
                requestUrl.isEmpty()
                        ? "mode: socket"
                        : "mode: events\n    requestUrl: \"" + requestUrl + "\"";
        return """
        workspace:
          name: Test
        apps:
          - appId: A01APP
            botUserId: %s
            botName: sitrep
            botToken: %s
            appToken: %s
            signingSecret: %s
            %s
        users:
          - {id: %s, name: ann}
        channels:
          - {id: %s, name: desk, members: [%s, %s]}
        """
                .formatted(BOT, BOT_TOKEN, APP_TOKEN, SECRET, mode, PERSON, CHANNEL, PERSON, BOT);
    }

    URI apiUrl() {
        return root.resolve("api/");
    }

    private boolean answers() {
        try {
            get("log");
            return true;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** A person types a slash command. */
    void command(String text) {
        post(
                "command",
                Map.of("channel", CHANNEL, "user", PERSON, "command", "/sitrep", "text", text));
    }

    /** A person says something, in the channel or to the bot alone. */
    void say(String channel, String text) {
        post("message", Map.of("channel", channel, "user", PERSON, "text", text));
    }

    void sayUnder(String ts, String text) {
        post("message", Map.of("channel", CHANNEL, "user", PERSON, "text", text, "thread_ts", ts));
    }

    void press(JsonNode message, JsonNode button) {
        post(
                "interact",
                Map.of(
                        "channel",
                        message.path("channel").asText(),
                        "messageTs",
                        message.path("ts").asText(),
                        "user",
                        PERSON,
                        "action",
                        button));
    }

    void openHome() {
        post("open-home", Map.of("user", PERSON));
    }

    /** The bot's messages in a channel. */
    List<JsonNode> fromBot(String channel) {
        List<JsonNode> messages = new ArrayList<>();
        for (JsonNode message : get("messages/" + channel).path("messages")) {
            if (message.path("user").asText().equals(BOT)) {
                messages.add(message);
            }
        }
        return messages;
    }

    /** How often the app has called this method. */
    long called(String method) {
        long count = 0;
        for (JsonNode entry : get("log").path("log")) {
            count += entry.toString().contains("\"" + method + "\"") ? 1 : 0;
        }
        return count;
    }

    /** Whether the app has a socket open. */
    boolean isConnected() {
        return get("log").toString().contains("socket connected");
    }

    private JsonNode get(String path) {
        return send(HttpRequest.newBuilder(root.resolve("_control/" + path)).build());
    }

    private void post(String path, Map<String, ?> body) {
        JsonNode answer =
                send(
                        HttpRequest.newBuilder(root.resolve("_control/" + path))
                                .header("Content-Type", "application/json")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                JSON.valueToTree(body).toString()))
                                .build());
        if (!answer.path("ok").asBoolean()) {
            throw new AssertionError(path + " " + body + ": " + answer);
        }
    }

    private JsonNode send(HttpRequest request) {
        try {
            return JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** It tells nobody when something happens: it is asked every tenth of a second. */
    static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + AT_MOST.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited " + AT_MOST + " in vain for " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    @Override
    public void close() {
        process.destroy();
        http.close();
    }
}
