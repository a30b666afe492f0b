package dev.sitrep.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.sitrep.feed.FeedCheck.Failed;
import dev.sitrep.feed.FeedCheck.GoneForGood;
import dev.sitrep.feed.FeedCheck.News;
import dev.sitrep.feed.FeedCheck.Unchanged;
import dev.sitrep.feed.FeedCheck.Waiting;
import dev.sitrep.feed.ParseOutcome.NotAFeed;
import dev.sitrep.feed.ParseOutcome.Parsed;
import dev.sitrep.fetch.FetchOutcome;
import dev.sitrep.fetch.FetchOutcome.Fetched;
import dev.sitrep.fetch.FetchOutcome.NotModified;
import dev.sitrep.fetch.FetchRequest;
import dev.sitrep.fetch.FetchRequest.Copy;
import dev.sitrep.fetch.WebFetcher;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Looks at one feed once: asks for it, leaves it where it has not changed, and reads it where it has. Stores nothing. */
public final class FeedFetcher {
    private static final int MAX_BYTES = 16 << 20;

    /** A comment of the server may follow the end of the feed. */
    private static final int TAIL = 1000;

    private static final List<String> ENDS = List.of("</rss", "</feed", ":feed>", "RDF>");

    private static final String ACCEPT =
            "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml,"
                    + " application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1";

    private final WebFetcher fetcher;
    private final FeedParser parser;
    private final int maxBytes;

    public FeedFetcher(WebFetcher fetcher, FeedParser parser) {
        this(fetcher, parser, MAX_BYTES);
    }

    /**
     * @param maxBytes the largest feed that is read
     */
    public FeedFetcher(WebFetcher fetcher, FeedParser parser, int maxBytes) {
        this.fetcher = fetcher;
        this.parser = parser;
        this.maxBytes = maxBytes;
    }

    /** Looks at the feed now. */
    public FeedCheck check(Feed feed, Instant now) {
        Validators known = feed.validators();
        URI from = known.from() == null ? feed.url() : known.from();
        FetchRequest request =
                FetchRequest.of(feed.url(), ACCEPT, maxBytes)
                        .having(new Copy(known.etag(), known.lastModified(), from));
        return fetcher.get(request, now, outcome -> check(feed, outcome));
    }

    private FeedCheck check(Feed feed, FetchOutcome outcome) {
        return switch (outcome) {
            case Fetched fetched -> read(feed, fetched);
            case NotModified same -> unchanged(feed, same);
            case FetchOutcome.Gone gone -> new GoneForGood(gone.why());
            case FetchOutcome.Wait wait -> new Waiting(wait.until(), wait.why());
            case FetchOutcome.Failed failed -> new Failed(failed.why());
            case FetchOutcome.Refused refused -> new Failed("not fetched: " + refused.why());
        };
    }

    private static FeedCheck unchanged(Feed feed, NotModified same) {
        Validators known = feed.validators();
        return new Unchanged(
                new Validators(
                        newer(same.etag(), known.etag()),
                        newer(same.lastModified(), known.lastModified()),
                        known.bodyHash(),
                        elsewhere(feed, same.finalUri())),
                same.hints(),
                "nothing new (304)",
                same.permanentlyMoved() ? same.finalUri() : null);
    }

    private FeedCheck read(Feed feed, Fetched fetched) {
        String hash = Validators.hash(fetched.body());
        URI movedTo = fetched.permanentlyMoved() ? fetched.finalUri() : null;
        Validators validators =
                new Validators(
                        fetched.etag(),
                        fetched.lastModified(),
                        hash,
                        elsewhere(feed, fetched.finalUri()));
        if (hash.equals(feed.validators().bodyHash())) {
            return new Unchanged(
                    validators, fetched.hints(), "nothing new (the same bytes)", movedTo);
        }
        return switch (parser.parse(fetched.body(), fetched.contentType(), base(fetched))) {
            case Parsed parsed when maybeHalf(fetched) ->
                    new News(
                            parsed.feed().withoutLast(),
                            new Validators(null, null, hash),
                            fetched.hints(),
                            movedTo);
            case Parsed parsed -> new News(parsed.feed(), validators, fetched.hints(), movedTo);
            case NotAFeed not -> new Failed("no feed came: " + not.why());
        };
    }

    /**
     * A feed without an end, whose length the server did not tell, may have been cut off. What came is taken, but for the last
     * entry, which may be half of one; and it is asked for again as if nothing had come, since a 304 would keep the rest from us.
     */
    private static boolean maybeHalf(Fetched fetched) {
        if (fetched.lengthKnown()) {
            return false;
        }
        byte[] body = fetched.body();
        int from = Math.max(0, body.length - TAIL);
        // Without the zeros it can be read in UTF-16 as well.
        String tail =
                new String(body, from, body.length - from, ISO_8859_1).replace("\0", "").strip();
        return !tail.endsWith("}") && ENDS.stream().noneMatch(tail::contains);
    }

    private static @Nullable URI elsewhere(Feed feed, URI answered) {
        return answered.equals(feed.url()) ? null : answered;
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
