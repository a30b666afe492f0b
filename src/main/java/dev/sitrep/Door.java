package dev.sitrep;

import dev.sitrep.config.Config;
import dev.sitrep.config.ListenAddress;
import dev.sitrep.feed.FeedParser;
import dev.sitrep.feed.FeedStore;
import dev.sitrep.feed.PushStore;
import dev.sitrep.fetch.AddressRanges;
import dev.sitrep.fetch.WebFetcher;
import dev.sitrep.jobs.Flow;
import dev.sitrep.store.Database;
import dev.sitrep.web.Route;
import dev.sitrep.web.WebServer;
import dev.sitrep.web.WebSettings;
import dev.sitrep.websub.HubCallback;
import dev.sitrep.websub.HubWatch;
import dev.sitrep.websub.PushReader;
import dev.sitrep.websub.PushedNews;
import dev.sitrep.websub.Subscriber;
import dev.sitrep.websub.WebSubStore;

import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What comes to us from outside by HTTP, joined: the listener where one is set, and the hubs that call it. */
final class Door implements AutoCloseable {
    private static final Duration HUBS_EVERY = Duration.ofSeconds(10);

    private final Config config;
    private final WebSubStore subscriptions;
    private final @Nullable URI base;
    private @Nullable WebServer server;

    Door(Config config, Database database) {
        this.config = config;
        this.subscriptions = new WebSubStore(database);
        this.base = config.web().publicBase().orElse(null);
    }

    /** Who watches what polled feeds say of hubs. */
    HubWatch watch() {
        return new HubWatch(subscriptions, base);
    }

    /** The flow that asks hubs. */
    Flow flow(WebFetcher web) {
        AddressRanges allowed = AddressRanges.of(config.fetch().allow());
        Subscriber subscriber = new Subscriber(subscriptions, web, base, inside(allowed));
        return new Flow("websub", HUBS_EVERY, Flow.Scope.SHARED, subscriber::run);
    }

    /** Only an address written in numbers is known to be the operator's own: a name may lead anywhere. */
    private static Predicate<URI> inside(AddressRanges allowed) {
        return address -> {
            try {
                return allowed.contains(InetAddress.ofLiteral(address.getHost()));
            } catch (IllegalArgumentException e) {
                return false;
            }
        };
    }

    /**
     * Opens the listener, where one is set.
     *
     * @param news takes in what hubs bring
     * @param platforms where chat platforms call
     */
    void open(
            Database database,
            FeedStore feeds,
            PushedNews news,
            List<Route> platforms,
            InstantSource clock) {
        Optional<ListenAddress> listen = ListenAddress.parse(config.web().listen());
        if (listen.isEmpty()) {
            return;
        }
        PushReader pushes =
                new PushReader(
                        subscriptions, feeds, new PushStore(database), new FeedParser(), news);
        Route hubs =
                new Route(
                        HubCallback.PATH,
                        Set.of("GET", "POST"),
                        (int) config.fetch().maxFeedSize().bytes(),
                        new HubCallback(subscriptions, pushes));
        String path = base == null || base.getRawPath().isEmpty() ? "/" : base.getRawPath();
        InetSocketAddress at = new InetSocketAddress(listen.get().host(), listen.get().port());
        List<Route> routes = new ArrayList<>(platforms);
        routes.add(hubs);
        WebServer opened = new WebServer(WebSettings.at(at, path), routes, clock);
        opened.open();
        this.server = opened;
    }

    /** Where the listener is, while there is one. */
    Optional<InetSocketAddress> address() {
        return Optional.ofNullable(server).flatMap(WebServer::address);
    }

    /** Waits until nobody who called is being dealt with any more; false where that takes longer. */
    boolean awaitIdle(Duration atMost) throws InterruptedException {
        return server == null || server.awaitIdle(atMost);
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
