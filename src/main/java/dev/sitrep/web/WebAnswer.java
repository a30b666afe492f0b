package dev.sitrep.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a request is answered with.
 *
 * @param headers beyond the type of the content
 * @param then what is done once the answer is out, still within the request's time limit
 */
@SuppressWarnings("ArrayRecordComponent") // Written once; nobody compares answers.
public record WebAnswer(
        int status, String contentType, Map<String, String> headers, byte[] body, Runnable then) {
    private static final String PLAIN = "text/plain; charset=utf-8";

    public WebAnswer {
        headers = Map.copyOf(headers);
    }

    /** A status with a line in plain text. */
    public static WebAnswer of(int status, String line) {
        return new WebAnswer(
                status,
                PLAIN,
                Map.of(),
                (line + "\n").getBytes(StandardCharsets.UTF_8),
                WebAnswer::nothing);
    }

    /** A status and no more. */
    public static WebAnswer empty(int status) {
        return new WebAnswer(status, PLAIN, Map.of(), new byte[0], WebAnswer::nothing);
    }

    /** Words of the caller's own given back, as bytes that no browser makes anything of. */
    public static WebAnswer echo(String words) {
        return new WebAnswer(
                200,
                "application/octet-stream",
                Map.of(),
                words.getBytes(StandardCharsets.UTF_8),
                WebAnswer::nothing);
    }

    /** The caller finds it elsewhere, for now. */
    public static WebAnswer found(String address) {
        return of(302, "go on at the address in Location").with("Location", address);
    }

    /** There is nothing at this path. */
    public static WebAnswer notFound() {
        return of(404, "not here");
    }

    private static void nothing() {}

    /** The same answer with this header. */
    private WebAnswer with(String name, String value) {
        return new WebAnswer(status, contentType, Map.of(name, value), body, then);
    }

    /** The same answer, with something to do when it is out. */
    public WebAnswer then(Runnable work) {
        return new WebAnswer(status, contentType, headers, body, work);
    }
}
