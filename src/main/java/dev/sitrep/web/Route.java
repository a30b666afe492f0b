package dev.sitrep.web;

import java.util.Set;

/**
 * Who answers where.
 *
 * @param prefix what a path begins with, without the stroke at its start and with one at its end, such as {@code websub/}
 * @param methods GET, POST; others are answered with 405
 * @param maxBody the largest body in bytes; larger ones are answered with 413
 */
public record Route(String prefix, Set<String> methods, int maxBody, WebHandler handler) {
    public Route {
        if (prefix.startsWith("/") || !prefix.endsWith("/") || maxBody < 0) {
            throw new IllegalArgumentException(
                    "A route is written like websub/, with a size that is not negative.");
        }
        methods = Set.copyOf(methods);
    }
}
