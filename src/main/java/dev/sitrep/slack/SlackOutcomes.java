package dev.sitrep.slack;

import dev.sitrep.delivery.DeliveryOutcome;
import dev.sitrep.delivery.DeliveryOutcome.ChatGone;
import dev.sitrep.delivery.DeliveryOutcome.MessengerDown;
import dev.sitrep.delivery.DeliveryOutcome.Rejected;
import dev.sitrep.delivery.DeliveryOutcome.RetryAt;
import dev.sitrep.delivery.DeliveryOutcome.Unanswered;

import org.jspecify.annotations.Nullable;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import javax.net.ssl.SSLHandshakeException;

/**
 * What Slack's answers mean for a delivery. The error words are those of the reference of {@code chat.postMessage}; a word that is
 * not known here is a refusal of the message, told in Slack's own words, so that no message is tried for ever.
 */
final class SlackOutcomes {
    /** How long to leave a server alone that is in trouble or gave no answer. */
    static final Duration SERVER_TROUBLE = Duration.ofSeconds(30);

    /** One lost answer says little of the server; the next attempt looks first, and waits double. */
    static final Duration NO_ANSWER = Duration.ofSeconds(5);

    /** Tokens don't mend themselves: a person has to act first. */
    static final Duration UNTIL_A_PERSON_ACTS = Duration.ofMinutes(5);

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    static final String REMOVED = "Sitrep was removed from the Slack channel.";
    static final String ARCHIVED = "The Slack channel was archived.";
    static final String DELETED = "The Slack channel was deleted.";

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
            case "is_archived" -> new ChatGone(ARCHIVED);
            case "user_not_found", "cannot_dm_bot", "messages_tab_disabled", "user_disabled" ->
                    new ChatGone("Slack lets Sitrep write to this person no more (" + error + ").");
            case "invalid_auth",
                    "not_authed",
                    "token_revoked",
                    "token_expired",
                    "account_inactive",
                    "missing_scope",
                    "not_allowed_token_type",
                    "team_access_not_granted",
                    "org_login_required",
                    "ekm_access_denied" ->
                    new MessengerDown(now.plus(UNTIL_A_PERSON_ACTS), onToken(error));
            case "ratelimited", "rate_limited" -> onTooManyRequests(null, now);
            // Slack's reference: "It's possible some aspect of the operation succeeded before the
            // error was raised."
            case "internal_error", "fatal_error" -> new Unanswered(later(now), ownTrouble(error));
            // The last two are about one conversation, or one file in it.
            case "service_unavailable",
                    "request_timeout",
                    "team_added_to_org",
                    "no_permission",
                    "access_denied" ->
                    new RetryAt(later(now), ownTrouble(error));
            default -> new Rejected(refused(error, details));
        };
    }

    /** A status other than 200. */
    static DeliveryOutcome onStatus(int status, @Nullable String retryAfter, Instant now) {
        if (status == 429) {
            return onTooManyRequests(retryAfter, now);
        }
        if (status >= 500 || status == 408) {
            return new Unanswered(later(now), "Slack's server answered " + status + ".");
        }
        if (status == 400 || status == 413) {
            return new Rejected("Slack's server refused the message (" + status + ").");
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
        return new DeliveryOutcome.TooManyRequests(
                now.plus(bounded), "Slack asked to wait " + bounded.toSeconds() + " s.");
    }

    /** No answer, or one that can't be read: Slack may have the message or not, unless it was never reached. */
    static DeliveryOutcome onNoAnswer(Exception why, Instant now) {
        String name = why.getClass().getSimpleName();
        return neverReached(why)
                ? new RetryAt(later(now), "Slack can't be reached (" + name + ").")
                : new Unanswered(now.plus(NO_ANSWER), "Slack gave no answer (" + name + ").");
    }

    private static boolean neverReached(Exception why) {
        return why instanceof ConnectException
                || why instanceof NoRouteToHostException
                || why instanceof UnknownHostException
                || why instanceof SSLHandshakeException;
    }

    /**
     * Whether what was to be changed, or written under, is there no more or takes no change: the words of {@code chat.update} and
     * {@code chat.postMessage} for it.
     */
    static boolean aboutItsPlace(String error) {
        return switch (error) {
            case "message_not_found",
                    "cant_update_message",
                    "edit_window_closed",
                    "is_inactive",
                    "thread_not_found",
                    "invalid_thread_ts",
                    "cannot_reply_to_message",
                    "restricted_action_thread_locked" ->
                    true;
            default -> false;
        };
    }

    private static Instant later(Instant now) {
        return now.plus(SERVER_TROUBLE);
    }

    private static String ownTrouble(String error) {
        return "Slack had trouble of its own (" + error + ").";
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

    /** Whether only a new installation brings the workspace back. */
    static boolean forGood(String error) {
        return switch (error) {
            case "token_revoked", "account_inactive", "invalid_auth", "app_uninstalled" -> true;
            default -> false;
        };
    }

    /** What is said of a workspace that installed the bot and removed it. */
    static String uninstalled(String error) {
        return "Sitrep was removed from the Slack workspace ("
                + error
                + "); it has to be installed there again.";
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
