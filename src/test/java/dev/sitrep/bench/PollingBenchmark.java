package dev.sitrep.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Polls 10,000 feeds of 2,000 hosts on a local server with the packaged program, {@code sitrep run} on SQLite with a heap of
 * 512 MB and its usual politeness, and reports four cycles: all feeds new, in a program just started; nine in ten answering 304
 * and the others with one item more; the same with one server in a hundred hanging, one dripping and one answering 429, which
 * may not slow the others; and nine in ten again in a program just started, when much of the CPU goes into compiling.
 *
 * <p>Time runs until the last (well-behaved) feed is stored, from the start of the process or from when all feeds are due; CPU is
 * that of the whole process in that time, understanding what is new included.
 */
public final class PollingBenchmark {
    private static final int FEEDS_A_HOST = 5;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final int feeds;
    private final List<String> flags;
    private final Path folder;
    private final NewsHosts hosts;

    private PollingBenchmark(int feeds, List<String> flags, Path folder, NewsHosts hosts) {
        this.feeds = feeds;
        this.flags = flags;
        this.folder = folder;
        this.hosts = hosts;
    }

    /**
     * @param args how many feeds (10,000 where nothing is given), and more options for the JVM
     */
    public static void main(String[] args) throws Exception {
        try (NewsHosts hosts = new NewsHosts()) {
            PollingBenchmark benchmark =
                    new PollingBenchmark(
                            args.length == 0 ? 10_000 : Integer.parseInt(args[0]),
                            List.of(args).subList(Math.min(1, args.length), args.length),
                            Files.createTempDirectory("sitrep-polling"),
                            hosts);
            benchmark.prepare();
            System.out.printf(
                    Locale.ROOT,
                    "%-44s %8s %8s %8s %8s %8s%n",
                    benchmark.feeds + " feeds on " + benchmark.hostNames() + " hosts",
                    "stored",
                    "requests",
                    "cpu",
                    "peak",
                    "articles");
            benchmark.run();
        }
    }

    private void run() throws Exception {
        try (Program program = new Program(this)) {
            hosts.nextEdition(1, Instant.now(), false);
            report("every feed new (200), from the start", program, Instant.now(), Duration.ZERO);
            cycle("nine in ten 304, the rest with news", program, false);
            cycle("the same, 1 % hang, 1 % drip, 1 % say 429", program, true);
        }
        hosts.nextEdition(10, Instant.now(), false);
        makeAllDue();
        Instant begin = Instant.now();
        try (Program program = new Program(this)) {
            report("nine in ten 304, from the start", program, begin, Duration.ZERO);
        }
    }

    /** A cycle in a program that is at work already, as all are but the first after a start. */
    private void cycle(String name, Program program, boolean someBehaveBadly) throws Exception {
        program.untilCalm();
        hosts.nextEdition(10, Instant.now(), someBehaveBadly);
        Duration before = program.cpu();
        Instant begin = Instant.now();
        makeAllDue();
        report(name, program, begin, before);
    }

    private int hostNames() {
        return feeds / FEEDS_A_HOST;
    }

    private void prepare() throws IOException {
        StringBuilder opml =
                new StringBuilder("<opml version=\"2.0\"><head><title>b</title></head><body>\n");
        for (int feed = 0; feed < feeds; feed++) {
            opml.append(
                    "<outline type=\"rss\" text=\"Feed %d\" xmlUrl=\"http://host%d%s:%d/feed/%d\"/>%n"
                            .formatted(
                                    feed,
                                    feed % hostNames(),
                                    LoopbackNames.DOMAIN,
                                    hosts.port(),
                                    feed));
        }
        Files.writeString(folder.resolve("feeds.opml"), opml + "</body></opml>");
        Files.writeString(
                folder.resolve("sitrep.yaml"),
                """
                data: %s
                feeds: %s
                fetch:
                  allow: [127.0.0.0/8]
                poll:
                  first-entries: 0
                """
                        .formatted(folder.resolve("data"), folder.resolve("feeds.opml")));
        Path services = Files.createDirectories(folder.resolve("names/META-INF/services"));
        Files.writeString(
                services.resolve("java.net.spi.InetAddressResolverProvider"),
                LoopbackNames.class.getName());
    }

