package dev.sitrep.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.Platform;
import dev.sitrep.delivery.DeliveryOutcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

import java.io.IOException;
import java.time.Instant;

class TelegramOutcomesTest {
    private static final Instant NOW = Instant.parse("2025-12-21T06:00:00Z");
    private static final ChatRef CHAT = ChatRef.of(Platform.TELEGRAM, "100");

    private final TelegramSettings settings = TelegramSettings.of("123:secret", null);
    private final TelegramOutcomes outcomes = new TelegramOutcomes(settings);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    400 | Bad Request: chat not found                                            | ChatGone
                    400 | Bad Request: not enough rights to send text messages to the chat       | ChatGone
                    400 | Bad Request: need administrator rights in the channel chat             | ChatGone
                    400 | Bad Request: TOPIC_CLOSED                                              | ChatClosed
                    400 | Bad Request: message thread not found                                  | ChatGone
                    400 | Bad Request: message is too long                                       | Rejected
                    400 | Bad Request: BUTTON_DATA_INVALID                                       | Rejected
                    401 | Unauthorized                                                           | MessengerDown
                    404 | Not Found                                                              | MessengerDown
                    403 | Forbidden: bot was kicked from the supergroup chat                     | ChatGone
                    403 | Forbidden: user is deactivated                                         | ChatGone
                    413 | Request Entity Too Large                                               | Rejected
                    429 | Too Many Requests                                                      | TooManyRequests
                    403 | Forbidden: the group chat was deleted                                  | ChatGone
                    500 | Internal Server Error                                                  | Unanswered
                    502 | Bad Gateway                                                            | Unanswered
                    503 | Service Unavailable                                                    | RetryAt
                    504 | Gateway Timeout                                                        | Unanswered
                    0   | SocketException                                                        | Unanswered
                    -1  | ConnectException                                                       | RetryAt
                    """)
    void each_refusal_has_its_outcome(int code, String words, String outcome) {
        DeliveryOutcome came = outcomes.of(new TelegramRefusal(code, words, null, null), CHAT, NOW);
        assertThat(came.getClass().getSimpleName()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    400 | Bad Request: message is not modified: specified new message content … | Sent
                    400 | Bad Request: message to edit not found                                | PlaceGone
                    400 | Bad Request: message can't be edited                                  | PlaceGone
                    400 | Bad Request: MESSAGE_ID_INVALID                                       | PlaceGone
                    400 | Bad Request: message is too long                                      | Rejected
                    400 | Bad Request: TOPIC_CLOSED                                             | ChatClosed
                    403 | Forbidden: bot was blocked by the user                                | ChatGone
                    429 | Too Many Requests                                                     | TooManyRequests
                    502 | Bad Gateway                                                           | RetryAt
                    0   | SocketException                                                       | RetryAt
                    """)
    void each_refusal_of_a_change_has_its_outcome_and_none_is_uncertain(
            int code, String words, String outcome) {
        DeliveryOutcome came =
                outcomes.ofEdit(new TelegramRefusal(code, words, null, null), "7", CHAT, NOW);
        assertThat(came.getClass().getSimpleName()).isEqualTo(outcome);
    }

    @Test
    void the_asked_wait_is_kept_to_the_second() {
        DeliveryOutcome came =
                outcomes.of(new TelegramRefusal(429, "Too Many Requests", 37, null), CHAT, NOW);
        assertThat(((DeliveryOutcome.TooManyRequests) came).retryAt())
                .isEqualTo(NOW.plusSeconds(37));
    }

    @Test
    void a_networks_own_words_are_not_told_for_they_may_hold_the_address() {
        TelegramApiException trouble =
                new TelegramApiException(
                        "Unable to execute", new IOException("http://x/bot123:secret/sendmessage"));
        assertThat(outcomes.of(TelegramRefusal.of(trouble), CHAT, NOW).toString())
                .contains("IOException")
                .doesNotContain("secret");
    }

    @Test
    void the_token_is_taken_out_of_words_that_come_from_outside() {
        DeliveryOutcome came =
                outcomes.of(
                        new TelegramRefusal(
                                400, "no /bot123:secret/x nor /bot123%3Asecret/x", null, null),
                        CHAT,
                        NOW);
        assertThat(came.toString()).contains("[token]").doesNotContain("secret");
    }

    @Test
    void an_answer_is_read_from_json_or_else_from_its_status() {
        assertThat(
                        TelegramRefusal.of(
                                429,
                                "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry"
                                        + " after 5\",\"parameters\":{\"retry_after\":5}}"))
                .isEqualTo(new TelegramRefusal(429, "Too Many Requests: retry after 5", 5, null));
        assertThat(TelegramRefusal.of(502, "<html>"))
                .isEqualTo(new TelegramRefusal(502, "error 502", null, null));
    }
}
