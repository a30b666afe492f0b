package dev.sitrep.testing;

import static dev.sitrep.testing.FakeSlackMethods.JSON;
import static dev.sitrep.testing.FakeSlackMethods.error;
import static dev.sitrep.testing.FakeSlackMethods.ok;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.sitrep.testing.FakeSlackChannel.Post;
import dev.sitrep.testing.FakeSlackMethods.Answer;

import java.util.List;
import java.util.Map;

/** What can be asked of conversations. Called with the fake's lock held. */
final class FakeSlackReads {
    private FakeSlackReads() {}

    static Answer info(FakeSlackChannel channel) {
        ObjectNode shown =
                JSON.createObjectNode()
                        .put("id", channel.id)
                        .put("is_channel", !channel.direct)
                        .put("is_im", channel.direct)
                        .put("is_archived", channel.archived)
                        .put("creator", channel.creator)
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

    /** Newest first, after {@code oldest}; what stands in threads alone is not there. */
    static Answer history(FakeSlackChannel channel, Map<String, String> args) {
        return page(
                channel, channel.posts.reversed().stream().filter(Post::inChannel).toList(), args);
    }

    /** A thread, its first message at the head, then oldest first. */
    static Answer replies(FakeSlackChannel channel, Map<String, String> args) {
        String ts = args.getOrDefault("ts", "");
        if (!channel.startsThread(ts)) {
            return error("thread_not_found");
        }
        return page(
                channel,
                channel.posts.stream()
                        .filter(p -> p.ts().equals(ts) || ts.equals(p.threadTs()))
                        .toList(),
                args);
    }

    /** By pages, after {@code oldest}; metadata only where it was asked for. */
    private static Answer page(
            FakeSlackChannel channel, List<Post> posts, Map<String, String> args) {
        if (!channel.member) {
            return error("not_in_channel");
        }
        double oldest = Double.parseDouble(args.getOrDefault("oldest", "0"));
        int limit = Math.min(999, Integer.parseInt(args.getOrDefault("limit", "100")));
        String cursor = args.getOrDefault("cursor", "");
        int from = cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
        boolean metadata = FakeSlackForm.truth(args.get("include_all_metadata"));
        List<Post> found = posts.stream().filter(p -> Double.parseDouble(p.ts()) > oldest).toList();
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

    static ObjectNode message(Post post, boolean withMetadata) {
        ObjectNode message =
                JSON.createObjectNode()
                        .put("type", "message")
                        .put("user", post.user())
                        .put("text", post.text())
                        .put("ts", post.ts());
        if (post.blocks() != null) {
            message.set("blocks", post.blocks());
        }
        if (post.threadTs() != null) {
            message.put("thread_ts", post.threadTs());
        }
        if (post.broadcast()) {
            message.put("subtype", "thread_broadcast");
        }
        if (withMetadata && post.metadata() != null) {
            message.set("metadata", post.metadata());
        }
        return message;
    }
}
