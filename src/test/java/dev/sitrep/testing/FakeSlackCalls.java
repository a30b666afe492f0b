package dev.sitrep.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.app_backend.SlackSignature;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fake's signed requests to an app's own address. One that is not answered with 200 within 3 s comes again, an event at most
 * three times, with Slack's headers that say so.
 */
final class FakeSlackCalls implements FakeSlackDelivery {
    private static final int MOST_RETRIES = 3;

    private final FakeSlack slack;
    private final URI base;
    private final SlackSignature.Generator signatures;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Set<String> acked = new HashSet<>();
    private final Set<String> waiting = new HashSet<>();
    private @Nullable Call last;

    private record Call(String id, URI to, String type, String body, boolean event) {}

    FakeSlackCalls(FakeSlack slack, URI base, String signingSecret) {
        this.slack = slack;
        this.base = base;
        this.signatures = new SlackSignature.Generator(signingSecret);
    }

    @Override
    public String deliver(String type, ObjectNode payload, boolean acceptsResponse) {
        String id = "call-" + slack.next();
        Call call =
                switch (type) {
                    case "events_api" ->
                            new Call(
                                    id, at("events"), "application/json", payload.toString(), true);
                    case "slash_commands" -> form(id, "commands", form(payload));
                    default -> form(id, "interactivity", "payload=" + encoded(payload.toString()));
                };
        last = call;
        send(call, 0);
        return id;
    }

    private Call form(String id, String path, String body) {
        return new Call(id, at(path), "application/x-www-form-urlencoded", body, false);
    }

    private URI at(String path) {
        return base.resolve("slack/" + path);
    }

    private static String form(ObjectNode payload) {
        return payload.properties().stream()
                .map(f -> f.getKey() + "=" + encoded(f.getValue().asText()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void send(Call call, int retry) {
        waiting.add(call.id());
        String time = Long.toString(slack.now().getEpochSecond());
        HttpRequest.Builder request =
                HttpRequest.newBuilder(call.to())
                        .timeout(Duration.ofSeconds(3))
                        .header("Content-Type", call.type())
                        .header("X-Slack-Request-Timestamp", time)
                        .header("X-Slack-Signature", signatures.generate(time, call.body()))
                        .POST(HttpRequest.BodyPublishers.ofString(call.body()));
        if (retry > 0) {
            request.header("X-Slack-Retry-Num", Integer.toString(retry))
                    .header("X-Slack-Retry-Reason", "http_error");
        }
        var _ =
                http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                        .whenComplete((answer, failure) -> answered(call, retry, answer, failure));
    }

    private void answered(
            Call call,
            int retry,
            @Nullable HttpResponse<String> answer,
            @Nullable Throwable failure) {
        synchronized (slack) {
            if (answer != null && answer.statusCode() == 200) {
                waiting.remove(call.id());
                acked.add(call.id());
            } else if (call.event() && retry < MOST_RETRIES) {
                send(call, retry + 1);
            } else {
                waiting.remove(call.id());
                slack.complaints.add(
                        call.to() + " gave " + (answer == null ? failure : answer.statusCode()));
            }
            slack.changed();
        }
    }

    @Override
    public void redeliverLast() {
        if (last == null) {
            throw new IllegalStateException("nothing was delivered yet");
        }
        acked.remove(last.id());
        send(last, 1);
    }

    @Override
    public boolean isAcked(String id) {
        return acked.contains(id);
    }

    @Override
    public int waitingForAck() {
        return waiting.size();
    }

    void close() {
        http.shutdownNow();
    }
}
