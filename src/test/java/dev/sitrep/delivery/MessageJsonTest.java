package dev.sitrep.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.delivery.Message.Run;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.List;

class MessageJsonTest {
    @Test
    void every_kind_of_block_and_run_comes_back_as_it_was() {
        Message message =
                new Message(
                        List.of(
                                new Block.Heading("Дайджест \"…\" <b>& 🕊"),
                                new Block.Paragraph(
                                        List.of(
                                                new Run.Plain("a\nb\u0007"),
                                                new Run.Bold("c"),
                                                new Run.Italic("d"),
                                                new Run.Link(
                                                        "e",
                                                        URI.create("https://e.example/?f=g&h#i")))),
                                new Block.Note(List.of(new Run.Plain("مرحبا"))),
                                new Block.Fixed("  x  y"),
                                new Block.Divider(),
                                new Block.Picture(new Png(new byte[] {0, -1, 127}), "A chart."),
                                new Block.Buttons(
                                        List.of(new Button("Sources 1", "sources #17")))));
        assertThat(MessageJson.read(MessageJson.write(message))).isEqualTo(message);
    }

    @Test
    void a_picture_is_kept_in_base64() {
        Block picture = new Block.Picture(new Png(new byte[] {0, -1, 127}), "A chart.");
        assertThat(MessageJson.write(new Message(List.of(picture))))
                .isEqualTo(
                        "{\"blocks\":[{\"type\":\"picture\",\"png\":\"AP9/\",\"text\":\"A chart.\"}]}");
    }

    @Test
    void each_type_is_named_in_the_json() {
        assertThat(MessageJson.write(Message.text("hi")))
                .isEqualTo(
                        "{\"blocks\":[{\"type\":\"paragraph\",\"runs\":[{\"type\":\"plain\",\"text\":\"hi\"}]}]}");
    }
}
