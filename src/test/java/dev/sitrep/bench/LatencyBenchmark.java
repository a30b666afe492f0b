package dev.sitrep.bench;

import dev.sitrep.App;
import dev.sitrep.bench.MadeUpEvents.Event;
import dev.sitrep.bench.MadeUpEvents.Report;
import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.Platform;
import dev.sitrep.command.Request;
import dev.sitrep.config.Config;
import dev.sitrep.config.ConfigReader;
import dev.sitrep.feed.FeedSubscription;
import dev.sitrep.testing.FakeHub;
import dev.sitrep.testing.FakeTelegram;
import dev.sitrep.testing.TestDatabases.Kind;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * How soon news is where it is wanted: the whole program as {@code sitrep run} makes it, half of the news in feeds that it polls and half
 * pushed by a WebSub hub, thousands of topics, and a Telegram as strict as the real one. Time runs from when the feed with the article
 * was asked for, or its push began, until Telegram has the chat's first message about the event.
 *
 * <p>Seven in ten articles are of new events, three tell of one of the last minute again. Four in ten events are on three topics, of two chats:
 * less than half of what Telegram takes in a second, and no chat gets two in one, since its limits are not to be measured. Feeds hold whole articles and are on one server without spacing, as
 * politeness is not either. What comes in the first seconds, while much of the code is not compiled yet, is counted apart.
 *
 * <p>Arguments: seconds (120), topics (10,000), articles a second (20), SQLITE or POSTGRESQL, seconds that count apart (30).
 */
public final class LatencyBenchmark {
    private static final int TOPICS_AN_EVENT = 3;
    private static final int CHATS = 2_000;
    private static final int POLLED = 100;
    private static final int PUSHED = 20;
    private static final double NEW_EVENTS = 0.7;
    private static final double FOLLOWED = 0.4;
    private static final Duration BEFORE_TOLD_AGAIN = Duration.ofSeconds(6);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String PUBLIC = "http://bot.example/door";

    private final Plan plan;
    private final App app;
    private final FakeTelegram telegram;
    private final GrowingFeeds feeds;
    private final FakeHub hub;
    private final MadeUpEvents events = new MadeUpEvents(7);
    private final Random random = new Random(11);
    private final List<Told> told = new ArrayList<>();
    private final CpuOfThreads cpu = new CpuOfThreads(List.of("flow-understand", "flow-deliver"));
    private int followed;
    private int unfollowed;
    private int articles;

    /** What is asked of the program. */
    private record Plan(int seconds, int topics, int aSecond, Kind kind, int warmUp) {
        static Plan of(String[] args) {
            int[] numbers = {120, 10_000, 20, 0, 30};
            for (int i = 0; i < args.length; i++) {
                numbers[i] = i == 3 ? 0 : Integer.parseInt(args[i]);
            }
            Kind kind = args.length > 3 ? Kind.valueOf(args[3]) : Kind.SQLITE;
            return new Plan(numbers[0], numbers[1], numbers[2], kind, numbers[4]);
        }

        /** So many events have topics: the first ones. */
        int followedEvents() {
            return topics / TOPICS_AN_EVENT;
        }
    }

    /** An event that was first told then, in an article of this key. */
    private record Told(Event event, String key, boolean pushed, Instant at, boolean warm) {}

    private LatencyBenchmark(
            Plan plan, App app, FakeTelegram telegram, GrowingFeeds feeds, FakeHub hub) {
        this.plan = plan;
        this.app = app;
        this.telegram = telegram;
        this.feeds = feeds;
        this.hub = hub;
    }

    public static void main(String[] args) throws Exception {
        Plan plan = Plan.of(args);
        try (FakeTelegram telegram = new FakeTelegram(InstantSource.system());
                GrowingFeeds feeds = new GrowingFeeds();
                FakeHub hub = FakeHub.start(InstantSource.system())) {
            Config config = config(plan.kind(), telegram);
            InstantSource clock = InstantSource.system();
            try (App app =
                    new App(config, clock, App.bots(config, clock), App.refreshing(config))) {
                new LatencyBenchmark(plan, app, telegram, feeds, hub).run();
            }
        }
        // PostgreSQL's process ends with the JVM.
        System.exit(0);
    }

    private void run() throws InterruptedException {
        Instant begin = Instant.now();
        follow();
        System.out.printf(
                Locale.ROOT,
                "%d topics of %d chats are followed (%.0f s)%n",
                plan.topics(),
                CHATS,
                seconds(Duration.between(begin, Instant.now())));
        app.start();
        subscribe();
        publish();
        new CountDownLatch(1).await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        report();
    }

