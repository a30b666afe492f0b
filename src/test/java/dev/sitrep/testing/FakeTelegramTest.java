package dev.sitrep.testing;

import static dev.sitrep.testing.RawTelegram.CHAT;
import static dev.sitrep.testing.RawTelegram.GROUP;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;

import dev.sitrep.testing.telegram.Fault;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;

/** A fake that lets everything pass is worthless: here it has to keep rates, chats and updates as Telegram does. */
class FakeTelegramTest {
    private final RawTelegram raw = new RawTelegram();
    private final TestingClock clock = raw.clock;
    private final FakeTelegram telegram = raw.telegram;

    @AfterEach
    void close() {
        raw.close();
    }

    @Test
    void method_names_count_in_any_case_and_chat_ids_as_number_or_string() {
        assertThat(raw.ok("SENDMESSAGE", "{\"chat_id\":\"100\",\"text\":\"x\"}")).isTrue();
        assertThat(raw.ok("sendmessage", "{\"chat_id\":-200,\"text\":\"x\"}")).isTrue();
        assertThat(raw.call("sendNothing", "{}").path("error_code").asInt()).isEqualTo(404);
    }

    @Test
    void a_wrong_token_is_unauthorized_and_nonsense_is_not_found() {
        assertThat(raw.get("/bot1:wrong/getMe")).contains("401").contains("Unauthorized");
        assertThat(raw.get("/botnonsense/getMe")).contains("404").contains("Not Found");
        assertThat(raw.get("/elsewhere")).contains("404").contains("Not Found");
        telegram.revokeToken();
        assertThat(raw.call("getMe", "{}").path("error_code").asInt()).isEqualTo(401);
    }

