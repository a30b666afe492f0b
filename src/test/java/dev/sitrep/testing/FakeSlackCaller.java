package dev.sitrep.testing;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Calls the fake by bare HTTP, right or wrong as a test likes. */
final class FakeSlackCaller implements AutoCloseable {
    private final FakeSlack slack;
    private final HttpClient http = HttpClient.newHttpClient();

    FakeSlackCaller(FakeSlack slack) {
        this.slack = slack;
    }

    HttpResponse<String> call(String method, String token, Map<String, String> args) {
        String form =
                args.entrySet().stream()
                        .map(
                                e ->
                                        e.getKey()
                                                + "="
                                                + URLEncoder.encode(
                                                        e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return post(
                slack.apiUrl().resolve(method),
                "application/x-www-form-urlencoded",
                form,
                "Bearer " + token);
    }

    HttpResponse<String> post(URI uri, String type, String body, String authorization) {
        HttpRequest request =
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", type)
                        .header("Authorization", authorization)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(String text) {
        try {
            return FakeSlackMethods.JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
