package dev.sitrep;

import dev.sitrep.alert.FeedAlarm;
import dev.sitrep.alert.ToldTroubleStore;
import dev.sitrep.alert.TroubleBook;
import dev.sitrep.article.ArticleStore;
import dev.sitrep.chat.ChatFeedStore;
import dev.sitrep.chat.ChatFeeds;
import dev.sitrep.chat.ChatLimits;
import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.ChatStore;
import dev.sitrep.chat.ErrandStore;
import dev.sitrep.chat.Length;
import dev.sitrep.chat.Platform;
import dev.sitrep.chat.Settings;
import dev.sitrep.chat.ToldStore;
import dev.sitrep.command.CommandBook;
import dev.sitrep.command.CommandDesk;
import dev.sitrep.command.RequestHandler;
import dev.sitrep.config.Config;
import dev.sitrep.delivery.Messenger;
import dev.sitrep.delivery.Messengers;
import dev.sitrep.delivery.Outbox;
import dev.sitrep.delivery.OutboxDispatcher;
import dev.sitrep.delivery.RetryPolicy;
import dev.sitrep.delivery.UpdateLog;
import dev.sitrep.digest.EditionDesk;
import dev.sitrep.feed.EntryStore;
import dev.sitrep.feed.FeedStore;
import dev.sitrep.fetch.FetchSettings;
import dev.sitrep.jobs.Flow;
import dev.sitrep.jobs.Flow.Scope;
import dev.sitrep.jobs.FlowRunner;
import dev.sitrep.jobs.Schedules;
import dev.sitrep.pipeline.AlertUpkeep;
import dev.sitrep.pipeline.BeatStories;
import dev.sitrep.pipeline.ClockWatch;
import dev.sitrep.pipeline.DeliverRun;
import dev.sitrep.pipeline.DigestRun;
import dev.sitrep.pipeline.ErrandRun;
import dev.sitrep.pipeline.FeedCoverage;
import dev.sitrep.pipeline.FeedHerald;
import dev.sitrep.pipeline.FeedRefresh;
import dev.sitrep.pipeline.FeedWatch;
import dev.sitrep.pipeline.Housekeeping;
import dev.sitrep.pipeline.Inbound;
import dev.sitrep.pipeline.RefreshSettings;
import dev.sitrep.pipeline.Replay;
import dev.sitrep.pipeline.Speaker;
import dev.sitrep.pipeline.StoryUpdate;
import dev.sitrep.store.Database;
import dev.sitrep.store.DatabaseSettings;
import dev.sitrep.store.Leases;
import dev.sitrep.summary.Gists;
import dev.sitrep.summary.Importance;
import dev.sitrep.summary.Summarizer;
import dev.sitrep.web.Route;

import org.jspecify.annotations.Nullable;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The composition root: makes every part from the settings and joins them. Nothing is global; two of them may live in one JVM. */
public final class App implements AutoCloseable {
    /** Others may speak for a bot this long after its node was last heard of. */
    private static final Duration LEASE = Duration.ofSeconds(15);

    private final InstantSource clock;
    private final String node;
    private final Database database;
    private final Collecting collecting;
    private final StoryUpdate understand;
    private final Replay replay;
    private final DigestRun digests;
    private final AlertUpkeep alerts;
    private final DeliverRun deliver;
    private final FeedWatch watch;
    private final Housekeeping housekeeping;
    private final ClockWatch clockWatch;
    private final ChatFeeds chatFeeds;
    private final ErrandRun errands;
    private final TroubleBook troubleBook;
    private final Flow troubles;
    private final Speaker speaker;
    private final EditionDesk desk;
    private final ChatStore chats;
    private final CommandBook book;
    private final CommandDesk commands;
    private final List<Bot> bots;
    private final List<Route> routes;
    private @Nullable Schedules schedules;

