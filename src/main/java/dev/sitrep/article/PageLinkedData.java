package dev.sitrep.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.sitrep.text.HtmlText;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The article that a page's JSON-LD describes, in the vocabulary of schema.org: alone, in a list or in a {@code @graph}; people named by
 * text, as objects, in lists of lists or by {@code @id}. Of JSON that is broken the few fields that matter are picked out all the same.
 */
final class PageLinkedData {
    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(60)
                                                    .maxStringLength(2_000_000)
                                                    .build())
                                    .build())
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .build();
    private static final String[] SALVAGED = {"headline", "datePublished", "dateModified", "name"};
    private static final int MOST_NODES = 2_000;
    private static final int MOST_NAMES = 10;
    private static final int LONGEST = 2_000;

    private final Map<String, JsonNode> byId = new HashMap<>();
    private JsonNode article = MissingNode.getInstance();

    private PageLinkedData() {}

    static PageLinkedData of(Document document) {
        PageLinkedData data = new PageLinkedData();
        for (Element script : document.getElementsByTag("script")) {
            if (script.attr("type").strip().equalsIgnoreCase("application/ld+json")) {
                data.read(script.data());
            }
        }
        return data;
    }

    /** Whether the page calls itself an article. */
    boolean isArticle() {
        return !article.isMissingNode();
    }

    /** A field's text as one line, or null. */
    @Nullable String text(String field) {
        return plain(article.path(field));
    }

    /** The names of those whom a field names, such as its authors; none twice. */
    List<String> names(String field) {
        List<String> names = new ArrayList<>();
        collect(article.path(field), names, 0);
        return names;
    }

    /** Whether it says that it is not free to read (isAccessibleForFree). */
    boolean isPaid() {
        return article.path("isAccessibleForFree").asText("true").equalsIgnoreCase("false");
    }

    private void collect(JsonNode node, List<String> names, int depth) {
        if (depth > 4 || names.size() >= MOST_NAMES) {
            return;
        }
        if (node.isArray()) {
            node.forEach(one -> collect(one, names, depth + 1));
        } else if (node.isObject() && !node.has("@value")) {
            JsonNode name = node.path("name");
            JsonNode named = byId.getOrDefault(node.path("@id").asText(), node).path("name");
            collect(name.isMissingNode() ? named : name, names, depth + 1);
        } else {
            String name = plain(node);
            if (name != null && !names.contains(name)) {
                names.add(name);
            }
        }
    }

    private static @Nullable String plain(JsonNode node) {
        JsonNode value = node.isObject() ? node.path("@value") : node;
        String text = value.isTextual() ? value.asText() : "";
        String plain = text.length() > LONGEST ? "" : HtmlText.plain(text);
        return plain.isEmpty() ? null : plain;
    }

    private void read(String script) {
        String json = withoutWrapping(script);
        try {
            JsonNode root = JSON.readTree(json);
            if (root != null) {
                look(root);
            }
        } catch (JsonProcessingException e) {
            // Mostly a quotation mark or a line end within a text, which breaks all behind it.
            if (article.isMissingNode()) {
                salvage(json);
            }
        }
    }

    /** Without comment marks, CDATA or a semicolon around it. */
    private static String withoutWrapping(String script) {
        String json = script.replace("<![CDATA[", "").replace("]]>", "");
        int object = json.indexOf('{');
        int list = json.indexOf('[');
        boolean isList = list >= 0 && (object < 0 || list < object);
        int start = isList ? list : object;
        int end = json.lastIndexOf(isList ? ']' : '}');
        return start < 0 || end < start ? "" : json.substring(start, end + 1);
    }

    private void look(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
        for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
            JsonNode node = open.removeFirst();
            if (node.isArray()) {
                node.forEach(open::addLast);
            } else if (node.isObject()) {
                keep(node);
                open.add(node.path("@graph"));
                open.add(node.path("mainEntity"));
                open.add(node.path("mainEntityOfPage"));
            }
        }
    }

    private void keep(JsonNode node) {
        String id = node.path("@id").asText();
        if (!id.isEmpty() && node.has("name")) {
            byId.putIfAbsent(id, node);
        }
        boolean better =
                article.isMissingNode() || (!article.has("headline") && node.has("headline"));
        if (better && isArticle(node.path("@type").toString())) {
            article = node;
        }
    }

    private static boolean isArticle(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        return lower.contains("article")
                || lower.contains("blogposting")
                || lower.contains("reportage");
    }

    private void salvage(String json) {
        if (!isArticle(json.substring(0, Math.min(json.length(), LONGEST)))) {
            return;
        }
        ObjectNode found = JSON.createObjectNode();
        for (String field : SALVAGED) {
            int from = field.equals("name") ? json.indexOf("\"author\"") : 0;
            String value = from < 0 ? null : value(json, field, from);
            if (value != null) {
                found.put(field.equals("name") ? "author" : field, value);
            }
        }
        article = found;
    }

    /** The text behind a field's first mention from a place on, up to the next quotation mark. */
    private static @Nullable String value(String json, String field, int from) {
        int name = json.indexOf('"' + field + '"', from);
        int colon = name < 0 ? -1 : json.indexOf(':', name);
        int start = colon < 0 ? -1 : json.indexOf('"', colon);
        if (start < 0 || !json.substring(colon + 1, start).isBlank()) {
            return null;
        }
        int end = start + 1;
        while (end < json.length() && json.charAt(end) != '"' && end - start < LONGEST) {
            end += json.charAt(end) == '\\' ? 2 : 1;
        }
        try {
            return end >= json.length()
                    ? null
                    : JSON.readValue(json.substring(start, end + 1), String.class);
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