    /** Before the program runs, so that nobody is answered. */
    private void follow() {
        Instant typed = Instant.now().minus(Duration.ofMinutes(10));
        for (int chat = 0; chat < CHATS; chat++) {
            type(chat, "/start", typed);
        }
        for (int from = 0; from < plan.followedEvents(); from += 100) {
            int first = from;
            app.database()
                    .atomically(
                            () -> {
                                int last = Math.min(first + 100, plan.followedEvents());
                                for (int event = first; event < last; event++) {
                                    follow(events.event(event), typed);
                                }
                            });
        }
        app.database().use(h -> h.execute("DELETE FROM delivery"));
    }

    private void follow(Event event, Instant typed) {
        type(chats(event)[0], "/follow " + event.place(), typed);
        type(chats(event)[0], "/follow (" + event.person() + " OR nobody) " + event.place(), typed);
        type(chats(event)[1], "/follow " + event.place() + "* -tourism", typed);
    }

    /** The two chats that follow it; the next two events' are others. */
    private static int[] chats(Event event) {
        return new int[] {2 * event.number() % CHATS, (2 * event.number() + 1) % CHATS};
    }

    private void type(int chat, String text, Instant at) {
        long id = 1L + chat;
        telegram.open(id);
        ChatRef ref = ChatRef.of(Platform.TELEGRAM, String.valueOf(id));
        app.requests().handle(new Request(ref, "Chat " + id, text, id + text), at);
    }

    private void subscribe() throws InterruptedException {
        for (int i = 0; i < POLLED + PUSHED; i++) {
            boolean pushed = i >= POLLED;
            String name = name(i);
            URI url = feeds.open(name, pushed ? hub : null);
            feeds.publish(
                    name, name + "-0", events.report(events.event(events.count() - 1 - i), 0));
            app.feeds()
                    .add(
                            new FeedSubscription(url, name, name, "en", null, "", null, false),
                            Instant.now());
        }
        int port = app.address().orElseThrow().getPort();
        hub.reaches(
                uri ->
                        URI.create(
                                uri.toString()
                                        .replace(
                                                "http://bot.example", "http://127.0.0.1:" + port)));
        CountDownLatch never = new CountDownLatch(1);
        while (hub.subscribers().size() < PUSHED) {
            hub.verifies();
            never.await(200, TimeUnit.MILLISECONDS);
        }
    }

    private static String name(int feed) {
        return "outlet" + feed;
    }

