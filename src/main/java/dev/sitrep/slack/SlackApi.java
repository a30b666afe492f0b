package dev.sitrep.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.util.http.SlackHttpClient;

import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The SDK, set up so that one call of ours is one request to Slack. */
final class SlackApi implements AutoCloseable {
    /** A call that takes longer has no answer: Slack itself gives up on most after 10 s. */
    private static final int CALL_TIMEOUT_MILLIS = 20_000;

    /** What is asked while a person or Slack itself waits for us is asked no longer than this. */
    private static final Duration ASKING_TIMEOUT = Duration.ofSeconds(5);

    /**
     * A connection that the server closes while it is idle swallows the next message, and nobody knows whether it arrived: it is kept
     * for less long than servers keep theirs (local-slack: 10 s).
     */
    private static final int KEPT_SECONDS = 5;

    private static final int IDLE = 8;

    private final Slack slack;
    private final Slack asking;
    private final SlackSettings settings;

    SlackApi(SlackSettings settings) {
        this.settings = settings;
        SlackConfig config = config(settings);
        // OkHttp sends a POST again by itself when a pooled connection dies under it, answer or no
        // answer.
        // For chat.postMessage that is a second message.
        OkHttpClient http =
                SlackHttpClient.buildOkHttpClient(config)
                        .newBuilder()
                        .retryOnConnectionFailure(false)
                        .connectionPool(new ConnectionPool(IDLE, KEPT_SECONDS, TimeUnit.SECONDS))
                        .build();
        this.slack = slack(config, http);
        this.asking = slack(config, http.newBuilder().callTimeout(ASKING_TIMEOUT).build());
    }

    private static Slack slack(SlackConfig config, OkHttpClient http) {
        SlackHttpClient client = new SlackHttpClient(http);
        client.setConfig(config);
        return Slack.getInstance(config, client);
    }

    private static SlackConfig config(SlackSettings settings) {
        SlackConfig config = new SlackConfig();
        if (settings.apiUrl() != null) {
            config.setMethodsEndpointUrlPrefix(settings.apiUrl().toString());
            // A server of one's own is not behind the proxy that HTTPS_PROXY names for the world
            // outside.
            config.setProxyUrl(null);
        }
        // Statistics cost an extra auth.test for each token.
        config.setStatsEnabled(false);
        config.setHttpClientCallTimeoutMillis(CALL_TIMEOUT_MILLIS);
        return config;
    }

    Slack slack() {
        return slack;
    }

    /** Methods called as the bot of one workspace. */
    MethodsClient bot(String token) {
        return slack.methods(token);
    }

    /** The same, for questions that can't wait long for their answers. */
    MethodsClient asking(String token) {
        return asking.methods(token);
    }

    /** Methods that need no token. */
    MethodsClient nobody() {
        return asking.methods();
    }

    /** Methods called as the app: only {@code apps.connections.open}. */
    MethodsClient app() {
        return slack.methods(settings.appToken());
    }

    @Override
    public void close() {
        var http = slack.getHttpClient().getOkHttpClient();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
