package dev.sitrep.feed;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;

/**
 * An item as parsed, not yet known to be new.
 *
 * <p>Its texts are made harmless when somebody first reads them: {@link #summary}, {@link #content}. Whether it is worth reading
 * again shows in its {@link #fingerprint}, which costs next to nothing.
 *
 * @param id the feed's own identifier (guid, atom:id), exactly as written; null where it gives none
 * @param title plain text on one line, empty where there is none
 * @param link where a reader finds it: http or https, absolute wherever the feed's address is known
 * @param summaryHtml what the feed gives as a short text
 * @param contentHtml what the feed gives as the whole text
 * @param published as the feed claims, in the future too; a date without a zone is taken as UTC
 * @param updated as the feed claims
 * @param authors names as written
 * @param categories terms or labels as written
 * @param source the name of the source that the feed gives for it (RSS {@code <source>}, atom:source)
 */
public record Entry(
        @Nullable String id,
        String title,
        @Nullable String link,
        Html summaryHtml,
        Html contentHtml,
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

    /** An entry whose texts are HTML with no relative links in it. */
    public Entry(
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
        this(
                id,
                title,
                link,
                Html.of(summary, ""),
                Html.of(content, ""),
                published,
                updated,
                authors,
                categories,
                enclosures,
                source);
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

    /** The short text as sanitised HTML, empty where there is none. */
    public String summary() {
        return summaryHtml.sanitised();
    }

    /** The whole text as sanitised HTML, empty where the feed gives none. */
    public String content() {
        return contentHtml.sanitised();
    }

    /** The longest sanitised HTML that the feed gives of the entry's text. */
    public String longestHtml() {
        return content().length() >= summary().length() ? content() : summary();
    }

    /**
     * Thirty-two hexadecimal digits, equal for two entries when the feed wrote them in the same way: identifier, title, link, texts,
     * dates, authors, categories, enclosures and source, none of them sanitised for it. An entry that comes again with the
     * fingerprint it had needs no further look. A different one does not mean that a reader sees a difference.
     */
    public String fingerprint() {
        return Fingerprint.of(this);
    }
}
