package dev.sitrep.testing;

import static dev.sitrep.testing.FakeSlackMethods.JSON;
import static dev.sitrep.testing.FakeSlackMethods.error;
import static dev.sitrep.testing.FakeSlackMethods.explained;
import static dev.sitrep.testing.FakeSlackMethods.ok;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.sitrep.testing.FakeSlackMethods.Answer;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What can be asked and shown of people and workspaces. Called with the fake's lock held. */
final class FakeSlackPeople {
    static final String CLIENT_ID = "111.222";
    static final String CLIENT_SECRET = "client-secret-testing-only";

    private final FakeSlack slack;
    private final Map<String, FakeSlackTeam> codes = new HashMap<>();

    FakeSlackPeople(FakeSlack slack) {
        this.slack = slack;
    }

    static Answer authTest(FakeSlackTeam team) {
        return ok(
                JSON.createObjectNode()
                        .put("url", "https://" + team.id.toLowerCase(Locale.ROOT) + ".slack.com/")
                        .put("team", team.name)
                        .put("user", "sitrep")
                        .put("team_id", team.id)
                        .put("user_id", team.botUser)
                        .put("bot_id", "B0BOT"));
    }

    static Answer info(FakeSlackTeam team, Map<String, String> args) {
        String user = args.getOrDefault("user", "");
        if (!user.startsWith("U")) {
            return error("user_not_found");
        }
        ObjectNode body = JSON.createObjectNode();
        body.putObject("user")
                .put("id", user)
                .put("team_id", team.id)
                .put("name", user.toLowerCase(Locale.ROOT))
                .put("is_admin", team.administrators.contains(user))
                .put("is_owner", false);
        return ok(body);
    }

    Answer open(FakeSlackTeam team, Map<String, String> args) {
        String user = args.getOrDefault("users", "");
        if (!user.startsWith("U")) {
            return error("user_not_found");
        }
        ObjectNode body = JSON.createObjectNode();
        body.putObject("channel").put("id", slack.direct(team, user).id);
        return ok(body);
    }

    Answer publish(FakeSlackTeam team, Map<String, String> args) {
        String user = args.getOrDefault("user_id", "");
        JsonNode view = FakeSlackForm.parsed(args.get("view"));
        if (user.isEmpty() || view == null || !view.path("type").asText().equals("home")) {
            return error("invalid_arguments");
        }
        List<String> problems = FakeSlackBlocks.problems(view.path("blocks"), 100);
        if (!problems.isEmpty()) {
            return explained("invalid_arguments", problems);
        }
        team.homes.put(user, view);
        slack.changed();
        return ok(JSON.createObjectNode().set("view", view));
    }

    /** Somebody allows the bot in a workspace; gives the code that Slack hands over. */
    String allow(FakeSlackTeam team) {
        String code = "code-" + slack.next();
        codes.put(code, team);
        return code;
    }

    /** A code is taken once. */
    Answer exchange(Map<String, String> args) {
        if (!CLIENT_ID.equals(args.get("client_id"))) {
            return error("invalid_client_id");
        }
        if (!CLIENT_SECRET.equals(args.get("client_secret"))) {
            return error("bad_client_secret");
        }
        FakeSlackTeam team = codes.remove(args.getOrDefault("code", ""));
        if (team == null) {
            return error("invalid_code");
        }
        ObjectNode body =
                JSON.createObjectNode()
                        .put("access_token", team.botToken)
                        .put("token_type", "bot")
                        .put("bot_user_id", team.botUser)
                        .put("app_id", FakeSlack.APP)
                        .put("is_enterprise_install", false);
        body.putObject("team").put("id", team.id).put("name", team.name);
        body.putObject("authed_user").put("id", "U1");
        return ok(body);
    }
}
