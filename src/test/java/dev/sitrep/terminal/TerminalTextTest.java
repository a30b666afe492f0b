package dev.sitrep.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.delivery.DeliveryOutcome;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Run;
import dev.sitrep.delivery.Post;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;

class TerminalTextTest {
    @Test
    void long_lines_are_broken_at_blanks_and_long_words_anywhere() {
        assertThat(render(20, "one two three four five six " + "x".repeat(25)))
                .isEqualTo(
                        """
                        one two three four
                        five six
                        xxxxxxxxxxxxxxxxxxxx
                        xxxxx
                        """);
    }

    @Test
    void no_line_is_wider_than_the_terminal_and_no_word_is_lost() {
        long seed = System.nanoTime();
        System.out.println("TerminalTextTest seed " + seed);
        Random random = new Random(seed);
        String signs = "abcdefgh    \n🕊жé́";
        for (int i = 0; i < 3000; i++) {
            StringBuilder typed = new StringBuilder();
            for (int n = random.nextInt(200); n > 0; n--) {
                typed.append(signs.charAt(random.nextInt(signs.length())));
            }
            int width = 20 + random.nextInt(30);
            String shown = render(width, typed.toString());
            assertThat(shown.lines())
                    .allMatch(line -> StyledText.of(line, Style.PLAIN).columns() <= width);
            assertThat(shown.replaceAll("\\s", ""))
                    .isEqualTo(typed.toString().replaceAll("\\s", ""));
        }
    }

    @Test
    void a_titles_remark_stands_at_the_right_edge_and_is_never_broken() {
        assertThat(titled(40, "1. Envoys meet"))
                .isEqualTo("1. Envoys meet" + " ".repeat(9) + "day 4 · same as 1\nThey met.\n");
        assertThat(titled(40, "1. Envoys of two countries meet"))
                .isEqualTo(
                        "1. Envoys of two countries meet\n"
                                + " ".repeat(23)
                                + "day 4 · same as 1\nThey met.\n");
        assertThat(titled(40, "1. Envoys of two countries and others meet"))
                .isEqualTo(
                        "1. Envoys of two countries and others\nmeet"
                                + " ".repeat(19)
                                + "day 4 · same as 1\nThey met.\n");
    }

    private static String titled(int width, String title) {
        return new TerminalText(width, false)
                .render(
                        new Message(
                                List.of(
                                        new Block.Paragraph(
                                                List.of(
                                                        new Run.Bold(title),
                                                        new Run.Plain("  "),
                                                        new Run.Italic("day 4 · same as 1"),
                                                        new Run.Plain("\nThey met."))))));
    }

    @Test
    void a_headline_can_not_command_the_terminal() {
        assertThat(render(80, "a\u001b[2Jb\u0007c\u009bd\re\u202ef")).isEqualTo("a[2Jbcdef\n");
    }

    @Test
    void colour_comes_only_where_asked_for() {
        Message message =
                new Message(
                        List.of(
                                new Block.Paragraph(
                                        List.of(
                                                new Run.Plain("see "),
                                                new Run.Link(
                                                        "this",
                                                        URI.create("https://a.example/"))))));
        assertThat(new TerminalText(80, false).render(message))
                .isEqualTo("see this <https://a.example/>\n");
        assertThat(new TerminalText(80, true).render(message))
                .isEqualTo("see \u001b[4mthis\u001b[0m\u001b[2m <https://a.example/>\u001b[0m\n");
    }

    @Test
    void the_messenger_writes_a_message_and_a_blank_line() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        TerminalMessenger messenger = new TerminalMessenger(out, false, 80);
        DeliveryOutcome outcome =
                messenger.send(
                        Post.fresh(TerminalMessenger.CHAT, Message.text("Грім"), "k"),
                        Instant.EPOCH);
        assertThat(outcome).isEqualTo(new DeliveryOutcome.Sent("k"));
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("Грім\n\n");
    }

    @Test
    void a_terminal_that_is_closed_is_tried_again_later() {
        PrintStream closed = new PrintStream(new ByteArrayOutputStream(), true);
        closed.close();
        assertThat(
                        new TerminalMessenger(closed, false, 80)
                                .send(
                                        Post.fresh(TerminalMessenger.CHAT, Message.text("x"), "k"),
                                        Instant.EPOCH))
                .isInstanceOf(DeliveryOutcome.RetryAt.class);
    }

    private static String render(int width, String text) {
        return new TerminalText(width, false).render(Message.text(text));
    }
}
