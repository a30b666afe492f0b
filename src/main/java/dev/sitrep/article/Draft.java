package dev.sitrep.article;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Instant;

/**
 * An article in the making: what the feed says of it, and its page where that was fetched.
 *
 * @param feedId the feed it comes from
 * @param key what makes it the same entry when it comes again
 * @param url where a reader finds it
 * @param summaryHtml the feed's summary, sanitised
 * @param contentHtml the feed's full text, sanitised; empty where the feed has none
 * @param page what was made of its page; null where the page was not asked for
 * @param published as the feed claims
 * @param changed whether the feed listed it before, with other words
 * @param arrivedAt when we first saw it, or saw it changed
 * @param credited the source that the feed itself names
 * @param languageHint the feed's language, or empty
 */
public record Draft(
        long feedId,
        String key,
        boolean changed,
        @Nullable URI url,
        String outlet,
        String title,
        String summaryHtml,
        String contentHtml,
        @Nullable PageOutcome page,
        @Nullable Instant published,
        Instant arrivedAt,
        @Nullable String credited,
        String languageHint) {

    public Draft withPage(PageOutcome outcome) {
        return new Draft(
                feedId,
                key,
                changed,
                url,
                outlet,
                title,
                summaryHtml,
                contentHtml,
                outcome,
                published,
                arrivedAt,
                credited,
                languageHint);
    }
}
