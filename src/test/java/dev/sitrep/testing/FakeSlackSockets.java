package dev.sitrep.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The fake's Socket Mode: one ticket opens one socket; each envelope wants an ack within 3 s, and events that get none come again,
 * at most three times. Everything is guarded by the fake's lock.
 */
final class FakeSlackSockets extends WebSocketServer implements FakeSlackDelivery {
    static final Duration ACK_WITHIN = Duration.ofSeconds(3);
    private static final int MOST_RETRIES = 3;

    private final FakeSlack slack;
    private final CountDownLatch started = new CountDownLatch(1);
    private final Set<String> tickets = new HashSet<>();
    private final Map<String, Pending> pending = new LinkedHashMap<>();
    private final Set<String> acked = new HashSet<>();
    private final List<WebSocket> open = new ArrayList<>();
    private @Nullable ObjectNode last;
    private int opened;

    /** An envelope that waits for its ack. */
    private record Pending(ObjectNode envelope, @Nullable Instant sentAt, int retries) {}

    FakeSlackSockets(FakeSlack slack) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        this.slack = slack;
        setDaemon(true);
        setReuseAddr(true);
        setConnectionLostTimeout(0);
        start();
        try {
            if (!started.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the WebSocket server did not start in 10 s");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void onStart() {
        started.countDown();
    }

    String newUrl() {
        String ticket = "ticket-" + slack.next();
        tickets.add(ticket);
        return "ws://127.0.0.1:"
                + getPort()
                + "/link/?ticket="
                + ticket
                + "&app_id="
                + FakeSlack.APP;
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
        String descriptor = handshake.getResourceDescriptor();
        String ticket = descriptor.replaceAll("^.*ticket=([^&]*).*$", "$1");
        synchronized (slack) {
            if (!tickets.remove(ticket)) {
                slack.complaints.add("a socket was opened with an unknown or used ticket");
                socket.close(1008, "link_disabled");
                return;
            }
            socket.send(hello().toString());
            open.add(socket);
            opened++;
            slack.changed();
            // What was not acknowledged on a connection that is gone comes again on the next.
            List.copyOf(pending.values()).forEach(p -> send(p, "socket_closed"));
        }
    }

    private static ObjectNode hello() {
        ObjectNode hello =
                FakeSlackMethods.JSON
                        .createObjectNode()
                        .put("type", "hello")
                        .put("num_connections", 1);
        hello.putObject("connection_info").put("app_id", FakeSlack.APP);
        hello.putObject("debug_info")
                .put("host", "applink-1")
                .put("approximate_connection_time", 18060);
        return hello;
    }

    /** Sends a new envelope, or keeps it for the next connection. */
    @Override
    public String deliver(String type, ObjectNode payload, boolean acceptsResponse) {
        String id = "envelope-" + slack.next();
        ObjectNode envelope =
                FakeSlackMethods.JSON
                        .createObjectNode()
                        .put("envelope_id", id)
                        .put("type", type)
                        .put("accepts_response_payload", acceptsResponse);
        envelope.set("payload", payload);
        last = envelope;
        Pending fresh = new Pending(envelope, null, 0);
        pending.put(id, fresh);
        send(fresh, "");
        return id;
    }

    /** The same envelope again, as Slack does when an ack was lost on its way. */
    @Override
    public void redeliverLast() {
        if (last == null) {
            throw new IllegalStateException("no envelope was sent yet");
        }
        String id = last.path("envelope_id").asText();
        acked.remove(id);
        Pending again = new Pending(last, slack.now(), 0);
        pending.put(id, again);
        send(again, "timeout");
    }

    /**
     * Called often: Java-WebSocket's server sets its interest in writing back after a write, and with it the one that another
     * thread declared meanwhile; what that thread wrote would lie in the queue until the next write.
     */
    void flush() {
        open.stream().filter(WebSocket::hasBufferedData).forEach(this::onWriteDemand);
    }

    /** Called often: sends again what has waited too long for its ack. */
    void sendOverdue() {
        Instant now = slack.now();
        for (Pending waiting : List.copyOf(pending.values())) {
            if (waiting.sentAt() == null || waiting.sentAt().plus(ACK_WITHIN).isAfter(now)) {
                continue;
            }
            String type = waiting.envelope().path("type").asText();
            if (!type.equals("events_api") || waiting.retries() >= MOST_RETRIES) {
                // A person who typed a command or pressed a button is shown an error instead.
                pending.remove(waiting.envelope().path("envelope_id").asText());
                slack.complaints.add(type + " got no ack within 3 s: operation_timeout");
                slack.changed();
            } else {
                send(waiting, "timeout");
            }
        }
    }

    private void send(Pending waiting, String reason) {
        WebSocket socket = open.isEmpty() ? null : open.getLast();
        if (socket == null || !socket.isOpen()) {
            return;
        }
        boolean again = waiting.sentAt() != null;
        int retries = again ? waiting.retries() + 1 : 0;
        ObjectNode envelope = waiting.envelope().deepCopy();
        if (again) {
            envelope.put("retry_attempt", retries).put("retry_reason", reason);
        }
        pending.put(
                envelope.path("envelope_id").asText(),
                new Pending(waiting.envelope(), slack.now(), retries));
        socket.send(envelope.toString());
    }

    @Override
    public void onMessage(WebSocket socket, String message) {
        synchronized (slack) {
            String id = envelopeId(message);
            if (pending.remove(id) != null) {
                acked.add(id);
            } else if (!acked.contains(id)) {
                slack.complaints.add("an ack names no envelope: " + message);
            }
            slack.changed();
        }
    }

    private static String envelopeId(String message) {
        try {
            JsonNode ack = FakeSlackMethods.JSON.readTree(message);
            return ack.path("envelope_id").asText();
        } catch (JsonProcessingException e) {
            return "";
        }
    }

    @Override
    public boolean isAcked(String envelopeId) {
        return acked.contains(envelopeId);
    }

    @Override
    public int waitingForAck() {
        return pending.size();
    }

    int opened() {
        return opened;
    }

    boolean connected() {
        return !open.isEmpty();
    }

    /** What Slack says before it renews a connection. */
    void askToReconnect() {
        ObjectNode disconnect =
                FakeSlackMethods.JSON
                        .createObjectNode()
                        .put("type", "disconnect")
                        .put("reason", "refresh_requested");
        List.copyOf(open).forEach(s -> s.send(disconnect.toString()));
    }

    /** Cuts every connection without a word. */
    void drop() {
        List.copyOf(open).forEach(s -> s.closeConnection(1006, "gone"));
        open.clear();
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
        synchronized (slack) {
            open.remove(socket);
            slack.changed();
        }
    }

    @Override
    public void onError(@Nullable WebSocket socket, Exception e) {
        // A client that went away in the middle of a write is part of what is tested.
    }
}
