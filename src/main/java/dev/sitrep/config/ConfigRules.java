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
        address("slack.api-url", config.slack().apiUrl(), problems);
        require(
                config.slack().apiUrl().isEmpty() || config.slack().apiUrl().endsWith("/"),
                "slack.api-url must end in a slash, such as http://127.0.0.1:3100/api/.",
                problems);
        require(
                config.slack().botToken().isSet() == config.slack().appToken().isSet(),
                "Slack needs both SITREP_SLACK_BOT_TOKEN (xoxb-...) and SITREP_SLACK_APP_TOKEN"
                        + " (xapp-...); only one is set.",
                problems);
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

    private static void require(boolean holds, String sentence, List<String> problems) {
        if (!holds) {
            problems.add(sentence);
        }
    }
}
