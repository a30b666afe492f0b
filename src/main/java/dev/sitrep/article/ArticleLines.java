package dev.sitrep.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.sitrep.article.Article.TextFrom;
import dev.sitrep.feed.LenientDates;
import dev.sitrep.text.Languages;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Reads files of articles, one JSON object a line, as they are or gzipped; one line is held at a time.
 *
 * <p>Title and text stay exactly as written, so that offsets into them hold. An article's {@code id} is its place in the file, from 1,
 * and its {@code key} the line's own id. Where no time is given {@code arrivedAt} is
 * that of the article before it, and the epoch where no line gave any: time then plays no part. In a set only the set's own times count.
 */
public final class ArticleLines implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_LINE = 32_000_000;

    private final Reader reader;
    private final char[] buffer = new char[65_536];
    private int at;
    private int filled;
    private long line;
    private long read;
    private Instant latest = Instant.EPOCH;

    /** What a line gave. */
    public sealed interface Line {
        /** An article. */
        record OfArticle(Article article) implements Line {}

        /** A set of articles about one event. */
        record OfSet(String id, String title, List<Article> articles) implements Line {}

        /** A line that gave nothing; the others go on. */
        record Malformed(long line, String why) implements Line {}
    }

    private ArticleLines(Reader reader) {
        this.reader = reader;
    }

    /**
     * Opens a file.
     *
     * @throws IOException where it can't be read, or calls itself gzip and isn't
     */
    public static ArticleLines open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        try {
            in.mark(2);
            boolean gzip = in.read() == 0x1F && in.read() == 0x8B;
            in.reset();
            InputStream plain = gzip ? new GZIPInputStream(in, 65_536) : in;
            return new ArticleLines(new InputStreamReader(plain, StandardCharsets.UTF_8));
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /**
     * The next line, blank ones passed over; null at the end. Lines with "articles" are sets.
     *
     * @throws IOException where the file can't be read on
     */
    public @Nullable Line next() throws IOException {
        String text = nextLine();
        while (text != null && text.isBlank()) {
            text = nextLine();
        }
        if (text == null) {
            return null;
        }
        if (text.length() >= LONGEST_LINE) {
            return new Line.Malformed(
                    line, "the line is longer than " + LONGEST_LINE + " characters");
        }
        try {
            return parse(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            return new Line.Malformed(line, "it is no JSON: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            return new Line.Malformed(line, String.valueOf(e.getMessage()));
        }
    }

    /** The number of the line that was read last, from 1. */
    public long lineNumber() {
        return line;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private Line parse(JsonNode node) {
        if (!node.isObject()) {
            throw new IllegalArgumentException("it is no JSON object");
        }
        if (!node.path("articles").isArray()) {
            return new Line.OfArticle(article(node));
        }
        List<Article> articles = new ArrayList<>();
        latest = firstTime(node.path("articles"));
        for (JsonNode one : node.path("articles")) {
            articles.add(article(one));
        }
        return new Line.OfSet(required(node, "id"), text(node, "title"), articles);
    }

    /** Sets have nothing to do with one another: an article without a time takes one from its own set, where that has any. */
    private static Instant firstTime(JsonNode articles) {
        for (JsonNode one : articles) {
            Instant stated = LenientDates.parse(text(one, "published"));
            if (stated != null) {
                return stated;
            }
        }
        return Instant.EPOCH;
    }

    private Article article(JsonNode node) {
        String key = required(node, "id");
        String title = text(node, "title");
        String text = text(node, "text");
        if (title.isBlank() && text.isBlank()) {
            throw new IllegalArgumentException(
                    "article " + key + " has neither \"title\" nor \"text\"");
        }
        Instant published = published(node, key);
        latest = published == null ? latest : published;
        String source = text(node, "source");
        return new Article(
                ++read,
                key,
                0,
                url(text(node, "url")),
                source,
                title,
                text,
                language(node, title, text),
                published,
                latest,
                null,
                text.isBlank() ? TextFrom.NONE : TextFrom.FEED,
                null);
    }

    private static String language(JsonNode node, String title, String text) {
        String declared = Languages.code(text(node, "lang"));
        return declared.equals(Languages.UNKNOWN) ? Languages.detect(title, text, null) : declared;
    }

    private static @Nullable Instant published(JsonNode node, String key) {
        String stated = text(node, "published");
        Instant instant = stated.isBlank() ? null : LenientDates.parse(stated);
        if (instant == null && !stated.isBlank()) {
            throw new IllegalArgumentException(
                    "article " + key + " has a \"published\" that is no ISO 8601 date: " + stated);
        }
        return instant;
    }

    private static @Nullable URI url(String text) {
        try {
            return text.isBlank() ? null : new URI(text.strip());
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static String required(JsonNode node, String field) {
        String value = text(node, field);
        if (value.isBlank()) {
            throw new IllegalArgumentException("it has no \"" + field + "\"");
        }
        return value;
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }

    /** A line up to the longest allowed; the rest of a longer one is passed over without being held. */
    private @Nullable String nextLine() throws IOException {
        if (at == filled && !fill()) {
            return null;
        }
        line++;
        StringBuilder text = new StringBuilder();
        do {
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            text.append(buffer, at, Math.min(end - at, LONGEST_LINE - text.length()));
            at = end;
            if (at < filled) {
                at++;
                break;
            }
        } while (fill());
        return text.toString();
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, reader.read(buffer));
        return filled > 0;
    }
}
