package dev.sitrep.cli;

import dev.sitrep.App;
import dev.sitrep.Bot;
import dev.sitrep.config.ChatAddress;
import dev.sitrep.config.Config;
import dev.sitrep.feed.FeedSubscription;
import dev.sitrep.fetch.FetchOutcome;
import dev.sitrep.fetch.FetchRequest;
import dev.sitrep.fetch.WebFetcher;
import dev.sitrep.store.Database;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;

/** Looks at everything that can be wrong before a start, and says what to do. */
@Command(
        name = "doctor",
        description =
                "Check config, database, network and tokens; say what is wrong and what to do.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    private static final int FEEDS_TRIED = 3;

    @Mixin private final ConfigOption config = new ConfigOption();
    @Spec private CommandSpec spec;
    private int wrong;

    @Override
    public Integer call() {
        Config settings = config.read();
        report(true, "Config: every key is known and every value fits.");
        database(settings);
        List<FeedSubscription> feeds = feeds(settings);
        network(settings, feeds);
        WebCheck.of(settings.web()).forEach(said -> report(said.good(), said.sentence()));
        bots(settings);
        operators(settings);
        spec.commandLine().getOut().flush();
        return wrong == 0 ? 0 : 1;
    }

    private void database(Config settings) {
        try {
            DataFolder.prepare(settings);
            try (Database database = Database.open(App.databaseSettings(settings))) {
                int count = database.migrate();
                String done =
                        count == 0
                                ? "its schema is up to date"
                                : "its schema was brought up to date";
                report(true, "Database: " + settings.databaseUrl() + " is there and " + done + ".");
            }
        } catch (RuntimeException e) {
            report(
                    false,
                    "Database: " + (e instanceof Failure ? e.getMessage() : Troubles.sentence(e)));
        }
    }

    private List<FeedSubscription> feeds(Config settings) {
        try {
            List<FeedSubscription> listed = FeedList.read(settings.feeds());
            report(
                    !listed.isEmpty(),
                    "Feeds: " + settings.feeds() + " lists " + listed.size() + ".");
            return listed;
        } catch (Failure e) {
            report(false, "Feeds: " + e.getMessage());
            return List.of();
        }
    }

    /** One feed that answers is enough to know that the network is there. */
    private void network(Config settings, List<FeedSubscription> feeds) {
        if (feeds.isEmpty()) {
            report(true, "Network: not tried, since no feed is listed.");
            return;
        }
        String last = "";
        try (WebFetcher web = new WebFetcher(App.fetchSettings(settings))) {
            for (FeedSubscription feed : feeds.subList(0, Math.min(FEEDS_TRIED, feeds.size()))) {
                var outcome = web.get(FetchRequest.of(feed.url(), "*/*", 10 << 20), Instant.now());
                last = feed.url() + ": " + why(outcome);
                if (outcome instanceof FetchOutcome.Fetched) {
                    report(true, "Network: " + feed.url() + " answers.");
                    return;
                }
            }
        }
        report(
                false,
                "Network: none of the first feeds answers; the last was "
                        + last
                        + ". Check the network, DNS and firewall.");
    }

    private static String why(FetchOutcome outcome) {
        return switch (outcome) {
            case FetchOutcome.Fetched fetched -> "";
            case FetchOutcome.NotModified unasked -> "an answer without a body";
            case FetchOutcome.Gone gone -> gone.why();
            case FetchOutcome.Wait wait -> wait.why();
            case FetchOutcome.Failed failed -> failed.why();
            case FetchOutcome.Refused refused -> refused.why();
        };
    }

    private void bots(Config settings) {
        List<Bot> bots = App.bots(settings, InstantSource.system());
        if (bots.isEmpty()) {
            report(
                    true,
                    "Chats: no token is set, so \"sitrep run\" writes to the terminal. See README, Connect Telegram.");
        }
        for (Bot bot : bots) {
            Bot.Health health = bot.check().get();
            report(health.good(), health.sentence());
        }
    }

    /** A chat can be told of a feed in trouble only where the platform's token is set. */
    private void operators(Config settings) {
        for (ChatAddress chat : settings.operators()) {
            boolean reached =
                    switch (chat.platform()) {
                        case "telegram" -> settings.telegram().token().isSet();
                        case "slack" -> settings.slack().botToken().isSet();
                        default ->
                                !settings.telegram().token().isSet()
                                        && !settings.slack().botToken().isSet();
                    };
            report(
                    reached,
                    reached
                            ? "Operators: " + chat + " is told of feeds in trouble."
                            : "Operators: "
                                    + chat
                                    + " can't be told of feeds in trouble: the bot does not speak there."
                                    + " Set the platform's token, or name a chat of another under"
                                    + " operators.");
        }
    }

    private void report(boolean good, String sentence) {
        PrintWriter out = spec.commandLine().getOut();
        out.println((good ? "ok     " : "WRONG  ") + sentence);
        wrong += good ? 0 : 1;
    }
}
