package dev.sitrep.pipeline;

import dev.sitrep.article.PageExtractor;
import dev.sitrep.article.PageOutcome;
import dev.sitrep.fetch.FetchOutcome;
import dev.sitrep.fetch.FetchRequest;
import dev.sitrep.fetch.FetchRequest.Pace;
import dev.sitrep.fetch.Robots;
import dev.sitrep.fetch.WebFetcher;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** Fetches an article's page, where its owner's robots.txt allows that, and takes the article out of it. */
public final class PageReader {
    private static final String PAGES = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.1";

    /** Ten seconds is the usual crawl delay; a page whose turn comes much later than that is not waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

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
        Robots.Permission permission = robots.permission(page, now);
        if (!permission.allowed()) {
            return new PageOutcome.NoText("the site's robots.txt asks not to read this page");
        }
        FetchRequest request = FetchRequest.of(page, PAGES, maxBytes);
        Duration delay = permission.crawlDelay();
        return fetcher.get(
                delay == null ? request : request.at(new Pace(delay, PATIENCE)),
                now,
                PageReader::outcome);
    }

    private static PageOutcome outcome(FetchOutcome outcome) {
        return switch (outcome) {
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
