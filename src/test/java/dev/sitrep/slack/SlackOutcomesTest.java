package dev.sitrep.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.delivery.DeliveryOutcome;
import dev.sitrep.delivery.DeliveryOutcome.RetryAt;
import dev.sitrep.delivery.DeliveryOutcome.Unanswered;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

class SlackOutcomesTest {
    private static final Instant NOW = Instant.parse("2025-12-21T06:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "not_in_channel,ChatGone",
        "channel_not_found,ChatGone",
        "is_archived,ChatGone",
        "invalid_auth,MessengerDown",
        "not_authed,MessengerDown",
        "token_revoked,MessengerDown",
        "token_expired,MessengerDown",
        "account_inactive,MessengerDown",
        "missing_scope,MessengerDown",
        "ratelimited,TooManyRequests",
        "internal_error,Unanswered",
        "fatal_error,Unanswered",
        "service_unavailable,RetryAt",
        "invalid_blocks,Rejected",
        "msg_too_long,Rejected",
        "msg_blocks_too_long,Rejected",
        "no_text,Rejected",
        "an_error_of_next_year,Rejected"
    })
    void each_of_slacks_words_has_its_outcome(String error, String outcome) {
        DeliveryOutcome meant = SlackOutcomes.onError(error, List.of(), NOW);
        assertThat(meant.getClass().getSimpleName()).isEqualTo(outcome);
    }

    @Test
    void a_refusal_gives_slacks_reasons_and_stays_short() {
        DeliveryOutcome meant =
                SlackOutcomes.onError(
                        "invalid_blocks", List.of("must be less than 3001 characters"), NOW);
        assertThat(meant)
                .isEqualTo(
                        new DeliveryOutcome.Rejected(
                                "Slack refused the message (invalid_blocks): must be less than 3001 characters."));
        var long_ = SlackOutcomes.onError("invalid_blocks", List.of("x".repeat(9_000)), NOW);
        assertThat(((DeliveryOutcome.Rejected) long_).why()).hasSizeLessThanOrEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource({
        "30,30",
        "1,1",
        "0,1",
        "86400,3600",
        "soon,30",
        "'',30",
        "-5,30",
        "99999999999999,30"
    })
    void retry_after_is_kept_to_the_second_within_reason(String header, long seconds) {
        assertThat(SlackOutcomes.onStatus(429, header, NOW))
                .isEqualTo(
                        new DeliveryOutcome.TooManyRequests(
                                NOW.plusSeconds(seconds),
                                "Slack asked to wait " + seconds + " s."));
    }

    @Test
    void a_server_in_trouble_or_silent_is_tried_again_soon() {
        assertThat(SlackOutcomes.onStatus(500, null, NOW)).isInstanceOf(Unanswered.class);
        assertThat(SlackOutcomes.onStatus(503, null, NOW)).isInstanceOf(Unanswered.class);
        assertThat(SlackOutcomes.onNoAnswer(new SocketTimeoutException("read"), NOW))
                .isEqualTo(
                        new Unanswered(
                                NOW.plus(Duration.ofSeconds(5)),
                                "Slack gave no answer (SocketTimeoutException)."));
        assertThat(SlackOutcomes.onNoAnswer(new ConnectException("refused"), NOW))
                .isInstanceOf(RetryAt.class);
        assertThat(SlackOutcomes.onStatus(404, null, NOW))
                .isInstanceOf(DeliveryOutcome.MessengerDown.class);
    }
}