    @Test
    void one_message_a_second_goes_into_a_chat() {
        assertThat(raw.sends(CHAT, "one")).isTrue();
        JsonNode refused = raw.send(CHAT, "two");
        assertThat(refused.path("error_code").asInt()).isEqualTo(429);
        assertThat(refused.path("description").asText())
                .isEqualTo("Too Many Requests: retry after 1");
        assertThat(refused.at("/parameters/retry_after").asInt()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        assertThat(raw.sends(CHAT, "two")).isTrue();
    }

    @Test
    void twenty_messages_a_minute_go_into_a_group() {
        for (int i = 0; i < 20; i++) {
            assertThat(raw.sends(GROUP, "m" + i)).isTrue();
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(raw.send(GROUP, "more").at("/parameters/retry_after").asInt()).isEqualTo(40);
        clock.advance(Duration.ofSeconds(40));
        assertThat(raw.sends(GROUP, "more")).isTrue();
    }

    @Test
    void thirty_messages_a_second_go_out_in_all() {
        for (int i = 0; i < 30; i++) {
            telegram.open(1000 + i);
            assertThat(raw.sends(1000 + i, "m")).isTrue();
        }
        assertThat(raw.send(CHAT, "one too many").path("error_code").asInt()).isEqualTo(429);
        clock.advance(Duration.ofSeconds(1));
        assertThat(raw.sends(CHAT, "now")).isTrue();
    }

    @Test
    void chats_that_are_shut_say_so() {
        telegram.block(CHAT);
        assertThat(raw.refusal("x")).isEqualTo("Forbidden: bot was blocked by the user");
        telegram.unblock(CHAT);
        assertThat(raw.sends(CHAT, "x")).isTrue();
        telegram.deactivate(CHAT);
        assertThat(raw.refusal("x")).isEqualTo("Forbidden: user is deactivated");
        telegram.block(GROUP);
        assertThat(raw.send(GROUP, "x").path("description").asText())
                .isEqualTo("Forbidden: bot was kicked from the group chat");
        telegram.migrate(-201, -1_000_000_000_201L);
        assertThat(raw.send(-201, "x").at("/parameters/migrate_to_chat_id").asLong())
                .isEqualTo(-1_000_000_000_201L);
    }

    @Test
    void forum_topics_are_known_open_or_closed() {
        long forum = -1_000_000_000_300L;
        telegram.openTopic(forum, 5);
        String body = "{\"chat_id\":%d,\"message_thread_id\":%d,\"text\":\"x\"}";
        assertThat(raw.ok("sendMessage", body.formatted(forum, 5))).isTrue();
        assertThat(raw.last(forum).topic()).isEqualTo(5);
        assertThat(raw.description("sendMessage", body.formatted(forum, 6)))
                .isEqualTo("Bad Request: message thread not found");
        telegram.closeTopic(forum, 5);
        assertThat(raw.description("sendMessage", body.formatted(forum, 5)))
                .isEqualTo("Bad Request: TOPIC_CLOSED");
    }

    @Test
    void an_edit_has_to_change_something_that_is_there() {
        raw.send(CHAT, "<b>old</b>");
        clock.advance(Duration.ofSeconds(1));
        String edit = "{\"chat_id\":100,\"message_id\":%d,\"parse_mode\":\"HTML\",\"text\":\"%s\"}";
        assertThat(raw.description("editMessageText", edit.formatted(1, "<b>old</b>")))
                .startsWith("Bad Request: message is not modified");
        assertThat(raw.description("editMessageText", edit.formatted(9, "new")))
                .isEqualTo("Bad Request: message to edit not found");
        assertThat(raw.ok("editMessageText", edit.formatted(1, "<b>new</b>"))).isTrue();
        assertThat(raw.last(CHAT).text()).isEqualTo("new");
        assertThat(raw.last(CHAT).edited()).isTrue();
        assertThat(
                        raw.call("editMessageText", edit.formatted(1, "newer"))
                                .path("error_code")
                                .asInt())
                .isEqualTo(429);
    }

    @Test
    void updates_come_again_until_a_later_offset_confirms_them() {
        int first = telegram.post(CHAT, "one");
        telegram.post(CHAT, "two");
        assertThat(raw.updates("{}")).hasSize(2);
        assertThat(raw.updates("{\"offset\":" + first + "}")).hasSize(2);
        assertThat(raw.updates("{\"offset\":" + (first + 1) + "}")).hasSize(1);
        assertThat(raw.updates("{}")).hasSize(1);
        assertThat(raw.updates("{\"limit\":1}")).hasSize(1);
        assertThat(raw.updates("{\"offset\":" + (first + 2) + "}")).isEmpty();
        assertThat(telegram.unconfirmedUpdates()).isZero();
    }

    @Test
    void a_waiting_poll_is_woken_by_an_update_and_ended_by_another_poll() {
        CompletableFuture<JsonNode> waiting = later("getUpdates", "{\"timeout\":50}");
        telegram.post(CHAT, "wake up");
        assertThat(waiting.join().path("result")).hasSize(1);

        int done = telegram.post(CHAT, "x") + 1;
        CompletableFuture<JsonNode> old =
                later("getUpdates", "{\"timeout\":50,\"offset\":" + done + "}");
        while (telegram.unconfirmedUpdates() > 0) {
            Thread.onSpinWait();
        }
        assertThat(raw.updates("{\"offset\":" + done + "}")).isEmpty();
        assertThat(old.join().path("description").asText())
                .startsWith("Conflict: terminated by other getUpdates request");
    }

    @Test
    void a_webhook_bars_polling_until_it_is_deleted() {
        telegram.setWebhook();
        assertThat(raw.call("getUpdates", "{}").path("error_code").asInt()).isEqualTo(409);
        assertThat(raw.ok("deleteWebhook", "{}")).isTrue();
        assertThat(raw.ok("getUpdates", "{}")).isTrue();
    }

    @Test
    void kinds_of_updates_that_the_bot_does_not_want_are_not_kept() {
        assertThat(raw.updates("{\"allowed_updates\":[\"callback_query\"]}")).isEmpty();
        telegram.post(CHAT, "unheard");
        assertThat(raw.updates("{}")).isEmpty();
    }

    @Test
    void a_press_has_to_be_answered_in_time() {
        String keyboard =
                "{\"inline_keyboard\":[[{\"text\":\"More\",\"callback_data\":\"more 1\"}]]}";
        raw.ok("sendMessage", "{\"chat_id\":100,\"text\":\"x\",\"reply_markup\":" + keyboard + "}");
        assertThatThrownBy(() -> telegram.press(CHAT, 1, "less"))
                .isInstanceOf(IllegalArgumentException.class);
        telegram.press(CHAT, 1, "more 1");
        String query = raw.updates("{}").path(0).at("/callback_query/id").asText();
        assertThat(raw.ok("answerCallbackQuery", "{\"callback_query_id\":\"" + query + "\"}"))
                .isTrue();
        clock.advance(Duration.ofMinutes(1));
        assertThat(
                        raw.description(
                                "answerCallbackQuery", "{\"callback_query_id\":\"" + query + "\"}"))
                .startsWith("Bad Request: query is too old");
    }

    @Test
    void commands_are_checked() {
        assertThat(raw.ok("setMyCommands", commands("digest", "what happened"))).isTrue();
        assertThat(telegram.commands()).containsExactly("digest");
        assertThat(raw.description("setMyCommands", commands("Digest", "x")))
                .isEqualTo("Bad Request: BOT_COMMAND_INVALID");
        assertThat(raw.description("setMyCommands", commands("digest", "")))
                .isEqualTo("Bad Request: BOT_COMMAND_DESCRIPTION_INVALID");
    }

    @Test
    void commands_are_offered_by_scope_and_language() {
        String list =
                "{\"commands\":[{\"command\":\"%s\",\"description\":\"x\"}],\"scope\":{\"type\":\"%s\"},"
                        + "\"language_code\":\"%s\"}";
        assertThat(raw.ok("setMyCommands", list.formatted("all", "all_group_chats", ""))).isTrue();
        assertThat(raw.ok("setMyCommands", list.formatted("uk", "all_group_chats", "uk"))).isTrue();
        assertThat(telegram.commands("all_group_chats", "uk")).containsExactly("uk");
        assertThat(telegram.commands("all_group_chats", "de")).containsExactly("all");
        assertThat(telegram.commands()).isEmpty();
        assertThat(raw.ok("setMyCommands", list.formatted("x", "everywhere", ""))).isFalse();
        assertThat(raw.ok("setMyCommands", list.formatted("x", "default", "ukr"))).isFalse();
    }

    @Test
    void an_answer_needs_a_message_that_is_there_unless_it_says_that_it_does_not() {
        String reply =
                "{\"chat_id\":100,\"text\":\"x\",\"reply_parameters\":{\"message_id\":%d,"
                        + "\"allow_sending_without_reply\":%s}}";
        raw.send(CHAT, "one");
        clock.advance(Duration.ofSeconds(1));
        assertThat(raw.ok("sendMessage", reply.formatted(1, false))).isTrue();
        assertThat(raw.last(CHAT).replyTo()).isEqualTo(1);
        assertThat(raw.description("sendMessage", reply.formatted(9, false)))
                .isEqualTo("Bad Request: message to be replied not found");
        clock.advance(Duration.ofSeconds(1));
        assertThat(raw.ok("sendMessage", reply.formatted(9, true))).isTrue();
        assertThat(raw.last(CHAT).replyTo()).isNull();
    }

    @Test
    void a_webhook_is_checked_and_its_calls_that_fail_are_told() {
        assertThat(raw.ok("setWebhook", "{\"url\":\"ftp://x\"}")).isFalse();
        assertThat(raw.ok("setWebhook", "{\"url\":\"https://x/\",\"secret_token\":\"a b\"}"))
                .isFalse();
        assertThat(raw.ok("setWebhook", "{\"url\":\"http://127.0.0.1:1/x\"}")).isTrue();
        telegram.post(CHAT, "x");
        while (raw.call("getWebhookInfo", "{}").at("/result/last_error_message").isMissingNode()) {
            Thread.onSpinWait();
        }
        assertThat(raw.call("getWebhookInfo", "{}").at("/result/pending_update_count").asInt())
                .isEqualTo(1);
        assertThat(raw.ok("deleteWebhook", "{}")).isTrue();
        assertThat(raw.updates("{}")).hasSize(1);
    }

    @Test
    void a_photo_comes_as_bytes_in_a_form_and_a_photo_is_no_text_to_edit() {
        assertThat(raw.description("sendPhoto", "{\"chat_id\":100}"))
                .isEqualTo("Bad Request: there is no photo in the request");
        assertThat(raw.description("sendPhoto", "{\"chat_id\":100,\"photo\":\"AgAC\"}"))
                .isEqualTo("Bad Request: wrong file identifier/HTTP URL specified");
        String png = Base64.getEncoder().encodeToString(Pictures.picture(8, 8, "").png().bytes());
        assertThat(raw.form("sendPhoto", png, "x".repeat(1025)))
                .isEqualTo("Bad Request: message caption is too long");
        assertThat(raw.form("sendPhoto", png, "x".repeat(1024))).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        assertThat(
                        raw.description(
                                "editMessageText",
                                "{\"chat_id\":100,\"message_id\":1,\"text\":\"y\"}"))
                .isEqualTo("Bad Request: there is no text in the message to edit");
        telegram.forbidPhotos(CHAT);
        assertThat(raw.form("sendPhoto", png, ""))
                .isEqualTo("Bad Request: not enough rights to send photos to the chat");
    }

    @Test
    void a_right_that_the_bot_lacks_is_named() {
        telegram.mute(GROUP);
        assertThat(raw.send(GROUP, "x").path("description").asText())
                .isEqualTo("Bad Request: not enough rights to send text messages to the chat");
        telegram.appoint(GROUP, 5, "administrator");
        assertThat(
                        raw.call("getChatMember", "{\"chat_id\":-200,\"user_id\":5}")
                                .at("/result/status")
                                .asText())
                .isEqualTo("administrator");
    }

    @Test
    void faults_hit_the_calls_that_they_are_meant_for() {
        telegram.failNext("sendMessage", Fault.INTERNAL_ERROR, 1);
        assertThat(raw.send(CHAT, "x").path("error_code").asInt()).isEqualTo(500);
        assertThat(telegram.messages(CHAT)).isEmpty();
        telegram.failNext("sendMessage", Fault.ANSWER_LOST, 1);
        assertThatThrownBy(() -> raw.exchange("sendMessage", "{\"chat_id\":100,\"text\":\"x\"}"))
                .isInstanceOf(IOException.class);
        assertThat(telegram.messages(CHAT)).hasSize(1);
        assertThat(telegram.calls("sendMessage"))
                .extracting(FakeTelegram.Call::status)
                .containsExactly(500, 0);
        clock.advance(Duration.ofSeconds(1));
        telegram.failNext("sendMessage", Fault.HALF_ANSWER, 1);
        assertThatThrownBy(() -> raw.exchange("sendMessage", "{\"chat_id\":100,\"text\":\"y\"}"))
                .isInstanceOf(IOException.class);
        assertThat(telegram.messages(CHAT)).hasSize(2);
        telegram.failNext("sendMessage", Fault.DROPPED, 1);
        assertThatThrownBy(() -> raw.exchange("sendMessage", "{\"chat_id\":100,\"text\":\"z\"}"))
                .isInstanceOf(IOException.class);
        assertThat(telegram.messages(CHAT)).hasSize(2);
    }

    private static String commands(String name, String help) {
        return "{\"commands\":[{\"command\":\"%s\",\"description\":\"%s\"}]}".formatted(name, help);
    }

    private CompletableFuture<JsonNode> later(String method, String body) {
        return CompletableFuture.supplyAsync(() -> raw.call(method, body));
    }
}
