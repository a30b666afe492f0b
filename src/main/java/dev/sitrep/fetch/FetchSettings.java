package dev.sitrep.fetch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How Sitrep behaves towards the web.
 *
 * @param contact an address or page where the owner of a server can complain; sent in the User-Agent
 * @param allow address ranges on the inside (CIDR, {@code 127.0.0.0/8}) that may be fetched from all the same, at any port and
 *     without spacing; none by default
 * @param ports ports that may be asked; 80, 443, 8080 and 8443 by default
 * @param connectTimeout time to a connection; 10 s by default
 * @param callTimeout time for a whole answer with its redirects; 30 s by default
 * @param maxRedirects redirects followed for one request; 5 by default
 * @param requestsPerHost requests to one host under way at once; 2 by default
 * @param hostSpacing time between the starts of two requests to one host; 1 s by default
 * @param requestsAtOnce requests under way at once, all hosts together, those that are slow not counted; 512 by default
 */
public record FetchSettings(
        String contact,
        List<String> allow,
        List<Integer> ports,
        Duration connectTimeout,
        Duration callTimeout,
        int maxRedirects,
        int requestsPerHost,
        Duration hostSpacing,
        int requestsAtOnce) {

    public FetchSettings {
        List<String> wrong = new ArrayList<>();
        if (contact.chars().anyMatch(c -> c < ' ' || c > '~' || c == '(' || c == ')')) {
            wrong.add("The contact may hold printable ASCII without brackets only.");
        }
        for (String range : allow) {
            if (!AddressRanges.isRange(range)) {
                wrong.add(
                        "\""
                                + range
                                + "\" is no address range; write one like 127.0.0.0/8 or"
                                + " fd00::/8.");
            }
        }
        if (ports.isEmpty() || ports.stream().anyMatch(p -> p < 1 || p > 65535)) {
            wrong.add("The ports must be a list of numbers from 1 to 65535.");
        }
        if (!connectTimeout.isPositive() || !callTimeout.isPositive()) {
            wrong.add("The time limits of fetching must be longer than nothing.");
        }
        if (maxRedirects < 0
                || requestsPerHost < 1
                || requestsAtOnce < 1
                || hostSpacing.isNegative()) {
            wrong.add(
                    "Redirects and spacing may not be negative, and at least one request at once, and"
                            + " one a host, is needed.");
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", wrong));
        }
        allow = List.copyOf(allow);
        ports = List.copyOf(ports);
    }

    /** The settings of a configuration that says nothing. */
    public static FetchSettings defaults() {
        return new FetchSettings(
                "",
                List.of(),
                List.of(80, 443, 8080, 8443),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                5,
                2,
                Duration.ofSeconds(1),
                512);
    }

    /** The same settings with other exceptions from the refusal of inside addresses. */
    public FetchSettings withAllow(List<String> ranges) {
        return new FetchSettings(
                contact,
                ranges,
                ports,
                connectTimeout,
                callTimeout,
                maxRedirects,
                requestsPerHost,
                hostSpacing,
                requestsAtOnce);
    }

    /** The same settings with another limit for a whole answer. */
    public FetchSettings withCallTimeout(Duration limit) {
        return new FetchSettings(
                contact,
                allow,
                ports,
                connectTimeout,
                limit,
                maxRedirects,
                requestsPerHost,
                hostSpacing,
                requestsAtOnce);
    }

    /** The honest name that every request carries (RFC 9110, 10.1.5). */
    public String userAgent() {
        return contact.isBlank() ? "Sitrep/0.1" : "Sitrep/0.1 (+" + contact.strip() + ")";
    }
}
