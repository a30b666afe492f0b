package dev.sitrep.fetch;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * What the server's headers say beside the body.
 *
 * @param freshFor how much longer it calls this answer fresh: max-age, or Expires, less the answer's age (RFC 9111, 4.2)
 * @param contentLocation what relative links are relative to, if the server says so (RFC 9110, 8.7)
 * @param links the Link headers as they came (RFC 8288): a feed's hub and its own address
 */
public record ResponseHints(
        @Nullable Duration freshFor, @Nullable URI contentLocation, List<String> links) {
    public static final ResponseHints NONE = new ResponseHints(null, null, List.of());

    public ResponseHints {
        links = List.copyOf(links);
    }
}
