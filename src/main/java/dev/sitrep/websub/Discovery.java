package dev.sitrep.websub;

import dev.sitrep.feed.FeedCheck;
import dev.sitrep.feed.HubLinks;
import dev.sitrep.fetch.ResponseHints;
import dev.sitrep.websub.Subscription.Advertised;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds a feed's hubs in what came of a check (WebSub, 4): in the Link headers first, and in the feed itself where they name none. The
 * topic is the feed's own address as it says it; where it says none, the address at which it was asked for.
 */
final class Discovery {
    private Discovery() {}

    /**
     * The hubs that tell of this feed, encrypted ones first.
     *
     * @return empty where the check tells nothing of hubs, such as a 304 without both links
     */
    static Optional<List<Advertised>> of(FeedCheck check, URI feed) {
        return switch (check) {
            case FeedCheck.News news -> Optional.of(of(news.hints(), news.feed().hubs(), feed));
            case FeedCheck.Unchanged same ->
                    // The feed's own words on its topic are not read again: a hub alone tells
                    // nothing new.
                    Optional.of(of(same.hints(), HubLinks.NONE, feed))
                            .filter(hubs -> !hubs.isEmpty() && hasTopic(same.hints(), feed));
            case FeedCheck.Failed failed -> Optional.empty();
            case FeedCheck.Waiting waiting -> Optional.empty();
            case FeedCheck.GoneForGood gone -> Optional.empty();
        };
    }

    private static List<Advertised> of(ResponseHints hints, HubLinks own, URI feed) {
        List<LinkHeader.Link> links = LinkHeader.read(hints.links());
        List<URI> inHeader = LinkHeader.targets(links, "hub", feed);
        List<URI> hubs = inHeader.isEmpty() ? own.hubs() : inHeader;
        URI topic =
                LinkHeader.targets(links, "self", feed).stream()
                        .findFirst()
                        .orElse(own.self() == null ? feed : own.self());
        return Stream.concat(
                        hubs.stream().filter(Discovery::isSecure),
                        hubs.stream().filter(h -> !isSecure(h)))
                .map(hub -> new Advertised(hub, topic))
                .toList();
    }

    private static boolean hasTopic(ResponseHints hints, URI feed) {
        return !LinkHeader.targets(LinkHeader.read(hints.links()), "self", feed).isEmpty();
    }

    static boolean isSecure(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }
}
