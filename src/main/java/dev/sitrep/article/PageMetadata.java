package dev.sitrep.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.sitrep.text.HtmlText;
import dev.sitrep.text.Languages;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** What a page says about itself: JSON-LD first, then Open Graph and other meta elements, then the page. */
final class PageMetadata {
    private static final JsonMapper JSON =
            JsonMapper.builder(
                            com.fasterxml.jackson.core.JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(60)
                                                    .maxStringLength(2_000_000)
                                                    .build())
                                    .build())
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .build();
    private static final int MOST_NODES = 2_000;

    private final Document document;
    private final @Nullable JsonNode linked;

    private PageMetadata(Document document, @Nullable JsonNode linked) {
        this.document = document;
        this.linked = linked;
    }

    /** Reads the document before any of it is cut away. */
    static PageMetadata of(Document document) {
        return new PageMetadata(document, linkedArticle(document));
    }

    /** The title without the site's name behind a bar or a dash; empty where there is none. */
    String title() {
        String own = firstOf(linkedText("headline"), meta("og:title"), meta("twitter:title"));
        String shown = HtmlText.plain(document.title());
        if (own != null) {
            return withoutSite(own);
        }
        Element heading = document.selectFirst("h1");
        String h1 = heading == null ? "" : HtmlText.tidy(heading.text());
        if (!h1.isEmpty() && h1.length() >= 10 && shown.contains(h1)) {
            return h1;
        }
        return shown.isEmpty() ? h1 : withoutSite(shown);
    }

    @Nullable String byline() {
        String author = author();
        String byline =
                firstOf(
                        author,
                        meta("author"),
                        meta("article:author"),
                        meta("dc.creator"),
                        meta("parsely-author"),
                        meta("byl"));
        if (byline == null || byline.startsWith("http") || byline.length() > 200) {
            Element shown =
                    document.selectFirst(
                            "[rel=author], [itemprop=author] [itemprop=name], [itemprop=author], .byline, .author-name");
            byline = shown == null ? null : HtmlText.tidy(shown.text());
        }
        if (byline == null || byline.isBlank() || byline.length() > 200) {
            return null;
        }
        String lower = byline.toLowerCase(Locale.ROOT);
        return lower.startsWith("by ") ? byline.substring(3).strip() : byline;
    }

    @Nullable Instant published() {
        String stated =
                firstOf(
                        linkedText("datePublished"),
                        linkedText("dateCreated"),
                        meta("article:published_time"),
                        meta("og:article:published_time"),
                        meta("datepublished"),
                        meta("parsely-pub-date"),
                        meta("sailthru.date"),
                        meta("dc.date.issued"),
                        meta("dc.date"),
                        meta("pubdate"),
                        meta("date"));
        Instant instant = stated == null ? null : instant(stated);
        if (instant != null) {
            return instant;
        }
        Element time =
                document.selectFirst(
                        "[itemprop=datePublished], time[pubdate], article time[datetime], time[datetime]");
        if (time == null) {
            return null;
        }
        return instant(time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content"));
    }

    /** ISO 639-1, or null. */
    @Nullable String language() {
        Element html = document.selectFirst("html");
        String declared =
                html == null ? "" : firstNonEmpty(html.attr("lang"), html.attr("xml:lang"));
        for (String candidate :
                new @Nullable String[] {
                    declared, linkedText("inLanguage"), meta("og:locale"), meta("content-language")
                }) {
            String code = Languages.code(candidate);
            if (!code.equals(Languages.UNKNOWN)) {
                return code;
            }
        }
        return null;
    }

    @Nullable String site() {
        String site = meta("og:site_name");
        if (site == null && linked != null) {
            site = name(linked.path("publisher"));
        }
        return firstOf(site, meta("application-name"));
    }

    @Nullable URI canonical(URI page) {
        Element link = document.selectFirst("link[rel=canonical]");
        String stated =
                link != null && !link.attr("href").isBlank() ? link.attr("href") : meta("og:url");
        if (stated == null) {
            return null;
        }
        try {
            URI uri = page.resolve(new URI(stated.strip()));
            boolean web =
                    "https".equalsIgnoreCase(uri.getScheme())
                            || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? uri : null;
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    /** Whether the page says that it is behind a pay wall (schema.org isAccessibleForFree). */
    boolean isPaid() {
        return linked != null
                && linked.path("isAccessibleForFree").asText("true").equalsIgnoreCase("false");
    }

    /** A title without " | Site" or " - Site" where what is cut is the site's name or clearly shorter than the rest. */
    private String withoutSite(String title) {
        int cut = -1;
        for (String bar : new String[] {" | ", " – ", " — ", " - ", " :: ", " » "}) {
            cut = Math.max(cut, title.lastIndexOf(bar));
        }
        if (cut < 0) {
            return title;
        }
        String tail = title.substring(cut + 3).strip();
        String site = site();
        boolean isSite =
                site != null
                        && (site.equalsIgnoreCase(tail)
                                || tail.toLowerCase(Locale.ROOT)
                                        .contains(site.toLowerCase(Locale.ROOT)));
        boolean bar = title.charAt(cut + 1) == '|';
        boolean shorter = cut >= 25 && tail.length() <= 30 && tail.split(" ").length <= 4;
        return isSite || (bar && shorter) ? title.substring(0, cut).strip() : title;
    }

    private @Nullable String author() {
        if (linked == null) {
            return null;
        }
        JsonNode author = linked.path("author");
        if (!author.isArray()) {
            return name(author);
        }
        StringBuilder names = new StringBuilder();
        for (JsonNode one : author) {
            String name = name(one);
            if (name != null && names.length() + name.length() < 200) {
                names.append(names.isEmpty() ? "" : ", ").append(name);
            }
        }
        return names.isEmpty() ? null : names.toString();
    }

    private static @Nullable String name(JsonNode node) {
        JsonNode one = node.isArray() && !node.isEmpty() ? node.get(0) : node;
        String name = HtmlText.plain(one.isTextual() ? one.asText() : one.path("name").asText(""));
        return name.isEmpty() ? null : name;
    }

    private @Nullable String linkedText(String field) {
        if (linked == null || !linked.path(field).isTextual()) {
            return null;
        }
        String text = HtmlText.plain(linked.path(field).asText());
        return text.isEmpty() ? null : text;
    }

    private @Nullable String meta(String name) {
        for (String attribute : new String[] {"property", "name", "itemprop", "http-equiv"}) {
            for (Element meta : document.head().getElementsByAttributeValue(attribute, name)) {
                String content = HtmlText.plain(meta.attr("content"));
                if (!content.isEmpty()) {
                    return content;
                }
            }
        }
        return null;
    }

    private static @Nullable JsonNode linkedArticle(Document document) {
        for (Element script : document.select("script[type=application/ld+json]")) {
            try {
                JsonNode article = findArticle(JSON.readTree(script.data()));
                if (article != null) {
                    return article;
                }
            } catch (JsonProcessingException e) {
                // Broken JSON-LD is common, and says nothing about the page.
            }
        }
        return null;
    }

    private static @Nullable JsonNode findArticle(@Nullable JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>();
        if (root != null) {
            open.add(root);
        }
        for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
            JsonNode node = open.removeFirst();
            String type = node.path("@type").toString().toLowerCase(Locale.ROOT);
            if (type.contains("article")
                    || type.contains("blogposting")
                    || type.contains("reportage")) {
                return node;
            }
            if (node.isArray()) {
                node.forEach(open::addLast);
            } else {
                open.add(node.path("@graph"));
                open.add(node.path("mainEntity"));
            }
        }
        return null;
    }

    private static @Nullable String firstOf(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isBlank()) {
                return candidate.strip();
            }
        }
        return null;
    }

    private static String firstNonEmpty(String one, String other) {
        return one.isBlank() ? other : one;
    }

    /** An ISO 8601 date or time, slashes for hyphens allowed; without a zone it is taken as UTC. Null for anything else. */
    static @Nullable Instant instant(String stated) {
        String text = stated.strip().replace(' ', 'T').replace('/', '-');
        try {
            return OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME).toInstant();
        } catch (DateTimeParseException e) {
            // "+0000" without a colon, a time without a zone, or a date alone, below.
        }
        try {
            return OffsetDateTime.parse(
                            text,
                            DateTimeFormatter.ofPattern(
                                    "yyyy-MM-dd'T'HH:mm:ss[.SSS]xx", Locale.ROOT))
                    .toInstant();
        } catch (DateTimeParseException e) {
            // As above.
        }
        try {
            return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            // As above.
        }
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
