package dev.sitrep.slack;

import org.jspecify.annotations.Nullable;

import java.net.URI;

/**
 * How to reach Slack.
 *
 * @param botToken {@code xoxb-…}: what the bot posts with in the workspace that it was installed in by hand; empty for none
 * @param appToken {@code xapp-…} with the scope {@code connections:write}: what opens Socket Mode; empty where Slack calls us
 * @param signingSecret checks signed HTTP requests; Socket Mode has no need of it
 * @param apiUrl the Web API's address, ending in a slash; null for Slack's own
 * @param http whether Slack calls us, instead of our opening a socket
 */
public record SlackSettings(
        String botToken,
        String appToken,
        @Nullable String signingSecret,
        @Nullable URI apiUrl,
        boolean http) {

    /** With Socket Mode. */
    public SlackSettings(
            String botToken,
            String appToken,
            @Nullable String signingSecret,
            @Nullable URI apiUrl) {
        this(botToken, appToken, signingSecret, apiUrl, false);
    }

    /** Says which secrets are set and never what they are. */
    @Override
    public String toString() {
        return "SlackSettings[botToken="
                + shown(botToken)
                + ", appToken="
                + shown(appToken)
                + ", signingSecret="
                + shown(signingSecret)
                + ", apiUrl="
                + apiUrl
                + ", http="
                + http
                + "]";
    }

    private static String shown(@Nullable String secret) {
        return secret == null || secret.isEmpty() ? "not set" : "set";
    }
}
