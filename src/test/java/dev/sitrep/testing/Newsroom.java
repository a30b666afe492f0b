package dev.sitrep.testing;

import dev.sitrep.App;
import dev.sitrep.command.Request;
import dev.sitrep.config.Config;
import dev.sitrep.config.ConfigReader;
import dev.sitrep.feed.Feed;
import dev.sitrep.feed.FeedSubscription;
import dev.sitrep.store.DatabaseSettings;
import dev.sitrep.testing.TestDatabases.Kind;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A news day for tests: the whole program on a real database, with feeds and pages on a loopback web, a chat platform in memory,
 * and a clock that is moved by hand.
 *
 * <pre>
 * newsroom.feedServes("herald", article("Envoys meet", "Envoys of both sides met in Geneva on Saturday. …"));
 * NewsroomChat chat = newsroom.chat("42");
 * chat.types("/start");
 * newsroom.advanceTo("08:00");
 * assertThat(chat.digests()).hasSize(1);
 * </pre>
 *
 * <p>It begins on Saturday, 20 December 2025, at 18:00 in Kyiv, the zone of its chats. Closing it fails where the platform was sent anything that it
 * should never be sent.
 */
public final class Newsroom implements AutoCloseable {
    public static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    public static final Instant START = Instant.parse("2025-12-20T16:00:00Z");

    /** How far the clock moves at once. Feeds are polled a little more often than that, so at each step. */
    private static final Duration STEP = Duration.ofMinutes(10);

    /** Asking it takes longer than all else that happens in a test. */
    private static final String NO_MODEL = "story:\n  embeddings: false\n";

    private final DatabaseSettings database;
    private final Config config;
    private final TestingClock clock = new TestingClock(START);
    private final FakeWeb web = FakeWeb.start();
    private final NewsSite site = new NewsSite(web);
    private final RecordingMessenger platform = new RecordingMessenger();
    private final OperatorLog log = new OperatorLog();
    private final List<NewsroomNode> nodes = new ArrayList<>();
    private int updates;

    /** On SQLite. */
    public Newsroom() {
        this(Kind.SQLITE);
    }

    public Newsroom(Kind kind) {
        this(kind, "");
    }

    /**
     * With settings of the test's own.
     *
     * @param settings more sections of the file of settings
     */
    public Newsroom(Kind kind, String settings) {
        this.database = kind.fresh();
        this.config = config(database, settings);
        starts();
    }

    public static Duration minutes(long count) {
        return Duration.ofMinutes(count);
    }

    public static Duration hours(long count) {
        return Duration.ofHours(count);
    }

    // The web

    /** The outlet's feed has these items from now on, the newest first; it is among the polled feeds. */
    public void feedServes(String outlet, NewsArticle... articles) {
        site.publish(outlet, List.of(articles), now());
        follow(outlet);
    }

    /** The outlet's feed fails from now on, in any way; it is among the polled feeds. */
    public void feedBreaks(String outlet, FakeWeb.Answer answer) {
        web.answer(NewsSite.feedPlace(outlet), answer);
        follow(outlet);
    }

    /** The outlet's feed answers with this status and body from now on. */
    public void feedBreaks(String outlet, int status, String contentType, String body) {
        byte[] bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        web.serveStatus(
                NewsSite.feedPlace(outlet), status, Map.of("Content-Type", contentType), bytes);
        follow(outlet);
    }

    private void follow(String outlet) {
        boolean there = app().feeds().findByUrl(site.feedUrl(outlet)).isPresent();
        if (!there) {
            app().feeds()
                    .add(
                            new FeedSubscription(
                                    site.feedUrl(outlet),
                                    outlet,
                                    outlet,
                                    "en",
                                    null,
                                    "",
                                    null,
                                    false),
                            now());
        }
    }

    public Feed feed(String outlet) {
        return app().feeds().findByUrl(site.feedUrl(outlet)).orElseThrow();
    }

    /** The feed's address is among the polled ones from now on; what stands there is the test's own. */
    public Feed follows(String outlet) {
        follow(outlet);
        return feed(outlet);
    }

    public TestingClock clock() {
        return clock;
    }

    public FakeWeb web() {
        return web;
    }

    // People

    public NewsroomChat chat(String room) {
        return new NewsroomChat(this, room);
    }

    /** A chat that has typed /start. */
    public NewsroomChat startedChat(String room) {
        NewsroomChat chat = chat(room);
        chat.types("/start");
        return chat;
    }

    /** Everything that arrived in the chat, as plain text. */
    public List<String> sentTo(NewsroomChat chat) {
        return chat.messages();
    }

