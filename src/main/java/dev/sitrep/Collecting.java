package dev.sitrep;

import dev.sitrep.article.ArticleIngest;
import dev.sitrep.article.ArticleStore;
import dev.sitrep.article.FurnitureStore;
import dev.sitrep.chat.ChatFeeds;
import dev.sitrep.config.Config;
import dev.sitrep.feed.CheckSchedule;
import dev.sitrep.feed.CheckSettings;
import dev.sitrep.feed.EntryStore;
import dev.sitrep.feed.FeedFetcher;
import dev.sitrep.feed.FeedFinder;
import dev.sitrep.feed.FeedParser;
import dev.sitrep.feed.FeedStore;
import dev.sitrep.fetch.Robots;
import dev.sitrep.fetch.WebFetcher;
import dev.sitrep.jobs.Flow;
import dev.sitrep.pipeline.Errands;
import dev.sitrep.pipeline.FeedRefresh;
import dev.sitrep.pipeline.FeedVisit;
import dev.sitrep.pipeline.Intake;
import dev.sitrep.pipeline.Knocks;
import dev.sitrep.pipeline.PageReader;
import dev.sitrep.pipeline.RefreshSettings;
import dev.sitrep.pipeline.VisitLog;
import dev.sitrep.store.Database;
import dev.sitrep.web.Route;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Joins the parts that bring articles in: what asks the feeds, and what hears of them. */
final class Collecting implements AutoCloseable {
    private final Database database;
    private final WebFetcher web;
    private final FeedStore feeds;
    private final FeedRefresh refresh;
    private final Knocks stored = new Knocks();
    private final Door door;

    Collecting(
            Database database, ArticleStore articles, Config config, RefreshSettings refreshing) {
        this.database = database;
        this.web = new WebFetcher(App.fetchSettings(config));
        this.feeds = new FeedStore(database);
        this.door = new Door(config, database);
        Intake intake =
                new Intake(
                        new EntryStore(database),
                        new ArticleIngest(articles, new FurnitureStore(database)));
        Config.FetchKeys keys = config.fetch();
        FeedVisit visit =
                new FeedVisit(
                        new FeedFetcher(web, new FeedParser(), (int) keys.maxFeedSize().bytes()),
                        schedule(config),
                        new PageReader(web, new Robots(web), (int) keys.maxPageSize().bytes()),
                        intake.entries(),
                        web.workbench(),
                        refreshing);
        VisitLog log = new VisitLog(database, feeds, intake, door.watch(), schedule(config));
        this.refresh = new FeedRefresh(feeds, visit, log, stored);
    }

    FeedStore feeds() {
        return feeds;
    }

    FeedRefresh refresh() {
        return refresh;
    }

    /** Knocks whenever articles were stored. */
    Knocks stored() {
        return stored;
    }

    /** What looks at addresses that chats give. */
    Errands errands(ChatFeeds chatFeeds) {
        return new Errands(web, new FeedFinder(web, new FeedParser()), feeds, chatFeeds);
    }

    /** The flow that asks hubs to tell us. */
    Flow hubs() {
        return door.flow(web);
    }

    /** Opens the listener for who calls from outside, where the settings want one. */
    void listen(List<Route> platforms, InstantSource clock) {
        door.open(database, feeds, refresh::receive, platforms, clock);
    }

    /** Where the listener is, while there is one. */
    Optional<InetSocketAddress> address() {
        return door.address();
    }

    /** Waits until what callers brought is stored; false where that takes longer. */
    boolean settle(Duration atMost) throws InterruptedException {
        boolean idle = door.awaitIdle(atMost);
        refresh.awaitReceived();
        return idle;
    }

    private static CheckSchedule schedule(Config config) {
        Config.PollKeys poll = config.poll();
        Duration usual = Duration.ofMinutes(30);
        return new CheckSchedule(
                new CheckSettings(
                        poll.minInterval(),
                        between(poll.minInterval(), usual, poll.maxInterval()),
                        poll.maxInterval(),
                        between(
                                poll.maxInterval(),
                                Duration.ofDays(1),
                                poll.maxInterval().multipliedBy(4))));
    }

    private static Duration between(Duration least, Duration wanted, Duration most) {
        Duration atLeast = wanted.compareTo(least) < 0 ? least : wanted;
        return atLeast.compareTo(most) > 0 ? most : atLeast;
    }

    /** Takes nothing in any more, and gives what is under way a little time. */
    void stop() {
        door.close();
        refresh.close();
    }

    @Override
    public void close() {
        web.close();
    }
}
