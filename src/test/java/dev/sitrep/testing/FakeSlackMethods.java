package dev.sitrep.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.sitrep.testing.FakeSlackChannel.Post;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the Web API's methods do and refuse. Called with the fake's lock held. */
final class FakeSlackMethods {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_CHARACTERS_IN_BLOCKS = 12_000;
    private static final int MOST_TEXT = 40_000;

    /** Calls a minute: Slack's tiers, and "several hundred" messages in a workspace. */
    private static final Map<String, Integer> A_MINUTE =
            Map.of(
                    "chat.postMessage", 300,
                    "chat.update", 50,
                    "conversations.history", 50,
                    "conversations.info", 50,
                    "views.publish", 100,
                    "auth.test", 300,
                    "apps.connections.open", 20);

    private final FakeSlack slack;
    private final Map<String, Deque<Instant>> calls = new HashMap<>();

    FakeSlackMethods(FakeSlack slack) {
        this.slack = slack;
    }

    /** An answer: HTTP status, body, and for 429 the seconds to wait. */
    record Answer(int status, ObjectNode body, long retryAfter) {
        String error() {
            return body.path("error").asText("");
        }
    }

    static Answer error(String error) {
        ObjectNode body = JSON.createObjectNode().put("ok", false).put("error", error);
        return new Answer(200, body, 0);
    }

    private static Answer ok(ObjectNode body) {
        return new Answer(200, body.put("ok", true), 0);
    }

    private static Answer tooMany(Duration wait) {
        ObjectNode body = JSON.createObjectNode().put("ok", false).put("error", "ratelimited");
        long seconds = Math.max(1, (wait.toMillis() + 999) / 1000);
        return new Answer(429, body, seconds);
    }

    Answer call(String method, String token, Map<String, String> args) {
        if (!A_MINUTE.containsKey(method)) {
            return error("unknown_method");
        }
        String refused = refusedToken(method, token);
        if (refused != null) {
            return error(refused);
        }
        if (slack.missingScopes.contains(method)) {
            return error("missing_scope");
        }
        Deque<Instant> made = calls.computeIfAbsent(method, m -> new ArrayDeque<>());
        Instant now = slack.now();
        while (!made.isEmpty() && !made.getFirst().isAfter(now.minusSeconds(60))) {
            made.removeFirst();
        }
        if (made.size() >= A_MINUTE.getOrDefault(method, 0)) {
            return tooMany(Duration.between(now, made.getFirst().plusSeconds(60)));
        }
        made.addLast(now);
        return run(method, args);
    }

    private @Nullable String refusedToken(String method, String token) {
        boolean app = method.equals("apps.connections.open");
        if (token.isEmpty()) {
            return "not_authed";
        }
        if (!token.equals(app ? FakeSlack.APP_TOKEN : FakeSlack.BOT_TOKEN)) {
            boolean other = token.equals(app ? FakeSlack.BOT_TOKEN : FakeSlack.APP_TOKEN);
            return other ? "not_allowed_token_type" : "invalid_auth";
        }
        return slack.tokenTrouble;
    }

    private Answer run(String method, Map<String, String> args) {
        return switch (method) {
            case "auth.test" -> authTest();
            case "apps.connections.open" ->
                    ok(JSON.createObjectNode().put("url", slack.newSocketUrl()));
            case "chat.postMessage" -> postMessage(args);
            case "chat.update" -> update(args);
            case "conversations.info" -> info(args);
            case "conversations.history" -> history(args);
            case "views.publish" -> publish(args);
            default -> error("unknown_method");
        };
    }

    private static Answer authTest() {
        return ok(
                JSON.createObjectNode()
                        .put("url", "https://sitrep-test.slack.com/")
                        .put("team", "Sitrep Test")
                        .put("user", "sitrep")
                        .put("team_id", FakeSlack.TEAM)
                        .put("user_id", FakeSlack.BOT_USER)
                        .put("bot_id", "B0BOT"));
    }