    public RecordingMessenger platform() {
        return platform;
    }

    int nextUpdate() {
        return ++updates;
    }

    void hears(Request request) {
        first().app().requests().handle(request, now());
        runs("deliver");
    }

    /** What an operator reads. */
    public List<String> log() {
        return log.lines();
    }

    // Time

    public Instant now() {
        return clock.instant();
    }

    /** Moves the clock in steps; at each of them every flow of every node runs, as its schedule would have it. */
    public void advance(Duration time) {
        Instant end = now().plus(time);
        while (now().isBefore(end)) {
            Duration left = Duration.between(now(), end);
            clock.advance(left.compareTo(STEP) < 0 ? left : STEP);
            runFlows();
        }
    }

    /** On to the next time that clocks in Kyiv show this. */
    public void advanceTo(String time) {
        ZonedDateTime here = now().atZone(KYIV);
        ZonedDateTime then = here.with(LocalTime.parse(time));
        advance(Duration.between(here, then.isAfter(here) ? then : then.plusDays(1)));
    }

    /** The clock moves, and nothing runs: the program was off, or its machine asleep. */
    public void timePasses(Duration time) {
        clock.advance(time);
    }

    private void runFlows() {
        List<Thread> threads =
                nodes.stream()
                        .filter(NewsroomNode::isAlive)
                        .map(node -> Thread.startVirtualThread(() -> node.run(now())))
                        .toList();
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** One flow of every node, now: poll, understand, digest, speak or deliver. */
    public void runs(String... flows) {
        for (String flow : flows) {
            nodes.stream().filter(NewsroomNode::isAlive).forEach(node -> node.run(flow, now()));
        }
    }

    /** Waits until every node has dealt with what callers from outside brought. */
    public void settles() {
        for (NewsroomNode node : nodes) {
            try {
                if (node.isAlive() && !node.app().settle(Duration.ofSeconds(10))) {
                    throw new AssertionError("a caller is still being dealt with");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    // Processes

    /** The first node that is alive. */
    public NewsroomNode first() {
        return nodes.stream().filter(NewsroomNode::isAlive).findFirst().orElseThrow();
    }

    public App app() {
        return first().app();
    }

    /** kill -9 of every node: no flow is finished, nothing is given back. */
    public void dies() {
        nodes.forEach(this::dies);
    }

    /** kill -9 of one node. */
    public void dies(NewsroomNode node) {
        if (node.isAlive()) {
            node.die();
        }
    }

    /** A new process on the same database, half a minute later: the leases of a dead one have lapsed. */
    public void starts() {
        if (!nodes.isEmpty()) {
            clock.advance(Duration.ofSeconds(30));
        }
        nodes.add(new NewsroomNode(config, clock, platform));
        runs("speak");
    }

    /** One more process beside the first; PostgreSQL only. */
    public NewsroomNode secondNode() {
        if (!database.url().startsWith("jdbc:postgresql:")) {
            throw new IllegalStateException("SQLite has one node");
        }
        NewsroomNode node = new NewsroomNode(config, clock, platform);
        nodes.add(node);
        return node;
    }

    public DatabaseSettings database() {
        return database;
    }

    @Override
    public void close() {
        nodes.forEach(NewsroomNode::close);
        web.close();
        log.close();
        if (!platform.complaints().isEmpty()) {
            throw new AssertionError(String.join("\n", platform.complaints()));
        }
    }

    private static Config config(DatabaseSettings database, String settings) {
        try {
            Path folder = Scratch.folder("newsroom");
            Path file =
                    Files.writeString(
                            folder.resolve("sitrep.yaml"),
                            """
                            data: %s
                            fetch:
                              allow: [127.0.0.0/8]
                              per-host: 16
                              spacing: 0ms
                              timeout: 1s
                            poll:
                              min-interval: 9m
                              max-interval: 9m
                            """
                                            .formatted(folder)
                                    + (settings.contains("story:") ? "" : NO_MODEL)
                                    + settings);
            Map<String, String> environment = new HashMap<>();
            environment.put("SITREP_DATABASE_URL", database.url());
            if (database.user() != null && database.password() != null) {
                environment.put("SITREP_DATABASE_USER", database.user());
                environment.put("SITREP_DATABASE_PASSWORD", database.password());
            }
            return switch (ConfigReader.read(file, environment)) {
                case ConfigReader.Outcome.Valid valid -> valid.config();
                case ConfigReader.Outcome.Invalid invalid ->
                        throw new IllegalStateException(String.join("\n", invalid.problems()));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
