package dev.sitrep.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.chat.Platform;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.testing.Pictures;
import dev.sitrep.testing.RecordingMessenger;

import org.junit.jupiter.api.Test;

import java.util.List;

class MessengersTest {
    private static final Block.Picture PICTURE = Pictures.picture(80, 45, "Twelve articles came.");
    private static final Block LONG = Block.paragraph("x".repeat(3000));

    private final Messengers messengers = new Messengers(List.of(new RecordingMessenger()));

    private List<Message> parts(Block... blocks) {
        return messengers.parts(Platform.TELEGRAM, new Message(List.of(blocks)));
    }

    @Test
    void a_picture_is_a_part_of_its_own_behind_the_words() {
        Block words = Block.paragraph("words");
        Block more = Block.note("more");
        assertThat(parts(words, PICTURE, more))
                .containsExactly(new Message(List.of(words, more)), new Message(List.of(PICTURE)));
        assertThat(parts(PICTURE)).containsExactly(new Message(List.of(PICTURE)));
    }

    @Test
    void words_are_cut_as_ever_beside_a_picture() {
        List<Message> parts = parts(LONG, PICTURE, LONG);
        assertThat(parts).hasSize(3);
        assertThat(parts.getLast().picture()).contains(PICTURE);
        assertThat(parts.getFirst().picture()).isEmpty();
    }

    @Test
    void without_a_messenger_a_message_stays_whole() {
        Message message = Message.text("words").with(PICTURE);
        assertThat(messengers.parts(Platform.SLACK, message)).containsExactly(message);
        assertThat(message.picture()).isEmpty();
    }
}
