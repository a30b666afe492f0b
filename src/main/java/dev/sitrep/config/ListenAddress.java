package dev.sitrep.config;

import java.util.Optional;

/** Where to listen, written {@code 127.0.0.1:8480} or {@code [::1]:8480}; port 0 is any free one. */
public record ListenAddress(String host, int port) {
    /** Reads it; empty for anything that is written otherwise. */
    public static Optional<ListenAddress> parse(String text) {
        int colon = text.lastIndexOf(':');
        String host = colon < 0 ? "" : text.substring(0, colon);
        String port = text.substring(colon + 1);
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        boolean fits =
                !host.isBlank()
                        && (bracketed || host.indexOf(':') < 0)
                        && port.length() <= 5
                        && !port.isEmpty()
                        && port.chars().allMatch(c -> c >= '0' && c <= '9')
                        && Integer.parseInt(port) <= 65535;
        return fits
                ? Optional.of(
                        new ListenAddress(
                                bracketed ? host.substring(1, host.length() - 1) : host,
                                Integer.parseInt(port)))
                : Optional.empty();
    }
}
