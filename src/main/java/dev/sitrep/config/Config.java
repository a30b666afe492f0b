package dev.sitrep.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * All settings. The keys of {@code config/sitrep.yaml} are the names of these components, with hyphens.
 *
 * @param data folder of the embedded database and caches
 * @param feeds the OPML file to start from
 * @param beat file of the beat; empty for the one that ships
 * @param outlets file of outlets; empty for the one that ships
 * @param actors file of people and bodies; empty for the one that ships
 * @param places file of countries and places; empty for the one that ships
 * @param topics file of ready-made topics; empty for the one that ships
 * @param operators chats of those who run the bot: told of feeds in trouble and of its own troubles, and heard when they tell all chats something
 */
public record Config(
        Path data,
        Path feeds,
        Path beat,
        Path outlets,
        Path actors,
        Path places,
        Path topics,
        DatabaseKeys database,
        FetchKeys fetch,
        PollKeys poll,
        HealthKeys health,
        List<ChatAddress> operators,
        StoryKeys story,
        DigestKeys digest,
        ChatsKeys chats,
        KeepKeys keep,
        WebKeys web,
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
            Duration spacing,
            int atOnce) {}

    /** How feeds are polled; a negative {@code firstEntries} means all. */
    public record PollKeys(Duration minInterval, Duration maxInterval, int firstEntries) {}

    /** When a feed in trouble is told. */
    public record HealthKeys(Duration tellAfter) {}

    /**
     * @param openFor a story that got no article for so long takes no more
     * @param embeddings whether a sentence model helps to find what is on one event
     */
    public record StoryKeys(Duration openFor, boolean embeddings) {}

    public record DigestKeys(List<LocalTime> times, ZoneId zone, String length) {}

    /** How much one chat may ask: topics and feeds of its own, and commands a minute. */
    public record ChatsKeys(int mostTopics, int mostFeeds, int commandsAMinute) {}

    public record KeepKeys(Duration articles, Duration deliveries) {}

    /**
     * The door for requests from outside.
     *
     * @param listen host and port; empty for no listener
     * @param publicUrl the address under which the world reaches it; empty for none
     */
    public record WebKeys(String listen, String publicUrl) {
        /** The public address with a stroke at its end. */
        public Optional<URI> publicBase() {
            return publicUrl.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            URI.create(publicUrl.endsWith("/") ? publicUrl : publicUrl + "/"));
        }
    }

    /**
     * @param webhook whether Telegram calls us, at the public address, instead of being asked
     */
    public record TelegramKeys(String apiUrl, Secret token, boolean webhook) {}

    /**
     * @param http whether Slack calls us, with signed requests, instead of our opening a socket
     * @param clientId of the Slack app, for workspaces that install it themselves; empty for none
     */
    public record SlackKeys(
            String apiUrl,
            boolean http,
            String clientId,
            Secret botToken,
            Secret appToken,
            Secret signingSecret,
            Secret clientSecret,
            Secret encryptionKey) {
        /** Whether there is a workspace to speak in, or may be one. */
        public boolean isUsed() {
            return botToken.isSet() || !clientId.isEmpty();
        }
    }

    /** The same settings with an embedded database of its own: for runs that must not touch the usual one. */
    public Config embeddedIn(Path folder) {
        return new Config(
                folder,
                feeds,
                beat,
                outlets,
                actors,
                places,
                topics,
                new DatabaseKeys("", "", new Secret("")),
                fetch,
                poll,
                health,
                operators,
                story,
                digest,
                chats,
                keep,
                web,
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
