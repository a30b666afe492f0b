package dev.sitrep.demo;

import com.dynatrace.hash4j.hashing.Hashing;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;

/**
 * One answer of the sample site, with its validators (RFC 9110, section 8.8).
 *
 * @param modified when the thing last changed; null for answers that are no such thing, as 404
 */
record Answer(int status, String mediaType, String body, @Nullable Instant modified) {
    /** RFC 9110, section 5.6.7: two digits for the day, which RFC 1123 leaves open. */
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    static Answer ok(String mediaType, String body, Instant modified) {
        return new Answer(200, mediaType, body, modified);
    }

    static Answer page(String html, Instant modified) {
        return ok("text/html", html, modified);
    }

    static Answer notFound() {
        return new Answer(404, "text/plain", "Not found.\n", null);
    }

    static Answer notAllowed() {
        return new Answer(405, "text/plain", "Only GET and HEAD.\n", null);
    }

    void send(HttpExchange exchange) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Headers headers = exchange.getResponseHeaders();
        Instant changed = modified;
        if (status == 405) {
            headers.set("Allow", "GET, HEAD");
        }
        if (changed != null) {
            String tag = etag(bytes);
            headers.set("ETag", tag);
            headers.set("Last-Modified", httpDate(changed));
            if (unchanged(exchange.getRequestHeaders(), tag, changed)) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
        }
        headers.set("Content-Type", mediaType + "; charset=utf-8");
        if (exchange.getRequestMethod().equals("HEAD")) {
            headers.set("Content-Length", String.valueOf(bytes.length));
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** RFC 9110, section 13.2.2: where there is an If-None-Match, If-Modified-Since doesn't count. */
    private static boolean unchanged(Headers asked, String own, Instant changed) {
        String tags = asked.getFirst("If-None-Match");
        if (tags != null) {
            return Arrays.stream(tags.split(","))
                    .map(String::strip)
                    .anyMatch(tag -> tag.equals("*") || tag.equals(own) || tag.equals("W/" + own));
        }
        String since = asked.getFirst("If-Modified-Since");
        return since != null && !changed.truncatedTo(ChronoUnit.SECONDS).isAfter(parse(since));
    }

    private static String etag(byte[] bytes) {
        return '"' + Long.toHexString(Hashing.xxh3_64().hashBytesToLong(bytes)) + '"';
    }

    private static String httpDate(Instant instant) {
        return HTTP_DATE.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** A date that can't be read is as good as none: the thing is sent. */
    private static Instant parse(String date) {
        try {
            return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        } catch (DateTimeException e) {
            return Instant.MIN;
        }
    }
}
