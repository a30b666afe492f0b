package dev.sitrep.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.util.http.SlackHttpClient;

/** The SDK, set up so that one call of ours is one request to Slack. */
final class SlackApi implements AutoCloseable {
    /** A call that takes longer has no answer: Slack itself gives up on most after 10 s. */
    private static final int CALL_TIMEOUT_MILLIS = 20_000;

    private final Slack slack;
    private final SlackSettings settings;

    SlackApi(SlackSettings settings) {
        this.settings = settings;
        SlackConfig config = config(settings);
        // OkHttp sends a POST again by itself when a pooled connection dies under it, answer or no
        // answer.
        // For chat.postMessage that is a second message.
        var http =
                new SlackHttpClient(
                        SlackHttpClient.buildOkHttpClient(config)
                                .newBuilder()
                                .retryOnConnectionFailure(false)
                                .build());
        http.setConfig(config);
        this.slack = Slack.getInstance(config, http);
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

    /** Methods called as the bot. */
    MethodsClient bot() {
        return slack.methods(settings.botToken());
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
