package dev.sitrep.slack;

import org.java_websocket.client.WebSocketClient;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.handshake.ServerHandshake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;

/** One Socket Mode connection: text in, text out, and the moment it ends. Its threads are daemons. */
final class SlackSocket extends WebSocketClient {
    private static final Logger LOG = LoggerFactory.getLogger(SlackSocket.class);
    private static final int CONNECT_TIMEOUT_MILLIS = 10_000;

    /** Slack pings often; a connection that answers no ping of ours for this long is dead without having said so. */
    private static final int SILENT_SECONDS = 30;

    private final BiConsumer<SlackSocket, String> messages;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean abandoned;

    SlackSocket(URI address, BiConsumer<SlackSocket, String> messages) {
        super(address, new Draft_6455(), Map.of(), CONNECT_TIMEOUT_MILLIS);
        this.messages = messages;
        setDaemon(true);
        setConnectionLostTimeout(SILENT_SECONDS);
    }

    @Override
    public void onOpen(ServerHandshake handshake) {
        LOG.debug("Slack's socket is open.");
        if (abandoned) {
            close();
        }
    }

    @Override
    public void onMessage(String message) {
        messages.accept(this, message);
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
        LOG.debug("Slack's socket is closed ({} {}).", code, reason);
        closed.countDown();
    }

    @Override
    public void onError(Exception e) {
        LOG.debug("Slack's socket failed: {}", e.toString());
    }

    /** Closes it, at once or as soon as it opens: a close while it connects would be lost. */
    void abandon() {
        abandoned = true;
        close();
    }

    void awaitClosed() throws InterruptedException {
        closed.await();
    }
}
