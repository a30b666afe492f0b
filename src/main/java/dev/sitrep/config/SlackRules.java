package dev.sitrep.config;

import static dev.sitrep.config.ConfigRules.require;

import java.util.Base64;
import java.util.List;

/** What must hold of Slack's settings together. */
final class SlackRules {
    /** AES-256. */
    private static final int KEY_BYTES = 32;

    private SlackRules() {}

    static void check(Config.SlackKeys slack, Config.WebKeys web, List<String> problems) {
        require(
                slack.apiUrl().isEmpty() || slack.apiUrl().endsWith("/"),
                "slack.api-url must end in a slash, such as http://127.0.0.1:3100/api/.",
                problems);
        if (slack.http()) {
            overHttp(slack, web, problems);
        } else {
            require(
                    slack.isUsed() == slack.appToken().isSet(),
                    "Slack needs both SITREP_SLACK_BOT_TOKEN (xoxb-...) and SITREP_SLACK_APP_TOKEN"
                            + " (xapp-...); only one is set.",
                    problems);
        }
        if (!slack.clientId().isEmpty()) {
            installed(slack, web, problems);
        }
    }

    private static void overHttp(
            Config.SlackKeys slack, Config.WebKeys web, List<String> problems) {
        require(
                slack.isUsed(),
                "slack.http is true, but neither SITREP_SLACK_BOT_TOKEN (xoxb-...) nor slack.client-id"
                        + " is set. Set one of them.",
                problems);
        require(
                slack.signingSecret().isSet(),
                "slack.http is true, but SITREP_SLACK_SIGNING_SECRET is not set, so nobody could tell"
                        + " Slack's requests from others. Set it: Basic Information > App Credentials.",
                problems);
        require(
                !web.listen().isEmpty(),
                "slack.http is true, but web.listen is not set, so Slack could not reach us. Set"
                        + " web.listen, such as 127.0.0.1:8480, and have a proxy lead there.",
                problems);
    }

    private static void installed(
            Config.SlackKeys slack, Config.WebKeys web, List<String> problems) {
        require(
                slack.clientSecret().isSet(),
                "slack.client-id is set, but SITREP_SLACK_CLIENT_SECRET is not. Set it: Basic"
                        + " Information > App Credentials.",
                problems);
        require(
                isKey(slack.encryptionKey().value()),
                "slack.client-id is set, so SITREP_SLACK_ENCRYPTION_KEY must be 32 random bytes in"
                        + " Base64, which encrypt the workspaces' tokens. Make one with: openssl rand"
                        + " -base64 32",
                problems);
        require(
                !web.publicUrl().isEmpty(),
                "slack.client-id is set, but web.public-url is not, so Slack could not send people"
                        + " back to us. Set web.public-url, such as https://bot.example.org/.",
                problems);
    }

    private static boolean isKey(String text) {
        try {
            return Base64.getDecoder().decode(text).length == KEY_BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
