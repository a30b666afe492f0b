package dev.sitrep.slack;

import dev.sitrep.delivery.DeliveryOutcome;
import dev.sitrep.delivery.DeliveryOutcome.ChatGone;
import dev.sitrep.delivery.DeliveryOutcome.MessengerDown;
import dev.sitrep.delivery.DeliveryOutcome.Rejected;
import dev.sitrep.delivery.DeliveryOutcome.RetryAt;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What Slack's answers mean for a delivery. The error words are those of the reference of {@code chat.postMessage}; a word that is
 * not known here is a refusal of the message, told in Slack's own words, so that no message is tried for ever.
 */
final class SlackOutcomes {
    /** How long to leave a server alone that is in trouble or gave no answer. */
    static final Duration SERVER_TROUBLE = Duration.ofSeconds(30);

    /** Tokens don't mend themselves: a person has to act first. */
    static final Duration UNTIL_A_PERSON_ACTS = Duration.ofMinutes(5);

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private SlackOutcomes() {}

    /**
     * An answer {@code "ok": false}.
     *
     * @param details what Slack says in {@code response_metadata.messages}, such as which block is wrong
     */
    static DeliveryOutcome onError(String error, List<String> details, Instant now) {
        return switch (error) {
            case "not_in_channel" ->
                    new ChatGone("Sitrep is not in this Slack channel; invite it with /invite.");
            case "channel_not_found" ->
                    new ChatGone("Slack knows no such channel, or Sitrep may not see it.");
            case "is_archived" -> new ChatGone("The Slack channel was archived.");
            case "user_not_found", "cannot_dm_bot", "messages_tab_disabled", "user_disabled" ->
                    new ChatGone("Slack lets Sitrep write to this person no more (" + error + ").");
            case "invalid_auth",
                    "not_authed",
                    "token_revoked",
                    "token_expired",
                    "account_inactive",
                    "missing_scope",
                    "no_permission",
                    "not_allowed_token_type",
                    "access_denied",
                    "team_access_not_granted",
                    "org_login_required",
                    "ekm_access_denied" ->
                    new MessengerDown(now.plus(UNTIL_A_PERSON_ACTS), onToken(error));
            case "ratelimited", "rate_limited" -> onTooManyRequests(null, now);
            case "internal_error",
                    "fatal_error",
                    "service_unavailable",
                    "request_timeout",
                    "team_added_to_org" ->
                    new RetryAt(
                            now.plus(SERVER_TROUBLE),
                            "Slack had trouble of its own (" + error + ").");
            default -> new Rejected(refused(error, details));
        };
    }

    /** A status other than 200. */
    static DeliveryOutcome onStatus(int status, @Nullable String retryAfter, Instant now) {
        if (status == 429) {
            return onTooManyRequests(retryAfter, now);
        }
        if (status >= 500 || status == 408) {
            return new RetryAt(now.plus(SERVER_TROUBLE), "Slack's server answered " + status + ".");
        }
        return new MessengerDown(
                now.plus(UNTIL_A_PERSON_ACTS),
                "Slack's address answered "
                        + status
                        + ", which no Slack server does; check SITREP_SLACK_API_URL.");
    }

    /** Slack's {@code Retry-After} counts whole seconds. */
    static DeliveryOutcome onTooManyRequests(@Nullable String retryAfter, Instant now) {
        Duration wait = SERVER_TROUBLE;
        if (retryAfter != null && retryAfter.matches("[0-9]{1,9}")) {
            wait = Duration.ofSeconds(Math.max(1, Long.parseLong(retryAfter)));
        }
        Duration bounded = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        return new RetryAt(now.plus(bounded), "Slack asked to wait " + bounded.toSeconds() + " s.");
    }

    /** No answer, or one that can't be read: Slack may have the message or not. */
    static DeliveryOutcome onNoAnswer(Exception why, Instant now) {
        return new RetryAt(
                now.plus(SERVER_TROUBLE),
                "Slack gave no answer (" + why.getClass().getSimpleName() + ").");
    }

    /** Whether the message may do better as plain text, without blocks. */
    static boolean aboutItsForm(String error) {
        return switch (error) {
            case "invalid_blocks",
                    "invalid_blocks_format",
                    "msg_blocks_too_long",
                    "msg_too_long",
                    "no_text" ->
                    true;
            default -> false;
        };
    }

    /** What a person is told when a token doesn't do. */
    static String onToken(String error) {
        return switch (error) {
            case "token_revoked", "account_inactive" ->
                    "Slack says the token was revoked or the app removed ("
                            + error
                            + "): install the app again and set SITREP_SLACK_BOT_TOKEN.";
            case "missing_scope", "no_permission", "not_allowed_token_type" ->
                    "Slack says the token may not do this ("
                            + error
                            + "): compare the app with config/slack-manifest.yaml and install it again.";
            default ->
                    "Slack refused the token ("
                            + error
                            + "): check SITREP_SLACK_BOT_TOKEN and SITREP_SLACK_APP_TOKEN.";
        };
    }

    private static String refused(String error, List<String> details) {
        String more = details.isEmpty() ? "" : ": " + String.join("; ", details);
        return SlackBlocks.clipped("Slack refused the message (" + error + ")" + more + ".", 500);
    }
}
