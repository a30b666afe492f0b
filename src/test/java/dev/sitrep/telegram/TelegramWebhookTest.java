package dev.sitrep.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.testing.FakeTelegram;
import dev.sitrep.testing.TestingClock;
import dev.sitrep.testing.telegram.Fault;
import dev.sitrep.web.WebServer;
import dev.sitrep.web.WebSettings;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Telegram calls us: the strict fake against our own listener. */
class TelegramWebhookTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long CHAT = 100;

    private final TestingClock clock = new TestingClock(Instant.parse("2025-12-21T06:00:00Z"));
    private final FakeTelegram telegram = new FakeTelegram(clock);
    private final Recorder heard = new Recorder();
    private final TelegramSettings asking =
            TelegramSettings.of(FakeTelegram.TOKEN, telegram.apiUrl());
    private final HttpClient http = HttpClient.newHttpClient();
    private URI base = URI.create("http://127.0.0.1/");
    private TelegramSettings settings = asking;
    private TelegramUpdates updates = updates(asking);
    private WebServer server = listener(updates);

    private TelegramUpdates updates(TelegramSettings settings) {
        return new TelegramUpdates(settings, heard, Switchboard.commands(), clock);
    }

    private WebServer listener(TelegramUpdates updates) {
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        return new WebServer(WebSettings.at(any, "/"), updates.routes(), clock);
    }

    /** The address is known once it is listened at; the routes do not depend on it. */
    @BeforeEach
    void listen() {
        updates = updates(asking.calledAt(base));
        server = listener(updates);
        server.open();
        base = URI.create("http://127.0.0.1:" + server.address().orElseThrow().getPort() + "/");
        settings = asking.calledAt(base);
        updates = updates(settings);
    }

    @AfterEach
    void close() {
        updates.close();
        server.close();
        telegram.close();
        http.close();
    }

    @Test
    void updates_are_brought_with_the_secret_and_confirmed_once_they_are_handled() {
        telegram.post(CHAT, "before");
        updates.start();
        telegram.post(CHAT, "after");
        assertThat(heard.await(2)).containsExactly("asked 100: before", "asked 100: after");
        awaitEmpty();
        assertThat(telegram.calls("getUpdates")).isEmpty();
        assertThat(telegram.calls("setWebhook").getFirst().parameters().path("url").asText())
                .isEqualTo(base + "telegram/");
    }

    @Test
    void an_update_that_fails_is_brought_again_and_one_that_always_fails_is_left_out() {
        heard.failNext(2);
        telegram.post(CHAT, "one");
        updates.start();
        assertThat(heard.await(1)).containsExactly("asked 100: one");
        heard.failNext(TelegramIntake.MOST_ATTEMPTS);
        telegram.post(CHAT, "poison");
        telegram.post(CHAT, "two");
        assertThat(heard.await(2)).containsExactly("asked 100: one", "asked 100: two");
    }

    @Test
    void who_does_not_show_the_secret_is_not_heard() throws Exception {
        String update = "{\"update_id\":1,\"message\":{\"message_id\":1}}";
        assertThat(call(null, update)).isEqualTo(401);
        assertThat(call("", update)).isEqualTo(401);
        assertThat(call("x".repeat(1000), update)).isEqualTo(401);
        assertThat(call(settings.webhookSecret() + "0", update)).isEqualTo(401);
        assertThat(call(settings.webhookSecret(), update)).isEqualTo(200);
    }

    @Test
    void what_is_no_update_is_refused_and_what_can_not_be_read_is_passed_over() throws Exception {
        String secret = settings.webhookSecret();
        for (String body : List.of("", "{", "[]", "null", "{}", "{\"update_id\":\"x\"}", "7")) {
            assertThat(call(secret, body)).as(body).isEqualTo(400);
        }
        assertThat(call(secret, "{\"update_id\":5,\"message\":{\"date\":{}}}")).isEqualTo(200);
        assertThat(call(secret, "{\"update_id\":6,\"of_the_future\":{}}")).isEqualTo(200);
        assertThat(call(secret, " ".repeat(2_000_000))).isEqualTo(413);
        assertThat(heard.done()).isEmpty();
    }

    @Test
    void to_change_from_one_way_to_the_other_and_back_misses_nothing() {
        updates.start();
        telegram.post(CHAT, "brought");
        heard.await(1);
        updates.close();
        server.close();
        telegram.post(CHAT, "between");
        try (TelegramUpdates asks = updates(asking)) {
            asks.start();
            heard.await(2);
            telegram.post(CHAT, "asked for");
            heard.await(3);
        }
        telegram.post(CHAT, "between again");
        listen();
        updates.start();
        assertThat(heard.await(4))
                .containsExactly(
                        "asked 100: brought",
                        "asked 100: between",
                        "asked 100: asked for",
                        "asked 100: between again");
    }

    @Test
    void a_server_that_is_down_at_the_start_is_told_later_where_to_call() {
        telegram.goDown();
        updates.start();
        while (updates.problem().isEmpty()) {
            Thread.onSpinWait();
        }
        telegram.comeBack();
        telegram.post(CHAT, "at last");
        assertThat(heard.await(1)).containsExactly("asked 100: at last");
    }

    @Test
    void a_node_that_does_not_hold_the_lease_answers_all_the_same() throws Exception {
        String message =
                "{\"update_id\":9,\"message\":{\"message_id\":1,\"date\":1,\"text\":\"hello\","
                        + "\"chat\":{\"id\":100,\"type\":\"private\"},"
                        + "\"from\":{\"id\":100,\"is_bot\":false,\"first_name\":\"R\"}}}";
        telegram.failNext("getMe", Fault.INTERNAL_ERROR, 1);
        assertThat(call(settings.webhookSecret(), message)).isEqualTo(503);
        assertThat(call(settings.webhookSecret(), message)).isEqualTo(200);
        assertThat(heard.done()).containsExactly("asked 100: hello");
    }

    @Test
    void the_secret_is_that_of_the_token_and_does_not_tell_it() {
        assertThat(settings.webhookSecret()).matches("[0-9a-f]{64}");
        assertThat(TelegramSettings.of("1:other", null).webhookSecret())
                .isNotEqualTo(settings.webhookSecret());
        assertThat(settings.toString()).doesNotContain(settings.webhookSecret());
    }

    private int call(@org.jspecify.annotations.Nullable String secret, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve("telegram/"))
                        .POST(BodyPublishers.ofString(body));
        if (secret != null) {
            request.header("X-Telegram-Bot-Api-Secret-Token", secret);
        }
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private void awaitEmpty() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (telegram.unconfirmedUpdates() > 0) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
