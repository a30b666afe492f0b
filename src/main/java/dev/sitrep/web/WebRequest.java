package dev.sitrep.web;

import com.sun.net.httpserver.HttpExchange;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A request as a handler sees it. Its body is read only when asked for: who may send none is refused before. */
public final class WebRequest {
    private static final int MOST_PARAMETERS = 50;

    /** So much of a body that is too large is read all the same, so that its sender hears why it was refused. */
    private static final int MOST_UNWANTED = 4 << 20;

    private final HttpExchange exchange;
    private final String rest;
    private final int maxBody;

    WebRequest(HttpExchange exchange, String rest, int maxBody) {
        this.exchange = exchange;
        this.rest = rest;
        this.maxBody = maxBody;
    }

    /** The body is larger than its route allows. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("the body is larger than is taken", null, false, false);
        }
    }

    /** In capitals. */
    public String method() {
        return exchange.getRequestMethod();
    }

    /** The path after the route's prefix, as it came. */
    public String rest() {
        return rest;
    }

    /** The header's value, the first where it is repeated. */
    public @Nullable String header(String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    /** A parameter of the query; null where it is missing, repeated, or not written as it should be. */
    public @Nullable String parameter(String name) {
        String query = exchange.getRequestURI().getRawQuery();
        if (query == null) {
            return null;
        }
        List<String> values =
                Stream.of(query.split("&", MOST_PARAMETERS))
                        .filter(p -> p.startsWith(name + "="))
                        .map(p -> p.substring(name.length() + 1))
                        .toList();
        return values.size() == 1 ? decoded(values.getFirst()) : null;
    }

    private static @Nullable String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The whole body. One that is too large ends the request here, with 413. */
    public byte[] body() {
        try {
            InputStream in = exchange.getRequestBody();
            byte[] body = in.readNBytes(maxBody + 1);
            if (body.length > maxBody) {
                readOn(in);
                throw new TooLarge();
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection that is closed under a body still coming is reset, and its answer lost on the way (RFC 9112, section 9.6). */
    private static void readOn(InputStream in) throws IOException {
        byte[] unwanted = new byte[8192];
        int read = 0;
        for (int left = MOST_UNWANTED; left > 0 && read >= 0; left -= read) {
            read = in.read(unwanted);
        }
    }
}
