package dev.sitrep.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.sitrep.testing.FakeSlack.Button;

import java.util.Locale;

/** What Slack tells an app, with the fields of its reference. Called with the fake's lock held. */
final class FakeSlackPayloads {
    private final FakeSlack slack;

    FakeSlackPayloads(FakeSlack slack) {
        this.slack = slack;
    }

    static ObjectNode event(String type) {
        return FakeSlackMethods.JSON.createObjectNode().put("type", type);
    }

    static ObjectNode memberJoined(FakeSlackChannel channel, String user) {
        return event("member_joined_channel")
                .put("user", user)
                .put("channel", channel.id)
                .put("channel_type", "C")
                .put("team", channel.team.id);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    ObjectNode slash(FakeSlackChannel channel, String user, String command, String text) {
        return FakeSlackMethods.JSON
                .createObjectNode()
                .put("token", "verification")
                .put("team_id", channel.team.id)
                .put("team_domain", channel.team.id.toLowerCase(Locale.ROOT))
                .put("channel_id", channel.id)
                .put("channel_name", channel.direct ? "directmessage" : channel.name)
                .put("user_id", user)
                .put("user_name", user.toLowerCase(Locale.ROOT))
                .put("command", command)
                .put("text", text)
                .put("api_app_id", FakeSlack.APP)
                .put("is_enterprise_install", "false")
                .put("response_url", slack.newResponseUrl(channel.id))
                .put("trigger_id", newTrigger());
    }

    /** Words in a conversation; {@code text} is in Slack's form already. */
    ObjectNode said(FakeSlackChannel channel, String user, String type, String text, String ts) {
        ObjectNode event =
                event(type)
                        .put("client_msg_id", "client-" + slack.next())
                        .put("user", user)
                        .put("text", text)
                        .put("ts", ts)
                        .put("team", channel.team.id)
                        .put("channel", channel.id)
                        .put("event_ts", ts);
        return type.equals("message") ? event.put("channel_type", "im") : event;
    }

    /** The wrapping of every event. */
    ObjectNode callback(FakeSlackTeam team, ObjectNode event) {
        ObjectNode payload =
                FakeSlackMethods.JSON
                        .createObjectNode()
                        .put("token", "verification")
                        .put("team_id", team.id)
                        .put("api_app_id", FakeSlack.APP)
                        .put("type", "event_callback")
                        .put("event_id", "Ev" + slack.next())
                        .put("event_time", slack.now().getEpochSecond());
        payload.set("event", event);
        payload.putArray("authorizations")
                .addObject()
                .put("team_id", team.id)
                .put("user_id", team.botUser)
                .put("is_bot", true);
        return payload;
    }

    /** A button of a message is pressed. */
    ObjectNode press(FakeSlackChannel channel, FakeSlackChannel.Post post, Button button) {
        ObjectNode payload = pressed(channel.team, "U1", button);
        payload.put("response_url", slack.newResponseUrl(channel.id));
        payload.putObject("channel").put("id", channel.id).put("name", channel.name);
        ObjectNode container =
                payload.putObject("container")
                        .put("type", "message")
                        .put("message_ts", post.ts())
                        .put("channel_id", channel.id)
                        .put("is_ephemeral", false);
        if (post.threadTs() != null) {
            container.put("thread_ts", post.threadTs());
        }
        return payload;
    }

    /** A button of a person's Home tab is pressed. */
    ObjectNode pressAtHome(FakeSlackTeam team, String user, Button button) {
        ObjectNode payload = pressed(team, user, button);
        payload.putObject("container").put("type", "view").put("view_id", "V1");
        payload.putObject("view").put("id", "V1").put("type", "home").put("team_id", team.id);
        return payload;
    }

    private ObjectNode pressed(FakeSlackTeam team, String user, Button button) {
        ObjectNode payload = FakeSlackMethods.JSON.createObjectNode();
        payload.put("type", "block_actions")
                .put("api_app_id", FakeSlack.APP)
                .put("token", "verification")
                .put("trigger_id", newTrigger());
        payload.putObject("user").put("id", user).put("username", "ann").put("team_id", team.id);
        payload.putObject("team").put("id", team.id).put("domain", "sitrep-test");
        ObjectNode action =
                payload.putArray("actions")
                        .addObject()
                        .put("type", "button")
                        .put("action_id", button.actionId())
                        .put("block_id", "b" + slack.next())
                        .put("value", button.value())
                        .put("action_ts", slack.newTs());
        action.putObject("text").put("type", "plain_text").put("text", button.label());
        return payload;
    }

    private String newTrigger() {
        return "trigger." + slack.next();
    }
}
