package dev.sitrep.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import dev.sitrep.article.Article;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sample news day as articles, with the gold labels of its files. */
public final class SampleArticles {
    private static final Path ROOT = Path.of("src/main/resources/sample");

    private SampleArticles() {}

    /**
     * @param name the sample's own id
     * @param beat "on" or "off"
     * @param story whose articles belong together
     */
    public record Item(String name, String beat, String story, Article article) {}

    public static List<String> outletNames() throws IOException {
        return outlets().values().stream().map(o -> o.path("name").asText()).toList();
    }

    public static List<Item> items() throws IOException {
        Map<String, JsonNode> outlets = outlets();
        Map<String, Long> ids = new LinkedHashMap<>();
        List<Item> items = new ArrayList<>();
        try (var files = Files.list(ROOT.resolve("articles"))) {
            for (Path file : files.sorted().toList()) {
                JsonNode node = read(file);
                long id = ids.size() + 1L;
                String name = node.path("id").asText();
                ids.put(name, id);
                JsonNode outlet = outlets.getOrDefault(node.path("outlet").asText(), node);
                Article article =
                        article(id, node, outlet)
                                .asDuplicateOf(ids.get(node.path("copyOf").asText()));
                String beat = node.path("beat").asText();
                items.add(new Item(name, beat, node.path("story").asText(), article));
            }
        }
        return items;
    }

    private static Article article(long id, JsonNode node, JsonNode outlet) {
        List<String> paragraphs = new ArrayList<>();
        node.path("paragraphs").forEach(p -> paragraphs.add(p.asText().strip()));
        return Articles.of(
                id,
                outlet.path("name").asText(),
                node.path("title").asText(),
                String.join("\n", paragraphs),
                outlet.path("language").asText(),
                node.path("source").asText(null));
    }

    private static Map<String, JsonNode> outlets() throws IOException {
        Map<String, JsonNode> outlets = new LinkedHashMap<>();
        for (JsonNode node : read(ROOT.resolve("outlets.yaml")).path("outlets")) {
            outlets.put(node.path("id").asText(), node);
        }
        return outlets;
    }

    private static JsonNode read(Path file) throws IOException {
        return new YAMLMapper().readTree(Files.readString(file));
    }
}
