package dev.sitrep.web;

import java.net.InetSocketAddress;
import java.time.Duration;

/**
 * How the listener behaves.
 *
 * @param listen where it listens; port 0 is any free one
 * @param basePath the path of the public address, {@code /} or such as {@code /sitrep/}: a proxy may leave it on or take it off
 * @param atOnce requests answered at once; more are asked to come again
 * @param timeLimit the longest that one request may take, from its first byte to the end of what it caused
 */
public record WebSettings(
        InetSocketAddress listen, String basePath, int atOnce, Duration timeLimit) {

    /** The usual bounds. */
    public static WebSettings at(InetSocketAddress listen, String basePath) {
        return new WebSettings(listen, basePath, 16, Duration.ofSeconds(15));
    }
}
