package dev.sitrep.cli;

import dev.sitrep.App;
import dev.sitrep.Bot;
import dev.sitrep.config.Config;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** The bot. It runs until it is told to stop. */
@Command(
        name = "run",
        description = "Run the bot: poll, understand, answer commands, send digests and alerts.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    /** After SIGTERM, what has not ended by then is cut off: the outbox takes it up at the next start. */
    private static final Duration SHUTDOWN = Duration.ofSeconds(8);

    @Mixin private final ConfigOption config = new ConfigOption();

    @Override
    public Integer call() throws InterruptedException {
        Config settings = config.read();
        DataFolder.prepare(settings);
        InstantSource clock = InstantSource.system();
        List<Bot> bots = App.bots(settings, clock);
        boolean terminal = bots.isEmpty();
        if (terminal) {
            bots = List.of(TerminalBot.of(System.out, clock));
        }
        App app = new App(settings, clock, bots, App.refreshing(settings));
        FeedList.addTo(app, settings, clock.instant());
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(app, stopped), "shutdown"));
        app.start();
        if (terminal) {
            TerminalBot.join(app, clock);
        }
        ready(System.err, app, bots);
        stopped.await();
        return 0;
    }

    private static void ready(PrintStream err, App app, List<Bot> bots) {
        String names =
                bots.stream()
                        .map(b -> b.messenger().platform().id())
                        .collect(Collectors.joining(", "));
        int count = app.feeds().list().size();
        err.println(
                "ready: " + count + (count == 1 ? " feed" : " feeds") + ", messengers: " + names);
        err.flush();
    }

    private static void stop(App app, CountDownLatch stopped) {
        Thread closing = Thread.ofPlatform().daemon().start(app::close);
        try {
            if (!closing.join(SHUTDOWN)) {
                System.err.println(
                        "sitrep: something in flight did not end in time and was cut off; it is taken up at the next start.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stopped.countDown();
            // To stop when told to is success; by itself the JVM would say 143.
            System.err.flush();
            Runtime.getRuntime().halt(0);
        }
    }
}
