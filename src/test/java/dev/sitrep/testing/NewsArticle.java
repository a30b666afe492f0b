package dev.sitrep.testing;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * An article as an outlet has it: an item of its feed, and a page.
 *
 * @param guid the feed's own name for it
 * @param path the last part of its page's address
 * @param published the date in the feed; null for the moment at which it is first served
 * @param dated whether the feed gives a date at all
 * @param page what stands at its address
 */
public record NewsArticle(
        String title,
        List<String> paragraphs,
        String guid,
        String path,
        @Nullable Instant published,
        boolean dated,
        Page page) {
    /** What an article's address leads to. */
    public enum Page {
        /** The whole text between furniture. */
        WHOLE,
        /** Furniture alone. */
        WITHOUT_TEXT,
        /** 404. */
        MISSING
    }

    public NewsArticle {
        paragraphs = List.copyOf(paragraphs);
    }

    public static NewsArticle article(String title, String... paragraphs) {
        String path =
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "");
        return new NewsArticle(title, List.of(paragraphs), path, path, null, true, Page.WHOLE);
    }

    /** The same item with another name in the feed; its address stays. */
    public NewsArticle withGuid(String other) {
        return new NewsArticle(title, paragraphs, other, path, published, dated, page);
    }

    /** The same item at another address. */
    public NewsArticle at(String otherPath) {
        return new NewsArticle(title, paragraphs, guid, otherPath, published, dated, page);
    }

    /** The same item, and other words in it. */
    public NewsArticle saying(String newTitle, String... newParagraphs) {
        return new NewsArticle(
                newTitle, List.of(newParagraphs), guid, path, published, dated, page);
    }

    public NewsArticle publishedAt(Instant moment) {
        return new NewsArticle(title, paragraphs, guid, path, moment, true, page);
    }

    public NewsArticle undated() {
        return new NewsArticle(title, paragraphs, guid, path, null, false, page);
    }

    public NewsArticle withPage(Page other) {
        return new NewsArticle(title, paragraphs, guid, path, published, dated, other);
    }
}
