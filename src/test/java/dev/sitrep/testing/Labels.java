package dev.sitrep.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * What a careful reader found in real articles, by address: the texts are their publishers' and lie in {@code ../shared}, so a label says where a stretch
 * stands and what must be read there, never its words.
 *
 * <p>A file in {@code src/test/resources/labels} has one JSON object a line: "file" below {@code ../shared}, "id" of the article there (for
 * headlines.jsonl LINE/ITEM, both from 0; none for a file that is one article), "part" title or text, "start" and "end" in UTF-16 units (without
 * them the whole part), "held" true for the half that was never looked at while the code was tuned, and "expect".
 */
public final class Labels {
    private static final JsonMapper JSON = new JsonMapper();

    private Labels() {}

    /**
     * One label, with the words it speaks of.
     *
     * @param text the words, which stand at {@code start} in the part of the article
     * @param article the whole article
     */
    public record Label(
            String file,
            String id,
            String part,
            String text,
            boolean held,
            JsonNode expect,
            JsonNode article,
            int start) {

        /** The title of the article whose part it is; empty for one without. */
        public String title() {
            return article.path("title").asText();
        }

        /** Where it stands, for messages. */
        public String address() {
            return file + "#" + id + "#" + part;
        }
    }

    /** The labels of {@code labels/NAME.jsonl}, in order; the test is skipped, and says why, where their texts are not there. */
    public static List<Label> of(String name) throws IOException {
        Map<String, Map<String, JsonNode>> files = new HashMap<>();
        List<Label> labels = new ArrayList<>();
        try (InputStream in = Labels.class.getResourceAsStream("/labels/" + name + ".jsonl")) {
            if (in == null) {
                throw new IllegalArgumentException("no labels/" + name + ".jsonl");
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                JsonNode label = JSON.readTree(line);
                String file = label.path("file").asText();
                if (!files.containsKey(file)) {
                    files.put(file, articles(Shared.path(file)));
                }
                labels.add(label(label, files.getOrDefault(file, Map.of())));
            }
        }
        return labels;
    }

    private static Label label(JsonNode label, Map<String, JsonNode> articles) {
        String id = label.path("id").asText();
        String part = label.path("part").asText("text");
        JsonNode article = articles.get(id);
        if (article == null) {
            throw new IllegalStateException("no such article: " + label);
        }
        String whole = article.path(part).asText();
        int start = label.path("start").asInt(0);
        int end = label.path("end").asInt(whole.length());
        return new Label(
                label.path("file").asText(),
                id,
                part,
                whole.substring(start, end),
                label.path("held").asBoolean(),
                label.path("expect"),
                article,
                start);
    }

    private static Map<String, JsonNode> articles(Path file) throws IOException {
        Map<String, JsonNode> articles = new HashMap<>();
        if (file.toString().endsWith(".txt")) {
            articles.put("", JSON.createObjectNode().put("text", Files.readString(file)));
            return articles;
        }
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)),
                                StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                add(JSON.readTree(line), number++, articles);
            }
        }
        return articles;
    }

    private static void add(JsonNode line, int number, Map<String, JsonNode> articles) {
        if (line.has("items")) {
            for (int i = 0; i < line.path("items").size(); i++) {
                articles.put(number + "/" + i, line.path("items").path(i));
            }
        } else if (line.has("articles")) {
            for (JsonNode article : line.path("articles")) {
                articles.put(article.path("id").asText(), article);
            }
        } else {
            articles.put(line.path("id").asText(), line);
        }
    }
}
