package dev.sitrep.feed;

import dev.sitrep.feed.FeedCheck.Failed;
import dev.sitrep.feed.FeedCheck.GoneForGood;
import dev.sitrep.feed.FeedCheck.News;
import dev.sitrep.feed.FeedCheck.Unchanged;
import dev.sitrep.feed.FeedCheck.Waiting;
import dev.sitrep.feed.ParseOutcome.NotAFeed;
import dev.sitrep.feed.ParseOutcome.Parsed;
import dev.sitrep.fetch.FetchOutcome;
import dev.sitrep.fetch.FetchOutcome.Fetched;
import dev.sitrep.fetch.FetchRequest;
import dev.sitrep.fetch.WebFetcher;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Instant;

/** Looks at one feed once: asks for it, leaves it where it has not changed, and reads it where it has. Stores nothing. */
public final class FeedFetcher {
    private static final int MAX_BYTES = 16 << 20;
    private static final String ACCEPT =
            "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml,"
                    + " application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1";

    private final WebFetcher fetcher;
    private final FeedParser parser;

    public FeedFetcher(WebFetcher fetcher, FeedParser parser) {
        this.fetcher = fetcher;
        this.parser = parser;
    }

    /** Looks at the feed now. */
    public FeedCheck check(Feed feed, Instant now) {
        Validators known = feed.validators();
        FetchRequest request =
                new FetchRequest(feed.url(), ACCEPT, known.etag(), known.lastModified(), MAX_BYTES);
        return switch (fetcher.get(request, now)) {
            case Fetched fetched -> read(fetched, known);
            case FetchOutcome.NotModified same ->
                    new Unchanged(
                            new Validators(
                                    newer(same.etag(), known.etag()),
                                    newer(same.lastModified(), known.lastModified()),
                                    known.bodyHash()),
                            same.hints(),
                            "nothing new (304)");
            case FetchOutcome.Gone gone -> new GoneForGood(gone.why());
            case FetchOutcome.Wait wait -> new Waiting(wait.until(), wait.why());
            case FetchOutcome.Failed failed -> new Failed(failed.why());
            case FetchOutcome.Refused refused -> new Failed("not fetched: " + refused.why());
        };
    }

    private FeedCheck read(Fetched fetched, Validators known) {
        String hash = Validators.hash(fetched.body());
        Validators validators = new Validators(fetched.etag(), fetched.lastModified(), hash);
        if (hash.equals(known.bodyHash())) {
            return new Unchanged(validators, fetched.hints(), "nothing new (the same bytes)");
        }
        return switch (parser.parse(fetched.body(), fetched.contentType(), base(fetched))) {
            case Parsed parsed ->
                    new News(
                            parsed.feed(),
                            validators,
                            fetched.hints(),
                            fetched.permanentlyMoved() ? fetched.finalUri() : null);
            case NotAFeed not -> new Failed("no feed came: " + not.why());
        };
    }

    private static @Nullable String newer(@Nullable String now, @Nullable String before) {
        return now == null ? before : now;
    }

    /** Content-Location counts only on the host that answered: behind a proxy it often names one that nobody can reach. */
    private static URI base(Fetched fetched) {
        URI said = fetched.hints().contentLocation();
        return said != null && sameHost(said, fetched.finalUri()) ? said : fetched.finalUri();
    }

    private static boolean sameHost(URI one, URI other) {
        String host = one.getHost();
        return host != null && host.equalsIgnoreCase(other.getHost());
    }
}
