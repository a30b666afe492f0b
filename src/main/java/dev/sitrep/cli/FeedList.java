package dev.sitrep.cli;

import dev.sitrep.App;
import dev.sitrep.config.Config;
import dev.sitrep.feed.FeedSubscription;
import dev.sitrep.feed.Opml;
import dev.sitrep.feed.OpmlOutcome;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** The OPML file with the feeds to start from. */
final class FeedList {
    private static final Logger LOG = LoggerFactory.getLogger(FeedList.class);

    private FeedList() {}

    /** Adds what the settings' file lists; what is there already stays as it is. */
    static void addTo(App app, Config config, Instant now) {
        List<FeedSubscription> listed = read(config.feeds());
        app.database().atomically(() -> listed.forEach(s -> app.feeds().add(s, now)));
    }

    /** The feeds of an OPML file; what had to be passed over is logged. */
    static List<FeedSubscription> read(Path file) {
        OpmlOutcome.Read list = readAll(file);
        list.problems().forEach(problem -> LOG.warn("{}: passed over {}", file, problem));
        return list.feeds();
    }

    /** What an OPML file lists. The usual file may be missing: then the list that ships with the program serves. */
    static OpmlOutcome.Read readAll(Path file) {
        try {
            if (!Files.exists(file) && file.equals(Path.of("config", "feeds.opml"))) {
                try (InputStream shipped =
                        FeedList.class.getResourceAsStream("/defaults/feeds.opml")) {
                    return parse(
                            "the shipped feeds.opml",
                            java.util.Objects.requireNonNull(shipped).readAllBytes());
                }
            }
            try (InputStream in = Files.newInputStream(file)) {
                return parse(file.toString(), in.readNBytes(Opml.MOST_BYTES + 1));
            }
        } catch (IOException e) {
            throw new Failure(
                    "the list of feeds "
                            + file
                            + " can't be read. Set SITREP_FEEDS to an OPML file.");
        }
    }

    private static OpmlOutcome.Read parse(String name, byte[] opml) {
        return switch (Opml.read(opml)) {
            case OpmlOutcome.Read read -> read;
            case OpmlOutcome.Unreadable unreadable ->
                    throw new Failure(
                            name
                                    + " is no list of feeds: "
                                    + unreadable.why()
                                    + ". Nothing was taken from it.");
        };
    }
}
