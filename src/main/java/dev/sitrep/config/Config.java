package dev.sitrep.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * All settings. The keys of {@code config/sitrep.yaml} are the names of these components, with hyphens.
 *
 * @param data folder of the embedded database and caches
 * @param feeds the OPML file to start from
 * @param beat file of the beat; empty for the one that ships
 * @param outlets file of outlets; empty for the one that ships
 */
public record Config(
        Path data,
        Path feeds,
        Path beat,
        Path outlets,
        DatabaseKeys database,
        FetchKeys fetch,
        PollKeys poll,
        StoryKeys story,
        DigestKeys digest,
        KeepKeys keep,
        TelegramKeys telegram,
        SlackKeys slack) {

    /**
     * @param url JDBC address; empty for the file in the data folder
     * @param password from the environment alone
     */
    public record DatabaseKeys(String url, String user, Secret password) {}

    /** How the web is fetched; sizes in bytes. */
    public record FetchKeys(
            List<String> allow,
            List<Integer> ports,
            URI contact,
            Duration timeout,
            Size maxFeedSize,
            Size maxPageSize,
            int perHost,
            Duration spacing) {}

    /** How feeds are polled; a negative {@code firstEntries} means all. */
    public record PollKeys(
            Duration minInterval, Duration maxInterval, int atOnce, int firstEntries) {}

    public record StoryKeys(Duration openFor) {}

    public record DigestKeys(List<LocalTime> times, ZoneId zone, String length) {}

    public record KeepKeys(Duration articles, Duration deliveries) {}

    public record TelegramKeys(String apiUrl, Secret token) {}

    public record SlackKeys(
            String apiUrl, Secret botToken, Secret appToken, Secret signingSecret) {}

    /** The same settings with an embedded database of its own: for runs that must not touch the usual one. */
    public Config embeddedIn(Path folder) {
        return new Config(
                folder,
                feeds,
                beat,
                outlets,
                new DatabaseKeys("", "", new Secret("")),
                fetch,
                poll,
                story,
                digest,
                keep,
                telegram,
                slack);
    }

    /** Where the database is: the address that was set, or the file in the data folder. */
    public String databaseUrl() {
        return database.url().isEmpty()
                ? "jdbc:sqlite:" + data.resolve("sitrep.db")
                : database.url();
    }
}
