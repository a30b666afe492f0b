package dev.sitrep.telegram;

import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.delivery.Message.Run;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Messages made of whatever a feed may hold, drawn from one seed. */
final class HostileText {
    private static final List<String> FRAGMENTS =
            List.of(
                    "<script>alert(1)</script>",
                    "</b>",
                    "<b>",
                    "<a href=\"",
                    "\">",
                    "&lt;b&gt;",
                    "&amp;amp;",
                    "&#60;",
                    "&",
                    "<",
                    ">",
                    "\"",
                    "'",
                    "</pre></code>",
                    "<tg-spoiler>",
                    "<!--",
                    "]]>",
                    "\u0000",
                    "\u0007\u001B[31m",
                    "\r\n",
                    "\r",
                    "\t",
                    "\n\n\n",
                    " ",
                    "\u00A0",
                    "\u200B\u200D",
                    "\u202E",
                    "\u2066\u2069",
                    "\u2067",
                    "\u200F\u061C",
                    "\u0333",
                    "\u030A",
                    "\u3164\u115F",
                    "\uDB40\uDC00",
                    "\u034F",
                    "\uFE0F",
                    "<i><b><u><s><a href='x'>",
                    "</i></b></a></tg-spoiler>",
                    "<blockquote expandable>",
                    "<tg-emoji emoji-id=\"1\">",
                    "&#x3C;b&#x3E;",
                    "&lt",
                    "&#xD800;",
                    "**bold** __x__ [a](tg://user?id=1) `c`",
                    "क्षत्रिय",
                    "한국어",
                    "ქართული",
                    "አማርኛ",
                    "Việt Nam ế",
                    "नमस्ते",
                    "𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
                    "👍🏽",
                    "1️⃣",
                    "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
                    "\u2028",
                    "\uFEFF",
                    "\uD800",
                    "\uDC00",
                    "\uDBFF",
                    "😀",
                    "👨‍👩‍👧‍👦",
                    "🇺🇦",
                    "e\u0301\u030A\u0333",
                    "Переговори у Маямі тривають.",
                    "ما الجديد؟",
                    "外交部发言人",
                    "ไทยแลนด์",
                    "ﷺ",
                    "עברית",
                    "https://x.example/?a=1&b=<2>",
                    "@someone",
                    "/start",
                    "#tag",
                    "%s %d",
                    "${x}",
                    "\\u0041");

    private final Random random;

    HostileText(long seed) {
        this.random = new Random(seed);
    }

    Message message() {
        return new Message(list(1 + random.nextInt(12), i -> block()));
    }

    private Block block() {
        return switch (random.nextInt(12)) {
            case 0, 1 -> new Block.Heading(text());
            case 2, 3 -> new Block.Note(runs());
            case 4 -> new Block.Fixed(text());
            case 5 -> new Block.Divider();
            case 6 ->
                    new Block.Buttons(
                            list(
                                    random.nextInt(random.nextInt(40) == 0 ? 3000 : 12),
                                    i -> button()));
            default -> new Block.Paragraph(runs());
        };
    }

    private Button button() {
        String command = random.nextInt(6) == 0 ? text() : "story " + random.nextInt(100);
        return new Button(text(), command);
    }

    private List<Run> runs() {
        return list(random.nextInt(random.nextInt(20) == 0 ? 150 : 6), i -> run());
    }

    private Run run() {
        return switch (random.nextInt(5)) {
            case 0 -> new Run.Bold(text());
            case 1 -> new Run.Italic(text());
            case 2 -> new Run.Link(text(), address());
            default -> new Run.Plain(text());
        };
    }

    private URI address() {
        List<String> addresses =
                List.of(
                        "https://x.example/a?b=1&c=%22d%22",
                        "http://[::1]/",
                        "tg://user?id=1",
                        "javascript:alert(1)",
                        "mailto:a@b.example",
                        "relative/path",
                        "https://пример.example/новина",
                        "https://x.example/" + "long/".repeat(1000));
        return URI.create(addresses.get(random.nextInt(addresses.size())));
    }

    String text() {
        int pieces = random.nextInt(8);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            switch (random.nextInt(5)) {
                case 0, 1 -> text.append(FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
                case 2 -> text.append((char) random.nextInt(0x10000));
                case 3 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
                default -> text.append("word ");
            }
        }
        return switch (random.nextInt(80)) {
            case 0 -> text.toString().repeat(1 + random.nextInt(2000));
            case 1 -> FRAGMENTS.get(random.nextInt(FRAGMENTS.size())).repeat(9000);
            default -> text.toString();
        };
    }

    private static <T> List<T> list(int size, IntFunction<T> each) {
        return new ArrayList<>(IntStream.range(0, size).mapToObj(each).toList());
    }
}
