package dev.sitrep.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.delivery.Message.Run;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class TelegramPartsTest {
    @Test
    void a_message_that_fits_stays_whole() {
        Message message =
                new Message(List.of(new Block.Heading("Title"), Block.paragraph("Words.")));
        assertThat(TelegramParts.of(message)).containsExactly(message);
    }

    @Test
    void parts_end_before_a_story_and_keep_its_heading_and_buttons_with_it() {
        List<Block> blocks = new ArrayList<>();
        for (int story = 1; story <= 4; story++) {
            blocks.add(new Block.Heading(story + ". Headline"));
            blocks.add(Block.paragraph("Sentence. ".repeat(150)));
            blocks.add(new Block.Buttons(List.of(new Button("Sources", "sources " + story))));
        }
        List<Message> parts = TelegramParts.of(new Message(blocks));
        assertThat(parts).hasSize(2);
        assertThat(withoutNumber(parts, 1)).isEqualTo(blocks.subList(0, 6));
        assertThat(withoutNumber(parts, 2)).isEqualTo(blocks.subList(6, 12));
    }

    @Test
    void a_heading_never_ends_a_part() {
        Message message =
                new Message(
                        List.of(
                                Block.paragraph("x".repeat(1000)),
                                Block.paragraph("y".repeat(900)),
                                new Block.Heading("Headline"),
                                Block.paragraph("z".repeat(3700))));
        List<Message> parts = TelegramParts.of(message);
        assertThat(parts).hasSize(2);
        assertThat(parts.get(1).blocks().getFirst()).isEqualTo(new Block.Heading("Headline"));
    }

    @Test
    void the_platform_counts_units_after_the_markup_is_parsed() {
        assertThat(TelegramParts.of(Message.text("&".repeat(4096)))).hasSize(1);
        assertThat(TelegramParts.of(Message.text("&".repeat(4097)))).hasSize(2);
        assertThat(TelegramParts.of(Message.text("😀".repeat(2048)))).hasSize(1);
        assertThat(TelegramParts.of(Message.text("😀".repeat(2049)))).hasSize(2);
        assertThat(TelegramParts.of(Message.text("Є".repeat(4096)))).hasSize(1);
    }

    @Test
    void a_long_block_is_cut_at_a_sentence_else_at_a_word_else_between_characters() {
        assertThat(firstPiece("This is one sentence of many. ".repeat(300))).endsWith("many. ");
        assertThat(firstPiece("слово ".repeat(2000))).endsWith("слово");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "😀",
                "👨‍👩‍👧‍👦",
                "🇺🇦",
                "e\u0301\u0327",
                "й",
                "ക്ഷ",
                "각",
                "👍🏽",
                "1️⃣"
            })
    void what_a_reader_takes_for_one_character_is_never_cut(String character) {
        for (int before = 0; before < character.length(); before++) {
            String text = "x".repeat(before) + character.repeat(6000 / character.length());
            List<Message> parts = TelegramParts.of(Message.text(text));
            assertThat(parts).hasSizeGreaterThan(1);
            for (int part = 1; part <= parts.size(); part++) {
                String shown =
                        ((Block.Paragraph) withoutNumber(parts, part).getFirst())
                                .runs()
                                .getFirst()
                                .text();
                assertThat(shown.replace(character, "").replace("x", "")).isEmpty();
            }
        }
    }

    @Test
    void a_character_without_end_is_cut_all_the_same() {
        List<Message> parts = TelegramParts.of(Message.text("e" + "\u0301".repeat(9000)));
        assertThat(parts).hasSize(3).allMatch(part -> TelegramHtml.of(part).fits());
    }

    @Test
    void each_of_several_parts_says_which_it_is() {
        List<Message> parts = TelegramParts.of(Message.text("word ".repeat(2000)));
        assertThat(parts).hasSize(3);
        for (int part = 1; part <= 3; part++) {
            assertThat(parts.get(part - 1).blocks().getLast()).isEqualTo(Block.note(part + "/3"));
        }
    }

    @Test
    void a_link_that_fits_into_a_part_is_not_cut() {
        URI there = URI.create("https://x.example/");
        List<Run> runs =
                List.of(
                        new Run.Plain("word ".repeat(700)),
                        new Run.Link("a headline of some length ".repeat(30), there));
        List<Message> parts = TelegramParts.of(new Message(List.of(new Block.Paragraph(runs))));
        assertThat(parts).hasSize(2);
        assertThat(withoutNumber(parts, 2))
                .containsExactly(new Block.Paragraph(runs.subList(1, 2)));
    }

    @Test
    void cutting_loses_no_word_and_keeps_each_in_its_style() {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            runs.add(new Run.Plain("plain" + i + " "));
            runs.add(new Run.Bold("bold" + i + " "));
            runs.add(new Run.Link("link" + i + " ", URI.create("https://x.example/" + i)));
        }
        List<Message> parts = TelegramParts.of(new Message(List.of(new Block.Paragraph(runs))));
        List<Run> kept =
                IntStream.rangeClosed(1, parts.size())
                        .mapToObj(part -> withoutNumber(parts, part))
                        .flatMap(List::stream)
                        .flatMap(block -> ((Block.Paragraph) block).runs().stream())
                        .toList();
        assertThat(kept).isEqualTo(runs);
        assertThat(parts).allMatch(part -> TelegramHtml.of(part).fits());
    }

    @Test
    void a_table_keeps_the_indentation_of_every_line() {
        String line = "    12   strikes\n";
        List<Message> parts =
                TelegramParts.of(new Message(List.of(new Block.Fixed(line.repeat(500)))));
        assertThat(parts).hasSizeGreaterThan(1);
        assertThat(parts)
                .allSatisfy(
                        part ->
                                assertThat(((Block.Fixed) part.blocks().getFirst()).text())
                                        .startsWith("    12"));
    }

    @Test
    void more_buttons_than_a_message_may_have_go_into_the_next() {
        List<Button> buttons = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            buttons.add(new Button("B" + i, "story " + i));
        }
        List<Message> parts =
                TelegramParts.of(
                        new Message(List.of(Block.paragraph("x"), new Block.Buttons(buttons))));
        assertThat(parts).hasSizeGreaterThan(1);
        assertThat(
                        parts.stream()
                                .mapToInt(
                                        p ->
                                                TelegramHtml.of(p).keyboard().stream()
                                                        .mapToInt(List::size)
                                                        .sum())
                                .sum())
                .isEqualTo(150);
    }

    @Test
    void nothing_to_see_is_still_a_message() {
        Message nothing = new Message(List.of(Block.paragraph(" \u200B\n"), new Block.Heading("")));
        assertThat(TelegramParts.of(nothing)).hasSize(1);
        assertThat(TelegramHtml.of(TelegramParts.of(nothing).getFirst()).html()).isEqualTo("…");
    }

    @Test
    void whatever_comes_every_part_fits_and_cutting_it_again_changes_nothing() {
        for (long seed = 0; seed < 300; seed++) {
            for (Message part : TelegramParts.of(new HostileText(seed).message())) {
                TelegramHtml html = TelegramHtml.of(part);
                assertThat(html.fits()).as("seed %d", seed).isTrue();
                assertThat(html.plain()).as("seed %d", seed).isNotBlank();
                assertThat(TelegramParts.of(part)).as("seed %d", seed).containsExactly(part);
            }
        }
    }

    @Test
    void a_button_whose_command_is_too_long_is_left_out_rather_than_cut() {
        Message message =
                new Message(
                        List.of(
                                Block.paragraph("x"),
                                new Block.Buttons(
                                        List.of(
                                                new Button("long", "я".repeat(33)),
                                                new Button("none", ""),
                                                new Button("<good>", "story 1")))));
        assertThat(TelegramHtml.of(message).keyboard())
                .containsExactly(List.of(new Button("<good>", "story 1")));
    }

    private static List<Block> withoutNumber(List<Message> parts, int part) {
        List<Block> blocks = parts.get(part - 1).blocks();
        assertThat(blocks.getLast()).isEqualTo(Block.note(part + "/" + parts.size()));
        return blocks.subList(0, blocks.size() - 1);
    }

    private static String firstPiece(String text) {
        Block first = TelegramParts.of(Message.text(text)).getFirst().blocks().getFirst();
        return ((Block.Paragraph) first).runs().getFirst().text();
    }
}
