package dev.sitrep.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;

import dev.sitrep.delivery.DeliveryOutcome;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/** Tries the two tokens: who the bot is, and where Socket Mode is to be opened. */
final class SlackSignIn {
    private final SlackApi api;
    private final SlackSettings settings;
    private final InstantSource clock;

    SlackSignIn(SlackApi api, SlackSettings settings, InstantSource clock) {
        this.api = api;
        this.settings = settings;
        this.clock = clock;
    }

    /** What Slack said to a token. */
    sealed interface Answer {
        /**
         * @param value what was asked for
         */
        record Good(String value) implements Answer {}

        /** The token doesn't do; a person has to act. */
        record Refused(String why) implements Answer {}

        /**
         * Slack can't be reached or is in trouble.
         *
         * @param atLeast how long Slack asked to be left alone; zero if it didn't say
         */
        record NotNow(String why, Duration atLeast) implements Answer {}
    }

    /** The bot's name and workspace, such as {@code @sitrep in Example News}. */
    Answer bot() {
        return ask(
                "SITREP_SLACK_BOT_TOKEN",
                () -> api.bot(settings.botToken()).authTest(r -> r),
                response -> "@" + response.getUser() + " in " + response.getTeam());
    }

    /** An address that opens one Socket Mode connection. */
    Answer socket() {
        return ask(
                "SITREP_SLACK_APP_TOKEN",
                () -> api.app().appsConnectionsOpen(r -> r),
                response -> response.getUrl());
    }

    private interface Method<R> {
        R call() throws IOException, SlackApiException;
    }

    private <R extends SlackApiTextResponse> Answer ask(
            String token, Method<R> method, Function<R, String> value) {
        Instant now = clock.instant();
        try {
            R response = method.call();
            if (response.isOk()) {
                return new Answer.Good(value.apply(response));
            }
            String error = response.getError() == null ? "no reason given" : response.getError();
            return understood(SlackOutcomes.onError(error, List.of(), now), token, error, now);
        } catch (SlackApiException e) {
            String retryAfter = e.getResponse().header("Retry-After");
            int status = e.getResponse().code();
            DeliveryOutcome outcome = SlackOutcomes.onStatus(status, retryAfter, now);
            return understood(outcome, token, "status " + status, now);
        } catch (IOException | JsonParseException e) {
            return understood(SlackOutcomes.onNoAnswer(e, now), token, "no answer", now);
        }
    }

    private static Answer understood(
            DeliveryOutcome outcome, String token, String error, Instant now) {
        return switch (outcome) {
            case DeliveryOutcome.TooManyRequests wait ->
                    new Answer.NotNow(wait.why(), Duration.between(now, wait.retryAt()));
            case DeliveryOutcome.RetryAt retry -> new Answer.NotNow(retry.why(), Duration.ZERO);
            case DeliveryOutcome.Unanswered silent ->
                    new Answer.NotNow(silent.why(), Duration.ZERO);
            case DeliveryOutcome.MessengerDown down ->
                    new Answer.Refused(down.why() + " The one that was tried is " + token + ".");
            default -> new Answer.Refused("Slack refused " + token + " (" + error + ").");
        };
    }
}
