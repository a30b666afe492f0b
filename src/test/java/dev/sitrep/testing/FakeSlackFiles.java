package dev.sitrep.testing;

import static dev.sitrep.testing.FakeSlackMethods.JSON;
import static dev.sitrep.testing.FakeSlackMethods.error;
import static dev.sitrep.testing.FakeSlackMethods.ok;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.sitrep.testing.FakeSlackMethods.Answer;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Files: announced, uploaded, completed, and after a while looked over; only then may a message show one. Called with the fake's
 * lock held.
 */
final class FakeSlackFiles {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final FakeSlack slack;
    private final Map<String, File> files = new HashMap<>();

    /** How long a file is looked over, which real Slack takes some seconds for. */
    Duration lookOver = Duration.ofSeconds(1);

    FakeSlackFiles(FakeSlack slack) {
        this.slack = slack;
    }

    /** A file on its way. */
    private static final class File {
        final FakeSlackTeam team;
        final int length;
        byte @Nullable [] bytes;
        @Nullable Instant completed;

        File(FakeSlackTeam team, int length) {
            this.team = team;
            this.length = length;
        }
    }

    Answer address(FakeSlackTeam team, Map<String, String> args) {
        String length = args.getOrDefault("length", "");
        if (args.getOrDefault("filename", "").isBlank() || !length.matches("[1-9][0-9]{0,9}")) {
            return error("invalid_arguments");
        }
        String id = "F0" + slack.next();
        files.put(id, new File(team, Integer.parseInt(length)));
        return ok(
                JSON.createObjectNode().put("upload_url", slack.uploadUrl(id)).put("file_id", id));
    }

    /** The bytes at the address that was given for them; the status that answers. */
    int upload(String id, byte[] bytes) {
        File file = files.get(id);
        if (file == null || file.bytes != null) {
            return 404;
        }
        if (bytes.length != file.length) {
            return 400;
        }
        file.bytes = bytes;
        return 200;
    }

    /** Sharing is left out: nobody knows when Slack does it. */
    Answer complete(FakeSlackTeam team, Map<String, String> args) {
        JsonNode named = FakeSlackForm.parsed(args.get("files"));
        if (named == null || !named.isArray() || named.isEmpty()) {
            return error("invalid_arguments");
        }
        if (args.containsKey("channel_id") || args.containsKey("channels")) {
            return error("posting_to_channel_denied");
        }
        ArrayNode done = JSON.createArrayNode();
        for (JsonNode one : named) {
            File file = files.get(one.path("id").asText());
            if (file == null || file.team != team || file.bytes == null || file.completed != null) {
                return error("file_not_found");
            }
            file.completed = slack.now();
            done.addObject().put("id", one.path("id").asText()).put("title", "chart.png");
        }
        ObjectNode body = JSON.createObjectNode();
        body.set("files", done);
        return ok(body);
    }

    /** Whether a message of this workspace's bot may show the file now. */
    boolean maybeShown(FakeSlackTeam team, String id) {
        File file = files.get(id);
        return file != null
                && file.team == team
                && file.completed != null
                && isPng(file.bytes)
                && !slack.now().isBefore(file.completed.plus(lookOver));
    }

    private static boolean isPng(byte @Nullable [] bytes) {
        return bytes != null
                && bytes.length > PNG.length
                && java.util.Arrays.equals(java.util.Arrays.copyOf(bytes, PNG.length), PNG);
    }

    byte[] bytes(String id) {
        File file = files.get(id);
        if (file == null || file.bytes == null) {
            throw new IllegalArgumentException("no file " + id);
        }
        return file.bytes.clone();
    }

    /** How many files lie there complete. */
    int count() {
        return (int) files.values().stream().filter(f -> f.completed != null).count();
    }
}
