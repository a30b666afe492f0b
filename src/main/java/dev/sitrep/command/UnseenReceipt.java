package dev.sitrep.command;

import dev.sitrep.alert.FeedText;
import dev.sitrep.article.ArticleTraceStore;
import dev.sitrep.feed.CanonicalLink;
import dev.sitrep.feed.EntryStore;
import dev.sitrep.feed.EntryStore.Listing;
import dev.sitrep.feed.Feed;
import dev.sitrep.feed.FeedStore;
import dev.sitrep.feed.Standing;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why there is no article at an address: which feeds listed it all the same, and how those stand that would carry it. */
final class UnseenReceipt {
    private static final int MOST_FEEDS = 4;

    private final EntryStore entries;
    private final FeedStore feeds;
    private final ArticleTraceStore traces;
    private final Duration oldest;
    private final Duration kept;

    /**
     * @param oldest what is older when it is first seen becomes no article
     * @param kept how long articles are kept
     */
    UnseenReceipt(
            EntryStore entries,
            FeedStore feeds,
            ArticleTraceStore traces,
            Duration oldest,
            Duration kept) {
        this.entries = entries;
        this.feeds = feeds;
        this.traces = traces;
        this.oldest = oldest;
        this.kept = kept;
    }

    List<String> lines(URI address, Context context) {
        List<String> lines = new ArrayList<>();
        for (Listing listing : entries.byLink(address.toString())) {
            feeds.find(listing.feedId()).ifPresent(f -> lines.add(listed(listing, f, context)));
        }
        if (!lines.isEmpty()) {
            return lines;
        }
        lines.add(context.speech().say("whynot.never"));
        List<Feed> carriers = carriers(address);
        if (carriers.isEmpty()) {
            String add = context.typed("addfeed " + address.getScheme() + "://" + site(address));
            lines.add(context.speech().say("whynot.no-feed", add));
        }
        carriers.forEach(feed -> lines.add(stands(feed, context)));
        return lines;
    }

    private String listed(Listing listing, Feed feed, Context context) {
        Instant published = listing.published();
        // An article of it, had there been one, would be kept still.
        return published != null
                        && published.isBefore(context.now().minus(oldest))
                        && published.isAfter(context.now().minus(kept))
                ? context.speech()
                        .say(
                                "whynot.entry-old",
                                FeedText.title(feed),
                                ArticleReceipt.near(published, context))
                : context.speech().say("whynot.entry", FeedText.title(feed));
    }

    /** The feeds that have brought articles of this site; where none has, those that lie on it. */
    private List<Feed> carriers(URI address) {
        List<Feed> known =
                traces.feedsOfSite(address).stream()
                        .map(feeds::find)
                        .flatMap(Optional::stream)
                        .toList();
        List<Feed> found =
                known.isEmpty()
                        ? feeds.list().stream()
                                .filter(feed -> site(feed.url()).equals(site(address)))
                                .toList()
                        : known;
        return found.stream().limit(MOST_FEEDS).toList();
    }

    private static String stands(Feed feed, Context context) {
        Standing standing = Standing.of(feed, context.now());
        Instant read = feed.health().lastSuccess();
        Instant sign = standing.lastSign();
        return context.speech()
                .say(
                        "whynot.feed." + standing.sign().name(),
                        FeedText.title(feed),
                        read == null ? "" : ArticleReceipt.near(read, context),
                        sign == null ? "" : ArticleReceipt.near(sign, context),
                        FeedText.reason(feed, context.speech()));
    }

    /** The last two labels of the host, or three where the second-last is as short as "co" in co.uk. */
    private static String site(URI address) {
        String canonical = CanonicalLink.of(address.toString());
        int slash = canonical.indexOf('/');
        String host = slash < 0 ? canonical : canonical.substring(0, slash);
        List<String> labels = List.of(host.split("\\.", -1));
        int count = labels.size();
        boolean number = host.chars().noneMatch(Character::isLetter);
        int own = count > 2 && labels.get(count - 2).length() <= 3 ? 3 : 2;
        return number || count <= own ? host : String.join(".", labels.subList(count - own, count));
    }
}
