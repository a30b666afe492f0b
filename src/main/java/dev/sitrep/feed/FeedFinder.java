package dev.sitrep.feed;

import dev.sitrep.feed.FeedFinding.Found;
import dev.sitrep.feed.FeedFinding.NoAnswer;
import dev.sitrep.feed.FeedFinding.NoFeed;
import dev.sitrep.feed.ParseOutcome.NotAFeed;
import dev.sitrep.feed.ParseOutcome.Parsed;
import dev.sitrep.fetch.FetchOutcome;
import dev.sitrep.fetch.FetchOutcome.Fetched;
import dev.sitrep.fetch.FetchRequest;
import dev.sitrep.fetch.WebFetcher;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Asks an address whether there is a feed, and where there is a page, its feeds in the order of {@link FeedDiscovery}. Goes through
 * {@link WebFetcher}, so that what a page names is refused on the inside like everything else. Stores nothing.
 */
public final class FeedFinder {
    private static final int MAX_BYTES = 16 << 20;

    /** Of the feeds that a page names so many are tried; the first is nearly always one. */
    private static final int MOST_TRIED = 5;

    private static final String ACCEPT =
            "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml,"
                    + " application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.8, */*;q=0.1";

    private final WebFetcher fetcher;
    private final FeedParser parser;

    public FeedFinder(WebFetcher fetcher, FeedParser parser) {
        this.fetcher = fetcher;
        this.parser = parser;
    }

    /** Looks for a feed; a dozen requests at most. */
    public FeedFinding find(URI address, Instant now) {
        return switch (get(address, now)) {
            case Fetched fetched ->
                    switch (read(fetched)) {
                        case Parsed parsed -> found(address, parsed, List.of());
                        case NotAFeed not -> onPage(fetched, not, now);
                    };
            case FetchOutcome.Failed failed when failed.status() == 404 -> new NoFeed(failed.why());
            case FetchOutcome.Failed failed -> new NoAnswer(failed.why());
            case FetchOutcome.Wait wait -> new NoAnswer(wait.why());
            case FetchOutcome.NotModified unasked -> new NoAnswer("the server sent no body");
            case FetchOutcome.Gone gone -> new NoFeed(gone.why());
            case FetchOutcome.Refused refused -> new NoFeed(refused.why());
        };
    }

    private FeedFinding onPage(Fetched page, NotAFeed not, Instant now) {
        URI address = page.finalUri();
        List<URI> named = FeedDiscovery.named(page.body(), page.contentType(), address);
        List<URI> usual = isPage(page) ? FeedDiscovery.usual(address) : List.of();
        for (List<URI> places : List.of(named.stream().limit(MOST_TRIED).toList(), usual)) {
            for (URI place : places) {
                if (get(place, now) instanceof Fetched fetched
                        && read(fetched) instanceof Parsed parsed) {
                    List<URI> others = named.stream().filter(u -> !u.equals(place)).toList();
                    return found(place, parsed, others);
                }
            }
        }
        return new NoFeed(
                isPage(page) ? not.why() + ", and no feed was found through it" : not.why());
    }

    private static boolean isPage(Fetched fetched) {
        String type = fetched.contentType();
        return type == null || type.toLowerCase(Locale.ROOT).contains("html");
    }

    private static Found found(URI place, Parsed parsed, List<URI> others) {
        ParsedFeed feed = parsed.feed();
        return new Found(
                FeedSubscription.of(place).named(feed.title()), feed.entries().size(), others);
    }

    private FetchOutcome get(URI address, Instant now) {
        return fetcher.get(FetchRequest.of(address, ACCEPT, MAX_BYTES), now);
    }

    private ParseOutcome read(Fetched fetched) {
        return parser.parse(fetched.body(), fetched.contentType(), fetched.finalUri());
    }
}
