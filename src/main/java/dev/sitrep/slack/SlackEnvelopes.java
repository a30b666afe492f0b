package dev.sitrep.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.App;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;

import dev.sitrep.store.DatabaseTrouble;

import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Handles Socket Mode's envelopes one after the other and acknowledges each once: when it was handled, so that a crash before that
 * makes Slack send it again, and after 2 s in any case, since Slack takes 3 s of silence for a loss.
 */
final class SlackEnvelopes {
    private static final Logger LOG = LoggerFactory.getLogger(SlackEnvelopes.class);
    private static final Duration ACK_AT_THE_LATEST = Duration.ofSeconds(2);
    private static final int MOST_WAITING = 1_000;

    private final App app;
    private final SocketModeRequestParser parser;
    private final ThreadPoolExecutor worker =
            new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(MOST_WAITING),
                    Thread.ofPlatform().daemon().name("slack-requests").factory());
    private final ScheduledThreadPoolExecutor acks =
            new ScheduledThreadPoolExecutor(
                    1, Thread.ofPlatform().daemon().name("slack-acks").factory());

    SlackEnvelopes(App app) {
        this.app = app;
        this.parser = new SocketModeRequestParser(app.config());
        acks.setRemoveOnCancelPolicy(true);
    }

    /** Takes what came over a socket. Never throws: the socket's reading thread has nobody to tell. */
    void take(SlackSocket from, String message) {
        try {
            SocketModeRequest request = parser.parse(message);
            if (request != null) {
                take(from, request);
            } else if (isGoodbye(message)) {
                // After all that came before it, so that those get their acks on this connection.
                worker.execute(from::close);
            }
        } catch (RejectedExecutionException e) {
            LOG.debug("An envelope of Slack's is left for the next connection.");
        } catch (RuntimeException e) {
            LOG.warn("Slack sent what can't be read; it is left alone.", e);
        }
    }

    private static boolean isGoodbye(String message) {
        var type = JsonParser.parseString(message).getAsJsonObject().get("type");
        return type != null && type.isJsonPrimitive() && type.getAsString().equals("disconnect");
    }

    private void take(SlackSocket from, SocketModeRequest request) {
        Ack ack = new Ack(from, request.getEnvelope().getEnvelopeId(), new AtomicBoolean());
        Future<?> atTheLatest =
                acks.schedule(ack::send, ACK_AT_THE_LATEST.toMillis(), TimeUnit.MILLISECONDS);
        try {
            worker.execute(
                    () -> {
                        boolean done = handle(request);
                        atTheLatest.cancel(false);
                        if (done) {
                            ack.send();
                        }
                    });
        } catch (RejectedExecutionException e) {
            atTheLatest.cancel(false);
            throw e;
        }
    }

    /** False where Slack shall send it again. */
    private boolean handle(SocketModeRequest request) {
        if (request.getBoltRequest() == null) {
            return true;
        }
        try {
            request.getBoltRequest()
                    .getContext()
                    .getAdditionalValues()
                    .put(SlackKeys.ENVELOPE, request.getEnvelope().getEnvelopeId());
            app.run(request.getBoltRequest());
            return true;
        } catch (Exception e) {
            if (DatabaseTrouble.of(e).isPresent()) {
                LOG.warn("A request from Slack is left to be sent again: {}", e.toString());
                return false;
            }
            // The person sees no answer and asks again; sent again by Slack, it would only fail
            // again.
            LOG.error("A request from Slack could not be handled; it is given up.", e);
            return true;
        }
    }

    /** Slack counts a second ack of an envelope as a mistake. */
    private record Ack(SlackSocket socket, String envelope, AtomicBoolean sent) {
        void send() {
            if (sent.getAndSet(true)) {
                return;
            }
            JsonObject ack = new JsonObject();
            ack.addProperty("envelope_id", envelope);
            try {
                socket.send(ack.toString());
            } catch (WebsocketNotConnectedException e) {
                LOG.debug("The connection ended before an ack; Slack sends the envelope again.");
            }
        }
    }

    /** Within a second: what is being handled may finish and be acknowledged; the rest comes again from Slack. */
    void close() throws InterruptedException {
        worker.shutdown();
        if (!worker.awaitTermination(1, TimeUnit.SECONDS)) {
            LOG.warn("A request from Slack was still being handled; it is left.");
        }
        worker.shutdownNow();
        acks.shutdownNow();
    }
}
