package dev.sitrep.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

class TelegramWireTest {
    private static final String ANSWER =
            "{\"ok\":true,\"result\":{\"reply_to_message\":{\"message_id\":3},\"message_id\":17,\"date\":1}}";

    @Test
    void of_half_an_answer_the_first_half_tells_the_messages_number() {
        for (int length = 0; length <= ANSWER.length(); length++) {
            Integer id = messageId(ANSWER.substring(0, length));
            if (length < ANSWER.indexOf(",\"result")) {
                assertThat(id).as("%d characters", length).isNull();
            } else {
                assertThat(id).as("%d characters", length).isIn(TelegramWire.UNNAMED, 17);
            }
        }
        assertThat(messageId(ANSWER.substring(0, ANSWER.length() - 2))).isEqualTo(17);
    }

    @Test
    void what_does_not_say_that_it_was_taken_is_anybodys_answer() {
        assertThat(messageId("{\"ok\":false,\"result\":{\"message_id\":17}}")).isNull();
        assertThat(messageId("<html><body>Log in to this network</body></html>")).isNull();
        assertThat(messageId("{\"result\":{\"message_id\":17}}")).isNull();
        assertThat(messageId("[true,17]")).isNull();
        assertThat(messageId("")).isNull();
    }

    @Test
    void a_field_that_is_not_as_it_should_be_does_not_make_the_message_lost() {
        String strange = "{\"ok\":true,\"result\":{\"message_id\":17,\"date\":1795350352123}}";
        assertThat(messageId(strange)).isEqualTo(17);
        assertThat(messageId("{\"ok\":true,\"result\":true}")).isEqualTo(TelegramWire.UNNAMED);
        assertThat(messageId("{\"ok\":true,\"result\":{\"message_id\":99999999999}}"))
                .isEqualTo(TelegramWire.UNNAMED);
    }

    private static @org.jspecify.annotations.Nullable Integer messageId(String answer) {
        return TelegramWire.messageId(answer.getBytes(StandardCharsets.UTF_8));
    }
}
