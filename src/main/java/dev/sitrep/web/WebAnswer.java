package dev.sitrep.web;

import java.nio.charset.StandardCharsets;

/**
 * What a request is answered with.
 *
 * @param then what is done once the answer is out, still within the request's time limit
 */
@SuppressWarnings("ArrayRecordComponent") // Written once; nobody compares answers.
public record WebAnswer(int status, String contentType, byte[] body, Runnable then) {
    /** A status with a line in plain text. */
    public static WebAnswer of(int status, String line) {
        return new WebAnswer(
                status,
                "text/plain; charset=utf-8",
                (line + "\n").getBytes(StandardCharsets.UTF_8),
                WebAnswer::nothing);
    }

    /** Words of the caller's own given back, as bytes that no browser makes anything of. */
    public static WebAnswer echo(String words) {
        return new WebAnswer(
                200,
                "application/octet-stream",
                words.getBytes(StandardCharsets.UTF_8),
                WebAnswer::nothing);
    }

    /** There is nothing at this path. */
    public static WebAnswer notFound() {
        return of(404, "not here");
    }

    private static void nothing() {}

    /** The same answer, with something to do when it is out. */
    public WebAnswer then(Runnable work) {
        return new WebAnswer(status, contentType, body, work);
    }
}
