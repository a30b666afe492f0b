package dev.sitrep.slack;

import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.delivery.Message.Run;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Messages nobody would write, from a seed. */
final class HostileTexts {
    private static final List<String> SNIPPETS =
            List.of(
                    "<!channel>",
                    "<!here|here>",
                    "<!everyone>",
                    "<@U1>",
                    "<@U0BOT|sitrep>",
                    "<#C1|general>",
                    "<!subteam^S1>",
                    "<!date^1392734382^{date}|x>",
                    "<https://evil.example|click>",
                    "@channel",
                    "@here",
                    "@everyone",
                    "&",
                    "&amp;",
                    "&lt;!channel&gt;",
                    "&#60;",
                    "<",
                    ">",
                    ">>> quote",
                    "\n> quote",
                    "*bold*",
                    "_it_",
                    "~gone~",
                    "`code`",
                    "```block```",
                    ":smile:",
                    ":+1:",
                    "::skin-tone-2:",
                    ":ня:",
                    "14:30:00",
                    "a_b_c",
                    "x*y*z",
                    "|",
                    "||",
                    "*",
                    "**",
                    "_",
                    "``",
                    "\u0000",
                    "\u0007",
                    "\u001b[31m",
                    "\r\n",
                    "\r",
                    "\t",
                    "\u2028",
                    "\uD800",
                    "\uDC00",
                    "\uFFFE",
                    "\uFFFF",
                    "\u202Eetag",
                    "\u2066",
                    "\u200B",
                    "\uFEFF",
                    "\u00AD",
                    "مباحثات في ميامي",
                    "переговори в Маямі",
                    "переговоры",
                    "マイアミ会談",
                    "谈判",
                    "협상",
                    "שיחות",
                    "เจรจา",
                    "बातचीत",
                    "👩‍👩‍👧‍👦",
                    "🇺🇦",
                    "👍🏽",
                    "e\u0301\u0301\u0301",
                    "Z̸̢̛a̴l̵g̶o̷",
                    "ﷺ",
                    "Envoys met. They talked.",
                    "  ",
                    "\n\n",
                    "https://example.org/a_b_c?x=1&y=2",
                    "{\"type\":\"section\"}",
                    "%s%n",
                    "${x}",
                    "\\u003c");

    private final Random random;

    HostileTexts(long seed) {
        this.random = new Random(seed);
    }

    Message message() {
        List<Block> blocks = new ArrayList<>();
        int count = 1 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            blocks.add(block());
        }
        return new Message(blocks);
    }

    private Block block() {
        return switch (random.nextInt(7)) {
            case 0 -> new Block.Heading(text());
            case 1, 2 -> new Block.Paragraph(runs());
            case 3 -> new Block.Note(runs());
            case 4 -> new Block.Fixed(text());
            case 5 -> new Block.Divider();
            default -> new Block.Buttons(buttons());
        };
    }

    private List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            runs.add(
                    switch (random.nextInt(5)) {
                        case 0 -> new Run.Bold(text());
                        case 1 -> new Run.Italic(text());
                        case 2 -> new Run.Link(text(), target());
                        default -> new Run.Plain(text());
                    });
        }
        return runs;
    }

    private List<Button> buttons() {
        List<Button> buttons = new ArrayList<>();
        int count = random.nextInt(random.nextInt(10) == 0 ? 60 : 5);
        for (int i = 0; i < count; i++) {
            buttons.add(new Button(text(), random.nextBoolean() ? "story " + i : text()));
        }
        return buttons;
    }

    private URI target() {
        return switch (random.nextInt(7)) {
            case 0 -> URI.create("https://example.org/" + "a/".repeat(random.nextInt(3000)));
            case 1 ->
                    URI.create(
                            "https://example.org/?a=1&b=2&c=" + "x&".repeat(random.nextInt(900)));
            case 2 -> URI.create("!channel");
            case 3 -> URI.create("@U1");
            case 4 -> URI.create("javascript:alert(1)");
            case 5 -> URI.create("https://пример.рф/новости");
            default -> URI.create("https://example.org/story_1_2#x");
        };
    }

    String text() {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(random.nextInt(20) == 0 ? 400 : 12);
        for (int i = 0; i < pieces; i++) {
            text.append(piece());
            if (random.nextInt(3) == 0) {
                text.append(' ');
            }
        }
        return text.toString();
    }

    private String piece() {
        return switch (random.nextInt(12)) {
            case 0 -> Character.toString(random.nextInt(0x3000));
            case 1 -> Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1));
            case 2 -> Character.toString((char) random.nextInt(128)).repeat(1 + random.nextInt(5));
            case 3 -> random.nextInt(40) == 0 ? "x".repeat(random.nextInt(9000)) : "word";
            case 4 -> "*_~`:<>&|@".charAt(random.nextInt(10)) + "";
            default -> SNIPPETS.get(random.nextInt(SNIPPETS.size()));
        };
    }
}
