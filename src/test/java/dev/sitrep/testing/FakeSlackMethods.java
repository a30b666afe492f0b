package dev.sitrep.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

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

    /** Calls a minute of one workspace: Slack's tiers, and "several hundred" messages. */
    private static final Map<String, Integer> A_MINUTE =
            Map.ofEntries(
                    Map.entry("chat.postMessage", 300),
                    Map.entry("chat.update", 50),
                    Map.entry("conversations.history", 50),
                    Map.entry("conversations.replies", 50),
                    Map.entry("conversations.info", 50),
                    Map.entry("conversations.open", 50),
                    Map.entry("users.info", 100),
                    Map.entry("views.publish", 100),
                    Map.entry("files.getUploadURLExternal", 100),
                    Map.entry("files.completeUploadExternal", 100),
                    Map.entry("auth.test", 300),
                    Map.entry("oauth.v2.access", 300),
                    Map.entry("apps.connections.open", 20));

    private final FakeSlack slack;
    private final FakeSlackPosts posts;
    final FakeSlackPeople people;
    final FakeSlackFiles files;
    private final Map<String, Deque<Instant>> calls = new HashMap<>();

    FakeSlackMethods(FakeSlack slack) {
        this.slack = slack;
        this.posts = new FakeSlackPosts(slack);
        this.people = new FakeSlackPeople(slack);
        this.files = new FakeSlackFiles(slack);
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

    static Answer explained(String error, List<String> problems) {
        Answer answer = error(error);
        ArrayNode messages = answer.body().putObject("response_metadata").putArray("messages");
        problems.forEach(messages::add);
        return answer;
    }

    static Answer ok(ObjectNode body) {
        return new Answer(200, body.put("ok", true), 0);
    }

    static Answer tooMany(Duration wait) {
        ObjectNode body = JSON.createObjectNode().put("ok", false).put("error", "ratelimited");
        long seconds = Math.max(1, (wait.toMillis() + 999) / 1000);
        return new Answer(429, body, seconds);
    }

    Answer call(String method, String token, Map<String, String> args) {
        if (!A_MINUTE.containsKey(method)) {
            return error("unknown_method");
        }
        if (method.equals("oauth.v2.access")) {
            return people.exchange(args);
        }
        FakeSlackTeam team = slack.teamOf(token);
        String refused = refusedToken(method, token, team);
        if (refused != null || team == null) {
            return error(refused == null ? "invalid_auth" : refused);
        }
        if (slack.missingScopes.contains(method)) {
            Answer missing = error("missing_scope");
            String needed = method.startsWith("files.") ? "files:write" : "channels:history";
            missing.body().put("needed", needed).put("provided", "chat:write");
            return missing;
        }
        Answer tooMany = tooManyAMinute(team, method);
        return tooMany == null ? run(method, team, args) : tooMany;
    }

    private @Nullable String refusedToken(
            String method, String token, @Nullable FakeSlackTeam team) {
        boolean app = token.equals(FakeSlack.APP_TOKEN);
        if (token.isEmpty()) {
            return "not_authed";
        }
        if (team == null) {
            return "invalid_auth";
        }
        if (team.tokenTrouble != null) {
            return team.tokenTrouble;
        }
        if (!app && team.botTrouble != null) {
            return team.botTrouble;
        }
        boolean forApp = method.equals("apps.connections.open");
        return app == forApp ? null : "not_allowed_token_type";
    }

    private @Nullable Answer tooManyAMinute(FakeSlackTeam team, String method) {
        Deque<Instant> past =
                calls.computeIfAbsent(team.id + " " + method, m -> new ArrayDeque<>());
        Instant now = slack.now();
        while (!past.isEmpty() && !past.getFirst().isAfter(now.minusSeconds(60))) {
            past.removeFirst();
        }
        if (past.size() >= A_MINUTE.getOrDefault(method, 0)) {
            return tooMany(Duration.between(now, past.getFirst().plusSeconds(60)));
        }
        past.addLast(now);
        return null;
    }

    private Answer run(String method, FakeSlackTeam team, Map<String, String> args) {
        return switch (method) {
            case "auth.test" -> FakeSlackPeople.authTest(team);
            case "users.info" -> FakeSlackPeople.info(team, args);
            case "conversations.open" -> people.open(team, args);
            case "views.publish" -> people.publish(team, args);
            case "files.getUploadURLExternal" -> files.address(team, args);
            case "files.completeUploadExternal" -> files.complete(team, args);
            case "apps.connections.open" ->
                    ok(JSON.createObjectNode().put("url", slack.newSocketUrl()));
            default -> inChannel(method, team, args);
        };
    }

    private Answer inChannel(String method, FakeSlackTeam team, Map<String, String> args) {
        FakeSlackChannel channel = slack.channels.get(args.getOrDefault("channel", ""));
        if (channel == null || channel.team != team) {
            return error("channel_not_found");
        }
        boolean writes = method.startsWith("chat.");
        if (writes && channel.archived) {
            return error("is_archived");
        }
        return switch (method) {
            case "chat.postMessage" -> posts.post(channel, args);
            case "chat.update" -> posts.update(channel, args);
            case "conversations.info" -> FakeSlackReads.info(channel);
            case "conversations.history" -> FakeSlackReads.history(channel, args);
            case "conversations.replies" -> FakeSlackReads.replies(channel, args);
            default -> error("unknown_method");
        };
    }
}