    /**
     * Opens the database, brings its schema up to date and joins everything; nothing runs yet.
     *
     * @param bots the platforms to speak on
     * @param refreshing how feeds are refreshed
     */
    public App(Config config, InstantSource clock, List<Bot> bots, RefreshSettings refreshing) {
        this.clock = clock;
        this.bots = List.copyOf(bots);
        this.node = Node.name();
        this.database = Database.open(databaseSettings(config));
        database.migrate();

        ArticleStore articles = new ArticleStore(database);
        Lists lists = Lists.of(config);
        this.collecting = new Collecting(database, articles, config, refreshing);
        FeedStore feeds = collecting.feeds();

        this.chats = new ChatStore(database, chatDefaults(config));
        Gists gists = new Gists(lists.reader());
        Importance importance = new Importance(lists.reader());
        ToldStore told = new ToldStore(database, gists);
        Outbox outbox = new Outbox(database);
        UpdateLog updates = new UpdateLog(database);
        List<Messenger> out = this.bots.stream().map(Bot::messenger).toList();
        Messengers messengers = new Messengers(out);
        Understanding understanding = new Understanding(database, articles, feeds, lists, config);
        Leases leases = new Leases(database, node, LEASE);
        BeatStories stories = understanding.stories();
        Alerting.Parts alerting =
                new Alerting(database, lists, chats, told, outbox, messengers)
                        .parts(stories, importance);
        this.alerts = alerting.upkeep();
        this.understand = understanding.update(leases, alerting.bells());
        this.replay = understanding.replay(understand);
        FeedCoverage coverage = new FeedCoverage(feeds);
        ChatFeedStore followed = new ChatFeedStore(database);
        ChatLimits limits = limits(config);
        this.chatFeeds = new ChatFeeds(feeds, followed, limits.mostFeeds());
        ErrandStore asked = new ErrandStore(database);
        this.errands =
                new ErrandRun(
                        database, asked, collecting.errands(chatFeeds), chats, outbox, messengers);
        Operating operating = new Operating(config, database, chats, outbox, messengers);
        this.troubleBook = operating.book();
        this.watch =
                new FeedWatch(
                        database,
                        feeds,
                        new ToldTroubleStore(database),
                        new FeedAlarm(config.health().tellAfter()),
                        new FeedHerald(chats, followed, articles, operating.chats()));
        Digesting digesting = new Digesting(database, lists, gists, importance);
        this.desk = digesting.desk(stories, told, coverage);
        this.digests = digesting.run(chats, told, desk, outbox, messengers);
        this.clockWatch = new ClockWatch(database, feeds, outbox);
        this.housekeeping =
                new Housekeeping(
                        articles, new EntryStore(database), outbox, updates, told, config.keep());

        Commands making =
                new Commands(
                        database, config, lists, chats, told, outbox, stories, desk, feeds,
                        chatFeeds);
        this.book = making.book(importance, refreshing.background(), operating.broadcast());
        this.commands = new CommandDesk(database, chats, outbox, messengers, book, limits);
        Map<Platform, Inbound> inbound = new EnumMap<>(Platform.class);
        List<Route> heard = new ArrayList<>();
        for (Bot bot : this.bots) {
            Bot.Ears ears = bot.inbound().apply(new Bot.Inside(commands, book, chats, database));
            inbound.put(bot.messenger().platform(), ears.inbound());
            heard.addAll(ears.routes());
        }
        this.routes = List.copyOf(heard);
        OutboxDispatcher dispatcher =
                new OutboxDispatcher(database, outbox, chats, out, RetryPolicy.DEFAULT, node);
        this.speaker = new Speaker(leases, dispatcher, inbound);
        this.troubles = operating.flow(inbound, speaker::platforms);
        this.deliver = new DeliverRun(dispatcher, speaker);
    }

    /** For {@code sitrep run}: the platforms that tokens are set for. */
    public static List<Bot> bots(Config config, InstantSource clock) {
        return Bots.of(config, clock);
    }

    /** How {@code sitrep run} refreshes feeds. */
    public static RefreshSettings refreshing(Config config) {
        return new RefreshSettings(
                config.poll().firstEntries(), Duration.ofDays(1), config.story().openFor());
    }

    /** Runs the flows on their schedules until {@link #close}. */
    public void start() {
        listen();
        Schedules started =
                new Schedules(flows(), database, node, clock, new FlowRunner(troubleBook));
        this.schedules = started;
        speaker.keep(clock.instant());
        started.start();
    }

    /** Opens the listener for who calls from outside, where the settings want one. */
    public void listen() {
        collecting.listen(routes, clock);
    }

    /** Where the listener is, while there is one. */
    public Optional<InetSocketAddress> address() {
        return collecting.address();
    }

    /** Waits until what callers brought is stored, and what chats asked for is answered; false where that takes longer. */
    public boolean settle(Duration atMost) throws InterruptedException {
        errands.awaitIdle();
        return collecting.settle(atMost);
    }

    /** Every flow once, in their order: what the schedules do, for who moves the clock by hand. */
    public void runFlows(Instant now) {
        collecting.refresh().refreshDue(now);
        understand.absorb(now);
        digests.runDue(now);
        alerts.runDue(now);
        watch.look(now);
        speaker.keep(now);
        deliver.drain(now);
    }

