package dev.sitrep.testing;

import static dev.sitrep.testing.FakeSlackMethods.JSON;
import static dev.sitrep.testing.FakeSlackMethods.error;
import static dev.sitrep.testing.FakeSlackMethods.ok;
import static dev.sitrep.testing.FakeSlackMethods.tooMany;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.sitrep.testing.FakeSlackChannel.Post;
import dev.sitrep.testing.FakeSlackMethods.Answer;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** {@code chat.postMessage} and {@code chat.update}. Called with the fake's lock held. */
final class FakeSlackPosts {
    private final FakeSlack slack;

    FakeSlackPosts(FakeSlack slack) {
        this.slack = slack;
    }

    Answer post(FakeSlackChannel channel, Map<String, String> args) {
        if (!channel.member) {
            return error("not_in_channel");
        }
        Instant now = slack.now();
        Instant last = channel.accepted.peekLast();
        if (last != null && now.isBefore(last.plusSeconds(1))) {
            return tooMany(Duration.between(now, last.plusSeconds(1)));
        }
        FakeSlackForm form = FakeSlackForm.of(args);
        if (form.refused() != null) {
            return form.refused();
        }
        if (!picturesMayBeShown(channel, form)) {
            return FakeSlackMethods.explained(
                    "invalid_blocks",
                    List.of("[ERROR] invalid slack file [json-pointer:/blocks/0/slack_file]"));
        }
        String under = args.get("thread_ts");
        if (!broadcastIsRight(args.get("reply_broadcast"), under)) {
            return error("invalid_arguments");
        }
        if (under != null && !channel.startsThread(under)) {
            return error("thread_not_found");
        }
        var post =
                new Post(
                        slack.newTs(),
                        channel.team.botUser,
                        form.text(),
                        form.blocks(),
                        form.metadata(),
                        under,
                        FakeSlackForm.truth(args.get("reply_broadcast")),
                        false);
        channel.posts.add(post);
        channel.accepted.addLast(now);
        slack.changed();
        return done(channel, post);
    }

    /** A boolean, and true of a reply alone. Slack may be laxer. */
    private static boolean broadcastIsRight(@Nullable String broadcast, @Nullable String under) {
        return broadcast == null
                || List.of("0", "false").contains(broadcast)
                || (FakeSlackForm.truth(broadcast) && under != null);
    }

    private boolean picturesMayBeShown(FakeSlackChannel channel, FakeSlackForm form) {
        JsonNode blocks = form.blocks();
        if (blocks != null) {
            for (JsonNode block : blocks) {
                String file = block.at("/slack_file/id").asText("");
                if (!file.isEmpty() && !slack.files().maybeShown(channel.team, file)) {
                    return false;
                }
            }
        }
        return true;
    }

    Answer update(FakeSlackChannel channel, Map<String, String> args) {
        Post before = channel.find(args.getOrDefault("ts", ""));
        if (before == null) {
            return error("message_not_found");
        }
        if (!before.user().equals(channel.team.botUser)) {
            return error("cant_update_message");
        }
        FakeSlackForm form = FakeSlackForm.of(args);
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
                        before.broadcast(),
                        true);
        channel.replace(after);
        slack.changed();
        return done(channel, after);
    }

    private static Answer done(FakeSlackChannel channel, Post post) {
        ObjectNode body = JSON.createObjectNode().put("channel", channel.id).put("ts", post.ts());
        body.set("message", FakeSlackReads.message(post, true));
        return ok(body);
    }
}
