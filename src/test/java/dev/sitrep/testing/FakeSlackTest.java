package dev.sitrep.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class FakeSlackTest {
    private final TestingClock clock = new TestingClock(Instant.parse("2025-12-21T06:00:00Z"));
    private final FakeSlack slack = new FakeSlack(clock);
    private final FakeSlackCaller caller = new FakeSlackCaller(slack);

    @BeforeEach
    void open() {
        slack.addChannel("C1", "desk");
    }

    @AfterEach
    void close() {
        caller.close();
        slack.close();
    }

    private HttpResponse<String> call(String method, String token, Map<String, String> args) {
        return caller.call(method, token, args);
    }

    private JsonNode bot(String method, Map<String, String> args) {
        return FakeSlackCaller.json(call(method, FakeSlack.BOT_TOKEN, args).body());
    }

    /** Posts blocks, written with ' for ", a second after whatever was posted before. */
    private JsonNode blocks(String blocks) {
        clock.advance(Duration.ofSeconds(1));
        return bot(
                "chat.postMessage", Map.of("channel", "C1", "blocks", blocks.replace('\'', '"')));
    }

    @Test
    void tokens_are_checked_on_every_call() {
        assertThat(
                        FakeSlackCaller.json(call("auth.test", "xoxb-wrong", Map.of()).body())
                                .path("error")
                                .asText())
                .isEqualTo("invalid_auth");
        assertThat(
                        FakeSlackCaller.json(
                                        call("auth.test", FakeSlack.APP_TOKEN, Map.of()).body())
                                .path("error")
                                .asText())
                .isEqualTo("not_allowed_token_type");
        assertThat(bot("apps.connections.open", Map.of()).path("error").asText())
                .isEqualTo("not_allowed_token_type");
        slack.revoke();
        HttpResponse<String> revoked = call("auth.test", FakeSlack.BOT_TOKEN, Map.of());
        assertThat(revoked.statusCode()).isEqualTo(200);
        assertThat(FakeSlackCaller.json(revoked.body()).path("error").asText())
                .isEqualTo("token_revoked");
    }

    @Test
    void a_reply_is_broadcast_where_it_is_one_and_the_channel_says_so() {
        String first = says(Map.of("text", "first")).path("ts").asText();
        assertThat(says(Map.of("text", "no reply", "reply_broadcast", "1")).path("error").asText())
                .isEqualTo("invalid_arguments");
        for (String broadcast : List.of("yes", "1", "0")) {
            says(Map.of("text", broadcast, "thread_ts", first, "reply_broadcast", broadcast));
        }
        JsonNode channel = bot("conversations.history", Map.of("channel", "C1")).path("messages");
        assertThat(channel).hasSize(2);
        assertThat(channel.at("/0/subtype").asText()).isEqualTo("thread_broadcast");
        assertThat(channel.at("/0/thread_ts").asText()).isEqualTo(first);
        assertThat(
                        bot("conversations.replies", Map.of("channel", "C1", "ts", first))
                                .path("messages"))
                .hasSize(3);
    }

    private JsonNode says(Map<String, String> arguments) {
        clock.advance(Duration.ofSeconds(2));
        Map<String, String> all = new HashMap<>(arguments);
        all.put("channel", "C1");
        return bot("chat.postMessage", all);
    }

    @Test
    void a_picture_is_shown_only_once_it_was_uploaded_completed_and_looked_over() {
        byte[] png = Pictures.picture(8, 8, "").png().bytes();
        JsonNode address =
                bot(
                        "files.getUploadURLExternal",
                        Map.of("filename", "a.png", "length", Integer.toString(png.length)));
        String file = address.path("file_id").asText();
        String show = "[{'type':'image','slack_file':{'id':'" + file + "'},'alt_text':'A chart.'}]";
        String complete = "[{\"id\":\"" + file + "\"}]";
        assertThat(address.path("upload_url").asText()).endsWith("/upload/" + file);
        assertThat(bot("files.completeUploadExternal", Map.of("files", complete)))
                .hasToString("{\"ok\":false,\"error\":\"file_not_found\"}");
        assertThat(slack.upload(file, new byte[3])).isEqualTo(400);
        assertThat(slack.upload(file, png)).isEqualTo(200);
        assertThat(slack.upload(file, png)).as("once only").isEqualTo(404);
        assertThat(blocks(show).path("error").asText()).isEqualTo("invalid_blocks");
        assertThat(
                        bot("files.completeUploadExternal", Map.of("files", complete))
                                .path("ok")
                                .asBoolean())
                .isTrue();
        assertThat(
                        bot("files.completeUploadExternal", Map.of("files", complete))
                                .path("error")
                                .asText())
                .isEqualTo("file_not_found");
        slack.looksFilesOverFor(Duration.ofSeconds(10));
        assertThat(blocks(show).path("error").asText()).isEqualTo("invalid_blocks");
        clock.advance(Duration.ofSeconds(10));
        assertThat(blocks(show).path("ok").asBoolean()).isTrue();
        assertThat(slack.messages("C1").getLast().text()).isEqualTo("(A chart.)");
        assertThat(slack.picture(slack.messages("C1").getLast())).isEqualTo(png);
    }

    @ParameterizedTest
    @CsvSource({"'', 10", "a.png, 0", "a.png, x", "a.png, ''"})
    void a_file_needs_a_name_and_a_length(String name, String length) {
        assertThat(
                        bot(
                                        "files.getUploadURLExternal",
                                        Map.of("filename", name, "length", length))
                                .path("error")
                                .asText())
                .isEqualTo("invalid_arguments");
    }

    @Test
    void json_bodies_are_taken_as_well_as_forms() {
        String body = "{\"channel\":\"C1\",\"text\":\"hi\",\"blocks\":[{\"type\":\"divider\"}]}";
        caller.post(
                slack.apiUrl().resolve("chat.postMessage"),
                "application/json; charset=utf-8",
                body,
                "Bearer " + FakeSlack.BOT_TOKEN);
        assertThat(slack.messages("C1").getFirst().text()).isEqualTo("---");
    }

    @ParameterizedTest
    @CsvSource({
        "C9,channel_not_found",
        "C2,not_in_channel",
        "C3,is_archived",
        "'',channel_not_found"
    })
    void a_message_needs_a_channel_that_is_open_to_the_bot(String channel, String error) {
        slack.addChannelWithoutBot("C2", "other");
        slack.addChannel("C3", "old");
        slack.life().archive("C3");
        assertThat(
                        bot("chat.postMessage", Map.of("channel", channel, "text", "hi"))
                                .path("error")
                                .asText())
                .isEqualTo(error);
    }

    @Test
    void text_is_neither_missing_nor_endless() {
        assertThat(bot("chat.postMessage", Map.of("channel", "C1")).path("error").asText())
                .isEqualTo("no_text");
        assertThat(
                        bot("chat.postMessage", Map.of("channel", "C1", "text", "x".repeat(40_001)))
                                .path("error")
                                .asText())
                .isEqualTo("msg_too_long");
        assertThat(bot("no.such.method", Map.of()).path("error").asText())
                .isEqualTo("unknown_method");
    }

    @Test
    void wrong_blocks_are_refused_with_the_reasons() {
        JsonNode answer = blocks("[{'type':'section'}]");
        assertThat(answer.path("error").asText()).isEqualTo("invalid_blocks");
        assertThat(answer.at("/response_metadata/messages/0").asText())
                .isEqualTo("[ERROR] missing required field: text [json-pointer:/blocks/0]");
        assertThat(blocks("[{").path("error").asText()).isEqualTo("invalid_blocks_format");
        String long_ =
                "{'type':'section','text':{'type':'mrkdwn','text':'" + "x".repeat(2_500) + "'}}";
        String five = "[" + String.join(",", Collections.nCopies(5, long_)) + "]";
        assertThat(blocks(five).path("error").asText()).isEqualTo("msg_blocks_too_long");
    }

    @Test
    void one_message_a_second_in_a_channel_and_the_wait_is_told() {
        Map<String, String> hello = Map.of("channel", "C1", "text", "hi");
        slack.addChannel("C2", "other");
        assertThat(call("chat.postMessage", FakeSlack.BOT_TOKEN, hello).statusCode())
                .isEqualTo(200);
        clock.advance(Duration.ofMillis(999));
        HttpResponse<String> tooFast = call("chat.postMessage", FakeSlack.BOT_TOKEN, hello);
        assertThat(tooFast.statusCode()).isEqualTo(429);
        assertThat(tooFast.headers().firstValue("Retry-After")).contains("1");
        assertThat(
                        bot("chat.postMessage", Map.of("channel", "C2", "text", "hi"))
                                .path("ok")
                                .asBoolean())
                .isTrue();
        clock.advance(Duration.ofMillis(1));
        assertThat(call("chat.postMessage", FakeSlack.BOT_TOKEN, hello).statusCode())
                .isEqualTo(200);
    }

    @Test
    void each_method_has_its_calls_a_minute() {
        for (int i = 0; i < 50; i++) {
            assertThat(bot("conversations.info", Map.of("channel", "C1")).path("ok").asBoolean())
                    .isTrue();
        }
        HttpResponse<String> tooMany =
                call("conversations.info", FakeSlack.BOT_TOKEN, Map.of("channel", "C1"));
        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(tooMany.headers().firstValue("Retry-After")).contains("60");
        clock.advance(Duration.ofSeconds(60));
        assertThat(bot("conversations.info", Map.of("channel", "C1")).path("ok").asBoolean())
                .isTrue();
    }

    @Test
    void only_the_bots_own_messages_can_be_updated() {
        slack.mention("C1", "U1", "hello");
        String theirs = slack.everything("C1").getFirst().ts();
        String ours =
                bot("chat.postMessage", Map.of("channel", "C1", "text", "one")).path("ts").asText();
        assertThat(update(theirs).path("error").asText()).isEqualTo("cant_update_message");
        assertThat(update("1.0").path("error").asText()).isEqualTo("message_not_found");
        assertThat(update(ours).path("ok").asBoolean()).isTrue();
        assertThat(slack.messages("C1").getFirst().text()).isEqualTo("two");
        assertThat(slack.messages("C1").getFirst().edited()).isTrue();
    }

    private JsonNode update(String ts) {
        return bot("chat.update", Map.of("channel", "C1", "ts", ts, "text", "two"));
    }

    @Test
    void a_home_view_is_checked_like_a_message() {
        Map<String, String> args = new TreeMap<>(Map.of("user_id", "U1"));
        args.put("view", "{\"type\":\"home\",\"blocks\":[{\"type\":\"divider\"}]}");
        assertThat(bot("views.publish", args).path("ok").asBoolean()).isTrue();
        args.put("view", "{\"type\":\"home\",\"blocks\":[{\"type\":\"section\"}]}");
        assertThat(bot("views.publish", args).path("error").asText())
                .isEqualTo("invalid_arguments");
    }

    @Test
    void a_reader_sees_pings_styles_and_links() {
        bot(
                "chat.postMessage",
                Map.of(
                        "channel", "C1",
                        "text",
                                "<!channel> <@U1> *b* _i_ ~s~ `c` <https://x.example/_a_|label> &lt;3 :tada:\n&gt; q a_b_c 2*3*4"));
        FakeSlack.Seen seen = slack.messages("C1").getFirst();
        assertThat(seen.pings()).containsExactly("!channel", "@U1");
        assertThat(seen.links()).containsExactly("https://x.example/_a_");
        assertThat(seen.styled())
                .containsExactlyInAnyOrder("*b", "_i", "~s", "`c", ":tada:", "&gt;");
        assertThat(seen.text()).isEqualTo("!channel @U1 b i s c label <3 :tada:\n> q a_b_c 2*3*4");
        blocks("[{'type':'section','text':{'type':'mrkdwn','text':'@here'}}]");
        assertThat(slack.messages("C1").getLast().pings()).containsExactly("@here");
        blocks("[{'type':'section','text':{'type':'mrkdwn','text':'@here','verbatim':true}}]");
        assertThat(slack.messages("C1").getLast().pings()).isEmpty();
    }

    @Test
    void history_is_by_pages_with_metadata_on_request() {
        for (int i = 0; i < 5; i++) {
            clock.advance(Duration.ofSeconds(1));
            bot(
                    "chat.postMessage",
                    Map.of(
                            "channel", "C1",
                            "text", "m" + i,
                            "metadata",
                                    "{\"event_type\":\"t\",\"event_payload\":{\"key\":\"k"
                                            + i
                                            + "\"}}"));
        }
        JsonNode first = bot("conversations.history", Map.of("channel", "C1", "limit", "3"));
        assertThat(texts(first)).containsExactly("m4", "m3", "m2");
        assertThat(first.at("/messages/0").has("metadata")).isFalse();
        JsonNode second =
                bot(
                        "conversations.history",
                        Map.of(
                                "channel", "C1",
                                "limit", "3",
                                "include_all_metadata", "1",
                                "cursor", first.at("/response_metadata/next_cursor").asText()));
        assertThat(texts(second)).containsExactly("m1", "m0");
        assertThat(second.at("/messages/0/metadata/event_payload/key").asText()).isEqualTo("k1");
        assertThat(second.path("has_more").asBoolean()).isFalse();
        assertThat(
                        bot(
                                        "chat.postMessage",
                                        Map.of("channel", "C1", "text", "x", "metadata", "{}"))
                                .path("error")
                                .asText())
                .isIn("invalid_metadata_format", "ratelimited");
    }

    private static List<String> texts(JsonNode history) {
        return history.path("messages").findValuesAsText("text");
    }
}
