package dev.sitrep.fetch;

import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;

/** How a form is written, and what the answer to it means. */
final class FormPost {
    private static final int MOST_WORDS = 120;

    private FormPost() {}

    /** A POST of type application/x-www-form-urlencoded in UTF-8. */
    static Request request(HttpUrl to, Map<String, String> form, String userAgent) {
        FormBody.Builder body = new FormBody.Builder();
        form.forEach(body::add);
        return new Request.Builder()
                .url(to)
                .header("User-Agent", userAgent)
                .header("Accept", "text/plain, */*;q=0.1")
                .post(body.build())
                .build();
    }

    static PostOutcome outcome(Response response, Instant now) throws IOException {
        int status = response.code();
        if (response.isSuccessful()) {
            return new PostOutcome.Taken();
        }
        if (status == 307 || status == 308) {
            String location = response.header("Location");
            HttpUrl to = location == null ? null : response.request().url().resolve(location);
            return to == null
                    ? new PostOutcome.Failed("the server redirects to no web address", status)
                    : new PostOutcome.Redirected(to.uri());
        }
        Instant until = HttpHeaders.retryAfter(response.header("Retry-After"), now);
        return until != null && (status == 429 || status == 503)
                ? new PostOutcome.Wait(until, "the server asked to wait (" + status + ")")
                : new PostOutcome.Failed("the server answered " + status + words(response), status);
    }

    /** The first line of what the server says to it in plain text, for who looks for the cause. */
    private static String words(Response response) throws IOException {
        String type = response.header("Content-Type", "");
        if (type == null || !type.startsWith("text/plain")) {
            return "";
        }
        String said = response.peekBody(4 * MOST_WORDS).string().strip();
        StringBuilder line = new StringBuilder();
        said.lines()
                .findFirst()
                .orElse("")
                .codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || " .,:;'/()_-".indexOf(c) >= 0)
                .limit(MOST_WORDS)
                .forEach(line::appendCodePoint);
        return line.isEmpty() ? "" : ": " + line;
    }

    /** What can go wrong on the way is the same as for fetching. */
    static PostOutcome failed(FetchOutcome why) {
        return switch (why) {
            case FetchOutcome.Refused refused -> new PostOutcome.Refused(refused.why());
            case FetchOutcome.Failed failed ->
                    new PostOutcome.Failed(failed.why(), failed.status());
            case FetchOutcome.Wait wait -> new PostOutcome.Wait(wait.until(), wait.why());
            default -> throw new IllegalStateException("no failure: " + why);
        };
    }
}
