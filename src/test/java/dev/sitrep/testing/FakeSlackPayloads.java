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

    static ObjectNode memberJoined(String channel, String user) {
        return event("member_joined_channel")
                .put("user", user)
                .put("channel", channel)
                .put("channel_type", "C")
                .put("team", FakeSlack.TEAM);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    ObjectNode slash(FakeSlackChannel channel, String user, String command, String text) {
        return FakeSlackMethods.JSON
                .createObjectNode()
                .put("token", "verification")
                .put("team_id", FakeSlack.TEAM)
                .put("team_domain", "sitrep-test")
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
                        .put("team", FakeSlack.TEAM)
                        .put("channel", channel.id)
                        .put("event_ts", ts);
        return type.equals("message") ? event.put("channel_type", "im") : event;
    }

    /** The wrapping of every event. */
    ObjectNode callback(ObjectNode event) {
        ObjectNode payload =
                FakeSlackMethods.JSON
                        .createObjectNode()
                        .put("token", "verification")
                        .put("team_id", FakeSlack.TEAM)
                        .put("api_app_id", FakeSlack.APP)
                        .put("type", "event_callback")
                        .put("event_id", "Ev" + slack.next())
                        .put("event_time", slack.now().getEpochSecond());
        payload.set("event", event);
        payload.putArray("authorizations")
                .addObject()
                .put("team_id", FakeSlack.TEAM)
                .put("user_id", FakeSlack.BOT_USER)
                .put("is_bot", true);
        return payload;
    }

    ObjectNode press(FakeSlackChannel channel, String ts, Button button) {
        ObjectNode payload = FakeSlackMethods.JSON.createObjectNode();
        payload.put("type", "block_actions")
                .put("api_app_id", FakeSlack.APP)
                .put("token", "verification")
                .put("trigger_id", newTrigger())
                .put("response_url", slack.newResponseUrl(channel.id));
        payload.putObject("user")
                .put("id", "U1")
                .put("username", "ann")
                .put("team_id", FakeSlack.TEAM);
        payload.putObject("team").put("id", FakeSlack.TEAM).put("domain", "sitrep-test");
        payload.putObject("channel").put("id", channel.id).put("name", channel.name);
        payload.putObject("container")
                .put("type", "message")
                .put("message_ts", ts)
                .put("channel_id", channel.id)
                .put("is_ephemeral", false);
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
