package dev.sitrep.testing.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Brings updates to a webhook, one after another; one that is not answered with 200 is brought again. */
final class WebhookCaller implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Inbox inbox;
    private final URI url;
    private final String secret;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private volatile boolean closed;
    private volatile String trouble = "";

    WebhookCaller(Inbox inbox, URI url, String secret) {
        this.inbox = inbox;
        this.url = url;
        this.secret = secret;
    }

    void start() {
        Thread.ofVirtual().name("fake-webhook").start(this::run);
    }

    /** What went wrong last; empty where nothing did. */
    String trouble() {
        return trouble;
    }

    private void run() {
        try {
            while (!closed) {
                ObjectNode update = inbox.first(() -> closed);
                if (update != null && taken(update)) {
                    inbox.done(update);
                } else if (update != null) {
                    inbox.pause();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            http.shutdownNow();
        }
    }

    private boolean taken(ObjectNode update) throws InterruptedException {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(url)
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(update.toString()));
            if (!secret.isEmpty()) {
                request.header("X-Telegram-Bot-Api-Secret-Token", secret);
            }
            int status = http.send(request.build(), BodyHandlers.discarding()).statusCode();
            trouble = status == 200 ? trouble : "Wrong response from the webhook: " + status;
            return status == 200;
        } catch (IOException e) {
            trouble = "Connection failed";
            return false;
        }
    }

    @Override
    public void close() {
        closed = true;
        inbox.wakeCaller();
    }
}
