package dev.sitrep.feed;

import org.jspecify.annotations.Nullable;

import java.net.URI;

/**
 * A feed as somebody wants it: what stands in an OPML file or is typed after {@code feeds add}.
 *
 * @param url where the feed is; what somebody writes becomes one by {@link FeedAddress}
 * @param title what the subscriber calls it
 * @param outlet who publishes it, as shown to readers
 * @param language ISO 639-1, if known
 * @param country ISO 3166-1 alpha-2, if known
 * @param folder the group it belongs to, empty for none; groups in groups are joined by a stroke
 * @param ownership who owns the outlet, if known
 * @param stateMedia the outlet speaks for a state
 */
public record FeedSubscription(
        URI url,
        String title,
        String outlet,
        @Nullable String language,
        @Nullable String country,
        String folder,
        @Nullable String ownership,
        boolean stateMedia) {

    /** A feed of which only the address is known: it is called by its host until it says its title. */
    public static FeedSubscription of(URI url) {
        String host = url.getHost() == null ? url.toString() : url.getHost();
        String name = host.startsWith("www.") ? host.substring(4) : host;
        return new FeedSubscription(url, name, name, null, null, "", null, false);
    }

    /** The same at another address. */
    FeedSubscription at(URI other) {
        return new FeedSubscription(
                other, title, outlet, language, country, folder, ownership, stateMedia);
    }

    /** The same, called as the feed calls itself where nobody has called it anything yet. */
    FeedSubscription named(String own) {
        String host = of(url).title();
        return own.isBlank() || !title.equals(host)
                ? this
                : new FeedSubscription(
                        url,
                        own,
                        outlet.equals(host) ? own : outlet,
                        language,
                        country,
                        folder,
                        ownership,
                        stateMedia);
    }
}
