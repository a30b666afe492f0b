package dev.sitrep.cli;

import dev.sitrep.App;
import dev.sitrep.config.Config;
import dev.sitrep.feed.Feed;
import dev.sitrep.feed.FeedAddress;
import dev.sitrep.feed.FeedFinder;
import dev.sitrep.feed.FeedFinding;
import dev.sitrep.feed.FeedParser;
import dev.sitrep.feed.FeedStore;
import dev.sitrep.feed.FeedSubscription;
import dev.sitrep.feed.Opml;
import dev.sitrep.feed.OpmlOutcome;
import dev.sitrep.fetch.WebFetcher;
import dev.sitrep.store.Database;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** The feeds in the database. */
@Command(
        name = "feeds",
        description = "List, add, remove, import and export feeds.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(list | add | remove | import | export)")
final class FeedsCommand implements Runnable {
    @Spec private CommandSpec spec;

    /** How the list is written. */
    enum ListFormat {
        TABLE,
        TEXT,
        JSON
    }

    @Override
    public void run() {
        throw new picocli.CommandLine.ParameterException(
                spec.commandLine(),
                "Say what to do with the feeds: list, add, remove, import or export.");
    }

    @Command(
            name = "list",
            description = "List the feeds and how they stand.",
            mixinStandardHelpOptions = true)
    int list(
            @Mixin ConfigOption config,
            @Option(
                            names = "--format",
                            paramLabel = "table|text|json",
                            description =
                                    "Columns for a person (the default at a terminal), fields divided by"
                                            + " tabs (the default in a pipe), or JSON.")
                    @Nullable ListFormat asked) {
        ListFormat format =
                asked != null ? asked : Terminals.present() ? ListFormat.TABLE : ListFormat.TEXT;
        return with(
                config,
                feeds -> {
                    List<Feed> all = feeds.list();
                    FeedTable table = new FeedTable(out(), Instant.now());
                    switch (format) {
                        case JSON -> table.json(all);
                        case TABLE -> table.columns(all);
                        case TEXT -> table.lines(all);
                    }
                    return 0;
                });
    }

    @Command(
            name = "add",
            description = "Add a feed by its address, or by the address of a page that has one.",
            mixinStandardHelpOptions = true)
    int add(
            @Mixin ConfigOption config,
            @Parameters(paramLabel = "URL", description = "A feed, or a page that has one.")
                    String url,
            @Option(
                            names = "--unchecked",
                            description = "Add it without asking whether a feed is there.")
                    boolean unchecked) {
        URI address = address(url);
        // The network comes first: no transaction waits for a server.
        FeedSubscription subscription =
                unchecked ? FeedSubscription.of(address) : checked(config.read(), address);
        return with(
                config,
                feeds -> {
                    URI added = subscription.url();
                    boolean known = feeds.findByUrl(added).isPresent();
                    if (feeds.takeUpAgain(added, Instant.now())) {
                        out().println(added + " was gone; it is read again at the next poll.");
                    } else if (known) {
                        out().println(added + " was there already.");
                    } else {
                        feeds.add(subscription, Instant.now());
                        out().println("Added " + added + "; it is read at the next poll.");
                    }
                    return 0;
                });
    }

    /** What is to be added for an address; says on the way what was found. */
    private FeedSubscription checked(Config settings, URI address) {
        FeedFinding finding;
        try (WebFetcher web = new WebFetcher(App.fetchSettings(settings))) {
            finding = new FeedFinder(web, new FeedParser()).find(address, Instant.now());
        }
        return switch (finding) {
            case FeedFinding.Found found -> {
                tell(address, found);
                yield found.feed();
            }
            case FeedFinding.NoAnswer none -> {
                out().println(
                                Terminals.harmless(
                                        address
                                                + " could not be checked now: "
                                                + none.why()
                                                + "."));
                yield FeedSubscription.of(address);
            }
            case FeedFinding.NoFeed none ->
                    throw new Failure(
                            address
                                    + " was not added: "
                                    + Terminals.harmless(none.why())
                                    + ". Give a feed's address, or --unchecked to add it all the same.");
        };
    }

    private void tell(URI asked, FeedFinding.Found found) {
        FeedSubscription feed = found.feed();
        String entries = found.entries() == 1 ? "1 entry" : found.entries() + " entries";
        String named = "\"" + feed.title() + "\", " + entries;
        String line =
                feed.url().equals(asked)
                        ? "It is a feed: " + named + "."
                        : asked + " is a page; its feed is " + feed.url() + ": " + named + ".";
        out().println(Terminals.harmless(line));
        if (!found.others().isEmpty()) {
            out().println("The page has others, which you can add by their own addresses:");
            found.others().forEach(other -> out().println("    " + other));
        }
    }

    @Command(
            name = "remove",
            description = "Remove a feed by its address; its articles stay.",
            mixinStandardHelpOptions = true)
    int remove(@Mixin ConfigOption config, @Parameters(paramLabel = "URL") String url) {
        return with(
                config,
                feeds -> {
                    if (!feeds.remove(typed(url))) {
                        throw new Failure(
                                "there is no feed "
                                        + url
                                        + ". \"sitrep feeds list\" shows those that are there.");
                    }
                    out().println("Removed " + url + ".");
                    return 0;
                });
    }

    @Command(
            name = "import",
            description = "Add all feeds of an OPML file.",
            mixinStandardHelpOptions = true)
    int importFile(@Mixin ConfigOption config, @Parameters(paramLabel = "OPML") Path file) {
        OpmlOutcome.Read list = FeedList.readAll(file);
        return with(
                config,
                feeds -> {
                    int all = list.feeds().size();
                    long fresh = list.feeds().stream().filter(s -> isNew(feeds, s)).count();
                    out().println(
                                    fresh
                                            + " of "
                                            + all
                                            + (all == 1 ? " feed added" : " feeds added")
                                            + (fresh < all
                                                    ? "; the others were there already."
                                                    : "."));
                    list.problems()
                            .forEach(p -> err().println("passed over: " + Terminals.harmless(p)));
                    err().flush();
                    return 0;
                });
    }

    @Command(
            name = "export",
            description = "Print all feeds as OPML.",
            mixinStandardHelpOptions = true)
    int export(@Mixin ConfigOption config) {
        return with(
                config,
                feeds -> {
                    out().print(Opml.write(feeds.list()));
                    return 0;
                });
    }

    private static boolean isNew(FeedStore feeds, FeedSubscription subscription) {
        boolean there = feeds.findByUrl(subscription.url()).isPresent();
        feeds.add(subscription, Instant.now());
        return !there;
    }

    private int with(ConfigOption config, Function<FeedStore, Integer> work) {
        Config settings = config.read();
        DataFolder.prepare(settings);
        try (Database database = Database.open(App.databaseSettings(settings))) {
            database.migrate();
            int status = database.atomically(() -> work.apply(new FeedStore(database)));
            out().flush();
            return status;
        }
    }

    private static URI address(String url) {
        return switch (FeedAddress.of(url)) {
            case FeedAddress.Good good -> good.url();
            case FeedAddress.Refused refused ->
                    throw new Failure(
                            Terminals.harmless(refused.shown() + " " + refused.why())
                                    + ". Give one like https://example.org/feed.xml.");
        };
    }

    /** What is there may be removed whatever its address is like. */
    private static URI typed(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            return address(url);
        }
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
