package dev.sitrep.cli;

import dev.sitrep.App;
import dev.sitrep.config.Config;
import dev.sitrep.feed.Feed;
import dev.sitrep.feed.FeedStore;
import dev.sitrep.feed.FeedSubscription;
import dev.sitrep.feed.Opml;
import dev.sitrep.store.Database;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The feeds in the database. */
@Command(
        name = "feeds",
        description = "List, add, remove, import and export feeds.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(list | add | remove | import | export)")
final class FeedsCommand implements Runnable {
    @Spec private CommandSpec spec;

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
    int list(@Mixin ConfigOption config) {
        return with(
                config,
                feeds -> {
                    List<Feed> all = feeds.list();
                    all.forEach(f -> out().println(line(f)));
                    out().println(all.size() == 1 ? "1 feed" : all.size() + " feeds");
                    return 0;
                });
    }

    @Command(
            name = "add",
            description = "Add a feed by its address.",
            mixinStandardHelpOptions = true)
    int add(@Mixin ConfigOption config, @Parameters(paramLabel = "URL") String url) {
        FeedSubscription subscription = FeedSubscription.of(address(url));
        return with(
                config,
                feeds -> {
                    boolean fresh = isNew(feeds, subscription);
                    out().println(
                                    fresh
                                            ? "Added " + url + "; it is read at the next poll."
                                            : url + " was there already.");
                    return 0;
                });
    }

    @Command(
            name = "remove",
            description = "Remove a feed by its address; its articles stay.",
            mixinStandardHelpOptions = true)
    int remove(@Mixin ConfigOption config, @Parameters(paramLabel = "URL") String url) {
        return with(
                config,
                feeds -> {
                    if (!feeds.remove(address(url))) {
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
        List<FeedSubscription> listed = FeedList.read(file);
        return with(
                config,
                feeds -> {
                    long fresh = listed.stream().filter(s -> isNew(feeds, s)).count();
                    out().println(
                                    fresh
                                            + " of "
                                            + listed.size()
                                            + " feeds added; the others were there already.");
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

    private static String line(Feed feed) {
        String state = feed.state().name().toLowerCase(Locale.ROOT);
        return Stream.of(
                        feed.about().folder(),
                        feed.title(),
                        feed.url().toString(),
                        state + ": " + feed.health().reason(),
                        "next "
                                + feed.health().next().at()
                                + ", because "
                                + feed.health().next().why())
                .map(Terminals::harmless)
                .collect(Collectors.joining("\t"));
    }

    private static URI address(String url) {
        try {
            URI uri = new URI(url);
            if (uri.getHost() != null
                    && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw new Failure(
                    url
                            + " is not an address: "
                            + e.getReason()
                            + ". Give one like https://example.org/feed.xml.");
        }
        throw new Failure(
                url + " is not a web address. Give one like https://example.org/feed.xml.");
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
