package dev.sitrep.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The environment variables that set keys, and the file that {@code NAME_FILE} points to for each of them. */
final class Environment {
    /** Which variable sets which key. */
    static final Map<String, String> KEYS =
            Map.ofEntries(
                    Map.entry("data", "SITREP_DATA"),
                    Map.entry("feeds", "SITREP_FEEDS"),
                    Map.entry("database.url", "SITREP_DATABASE_URL"),
                    Map.entry("database.user", "SITREP_DATABASE_USER"),
                    Map.entry("database.password", "SITREP_DATABASE_PASSWORD"),
                    Map.entry("fetch.allow", "SITREP_FETCH_ALLOW"),
                    Map.entry("operators", "SITREP_OPERATORS"),
                    Map.entry("web.listen", "SITREP_WEB_LISTEN"),
                    Map.entry("web.public-url", "SITREP_PUBLIC_URL"),
                    Map.entry("telegram.token", "SITREP_TELEGRAM_TOKEN"),
                    Map.entry("telegram.api-url", "SITREP_TELEGRAM_API_URL"),
                    Map.entry("telegram.webhook", "SITREP_TELEGRAM_WEBHOOK"),
                    Map.entry("slack.bot-token", "SITREP_SLACK_BOT_TOKEN"),
                    Map.entry("slack.app-token", "SITREP_SLACK_APP_TOKEN"),
                    Map.entry("slack.signing-secret", "SITREP_SLACK_SIGNING_SECRET"),
                    Map.entry("slack.client-secret", "SITREP_SLACK_CLIENT_SECRET"),
                    Map.entry("slack.encryption-key", "SITREP_SLACK_ENCRYPTION_KEY"),
                    Map.entry("slack.api-url", "SITREP_SLACK_API_URL"));

    private final Map<String, String> variables;
    private final List<String> problems;

    Environment(Map<String, String> variables, List<String> problems) {
        this.variables = variables;
        this.problems = problems;
    }

    /** The value that the environment gives a key. A file's last line break is not part of it. */
    Optional<String> get(String key) {
        String name = KEYS.get(key);
        if (name == null) {
            return Optional.empty();
        }
        String value = variables.get(name);
        String file = variables.get(name + "_FILE");
        if (value != null || file == null) {
            return Optional.ofNullable(value);
        }
        try {
            return Optional.of(Files.readString(Path.of(file)).strip());
        } catch (IOException | RuntimeException e) {
            problems.add(
                    name
                            + "_FILE names "
                            + file
                            + ", which can't be read. Correct the path or its permissions.");
            return Optional.empty();
        }
    }
}
