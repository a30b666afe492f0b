package dev.sitrep.article;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Instant;

/** What was made of an article's page. */
public sealed interface PageOutcome {
    /**
     * A page with an article.
     *
     * @param title plain text, without the site's name; empty where the page has none
     * @param published as the page claims
     * @param language as the page declares, ISO 639-1
     * @param canonical the page's own idea of its address
     * @param text one line a paragraph, without furniture
     */
    record Page(
            String title,
            @Nullable String byline,
            @Nullable Instant published,
            @Nullable String language,
            @Nullable String site,
            @Nullable URI canonical,
            String text)
            implements PageOutcome {}

    /** A page that could be read and holds no article: a list of links, a consent or pay wall, a video alone. */
    record NoText(String why) implements PageOutcome {}

    /** Not a page at all: empty, or no markup. */
    record Unreadable(String why) implements PageOutcome {}
}
