package dev.sitrep.slack;

import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.Platform;

import org.jspecify.annotations.Nullable;

/**
 * A conversation in a workspace. As a room it is written {@code C0123} in the workspace of {@code SITREP_SLACK_BOT_TOKEN}, and
 * {@code T0123/C0123} in one that installed the bot itself.
 *
 * @param team the workspace; null for that of {@code SITREP_SLACK_BOT_TOKEN}
 */
record SlackRoom(@Nullable String team, String channel) {
    static SlackRoom of(ChatRef chat) {
        String room = chat.room();
        int stroke = room.indexOf('/');
        return stroke < 0
                ? new SlackRoom(null, room)
                : new SlackRoom(room.substring(0, stroke), room.substring(stroke + 1));
    }

    ChatRef chat() {
        return ChatRef.of(Platform.SLACK, name(channel));
    }

    /** Something's id, unique over all workspaces. */
    String name(String id) {
        return team == null ? id : team + "/" + id;
    }

    /** Whether a person is alone with the bot there: Slack's ids of such conversations begin with D. */
    boolean isDirect() {
        return channel.startsWith("D");
    }
}
