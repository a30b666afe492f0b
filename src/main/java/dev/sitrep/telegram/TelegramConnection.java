package dev.sitrep.telegram;

import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.generics.TelegramClient;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The SDK's client over an HTTP client of our own. */
final class TelegramConnection implements AutoCloseable {
    private static final int MOST_CALLS_AT_ONCE = 32;

    private final OkHttpClient http;
    private final TelegramClient client;

    TelegramConnection(TelegramSettings settings) {
        this.http = TelegramWire.watch(http(settings.patience())).build();
        this.client = new OkHttpTelegramClient(http, settings.token(), url(settings));
    }

    TelegramClient client() {
        return client;
    }

    /**
     * OkHttp would by itself send a request again when a kept connection breaks under it, and a message that the server
     * had taken would be there twice: it must not. Nor may it follow a redirect with the token in the address.
     */
    static OkHttpClient.Builder http(Duration patience) {
        Dispatcher dispatcher =
                new Dispatcher(
                        Executors.newThreadPerTaskExecutor(
                                Thread.ofVirtual().name("telegram-http-", 0).factory()));
        dispatcher.setMaxRequests(MOST_CALLS_AT_ONCE);
        dispatcher.setMaxRequestsPerHost(MOST_CALLS_AT_ONCE);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(4, 20, TimeUnit.SECONDS))
                .connectTimeout(patience)
                .readTimeout(patience)
                .writeTimeout(patience)
                .callTimeout(patience)
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false);
    }

    static TelegramUrl url(TelegramSettings settings) {
        boolean tls = "https".equals(settings.api().getScheme());
        int port = settings.api().getPort();
        return TelegramUrl.builder()
                .schema(settings.api().getScheme())
                .host(settings.api().getHost())
                .port(port >= 0 ? port : tls ? 443 : 80)
                .build();
    }

    /** Ends what is under way and lets go of connections and threads. */
    static void close(OkHttpClient http) {
        http.dispatcher().cancelAll();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    @Override
    public void close() {
        close(http);
    }
}
