package dev.sitrep.cli;

import dev.sitrep.config.Config;
import dev.sitrep.digest.DigestWindow;
import dev.sitrep.feed.Feed;
import dev.sitrep.feed.FeedSubscription;
import dev.sitrep.pipeline.RefreshSettings;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * One look at all feeds and one digest: for cron, and for a first look. Nothing is kept. Articles count as having arrived when
 * they were published, since nobody was there to see it.
 */
@Command(
        name = "once",
        description =
                "Poll every feed once, then print the digest of what was published in the span before now.",
        mixinStandardHelpOptions = true)
final class OnceCommand implements Callable<Integer> {
    @Mixin private final ConfigOption config = new ConfigOption();
    @Spec private CommandSpec spec;

    @Option(
            names = "--opml",
            paramLabel = "FILE",
            description = "The feeds (default: those of the settings).")
    @Nullable Path opml;

    @Option(
            names = "--now",
            converter = Moment.class,
            paramLabel = "INSTANT",
            description =
                    "Moves the clock, e.g. 2025-12-21T06:00:00Z; what is dated later is left out.")
    @Nullable Instant now;

    @Option(
            names = "--since",
            paramLabel = "SPAN",
            defaultValue = "7d",
            converter = Span.class,
            description = "How far back the digest looks: 12h, 2d ... (default: ${DEFAULT-VALUE}).")
    Duration since = Duration.ofDays(7);

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "text or json (default: ${DEFAULT-VALUE}).")
    Scratch.Format format = Scratch.Format.TEXT;

    @Override
    public Integer call() {
        Config settings = config.read();
        Instant moment = now == null ? Instant.now() : now;
        List<FeedSubscription> listed = FeedList.read(opml == null ? settings.feeds() : opml);
        RefreshSettings refreshing =
                new RefreshSettings(
                        0, since, longer(since, settings.story().openFor()), now != null);
        try (Scratch scratch = new Scratch(settings, InstantSource.fixed(moment), refreshing)) {
            listed.forEach(s -> scratch.app().feeds().add(s, moment));
            scratch.app().refresh().refreshDue(moment);
            scratch.app().understand().absorb(moment);
            report(scratch.app().feeds().list());
            // An article published at this very moment belongs to this digest.
            DigestWindow window = new DigestWindow(moment.minus(since), moment.plusMillis(1));
            Scratch.print(scratch.edition(window), format, spec.commandLine().getOut());
        }
        return 0;
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private void report(List<Feed> feeds) {
        for (Feed feed : feeds) {
            if (feed.state() != dev.sitrep.feed.FeedState.FRESH) {
                spec.commandLine()
                        .getErr()
                        .println(
                                Terminals.harmless(
                                                feed.title()
                                                        + " ("
                                                        + feed.url()
                                                        + ") was not read: "
                                                        + feed.health().reason())
                                        + ".");
            }
        }
        spec.commandLine().getErr().flush();
        boolean none = feeds.stream().noneMatch(f -> f.state() == dev.sitrep.feed.FeedState.FRESH);
        if (none && !feeds.isEmpty()) {
            throw new Failure(
                    "none of the feeds could be read; the lines above say why. \"sitrep doctor\" looks for the cause.");
        }
    }

    /** An instant, or a date in UTC. */
    static final class Moment implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String value) {
            try {
                return Instant.parse(value.length() == 10 ? value + "T00:00:00Z" : value);
            } catch (java.time.format.DateTimeParseException e) {
                throw new TypeConversionException(
                        "\"" + value + "\" is no instant. Write it like 2025-12-21T06:00:00Z.");
            }
        }
    }

    /** Spans as the settings write them. */
    static final class Span implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String value) {
            try {
                return dev.sitrep.config.Durations.parse(value);
            } catch (RuntimeException e) {
                throw new TypeConversionException(
                        "\"" + value + "\" is no span. Write 30m, 12h or 7d.");
            }
        }
    }
}