    /** The flows, in the order in which news goes through them. */
    public List<Flow> flows() {
        return List.of(
                Flow.steady("clock", Duration.ofSeconds(1), clockWatch::look, clockWatch::pause),
                // Often, so that feeds that are due one after the other do not come all at once.
                new Flow("poll", Duration.ofMillis(500), Scope.LOCAL, collecting.refresh()::begin),
                Flow.steady(
                        "understand",
                        Duration.ofSeconds(1),
                        understand::absorb,
                        collecting.stored()::await),
                collecting.hubs(),
                new Flow("digest", Duration.ofSeconds(3), Scope.SHARED, digests::runDue),
                new Flow("alerts", Duration.ofSeconds(3), Scope.SHARED, alerts::runDue),
                new Flow("watch", Duration.ofMinutes(5), Scope.SHARED, watch::look),
                new Flow("housekeeping", Duration.ofHours(1), Scope.SHARED, this::tidy),
                new Flow("errands", Duration.ofSeconds(1), Scope.LOCAL, errands::begin),
                troubles,
                new Flow("speak", Duration.ofSeconds(3), Scope.LOCAL, speaker::keep),
                Flow.steady("deliver", Duration.ofMillis(250), deliver::step, deliver::pause));
    }

    private void tidy(Instant now) {
        housekeeping.tidy(now);
        alerts.tidy(now);
        chatFeeds.endUnwanted(now);
    }

    /** Where the flows note what goes wrong. */
    public TroubleBook troubles() {
        return troubleBook;
    }

    /** Who handles what people type. */
    public RequestHandler requests() {
        return commands;
    }

    /** What can be typed. */
    public CommandBook book() {
        return book;
    }

    public FeedStore feeds() {
        return collecting.feeds();
    }

    public FeedRefresh refresh() {
        return collecting.refresh();
    }

    public StoryUpdate understand() {
        return understand;
    }

    /** For stored articles. */
    public Replay replay() {
        return replay;
    }

    public DeliverRun deliver() {
        return deliver;
    }

    public EditionDesk desk() {
        return desk;
    }

    public ChatStore chats() {
        return chats;
    }

    public Database database() {
        return database;
    }

    /** Where the database is, by these settings. */
    public static DatabaseSettings databaseSettings(Config config) {
        Config.DatabaseKeys keys = config.database();
        return new DatabaseSettings(
                config.databaseUrl(),
                keys.user().isEmpty() ? null : keys.user(),
                keys.password().isSet() ? keys.password().value() : null);
    }

    /** How the web is fetched, by these settings. */
    public static FetchSettings fetchSettings(Config config) {
        Config.FetchKeys keys = config.fetch();
        return new FetchSettings(
                keys.contact().toString(),
                keys.allow(),
                keys.ports(),
                keys.timeout().compareTo(Duration.ofSeconds(10)) < 0
                        ? keys.timeout()
                        : Duration.ofSeconds(10),
                keys.timeout(),
                5,
                keys.perHost(),
                keys.spacing(),
                keys.atOnce());
    }

    static List<ChatRef> operators(Config config) {
        return config.operators().stream()
                .map(a -> new ChatRef(Platform.of(a.platform()), a.room(), a.thread()))
                .toList();
    }

    private static Settings chatDefaults(Config config) {
        return Settings.of(config.digest().zone(), config.digest().times(), length(config));
    }

    /** What one chat may have and do, by these settings. */
    static ChatLimits limits(Config config) {
        Config.ChatsKeys keys = config.chats();
        return new ChatLimits(keys.mostTopics(), keys.mostFeeds(), keys.commandsAMinute());
    }

    /**
     * What summarises articles, with these lists.
     *
     * @param names asked each time: outlets of which no more than the names are known
     */
    public static Supplier<Summarizer> summarizers(Lists lists, Supplier<Set<String>> names) {
        return new Summarizers(lists, names);
    }

    /** How long digests are by these settings. */
    public static Length length(Config config) {
        return Length.of(config.digest().length()).orElse(Length.NORMAL);
    }

    /** Stops reading updates, begins no further run, waits for those under way, and closes what is open. */
    @Override
    public void close() {
        speaker.hush();
        collecting.stop();
        errands.close();
        if (schedules != null) {
            schedules.close();
        }
        // Whoever takes over must not send again what is in flight.
        deliver.finish(clock);
        speaker.close();
        understand.close();
        collecting.close();
        database.close();
    }
}
