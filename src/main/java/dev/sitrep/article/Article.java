package dev.sitrep.article;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/**
 * A stored entry with its text. It never changes: a changed entry is a later revision under the same key.
 *
 * @param id ours, in order of storing; 0 before it is stored
 * @param key what makes the entry the same one when it comes again: unique within its feed
 * @param feedId the feed it came from; 0 for articles read from a file
 * @param url where a reader finds it
 * @param outlet who published it, as shown to readers
 * @param title plain text
 * @param text plain text, one line a paragraph; empty where neither page nor feed gave any
 * @param language ISO 639-1, or "und"
 * @param published as the feed claims; shown, never trusted
 * @param arrivedAt when we first saw it; trusted. A revision keeps that of the first version
 * @param credited the source that the feed itself names for it (RSS {@code <source>})
 * @param textFrom where the text was had from
 * @param duplicateOf the first article with this text, where it is a near-duplicate
 */
public record Article(
        long id,
        String key,
        long feedId,
        @Nullable URI url,
        String outlet,
        String title,
        String text,
        String language,
        @Nullable Instant published,
        Instant arrivedAt,
        @Nullable String credited,
        TextFrom textFrom,
        @Nullable Long duplicateOf) {

    /** Where an article's text was had from, and why not from its page. */
    public enum TextFrom {
        PAGE("its page"),
        OPEN_PART("the part of its page that is before the pay wall"),
        /** The page was not asked for, or holds clearly less. */
        FEED("the feed"),
        FEED_FOR_PAY_WALL("the feed, since the page is behind a pay wall"),
        FEED_FOR_NOTICE(
                "the feed, since the page asks for consent, a log-in or a check for robots"),
        FEED_FOR_NO_TEXT("the feed, since its page gave no text"),
        NONE("nowhere: neither its page nor the feed gave any");

        private final String said;

        TextFrom(String said) {
            this.said = said;
        }

        /** In words, to follow "text from". */
        public String said() {
            return said;
        }
    }

    private static final Duration OLDEST_BELIEVED = Duration.ofDays(14);

    /**
     * When it was news: the feed's time where that can be right, else ours. At the first look at a feed a week's articles arrive at once, and a
     * clock may be wrong by a year.
     */
    public Instant publishedOrArrived() {
        if (published == null
                || published.isAfter(arrivedAt)
                || published.isBefore(arrivedAt.minus(OLDEST_BELIEVED))) {
            return arrivedAt;
        }
        return published;
    }

    /** The same article under the id that the store gave it. */
    public Article withId(long newId) {
        return new Article(
                newId,
                key,
                feedId,
                url,
                outlet,
                title,
                text,
                language,
                published,
                arrivedAt,
                credited,
                textFrom,
                duplicateOf);
    }

    /** The same article with another text. */
    public Article withText(String newText) {
        return new Article(
                id,
                key,
                feedId,
                url,
                outlet,
                title,
                newText,
                language,
                published,
                arrivedAt,
                credited,
                textFrom,
                duplicateOf);
    }

    /** The same article with the text that another version of it had, and from where. */
    public Article withTextOf(Article other) {
        return new Article(
                id,
                key,
                feedId,
                url,
                outlet,
                title,
                other.text,
                other.language,
                published,
                arrivedAt,
                credited,
                other.textFrom,
                duplicateOf);
    }

    /** The same article, taken to have arrived at another time. */
    public Article arriving(Instant time) {
        return new Article(
                id,
                key,
                feedId,
                url,
                outlet,
                title,
                text,
                language,
                published,
                time,
                credited,
                textFrom,
                duplicateOf);
    }

    /** The same article, known to repeat the text of an earlier one. */
    public Article asDuplicateOf(@Nullable Long first) {
        return new Article(
                id, key, feedId, url, outlet, title, text, language, published, arrivedAt, credited,
                textFrom, first);
    }
}
