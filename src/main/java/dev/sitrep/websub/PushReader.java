package dev.sitrep.websub;

import dev.sitrep.feed.Feed;
import dev.sitrep.feed.FeedCheck;
import dev.sitrep.feed.FeedParser;
import dev.sitrep.feed.FeedState;
import dev.sitrep.feed.FeedStore;
import dev.sitrep.feed.ParseOutcome;
import dev.sitrep.feed.ParsedFeed;
import dev.sitrep.feed.PushStore;
import dev.sitrep.fetch.ResponseHints;
import dev.sitrep.web.WebAnswer;
import dev.sitrep.web.WebRequest;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Takes what hubs bring (WebSub, 7). A hub is thanked at once, whatever it brought: only then it is read. A body that its hub signed and
 * that is the feed is news; any other body of a hub that signs, or of one that was given no secret, makes the feed due, and one with a
 * wrong signature does nothing at all.
 */
public final class PushReader {
    private static final Logger LOG = LoggerFactory.getLogger(PushReader.class);

    private final WebSubStore store;
    private final FeedStore feeds;
    private final PushStore due;
    private final FeedParser parser;
    private final PushedNews receiver;

    public PushReader(
            WebSubStore store,
            FeedStore feeds,
            PushStore due,
            FeedParser parser,
            PushedNews receiver) {
        this.store = store;
        this.feeds = feeds;
        this.due = due;
        this.parser = parser;
        this.receiver = receiver;
    }

    WebAnswer onPush(Subscription from, WebRequest request, Instant now) {
        if (!from.state().isLive()) {
            return WebAnswer.of(410, "this subscription is over");
        }
        byte[] body = request.body();
        WebAnswer thanks = WebAnswer.of(200, "received");
        if (from.signed()
                && !Signature.fits(request.header("X-Hub-Signature"), body, from.secret())) {
            return thanks.then(
                    () ->
                            LOG.warn(
                                    "A push of {} was not signed by its hub; it was ignored.",
                                    from.at().topic()));
        }
        String type = request.header("Content-Type");
        return thanks.then(() -> read(from, body, type, now));
    }

    private void read(Subscription from, byte[] body, @Nullable String contentType, Instant now) {
        Optional<Feed> feed = feeds.find(from.feedId());
        if (feed.isEmpty() || feed.get().state() == FeedState.GONE) {
            return; // The flow will leave its hub.
        }
        Optional<ParsedFeed> news =
                from.signed() ? parsed(feed.get(), from, body, contentType) : Optional.empty();
        store.heard(from);
        if (news.isEmpty()) {
            due.makeDue(feed.get().id(), now);
        } else {
            receiver.receive(feed.get(), asNews(feed.get(), news.get()), now);
        }
    }

    private Optional<ParsedFeed> parsed(
            Feed feed, Subscription from, byte[] body, @Nullable String contentType) {
        return switch (parser.parse(body, contentType, from.at().topic())) {
            case ParseOutcome.Parsed p
                    when !p.feed().entries().isEmpty() && isOf(p.feed(), feed, from) ->
                    Optional.of(p.feed());
            case ParseOutcome.Parsed other -> Optional.empty();
            case ParseOutcome.NotAFeed not -> Optional.empty();
        };
    }

    /** A body that says of itself that it is another feed is not taken for this one: the feed itself is asked. */
    private static boolean isOf(ParsedFeed body, Feed feed, Subscription from) {
        URI self = body.hubs().self();
        return self == null || same(self, from.at().topic()) || same(self, feed.url());
    }

    /** Publishers mix http and https. */
    private static boolean same(URI one, URI other) {
        return comparable(one).equals(comparable(other));
    }

    private static String comparable(URI address) {
        String text = address.toString();
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        int path = text.indexOf('/', text.indexOf("://") + 3);
        String rest = path < 0 ? "/" : text.substring(path);
        return host + (rest.endsWith("/") ? rest : rest + "/");
    }

    /** A push may hold nothing but the newest entries, and no headers: what is known of the feed stays. */
    private static FeedCheck.News asNews(Feed feed, ParsedFeed body) {
        return new FeedCheck.News(
                body.with(feed.rhythm()), feed.validators(), ResponseHints.NONE, null);
    }
}
