package dev.sitrep.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.sitrep.feed.Entry.Enclosure;
import dev.sitrep.feed.ParseOutcome.NotAFeed;
import dev.sitrep.feed.ParseOutcome.Parsed;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Reads JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1). */
final class JsonFeedReader {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .build();

    private final FeedDates dates;
    private final String base;

    private JsonFeedReader(@Nullable URI base, List<String> problems) {
        this.dates = new FeedDates(problems);
        this.base = base == null ? "" : base.toString();
    }

    static boolean looksLikeJson(String text) {
        return text.stripLeading().startsWith("{");
    }

    static ParseOutcome read(String text, @Nullable URI base, List<String> problems) {
        JsonNode root;
        try {
            root = MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            return new NotAFeed(
                    "it is broken JSON (line "
                            + (e.getLocation() == null ? 1 : e.getLocation().getLineNr())
                            + ")");
        }
        String version = root.path("version").asText("");
        if (!version.contains("jsonfeed.org/version/") && !root.path("items").isArray()) {
            return new NotAFeed("it is JSON, but no JSON Feed");
        }
        return new Parsed(new JsonFeedReader(base, problems).feed(root, version, problems));
    }

    private ParsedFeed feed(JsonNode root, String version, List<String> problems) {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode item : root.path("items")) {
            entries.add(entry(item));
        }
        String number = version.substring(version.lastIndexOf('/') + 1);
        return new ParsedFeed(
                number.equals("1") ? "JSON Feed 1.0" : ("JSON Feed " + number).strip(),
                nullIfEmpty(text(root, "feed_url")),
                Markup.oneLine(text(root, "title")),
                link(root, "home_page_url"),
                Markup.oneLine(text(root, "description")),
                nullIfEmpty(text(root, "language")),
                authors(root),
                null,
                Rhythm.UNKNOWN,
                entries,
                HubLinks.of(root),
                problems);
    }

    private Entry entry(JsonNode item) {
        String page = link(item, "url");
        String html = text(item, "content_html");
        String content = html.isEmpty() ? Markup.escaped(text(item, "content_text")) : html;
        List<String> tags = new ArrayList<>();
        each(item.path("tags")).forEach(tag -> tags.add(Markup.oneLine(tag.asText(""))));
        tags.removeIf(String::isEmpty);
        return new Entry(
                nullIfEmpty(text(item, "id")),
                Markup.oneLine(text(item, "title")),
                page == null ? link(item, "external_url") : page,
                Html.of(Markup.escaped(Markup.oneLine(text(item, "summary"))), ""),
                Html.of(content, page == null ? base : page),
                dates.read(nullIfEmpty(text(item, "date_published"))),
                dates.read(nullIfEmpty(text(item, "date_modified"))),
                authors(item),
                tags,
                attachments(item),
                null);
    }

    /** 1.0 has one author, 1.1 has a list, and some feeds have both. */
    private static List<String> authors(JsonNode item) {
        List<String> names = new ArrayList<>();
        each(item.path("authors")).forEach(author -> names.add(name(author)));
        names.add(name(item.path("author")));
        return names.stream().filter(n -> !n.isEmpty()).distinct().toList();
    }

    /** An author should be an object, and is a bare name in some feeds. */
    private static String name(JsonNode author) {
        return Markup.oneLine(author.isTextual() ? author.asText() : text(author, "name"));
    }

    /** The members of a list; what should have been a list of one is one. */
    private static Iterable<JsonNode> each(JsonNode node) {
        return node.isTextual() ? List.of(node) : node;
    }

    private List<Enclosure> attachments(JsonNode item) {
        List<Enclosure> attachments = new ArrayList<>();
        for (JsonNode attachment : item.path("attachments")) {
            String url = link(attachment, "url");
            if (url != null) {
                JsonNode size = attachment.path("size_in_bytes");
                attachments.add(
                        new Enclosure(
                                url,
                                nullIfEmpty(text(attachment, "mime_type")),
                                size.canConvertToLong() ? size.longValue() : null));
            }
        }
        return attachments;
    }

    private @Nullable String link(JsonNode node, String field) {
        String written = text(node, field).strip();
        if (written.isEmpty()) {
            return null;
        }
        String absolute = Links.resolved(base, written);
        return Links.isWeb(absolute) ? absolute : null;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).isValueNode() ? node.path(field).asText("") : "";
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isBlank() ? null : text;
    }
}
