package dev.sitrep.feed;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What a feed says.
 *
 * @param format such as "RSS 2.0", "Atom 1.0", "JSON Feed 1.1"
 * @param id the feed's own identifier, null where it gives none
 * @param title plain text, empty where there is none
 * @param link the site's page
 * @param description plain text, empty where there is none
 * @param language as written, such as "uk" or "en-us"
 * @param authors names as written
 * @param updated as the feed claims
 * @param rhythm how often it changes, and how often it asks to be looked at
 * @param entries in the order of the feed
 * @param problems what had to be repaired or could not be understood, in words; empty for a sound feed
 */
public record ParsedFeed(
        String format,
        @Nullable String id,
        String title,
        @Nullable String link,
        String description,
        @Nullable String language,
        List<String> authors,
        @Nullable Instant updated,
        Rhythm rhythm,
        List<Entry> entries,
        List<String> problems) {

    public ParsedFeed {
        authors = List.copyOf(authors);
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }
}
