package dev.sitrep.slack;

import org.jspecify.annotations.Nullable;

import java.net.URI;

/**
 * How to reach one Slack workspace.
 *
 * @param botToken {@code xoxb-…}: what the bot posts with
 * @param appToken {@code xapp-…} with the scope {@code connections:write}: what opens Socket Mode
 * @param signingSecret checks signed HTTP requests; Socket Mode has no need of it
 * @param apiUrl the Web API's address, ending in a slash; null for Slack's own
 */
public record SlackSettings(
        String botToken, String appToken, @Nullable String signingSecret, @Nullable URI apiUrl) {

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
                + "]";
    }

    private static String shown(@Nullable String secret) {
        return secret == null || secret.isEmpty() ? "not set" : "set";
    }
}
