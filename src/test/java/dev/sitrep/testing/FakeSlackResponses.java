package dev.sitrep.testing;

import com.fasterxml.jackson.databind.JsonNode;

import dev.sitrep.testing.FakeSlackChannel.Post;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Response URLs: five uses in thirty minutes. Called with the fake's lock held. */
final class FakeSlackResponses {
    private static final int MOST = 5;
    private static final Duration FOR = Duration.ofMinutes(30);

    private final FakeSlack slack;
    private final Map<String, Open> open = new HashMap<>();

    FakeSlackResponses(FakeSlack slack) {
        this.slack = slack;
    }

    private record Open(String channel, Instant until, List<JsonNode> used) {}

    String open(String url, String channel) {
        open.put(url, new Open(channel, slack.now().plus(FOR), new ArrayList<>()));
        return url;
    }

    /** What is wrong with the use, or null. An answer for all stands in the channel; one for the person alone leaves no trace. */
    @Nullable String use(String url, JsonNode body) {
        Open known = open.get(url);
        if (known == null || slack.now().isAfter(known.until())) {
            return "expired_url";
        }
        if (known.used().size() >= MOST) {
            return "used_url";
        }
        if (body.has("blocks") && !FakeSlackBlocks.problems(body.get("blocks"), 50).isEmpty()) {
            return "invalid_blocks";
        }
        if (!body.has("blocks") && FakeSlackBlocks.nothingToSee(body.path("text").asText())) {
            return "no_text";
        }
        known.used().add(body);
        if (body.path("response_type").asText().equals("in_channel")) {
            String text = body.path("text").asText();
            FakeSlackChannel channel = slack.channel(known.channel());
            channel.posts.add(
                    new Post(
                            slack.newTs(),
                            channel.team.botUser,
                            text,
                            body.get("blocks"),
                            null,
                            null,
                            false,
                            false));
        }
        return null;
    }
}
