package dev.sitrep.slack;

import java.time.InstantSource;

/**
 * What {@code sitrep doctor} says about Slack.
 *
 * @param fine whether what is set does
 */
public record SlackCheck(boolean fine, String sentence) {
    /** Tries what is set. */
    public static SlackCheck of(SlackSettings settings, InstantSource clock) {
        try (SlackApi api = new SlackApi(settings)) {
            SlackSignIn signIn = new SlackSignIn(api, settings, clock);
            if (settings.botToken().isEmpty()) {
                return incoming(
                        signIn, settings, "Slack: only workspaces that install Sitrep themselves");
            }
            return switch (signIn.bot()) {
                case SlackSignIn.Answer.Good bot ->
                        incoming(signIn, settings, "Slack: signed in as " + bot.value());
                case SlackSignIn.Answer.Refused refused -> new SlackCheck(false, refused.why());
                case SlackSignIn.Answer.NotNow notNow -> new SlackCheck(false, notNow.why());
            };
        }
    }

    private static SlackCheck incoming(SlackSignIn signIn, SlackSettings settings, String so) {
        if (settings.http()) {
            return new SlackCheck(
                    true,
                    so + "; Slack calls slack/events, slack/commands and slack/interactivity.");
        }
        return switch (signIn.socket()) {
            case SlackSignIn.Answer.Good good ->
                    new SlackCheck(true, so + ", and Socket Mode answers.");
            case SlackSignIn.Answer.Refused refused ->
                    new SlackCheck(false, so + ", but: " + refused.why());
            case SlackSignIn.Answer.NotNow notNow ->
                    new SlackCheck(false, so + ", but: " + notNow.why());
        };
    }
}
