package dev.sitrep.feed;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;

/**
 * An item as parsed, not yet known to be new.
 *
 * @param id the feed's own identifier (guid, atom:id), exactly as written; null where it gives none
 * @param title plain text on one line, empty where there is none
 * @param link where a reader finds it: http or https, absolute wherever the feed's address is known
 * @param summary sanitised HTML, empty where there is none
 * @param content sanitised HTML of the whole text, empty where the feed gives none
 * @param published as the feed claims; a date without a zone is taken as UTC
 * @param updated as the feed claims
 * @param authors names as written
 * @param categories terms or labels as written
 * @param source the name of the source that the feed gives for it (RSS {@code <source>}, atom:source)
 */
public record Entry(
        @Nullable String id,
        String title,
        @Nullable String link,
        String summary,
        String content,
        @Nullable Instant published,
        @Nullable Instant updated,
        List<String> authors,
        List<String> categories,
        List<Enclosure> enclosures,
        @Nullable String source) {

    public Entry {
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
        enclosures = List.copyOf(enclosures);
    }

    /**
     * A file that belongs to an entry.
     *
     * @param length bytes, or null where the feed does not say
     */
    public record Enclosure(String url, @Nullable String type, @Nullable Long length) {}

    /** The link as an address, or null where it is none that Java takes. */
    public @Nullable URI uri() {
        if (link == null) {
            return null;
        }
        try {
            return new URI(link);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** The longest HTML that the feed gives of the entry's text. */
    public String longestHtml() {
        return content.length() >= summary.length() ? content : summary;
    }
}
