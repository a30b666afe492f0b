package dev.sitrep.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.sitrep.testing.FakeSlack.Fault;
import dev.sitrep.testing.FakeSlackMethods.Answer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The fake's HTTP side: requests in, answers out, and the faults that a test asks for. */
final class FakeSlackWeb {
    static {
        // Else each answer waits 40 ms for the client's delayed ACK, since head and body go out as
        // two packets.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final FakeSlack slack;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    FakeSlackWeb(FakeSlack slack) {
        this.slack = slack;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/api/", this::method);
        server.createContext("/response/", this::response);
        server.createContext("/upload/", this::upload);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void method(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestURI().getPath().substring("/api/".length());
            Map<String, String> args = arguments(exchange);
            signIn(exchange, args);
            String token = token(exchange, args);
            Fault fault = slack.nextFault(method);
            if (fault == Fault.SERVER_ERROR) {
                send(exchange, 500, "<html><body>Server Error</body></html>", "text/html");
            } else if (fault != Fault.DROP_REQUEST) {
                Answer answer = slack.answer(method, token, args);
                deliver(exchange, answer, fault);
            }
        }
    }

    private static void deliver(HttpExchange exchange, Answer answer, @Nullable Fault fault)
            throws IOException {
        byte[] body = answer.body().toString().getBytes(StandardCharsets.UTF_8);
        if (fault == Fault.DROP_ANSWER) {
            return;
        }
        if (fault == Fault.HALF_CLOSE) {
            exchange.sendResponseHeaders(200, body.length + 1000L);
            exchange.getResponseBody().write(body, 0, body.length / 2);
            exchange.getResponseBody().flush();
            return;
        }
        if (answer.status() == 429) {
            exchange.getResponseHeaders().set("Retry-After", Long.toString(answer.retryAfter()));
        }
        send(
                exchange,
                answer.status(),
                answer.body().toString(),
                "application/json; charset=utf-8");
    }

    /** A file's bytes, raw; their faults are asked for under the name "upload". */
    private void upload(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] bytes = exchange.getRequestBody().readAllBytes();
            String file = exchange.getRequestURI().getPath().substring("/upload/".length());
            Fault fault = slack.nextFault("upload");
            if (fault == Fault.SERVER_ERROR) {
                send(exchange, 500, "error", "text/plain");
            } else if (fault != Fault.DROP_REQUEST) {
                int status =
                        exchange.getRequestMethod().equals("POST")
                                ? slack.upload(file, bytes)
                                : 405;
                if (fault == null) {
                    send(exchange, status, "OK - " + bytes.length, "text/plain");
                }
            }
        }
    }

    private void response(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode body =
                    FakeSlackMethods.JSON.readTree(exchange.getRequestBody().readAllBytes());
            String address = address() + exchange.getRequestURI().getPath();
            String error = slack.respond(address, body);
            if (error == null) {
                send(exchange, 200, "ok", "text/html");
            } else {
                send(
                        exchange,
                        404,
                        "{\"ok\":false,\"error\":\"" + error + "\"}",
                        "application/json");
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String body, String type)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** An app names itself in the form or, as OAuth 2.0 has it, in the header (RFC 6749, 2.3.1). */
    private static void signIn(HttpExchange exchange, Map<String, String> args) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        if (header != null && header.startsWith("Basic ")) {
            byte[] pair = Base64.getDecoder().decode(header.substring("Basic ".length()));
            String[] names = new String(pair, StandardCharsets.UTF_8).split(":", 2);
            args.put("client_id", names[0]);
            args.put("client_secret", names[1]);
        }
    }

    private static String token(HttpExchange exchange, Map<String, String> args) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        if (header != null && header.startsWith("Bearer ")) {
            return header.substring("Bearer ".length());
        }
        return args.getOrDefault("token", "");
    }

    /** Form or JSON, as Slack takes both; nested JSON stays JSON. */
    private static Map<String, String> arguments(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        Map<String, String> args = new LinkedHashMap<>();
        if (type != null && type.startsWith("application/json")) {
            FakeSlackMethods.JSON
                    .readTree(body)
                    .properties()
                    .forEach(
                            p ->
                                    args.put(
                                            p.getKey(),
                                            p.getValue().isTextual()
                                                    ? p.getValue().asText()
                                                    : p.getValue().toString()));
            return args;
        }
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                args.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return args;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