    /** An article at each beat, whatever becomes of the one before; a polled feed is due with it, and asked for when the program looks. */
    private void publish() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        long begin = System.nanoTime();
        try (ExecutorService pushing = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < plan.seconds() * plan.aSecond(); i++) {
                long wait = begin + 1_000_000_000L * i / plan.aSecond() - System.nanoTime();
                never.await(wait, TimeUnit.NANOSECONDS);
                if (i == plan.warmUp() * plan.aSecond()) {
                    cpu.note();
                }
                publish(i, i / plan.aSecond() >= plan.warmUp(), pushing);
            }
            cpu.note();
        }
    }

    private void publish(int i, boolean warm, ExecutorService pushing) {
        boolean pushed = i % 2 == 1;
        int feed = pushed ? POLLED + i / 2 % PUSHED : i / 2 % POLLED;
        String key = "a" + i;
        Instant now = Instant.now();
        Told again = random.nextDouble() < NEW_EVENTS ? null : earlier(now);
        Event event = again != null ? again.event() : next();
        Report report = events.report(event, again == null ? 0 : 1 + random.nextInt(3));
        feeds.publish(name(feed), key, report);
        if (again == null) {
            told.add(new Told(event, key, pushed, now, warm));
        }
        articles++;
        if (pushed) {
            String topic = feeds.url(name(feed)).toString();
            String document = feeds.document(name(feed), hub);
            pushing.execute(() -> hub.distributes(topic, GrowingFeeds.RSS, document));
        } else {
            makeDue(feed);
        }
    }

    private Event next() {
        boolean wanted = random.nextDouble() < FOLLOWED && followed < plan.followedEvents();
        return events.event(
                wanted ? followed++ : plan.followedEvents() + POLLED + PUSHED + unfollowed++);
    }

    /** One of the last minute that everybody should have by now. */
    private @org.jspecify.annotations.Nullable Told earlier(Instant now) {
        List<Told> recent =
                told.subList(Math.max(0, told.size() - 60 * plan.aSecond()), told.size()).stream()
                        .filter(t -> t.at().isBefore(now.minus(BEFORE_TOLD_AGAIN)))
                        .toList();
        return recent.isEmpty() ? null : recent.get(random.nextInt(recent.size()));
    }

    /** As if its interval were over. */
    private void makeDue(int feed) {
        String url = feeds.url(name(feed)).toString();
        app.database().use(h -> h.execute("UPDATE feed SET next_check = 0 WHERE url = ?", url));
    }

    private void report() {
        Map<String, Instant> first = new HashMap<>();
        Set<String> texts = new HashSet<>();
        int doubled = 0;
        int refused = 0;
        List<FakeTelegram.Call> calls = telegram.calls("sendmessage");
        for (FakeTelegram.Call call : calls) {
            String chat = call.parameters().path("chat_id").asText();
            String text = call.parameters().path("text").asText();
            if (call.status() != 200) {
                refused++;
                System.out.println("refused: " + call.status() + " for chat " + chat);
                continue;
            }
            doubled += texts.add(chat + text) ? 0 : 1;
            for (String word : text.split("[^\\p{L}]+")) {
                first.putIfAbsent(chat + " " + word, call.at());
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %d articles of %d events in %d s; %d messages, %d edits, %d refused, %d doubled%n",
                plan.kind(),
                articles,
                told.size(),
                plan.seconds(),
                calls.size(),
                telegram.calls("editmessagetext").size(),
                refused,
                doubled);
        report("polled, from the fetch", false, true, first);
        report("pushed", true, true, first);
        cpu.report(articles - plan.aSecond() * plan.warmUp());
        report("polled, at first", false, false, first);
        report("pushed, at first", true, false, first);
    }

    private void report(String name, boolean pushed, boolean warm, Map<String, Instant> first) {
        List<Double> waits = new ArrayList<>();
        int expected = 0;
        for (Told one : told) {
            if (one.pushed() != pushed
                    || one.warm() != warm
                    || one.event().number() >= plan.followedEvents()) {
                continue;
            }
            Instant begun = pushed ? one.at() : feeds.fetched(one.key());
            for (int chat : chats(one.event())) {
                expected++;
                Instant there = first.get((1 + chat) + " " + one.event().place());
                if (begun != null && there != null) {
                    waits.add(seconds(Duration.between(begun, there)));
                }
            }
        }
        waits.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%-24s %5d of %5d alerts; %.3f s (median), %.3f s (90th percentile), %.3f s (99th), %.3f s (longest)%n",
                name,
                waits.size(),
                expected,
                percentile(waits, 0.5),
                percentile(waits, 0.9),
                percentile(waits, 0.99),
                percentile(waits, 1));
    }

    private static double percentile(List<Double> sorted, double part) {
        return sorted.isEmpty()
                ? Double.NaN
                : sorted.get((int) Math.ceil(part * sorted.size()) - 1);
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }

    private static Config config(Kind kind, FakeTelegram telegram) throws IOException {
        Path folder = Files.createTempDirectory("sitrep-latency");
        Path opml =
                Files.writeString(
                        folder.resolve("feeds.opml"),
                        "<opml version=\"2.0\"><head><title>t</title></head><body/></opml>");
        Path file =
                Files.writeString(
                        folder.resolve("sitrep.yaml"),
                        """
                        data: %s
                        feeds: %s
                        fetch:
                          allow: [127.0.0.0/8]
                          per-host: 64
                          spacing: 0ms
                        web:
                          listen: "127.0.0.1:0"
                          public-url: "%s"
                        telegram:
                          api-url: "%s"
                        """
                                .formatted(folder, opml, PUBLIC, telegram.apiUrl()));
        var database = kind.fresh();
        Map<String, String> environment = new HashMap<>();
        environment.put("SITREP_TELEGRAM_TOKEN", FakeTelegram.TOKEN);
        environment.put("SITREP_DATABASE_URL", database.url());
        if (database.user() != null) {
            environment.put("SITREP_DATABASE_USER", database.user());
            environment.put("SITREP_DATABASE_PASSWORD", String.valueOf(database.password()));
        }
        return switch (ConfigReader.read(file, environment)) {
            case ConfigReader.Outcome.Valid valid -> valid.config();
            case ConfigReader.Outcome.Invalid invalid ->
                    throw new IllegalStateException(String.join("\n", invalid.problems()));
        };
    }
}