    private Answer postMessage(Map<String, String> args) {
        FakeSlackChannel channel = slack.channels.get(args.getOrDefault("channel", ""));
        Answer closed = closed(channel);
        if (channel == null || closed != null) {
            return closed == null ? error("channel_not_found") : closed;
        }
        Instant now = slack.now();
        Instant last = channel.accepted.peekLast();
        if (last != null && now.isBefore(last.plusSeconds(1))) {
            return tooMany(Duration.between(now, last.plusSeconds(1)));
        }
        Form form = Form.of(args);
        if (form.refused() != null) {
            return form.refused();
        }
        String ts = slack.newTs();
        var post =
                new Post(
                        ts,
                        FakeSlack.BOT_USER,
                        form.text(),
                        form.blocks(),
                        form.metadata(),
                        args.get("thread_ts"),
                        false);
        channel.posts.add(post);
        channel.accepted.addLast(now);
        slack.changed();
        return posted(channel, post);
    }

    private static Answer posted(FakeSlackChannel channel, Post post) {
        ObjectNode body = JSON.createObjectNode().put("channel", channel.id).put("ts", post.ts());
        body.set("message", message(post, true));
        return ok(body);
    }

    private static @Nullable Answer closed(@Nullable FakeSlackChannel channel) {
        if (channel == null) {
            return error("channel_not_found");
        }
        if (channel.archived) {
            return error("is_archived");
        }
        return channel.member ? null : error("not_in_channel");
    }

    private Answer update(Map<String, String> args) {
        FakeSlackChannel channel = slack.channels.get(args.getOrDefault("channel", ""));
        if (channel == null) {
            return error("channel_not_found");
        }
        if (channel.archived) {
            return error("is_archived");
        }
        Post before = channel.find(args.getOrDefault("ts", ""));
        if (before == null) {
            return error("message_not_found");
        }
        if (!before.user().equals(FakeSlack.BOT_USER)) {
            return error("cant_update_message");
        }
        Form form = Form.of(args);
        if (form.refused() != null) {
            return form.refused();
        }
        JsonNode metadata = form.metadata() == null ? before.metadata() : form.metadata();
        var after =
                new Post(
                        before.ts(),
                        before.user(),
                        form.text(),
                        form.blocks(),
                        metadata,
                        before.threadTs(),
                        true);
        channel.replace(after);
        slack.changed();
        return posted(channel, after);
    }

    private Answer info(Map<String, String> args) {
        FakeSlackChannel channel = slack.channels.get(args.getOrDefault("channel", ""));
        if (channel == null) {
            return error("channel_not_found");
        }
        ObjectNode shown =
                JSON.createObjectNode()
                        .put("id", channel.id)
                        .put("is_channel", !channel.direct)
                        .put("is_im", channel.direct)
                        .put("is_archived", channel.archived)
                        .put("is_member", channel.member);
        if (channel.direct) {
            shown.put("user", channel.name);
        } else {
            shown.put("name", channel.name);
        }
        ObjectNode body = JSON.createObjectNode();
        body.set("channel", shown);
        return ok(body);
    }

    /** Newest first, after {@code oldest}, by pages; metadata only where it was asked for. */
    private Answer history(Map<String, String> args) {
        FakeSlackChannel channel = slack.channels.get(args.getOrDefault("channel", ""));
        if (channel == null) {
            return error("channel_not_found");
        }
        if (!channel.member) {
            return error("not_in_channel");
        }
        double oldest = Double.parseDouble(args.getOrDefault("oldest", "0"));
        int limit = Math.min(999, Integer.parseInt(args.getOrDefault("limit", "100")));
        int from =
                Integer.parseInt(
                        args.getOrDefault("cursor", "").isEmpty() ? "0" : args.get("cursor"));
        boolean metadata = truth(args.get("include_all_metadata"));
        List<Post> found =
                channel.posts.reversed().stream()
                        .filter(p -> Double.parseDouble(p.ts()) > oldest && p.threadTs() == null)
                        .toList();
        int to = Math.min(found.size(), from + limit);
        ArrayNode messages = JSON.createArrayNode();
        found.subList(Math.min(from, to), to).forEach(p -> messages.add(message(p, metadata)));
        ObjectNode body = JSON.createObjectNode().put("has_more", to < found.size());
        body.set("messages", messages);
        if (to < found.size()) {
            body.putObject("response_metadata").put("next_cursor", Integer.toString(to));
        }
        return ok(body);
    }

