package dev.sitrep.pipeline;

import dev.sitrep.article.PageExtractor;
import dev.sitrep.article.PageOutcome;
import dev.sitrep.fetch.FetchOutcome;
import dev.sitrep.fetch.FetchRequest;
import dev.sitrep.fetch.Robots;
import dev.sitrep.fetch.WebFetcher;

import java.net.URI;
import java.time.Instant;

/** Fetches an article's page, where its owner's robots.txt allows that, and takes the article out of it. */
public final class PageReader {
    private static final String PAGES = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.1";

    private final WebFetcher fetcher;
    private final Robots robots;
    private final int maxBytes;

    /**
     * @param maxBytes the largest page that is read
     */
    public PageReader(WebFetcher fetcher, Robots robots, int maxBytes) {
        this.fetcher = fetcher;
        this.robots = robots;
        this.maxBytes = maxBytes;
    }

    /** What became of the page; every failure is an outcome, since the feed's own words serve where there is no page. */
    public PageOutcome read(URI page, Instant now) {
        if (!robots.permission(page, now).allowed()) {
            return new PageOutcome.NoText("the site's robots.txt asks not to read this page");
        }
        return switch (fetcher.get(FetchRequest.of(page, PAGES, maxBytes), now)) {
            case FetchOutcome.Fetched f ->
                    PageExtractor.extract(f.body(), f.finalUri(), f.contentType());
            case FetchOutcome.NotModified unasked ->
                    new PageOutcome.NoText("the server sent no page");
            case FetchOutcome.Gone gone -> new PageOutcome.NoText(gone.why());
            case FetchOutcome.Wait wait -> new PageOutcome.NoText(wait.why());
            case FetchOutcome.Failed failed -> new PageOutcome.NoText(failed.why());
            case FetchOutcome.Refused refused -> new PageOutcome.NoText(refused.why());
        };
    }
}
