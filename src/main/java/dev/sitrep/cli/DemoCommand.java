package dev.sitrep.cli;

import dev.sitrep.App;
import dev.sitrep.config.Config;
import dev.sitrep.config.ConfigReader;
import dev.sitrep.demo.Demo;
import dev.sitrep.demo.SampleDay;
import dev.sitrep.demo.SampleSite;
import dev.sitrep.demo.Stage;
import dev.sitrep.demo.Timetable;
import dev.sitrep.feed.Opml;
import dev.sitrep.feed.OpmlOutcome;
import dev.sitrep.pipeline.RefreshSettings;

import picocli.CommandLine.Command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** A whole sample news day through the real program: its own feeds on loopback, its own database, a clock that is moved. */
@Command(
        name = "demo",
        description = "A whole sample news day in the terminal; no network, no token, no set-up.",
        mixinStandardHelpOptions = true)
@SuppressWarnings(
        "ClosingStandardOutputStreams") // The desk writes to standard output and does not close it.
final class DemoCommand implements Callable<Integer> {
    @Override
    public Integer call() throws IOException {
        Timetable timetable = Timetable.ofSample();
        Path folder = Files.createTempDirectory("sitrep-demo");
        try (SampleSite site = SampleSite.start(SampleDay.load());
                Newsdesk desk =
                        new Newsdesk(
                                site, settings(folder, timetable), timetable.from(), System.out)) {
            Demo demo = new Demo(site, desk, timetable, System.out);
            demo.run();
            demo.finish(System.console());
        } finally {
            delete(folder);
        }
        return 0;
    }

    /** The shipped settings, but for what makes days pass in seconds; the user's own have no part in it. */
    private static Config settings(Path folder, Timetable timetable) throws IOException {
        String times =
                timetable.digests().stream()
                        .map(t -> "\"" + t + "\"")
                        .collect(Collectors.joining(", "));
        Path file =
                Files.writeString(
                        folder.resolve("demo.yaml"),
                        """
                        data: %s
                        fetch:
                          allow: [127.0.0.0/8]
                          per-host: 16
                          spacing: 0ms
                        poll:
                          min-interval: 1s
                          max-interval: 1s
                        story:
                          embeddings: false
                        digest:
                          times: [%s]
                          zone: %s
                        """
                                .formatted(folder, times, timetable.zone()));
        return switch (ConfigReader.read(file, Map.of())) {
            case ConfigReader.Outcome.Valid valid -> valid.config();
            case ConfigReader.Outcome.Invalid invalid -> throw new Failure(invalid.problems());
        };
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        }
    }

    /** The whole program behind the demo's stage. */
    private static final class Newsdesk implements Stage, AutoCloseable {
        private final SampleSite site;
        private final App app;
        private Instant now;
        private int typed;

        Newsdesk(SampleSite site, Config config, Instant start, PrintStream out) {
            this.site = site;
            this.now = start;
            InstantSource clock = () -> now;
            this.app =
                    new App(
                            config,
                            clock,
                            List.of(TerminalBot.silent(out)),
                            new RefreshSettings(-1, Duration.ofDays(1), Duration.ofDays(1)));
        }

        @Override
        public void importFeeds(byte[] opml) {
            if (Opml.read(opml) instanceof OpmlOutcome.Read read) {
                read.feeds().forEach(feed -> app.feeds().add(feed, now));
            }
            type("start", now);
            type("follow " + FOLLOWED, now);
        }

        @Override
        public void advanceTo(Instant moment) {
            now = moment;
            site.at(moment);
            app.runFlows(moment);
        }

        @Override
        public void type(String line, Instant moment) {
            app.requests().handle(TerminalBot.request(line, "demo:" + typed++), moment);
            app.runFlows(moment);
        }

        @Override
        public void close() {
            app.close();
        }

        private static final String FOLLOWED = "Miami OR Odesa";
    }
}