    private static ObjectNode message(Post post, boolean withMetadata) {
        ObjectNode message =
                JSON.createObjectNode()
                        .put("type", "message")
                        .put("user", post.user())
                        .put("text", post.text())
                        .put("ts", post.ts());
        if (post.blocks() != null) {
            message.set("blocks", post.blocks());
        }
        if (withMetadata && post.metadata() != null) {
            message.set("metadata", post.metadata());
        }
        return message;
    }

    private static Answer publish(Map<String, String> args) {
        if (args.getOrDefault("user_id", "").isEmpty()) {
            return error("invalid_arguments");
        }
        JsonNode view = parsed(args.get("view"));
        if (view == null || !view.path("type").asText().equals("home")) {
            return error("invalid_arguments");
        }
        List<String> problems = FakeSlackBlocks.problems(view.path("blocks"), 100);
        return problems.isEmpty()
                ? ok(JSON.createObjectNode().<ObjectNode>set("view", view))
                : explained("invalid_arguments", problems);
    }

    static boolean truth(@Nullable String value) {
        return value != null && (value.equals("true") || value.equals("1"));
    }

    private static @Nullable JsonNode parsed(@Nullable String json) {
        try {
            return json == null ? null : JSON.readTree(json);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static Answer explained(String error, List<String> problems) {
        Answer answer = error(error);
        ArrayNode messages = answer.body().putObject("response_metadata").putArray("messages");
        problems.forEach(messages::add);
        return answer;
    }

    /** A message as sent: its text, blocks and metadata, or why Slack refuses it. */
    record Form(
            String text,
            @Nullable JsonNode blocks,
            @Nullable JsonNode metadata,
            @Nullable Answer refused) {

        static Form of(Map<String, String> args) {
            String text = args.getOrDefault("text", "");
            JsonNode blocks = parsed(args.get("blocks"));
            JsonNode metadata = parsed(args.get("metadata"));
            return new Form(text, blocks, metadata, refused(args, text, blocks, metadata));
        }

        private static @Nullable Answer refused(
                Map<String, String> args,
                String text,
                @Nullable JsonNode blocks,
                @Nullable JsonNode metadata) {
            if (args.containsKey("blocks") && blocks == null) {
                return error("invalid_blocks_format");
            }
            if ((blocks == null || (blocks.isArray() && blocks.isEmpty()))
                    && FakeSlackBlocks.nothingToSee(text)) {
                return error("no_text");
            }
            if (text.length() > MOST_TEXT) {
                return error("msg_too_long");
            }
            if (args.containsKey("metadata") && !metadataIsRight(metadata)) {
                return error("invalid_metadata_format");
            }
            return blocks == null ? null : refused(blocks);
        }

        private static @Nullable Answer refused(JsonNode blocks) {
            List<String> problems = FakeSlackBlocks.problems(blocks, 50);
            if (!problems.isEmpty()) {
                return explained("invalid_blocks", problems);
            }
            return FakeSlackBlocks.characters(blocks) > MOST_CHARACTERS_IN_BLOCKS
                    ? error("msg_blocks_too_long")
                    : null;
        }

        private static boolean metadataIsRight(@Nullable JsonNode metadata) {
            return metadata != null
                    && metadata.path("event_type").isTextual()
                    && !metadata.path("event_type").asText().isEmpty()
                    && metadata.path("event_payload").isObject();
        }
    }
}
