package dev.sitrep.fetch;

import dev.sitrep.fetch.FetchOutcome.Failed;
import dev.sitrep.fetch.FetchOutcome.Fetched;
import dev.sitrep.fetch.FetchOutcome.Gone;
import dev.sitrep.fetch.FetchOutcome.NotModified;
import dev.sitrep.fetch.FetchOutcome.Refused;
import dev.sitrep.fetch.FetchOutcome.Wait;
import dev.sitrep.fetch.Unpacking.Packing;

import okhttp3.HttpUrl;
import okhttp3.Protocol;
import okhttp3.Response;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** What the head of an answer means. */
final class Answers {
    /** A 429 without a time is meant in minutes. */
    private static final Duration UNTOLD_WAIT = Duration.ofMinutes(15);

    /** A server that wants so little time before a redirect is followed gets it at once. */
    private static final Duration SHORT_WAIT = Duration.ofSeconds(10);

    private Answers() {}

    /** What the head of an answer means: the end, or a body to be read, or another address. */
    sealed interface Meaning {
        record End(FetchOutcome outcome) implements Meaning {}

        record Body() implements Meaning {}

        /**
         * @param pause to be kept before it is followed
         */
        record Onward(HttpUrl to, int status, Duration pause) implements Meaning {
            boolean forGood() {
                return status == 301 || status == 308;
            }
        }
    }

    /** Reads the head. */
    static Meaning meaning(Response response, Trip trip, Instant now) {
        int status = response.code();
        return switch (status) {
            case 304 ->
                    new Meaning.End(
                            new NotModified(
                                    response.header("ETag"),
                                    response.header("Last-Modified"),
                                    hints(response, now),
                                    trip.at().uri(),
                                    trip.moved()));
            case 301, 302, 303, 307, 308 -> redirect(response, now);
            case 410 ->
                    new Meaning.End(
                            trip.permanent()
                                    ? new Gone("the server says that it is gone for good (410)")
                                    : new Failed(
                                            "it redirects to something that is gone (410)",
                                            status));
            case 429, 503 -> new Meaning.End(busy(response, now));
            default ->
                    response.isSuccessful()
                            ? body(response)
                            : new Meaning.End(
                                    new Failed("the server answered " + name(status), status));
        };
    }

    private static Meaning body(Response response) {
        if (Packing.of(response.headers("Content-Encoding")) == Packing.UNKNOWN) {
            return new Meaning.End(
                    new Refused(
                            "it is packed in a way that was not asked for ("
                                    + shown(String.join(", ", response.headers("Content-Encoding")))
                                    + ")"));
        }
        return new Meaning.Body();
    }

    private static Meaning redirect(Response response, Instant now) {
        String location = response.header("Location");
        HttpUrl to = location == null ? null : response.request().url().resolve(location);
        if (to == null) {
            return new Meaning.End(
                    new Refused(
                            location == null
                                    ? "the server redirects without saying where to"
                                    : "the server redirects to what is no http or https address"));
        }
        Instant after = HttpHeaders.retryAfter(response.header("Retry-After"), now);
        Duration pause = after == null ? Duration.ZERO : Duration.between(now, after);
        if (pause.compareTo(SHORT_WAIT) > 0) {
            return new Meaning.End(
                    new Wait(now.plus(pause), "the server redirects and asks to wait first"));
        }
        return new Meaning.Onward(to, response.code(), pause);
    }

    private static FetchOutcome busy(Response response, Instant now) {
        int status = response.code();
        Instant until = HttpHeaders.retryAfter(response.header("Retry-After"), now);
        if (until != null) {
            return new Wait(until, "the server asked to wait (" + status + ")");
        }
        return status == 429
                ? new Wait(now.plus(UNTOLD_WAIT), "the server says that we ask too often (429)")
                : new Failed("the server answered " + name(status), status);
    }

    /** The outcome of a body that was read whole. */
    static Fetched fetched(byte[] body, Response response, Trip trip, Instant now) {
        return new Fetched(
                body,
                trip.at().uri(),
                response.header("Content-Type"),
                response.header("ETag"),
                response.header("Last-Modified"),
                hints(response, now),
                trip.moved(),
                isLengthKnown(response));
    }

    private static boolean isLengthKnown(Response response) {
        return response.protocol() == Protocol.HTTP_2
                || response.header("Content-Length") != null
                || response.header("Transfer-Encoding") != null;
    }

    private static ResponseHints hints(Response response, Instant now) {
        String location = response.header("Content-Location");
        HttpUrl content = location == null ? null : response.request().url().resolve(location);
        @Nullable URI contentLocation = content == null ? null : content.uri();
        return new ResponseHints(
                HttpHeaders.freshFor(
                        String.join(",", response.headers("Cache-Control")),
                        response.header("Expires"),
                        response.header("Date"),
                        response.header("Age"),
                        now),
                contentLocation,
                response.headers("Link"));
    }

    /** A stranger's words, short and in one line. */
    private static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "..." : text;
    }

    private static String name(int status) {
        return switch (status) {
            case 401 -> "401 (it wants a login)";
            case 403 -> "403 (it refuses us)";
            case 404 -> "404 (there is nothing at this address)";
            case 500 -> "500 (an error of its own)";
            case 502 -> "502 (a server behind it does not answer)";
            case 503 -> "503 (it is overloaded or closed)";
            case 504 -> "504 (a server behind it is too slow)";
            default -> String.valueOf(status);
        };
    }
}
