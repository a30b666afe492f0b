package dev.sitrep.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.Platform;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.delivery.Post;
import dev.sitrep.testing.FakeTelegram;
import dev.sitrep.testing.TestingClock;
import dev.sitrep.testing.telegram.BotApi;
import dev.sitrep.testing.telegram.Fault;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The real SDK's polling against the strict fake. */
class TelegramUpdatesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long CHAT = 100;
    private static final long GROUP = -200;

    private final TestingClock clock = new TestingClock(Instant.parse("2025-12-21T06:00:00Z"));
    private final FakeTelegram telegram = new FakeTelegram(clock);
    private final Recorder handler = new Recorder();
    private final TelegramSettings settings =
            TelegramSettings.of(FakeTelegram.TOKEN, telegram.apiUrl());
    private final TelegramUpdates updates =
            new TelegramUpdates(settings, handler, Switchboard.commands(), clock);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<Logger> loggers =
            List.of(
                    (Logger) LoggerFactory.getLogger("dev.sitrep.telegram"),
                    (Logger) LoggerFactory.getLogger("org.telegram"));

    @BeforeEach
    void listen() {
        log.start();
        for (Logger logger : loggers) {
            logger.setLevel(Level.DEBUG);
            logger.setAdditive(false);
            logger.addAppender(log);
        }
    }

    @AfterEach
    void close() {
        updates.close();
        telegram.close();
        for (Logger logger : loggers) {
            logger.detachAppender(log);
            logger.setAdditive(true);
            logger.setLevel(Level.OFF);
        }
        assertThat(logged()).doesNotContain(FakeTelegram.TOKEN);
    }

    @Test
    void in_a_private_chat_everything_is_for_the_bot() {
        telegram.post(CHAT, "/start");
        updates.start();
        telegram.post(CHAT, "what about Miami?");
        assertThat(handler.await(2))
                .containsExactly("asked 100: /start", "asked 100: what about Miami?");
    }

    @Test
    void in_a_group_only_what_is_addressed_to_the_bot_is() {
        telegram.post(GROUP, "Nice weather.");
        telegram.post(GROUP, "/digest");
        telegram.post(GROUP, "/story@" + BotApi.BOT_NAME.toUpperCase(Locale.ROOT) + " 3");
        telegram.post(GROUP, "/story@another_bot 3");
        telegram.post(GROUP, "@" + BotApi.BOT_NAME + " latest");
        telegram.post(GROUP, "@" + BotApi.BOT_NAME + "s latest");
        telegram.post(GROUP, "well, @" + BotApi.BOT_NAME);
        updates.start();
        assertThat(handler.await(4))
                .containsExactly(
                        "asked -200: /digest",
                        "asked -200: /story@SITREP_TEST_BOT 3",
                        "asked -200: latest",
                        "asked -200: well,");
    }

    @Test
    void a_press_is_its_command_and_what_people_say_under_an_alert_is_none() {
        telegram.open(GROUP);
        sendWithButton(GROUP);
        telegram.reply(GROUP, 1, "Stop the war!");
        telegram.reply(GROUP, 1, "/sources 1");
        telegram.press(GROUP, 1, "more 1");
        updates.start();
        assertThat(handler.await(2))
                .containsExactly("asked -200: /sources 1", "asked -200: more 1");
        assertThat(telegram.awaitCalls("answerCallbackQuery", 1, PATIENCE).getFirst().status())
                .isEqualTo(200);
    }

    @Test
    void a_press_that_comes_too_late_to_be_answered_is_handled_all_the_same() {
        telegram.open(CHAT);
        sendWithButton(CHAT);
        telegram.press(CHAT, 1, "more 1");
        clock.advance(Duration.ofHours(1));
        updates.start();
        assertThat(handler.await(1)).containsExactly("asked 100: more 1");
        assertThat(handler.requests().getFirst().pressedOn()).isEqualTo("1");
        assertThat(telegram.awaitCalls("answerCallbackQuery", 1, PATIENCE))
                .extracting(FakeTelegram.Call::status)
                .containsExactly(400);
    }

    @Test
    void a_press_that_means_nothing_is_answered_to_who_pressed_and_asks_nothing() {
        telegram.open(CHAT);
        sendWithButton(CHAT);
        for (String data :
                List.of(
                        "forged data",
                        "",
                        " ",
                        "\u0000",
                        "x".repeat(10_000),
                        "/more",
                        "more" + "\uD800")) {
            telegram.forgePress(CHAT, 1, data);
        }
        telegram.press(CHAT, 1, "more 1");
        updates.start();
        assertThat(handler.await(1)).containsExactly("asked 100: more 1");
        telegram.awaitCalls("answerCallbackQuery", 8, PATIENCE);
        assertThat(telegram.toasts())
                .hasSize(8)
                .filteredOn(words -> words.startsWith("This button is from an earlier version"))
                .hasSize(7);
        assertThat(telegram.messages(CHAT)).hasSize(1);
    }

    @Test
    void topics_and_channels_keep_their_address() {
        telegram.post(-1_000_000_000_001L, 42, "/digest");
        telegram.open(-1_000_000_000_002L, "channel", "News");
        telegram.post(-1_000_000_000_002L, "/latest");
        telegram.post(-1_000_000_000_002L, "an ordinary post");
        updates.start();
        assertThat(handler.await(2))
                .containsExactly(
                        "asked -1000000000001#42: /digest", "asked -1000000000002: /latest");
    }

    @Test
    void a_handler_that_throws_gets_the_update_again_and_the_rest_after_it() {
        handler.failNext(1);
        telegram.post(CHAT, "one");
        telegram.post(CHAT, "two");
        updates.start();
        assertThat(handler.await(2)).containsExactly("asked 100: one", "asked 100: two");
        telegram.post(CHAT, "three");
        assertThat(handler.await(3)).endsWith("asked 100: three");
        assertThat(logged()).contains("could not be handled");
    }

    @Test
    void what_was_handled_and_not_confirmed_comes_again_and_is_known_by_its_key() {
        telegram.post(CHAT, "one");
        updates.start();
        handler.await(1);
        updates.close();
        updates.start();
        telegram.post(CHAT, "two");
        assertThat(handler.await(2)).containsExactly("asked 100: one", "asked 100: two");
    }

    @Test
    void an_update_that_the_sdk_can_not_read_is_left_out_and_the_rest_is_read() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> strange =
                List.of(
                        "{\"message_id\":\"no number\",\"date\":{},\"chat\":[]}",
                        "{\"message_id\":1,\"date\":1,\"text\":\"no chat\"}",
                        "{\"message_id\":1,\"date\":1,\"chat\":{\"id\":5,\"type\":\"of the future\"},\"text\":\"/x\"}",
                        "{}");
        for (String message : strange) {
            telegram.inject("message", (ObjectNode) json.readTree(message));
            telegram.inject("callback_query", (ObjectNode) json.readTree(message));
        }
        String change =
                "{\"chat\":{\"id\":5,\"type\":\"private\"},\"date\":1,\"from\":{\"id\":5,\"first_name\":\"x\",\"is_bot\":false},"
                        + "\"old_chat_member\":{\"status\":\"of the future\"},\"new_chat_member\":{\"status\":\"\"}}";
        telegram.inject("my_chat_member", (ObjectNode) json.readTree(change));
        telegram.post(CHAT, "still there?");
        updates.start();
        assertThat(handler.await(2)).containsExactly("asked 5: /x", "asked 100: still there?");
    }

    @Test
    void updates_are_read_on_after_the_server_was_down() {
        updates.start();
        telegram.post(CHAT, "before");
        handler.await(1);
        telegram.goDown();
        awaitProblem();
        telegram.post(CHAT, "meanwhile");
        telegram.comeBack();
        assertThat(handler.await(2)).containsExactly("asked 100: before", "asked 100: meanwhile");
        assertThat(updates.problem()).isEmpty();
    }

    @Test
    void a_server_that_is_down_at_the_start_is_waited_for() {
        telegram.goDown();
        updates.start();
        updates.start();
        awaitProblem();
        assertThat(updates.problem().orElseThrow()).contains("ConnectException");
        telegram.comeBack();
        telegram.post(CHAT, "at last");
        assertThat(handler.await(1)).containsExactly("asked 100: at last");
    }

    @Test
    void a_server_that_fails_while_the_bot_is_registered_is_asked_again() {
        telegram.failNext("deleteWebhook", Fault.BAD_GATEWAY, 1);
        telegram.post(CHAT, "one");
        updates.start();
        assertThat(handler.await(1)).containsExactly("asked 100: one");
        assertThat(telegram.calls("deleteWebhook")).hasSize(2);
    }

    @Test
    void another_program_on_the_same_bot_is_named_as_the_trouble() {
        updates.start();
        telegram.post(CHAT, "one");
        handler.await(1);
        Recorder others = new Recorder();
        try (TelegramUpdates other =
                new TelegramUpdates(settings, others, Switchboard.commands(), clock)) {
            other.start();
            awaitProblem();
            telegram.post(CHAT, "two");
            assertThat(others.await(1)).endsWith("asked 100: two");
        }
        assertThat(updates.problem().orElseThrow())
                .startsWith("Another program reads this bot's updates (Conflict:")
                .contains("a bot of its own");
    }

    @Test
    void a_wrong_token_is_told_in_a_sentence_and_stops_nothing_else() {
        telegram.revokeToken();
        updates.start();
        awaitProblem();
        assertThat(updates.problem().orElseThrow())
                .contains("401 Unauthorized", "SITREP_TELEGRAM_TOKEN");
        assertThat(updates.running()).isTrue();
    }

    @Test
    void a_token_that_is_revoked_in_the_middle_is_found_again_when_it_is_mended() {
        updates.start();
        telegram.post(CHAT, "before");
        handler.await(1);
        telegram.revokeToken();
        telegram.post(
                CHAT, "on the way"); // ends the question that is held open, with it or without
        awaitProblem();
        telegram.post(CHAT, "meanwhile");
        assertThat(updates.problem().orElseThrow()).contains("SITREP_TELEGRAM_TOKEN");
        telegram.restoreToken();
        assertThat(handler.await(3))
                .containsExactly(
                        "asked 100: before", "asked 100: on the way", "asked 100: meanwhile");
        assertThat(updates.problem()).isEmpty();
    }

    @Test
    void a_webhook_that_another_had_set_is_taken_away_and_what_waited_for_it_is_read() {
        telegram.setWebhook();
        telegram.post(CHAT, "one");
        updates.start();
        assertThat(handler.await(1)).containsExactly("asked 100: one");
    }

    @Test
    void a_clock_that_jumps_back_holds_nothing_up() {
        updates.start();
        telegram.post(CHAT, "one");
        handler.await(1);
        clock.set(clock.instant().minus(Duration.ofDays(400)));
        telegram.post(CHAT, "two");
        handler.await(2);
        clock.set(clock.instant().plus(Duration.ofDays(4000)));
        telegram.post(CHAT, "three");
        assertThat(handler.await(3)).endsWith("asked 100: three");
    }

    @Test
    void closing_takes_less_than_two_seconds_and_leaves_no_thread_that_keeps_the_program_alive() {
        updates.start();
        telegram.post(CHAT, "one");
        handler.await(1);
        telegram.awaitCalls("getUpdates", 1, PATIENCE);
        long before = System.nanoTime();
        updates.close();
        updates.close();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
        assertThat(updates.running()).isFalse();
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(
                        thread ->
                                !thread.isDaemon()
                                        && (thread.getName().contains("telegram")
                                                || thread.getName().contains("OkHttp")));
        telegram.post(CHAT, "unheard");
        assertThat(handler.done()).hasSize(1);
    }

    private void awaitProblem() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (updates.problem().isEmpty()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private void sendWithButton(long chat) {
        try (TelegramMessenger messenger = new TelegramMessenger(settings)) {
            messenger.send(
                    Post.fresh(
                            ChatRef.of(Platform.TELEGRAM, Long.toString(chat)),
                            new Message(
                                    List.of(
                                            Block.paragraph("x"),
                                            new Block.Buttons(
                                                    List.of(new Button("More", "more 1"))))),
                            "k"),
                    clock.instant());
        }
    }

    private String logged() {
        return List.copyOf(log.list).stream()
                .map(
                        e ->
                                e.getFormattedMessage()
                                        + "\n"
                                        + ThrowableProxyUtil.asString(e.getThrowableProxy()))
                .collect(Collectors.joining("\n"));
    }
}