    private void report(String name, Program program, Instant begin, Duration cpuBefore)
            throws Exception {
        while (stored(begin) < wellBehaved()
                && left(begin).isPositive()
                && program.process.isAlive()) {
            program.process.waitFor(50, TimeUnit.MILLISECONDS);
        }
        System.out.printf(
                Locale.ROOT,
                "%-44s %6.1f s %8d %6.1f s %5d MB %8d%s%n",
                name,
                seconds(Duration.between(begin, Instant.now())),
                hosts.requests(),
                seconds(program.cpu().minus(cpuBefore)),
                program.memory.peakKb() / 1024,
                count("SELECT COUNT(*) FROM article"),
                stored(begin) < wellBehaved() ? " NOT FINISHED" : "");
    }

    /** The program as a process. */
    private static final class Program implements AutoCloseable {
        private final Process process;
        private final PeakMemory memory;

        Program(PollingBenchmark benchmark) throws IOException {
            process = benchmark.program();
            memory = new PeakMemory(process);
        }

        Duration cpu() {
            return process.info().totalCpuDuration().orElse(memory.cpu());
        }

        /** Waits until it does nothing to speak of: what it collected is understood. */
        void untilCalm() throws InterruptedException {
            Duration before = Duration.ZERO;
            for (int i = 0; i < 600 && cpu().minus(before).toMillis() > 150; i++) {
                before = cpu();
                process.waitFor(1, TimeUnit.SECONDS);
            }
        }

        @Override
        public void close() {
            process.destroy();
            process.onExit()
                    .orTimeout(30, TimeUnit.SECONDS)
                    .exceptionally(late -> process.destroyForcibly())
                    .join();
        }
    }

    private Duration left(Instant begin) {
        return LONGEST.minus(Duration.between(begin, Instant.now()));
    }

    private Process program() throws IOException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // As the launcher starts it, with less heap.
        line.addAll(
                List.of(
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.awt.headless=true"));
        line.addAll(flags);
        String jar = Path.of("target/sitrep.jar").toAbsolutePath().toString();
        String tests = Path.of("target/test-classes").toAbsolutePath().toString();
        line.addAll(
                List.of(
                        "-cp",
                        String.join(
                                java.io.File.pathSeparator,
                                jar,
                                folder.resolve("names").toString(),
                                tests),
                        "dev.sitrep.Main",
                        "run",
                        "--config",
                        folder.resolve("sitrep.yaml").toString()));
        return new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("run.log").toFile())
                .start();
    }

    private long wellBehaved() {
        long good = 0;
        for (int feed = 0; feed < feeds; feed++) {
            good += hosts.manners(feed) == NewsHosts.Manners.GOOD ? 1 : 0;
        }
        return good;
    }

    /** Feeds that were checked well since then and whose check is stored. */
    private long stored(Instant since) throws SQLException {
        return count(
                "SELECT COUNT(*) FROM feed WHERE state = 'FRESH' AND last_checked >= "
                        + since.toEpochMilli());
    }

    private Path file() {
        return folder.resolve("data/sitrep.db");
    }

    private long count(String sql) throws SQLException {
        if (!Files.exists(file())) {
            return 0;
        }
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        } catch (SQLException e) {
            if (String.valueOf(e.getMessage()).contains("no such table")) {
                return 0; // The program is about to make it.
            }
            throw e;
        }
    }

    private void makeAllDue() throws SQLException {
        if (Files.exists(file())) {
            try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file());
                    Statement statement = database.createStatement()) {
                statement.executeUpdate("UPDATE feed SET next_check = 0, claimed_until = 0");
            }
        }
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
