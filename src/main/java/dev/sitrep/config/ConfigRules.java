package dev.sitrep.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What must hold of values beyond their form. */
final class ConfigRules {
    private ConfigRules() {}

    static void check(Config config, List<String> problems) {
        require(
                Set.of("brief", "normal", "full", "1", "2", "3", "4", "5", "6")
                        .contains(config.digest().length()),
                "digest.length: \""
                        + config.digest().length()
                        + "\" does not fit. Choose brief, normal or full, or 1 to 6 sentences a story.",
                problems);
        require(
                !config.digest().times().isEmpty(),
                "digest.times: at least one time is needed, such as [\"08:00\"].",
                problems);
        require(
                config.digest().times().size() <= 24,
                "digest.times: a day can have at most 24 digests.",
                problems);
        chats(config.chats(), problems);
        require(config.fetch().perHost() >= 1, "fetch.per-host: choose 1 or more.", problems);
        require(
                config.fetch().atOnce() >= 1 && config.fetch().atOnce() <= 4096,
                "fetch.at-once: " + config.fetch().atOnce() + " is out of range. Choose 1 to 4096.",
                problems);
        require(
                config.poll().minInterval().compareTo(config.poll().maxInterval()) <= 0,
                "poll.min-interval is longer than poll.max-interval. Swap them.",
                problems);
        require(
                config.poll().minInterval().compareTo(Duration.ofSeconds(1)) >= 0,
                "poll.min-interval is under a second. Servers would rightly block us: choose 1m or"
                        + " more.",
                problems);
        require(
                config.fetch().timeout().isPositive(),
                "fetch.timeout: choose 1s or more.",
                problems);
        require(
                config.health().tellAfter().compareTo(Duration.ofMinutes(1)) >= 0,
                "health.tell-after is under a minute. One failed check is no news: choose 1h or"
                        + " more.",
                problems);
        web(config.web(), problems);
        address("telegram.api-url", config.telegram().apiUrl(), problems);
        webhook(config, problems);
        address("slack.api-url", config.slack().apiUrl(), problems);
        SlackRules.check(config.slack(), config.web(), problems);
        String url = config.databaseUrl();
        require(
                url.startsWith("jdbc:sqlite:") || url.startsWith("jdbc:postgresql:"),
                "database.url must begin with jdbc:sqlite: or jdbc:postgresql:.",
                problems);
        require(
                !url.contains("password="),
                "database.url holds a password. Set SITREP_DATABASE_PASSWORD instead.",
                problems);
    }

    private static void chats(Config.ChatsKeys chats, List<String> problems) {
        require(chats.mostTopics() >= 1, "chats.most-topics: choose 1 or more.", problems);
        require(chats.mostFeeds() >= 0, "chats.most-feeds: choose 0 for none, or more.", problems);
        require(
                chats.commandsAMinute() >= 1,
                "chats.commands-a-minute: choose 1 or more.",
                problems);
    }

    private static void web(Config.WebKeys web, List<String> problems) {
        require(
                web.listen().isEmpty() || ListenAddress.parse(web.listen()).isPresent(),
                "web.listen: \""
                        + web.listen()
                        + "\" does not fit. Write a host and a port, such as 127.0.0.1:8480.",
                problems);
        if (web.publicUrl().isEmpty()) {
            return;
        }
        require(
                isPublicAddress(web.publicUrl()),
                "web.public-url: \""
                        + web.publicUrl()
                        + "\" does not fit. Write an address such as https://bot.example.org/, without a"
                        + " query.",
                problems);
        require(
                !web.listen().isEmpty(),
                "web.public-url is set and web.listen is not, so nobody would hear who calls there."
                        + " Set web.listen, such as 127.0.0.1:8480, and have a proxy lead there.",
                problems);
    }

    private static void webhook(Config config, List<String> problems) {
        if (!config.telegram().webhook()) {
            return;
        }
        String url = config.web().publicUrl();
        require(
                !url.isEmpty() && !config.web().listen().isEmpty(),
                "telegram.webhook is true, and Telegram has no address to call. Set web.listen and"
                        + " web.public-url, or telegram.webhook: false.",
                problems);
        // A Bot API server of one's own calls plain HTTP, too.
        require(
                url.isEmpty()
                        || url.startsWith("https://")
                        || !config.telegram().apiUrl().isEmpty(),
                "web.public-url: Telegram calls https:// addresses alone. Put a proxy with TLS in front"
                        + " of web.listen, or set telegram.webhook: false.",
                problems);
    }

    private static boolean isPublicAddress(String url) {
        try {
            URI uri = new URI(url);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && url.length() < 500;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static void address(String key, String value, List<String> problems) {
        require(
                value.isEmpty() || value.startsWith("http://") || value.startsWith("https://"),
                key + " must begin with http:// or https://.",
                problems);
    }

    static void require(boolean holds, String sentence, List<String> problems) {
        if (!holds) {
            problems.add(sentence);
        }
    }
}
