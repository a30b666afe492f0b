package dev.sitrep.slack;

import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;

import dev.sitrep.store.DatabaseTrouble;
import dev.sitrep.web.WebAnswer;
import dev.sitrep.web.WebHandler;
import dev.sitrep.web.WebRequest;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Slack's own requests to us: events, commands and presses, each signed over its time and body (Slack's "Verifying requests",
 * version v0). What is right is handled by the same code as Socket Mode's envelopes, and answered when it was handled, but after 2 s
 * in any case, since Slack takes 3 s of silence for a loss and sends again.
 */
final class SlackHttp implements WebHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SlackHttp.class);
    private static final Duration SIGNED_WITHIN = Duration.ofMinutes(5);
    private static final Duration ANSWER_AT_THE_LATEST = Duration.ofSeconds(2);

    private final App app;
    private final SlackRequestParser parser;
    private final SlackSignature.Generator signatures;

    SlackHttp(App app, String signingSecret) {
        this.app = app;
        this.parser = new SlackRequestParser(app.config());
        this.signatures = new SlackSignature.Generator(signingSecret);
    }

    @Override
    public WebAnswer handle(WebRequest request, Instant now) {
        String time = request.header("X-Slack-Request-Timestamp");
        String signature = request.header("X-Slack-Signature");
        if (time == null || signature == null || !isRecent(time, now)) {
            return WebAnswer.of(401, "not signed, or too long ago");
        }
        String body = new String(request.body(), StandardCharsets.UTF_8);
        if (!isSigned(time, body, signature)) {
            return WebAnswer.of(401, "not signed as Slack signs");
        }
        Request<?> parsed = parsed(body, request.header("Content-Type"));
        return parsed == null ? WebAnswer.of(400, "not understood") : answered(parsed);
    }

    private static boolean isRecent(String time, Instant now) {
        try {
            Instant signed = Instant.ofEpochSecond(Long.parseLong(time));
            return Duration.between(signed, now).abs().compareTo(SIGNED_WITHIN) <= 0;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** In a time that does not depend on how much of a guess is right. */
    private boolean isSigned(String time, String body, String signature) {
        String right = signatures.generate(time, body);
        return MessageDigest.isEqual(
                right.getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable Request<?> parsed(String body, @Nullable String contentType) {
        String type = contentType == null ? "application/x-www-form-urlencoded" : contentType;
        try {
            return parser.parse(
                    SlackRequestParser.HttpRequest.builder()
                            .requestUri("/slack/events")
                            .requestBody(body)
                            .headers(new RequestHeaders(Map.of("Content-Type", List.of(type))))
                            .remoteAddress("")
                            .build());
        } catch (RuntimeException e) {
            LOG.warn("Slack sent what can't be read; it is left alone ({}).", e.toString());
            return null;
        }
    }

    private WebAnswer answered(Request<?> request) {
        FutureTask<Response> handling = new FutureTask<>(() -> app.run(request));
        Thread worker = Thread.ofVirtual().name("slack-request").start(handling);
        try {
            return answer(handling.get(ANSWER_AT_THE_LATEST.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return WebAnswer.empty(200).then(() -> await(worker));
        } catch (ExecutionException e) {
            if (DatabaseTrouble.of(e).isPresent()) {
                LOG.warn("A request from Slack is left to be sent again: {}", e.toString());
                return WebAnswer.of(503, "not now");
            }
            // The person sees no answer and asks again; sent again by Slack, it would only fail
            // again.
            LOG.error("A request from Slack could not be handled; it is given up.", e.getCause());
            return WebAnswer.empty(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return WebAnswer.of(503, "closing");
        }
    }

    private static WebAnswer answer(Response response) {
        String body = response.getBody();
        // What no listener of ours wants is not wanted again either.
        return body == null || body.isEmpty() || response.getStatusCode() != 200
                ? WebAnswer.empty(200)
                : WebAnswer.echo(body);
    }

    private static void await(Thread worker) {
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
