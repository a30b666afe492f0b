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
 * @param rhythm how often it asks to be looked at, and what was known of its habits before; {@link #rhythmAt} adds what its
 *     entries show
 * @param entries in the order of the feed
 * @param hubs who tells when it changes
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
        HubLinks hubs,
        List<String> problems) {

    public ParsedFeed {
        authors = List.copyOf(authors);
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /** How often it changes, as its entries show that could have been published by now. */
    public Rhythm rhythmAt(Instant now) {
        return entries.isEmpty() ? rhythm : rhythm.of(entries, now);
    }

    /** A feed that names no hub. */
    public ParsedFeed(
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
        this(
                format,
                id,
                title,
                link,
                description,
                language,
                authors,
                updated,
                rhythm,
                entries,
                HubLinks.NONE,
                problems);
    }

    /** The same feed with these hubs. */
    ParsedFeed with(HubLinks named) {
        return with(rhythm, entries, named);
    }

    /** The same without the last of several entries. */
    ParsedFeed withoutLast() {
        int whole = entries.size() < 2 ? entries.size() : entries.size() - 1;
        return with(rhythm, entries.subList(0, whole), hubs);
    }

    /** The same feed with what is known of its rhythm: for a body that holds no more than its newest entries. */
    public ParsedFeed with(Rhythm known) {
        return with(known, entries, hubs);
    }

    private ParsedFeed with(Rhythm other, List<Entry> those, HubLinks named) {
        return new ParsedFeed(
                format,
                id,
                title,
                link,
                description,
                language,
                authors,
                updated,
                other,
                those,
                named,
                problems);
    }
}
