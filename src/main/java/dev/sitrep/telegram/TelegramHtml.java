package dev.sitrep.telegram;

import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.delivery.Message.Run;
import dev.sitrep.delivery.Png;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A message in Telegram's HTML mode, valid by construction whatever characters it was made of (Bot API, "HTML style").
 *
 * @param html what to send with {@code parse_mode=HTML}; never empty
 * @param plain the same words without markup, for a server that refuses the markup all the same
 * @param length UTF-16 units that are left when the markup is parsed; the server's limit counts these
 * @param entities styled stretches and links; the server ignores all past the first hundred
 * @param keyboard rows of inline buttons, each with a label and 1 to 64 bytes of data
 */
record TelegramHtml(
        String html, String plain, int length, int entities, List<List<Button>> keyboard) {
    /** The server's limit on a message, after its markup is parsed. */
    static final int MOST_UNITS = 4096;

    static final int MOST_ENTITIES = 100;
    static final int MOST_BUTTONS = 100;

    private static final int BUTTONS_IN_ROW = 8;
    private static final int LABEL_UNITS = 64;
    private static final int DATA_BYTES = 64;
    private static final int ADDRESS_UNITS = 2000;
    private static final String RULE = "──────────";
    private static final String NOTHING = "…";
    private static final String FILLERS = "\u115F\u1160\u3164\uFFA0";

    static TelegramHtml of(Message message) {
        Renderer renderer = new Renderer();
        message.blocks().forEach(renderer::add);
        return renderer.rendered();
    }

    static TelegramHtml of(List<Block> blocks) {
        return of(new Message(blocks));
    }

    /** Whether the server would take it as one message. */
    boolean fits() {
        return fits(0, 0);
    }

    /** Whether the server would take it with so many units and entities more. */
    boolean fits(int moreUnits, int moreEntities) {
        return length + moreUnits <= MOST_UNITS
                && entities + moreEntities <= MOST_ENTITIES
                && keyboard.stream().mapToInt(List::size).sum() <= MOST_BUTTONS;
    }

    /** The words of a run as they are shown. */
    static String shown(Run run) {
        String clean = TelegramText.clean(run.text());
        boolean nameless = run instanceof Run.Link && !TelegramText.visible(clean);
        return nameless ? TelegramText.clean(((Run.Link) run).target().toString()) : clean;
    }

    /** Whether a reader sees anything of a block. */
    static boolean visible(Block block) {
        return switch (block) {
            case Block.Heading(String text) -> TelegramText.visible(TelegramText.clean(text));
            case Block.Fixed(String text) -> TelegramText.visible(TelegramText.clean(text));
            case Block.Paragraph(List<Run> runs) -> visible(runs);
            case Block.Note(List<Run> runs) -> visible(runs);
            case Block.Picture(Png png, String text) ->
                    TelegramText.visible(TelegramText.clean(text));
            case Block.Divider() -> true;
            case Block.Buttons(List<Button> buttons) ->
                    buttons.stream().anyMatch(TelegramHtml::pressable);
        };
    }

    private static boolean visible(List<Run> runs) {
        return runs.stream().anyMatch(run -> TelegramText.visible(shown(run)));
    }

    /** A button whose data the server would refuse is left out: cut data would be another command. */
    private static boolean pressable(Button button) {
        String data = button.command();
        int bytes = data.getBytes(StandardCharsets.UTF_8).length;
        return bytes >= 1 && bytes <= DATA_BYTES && TelegramText.clean(data).equals(data);
    }

    /** Telegram refuses a button without a visible text, and the whole message with it; fillers are letters that nobody sees. */
    private static Button labelled(Button button) {
        String label = TelegramText.line(button.label(), LABEL_UNITS);
        boolean seen =
                label.codePoints().anyMatch(c -> TelegramText.visible(c) && FILLERS.indexOf(c) < 0);
        return new Button(seen ? label : NOTHING, button.command());
    }

    private static boolean linkable(URI target) {
        String scheme = target.getScheme();
        return ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))
                && target.getHost() != null
                && target.toASCIIString().length() <= ADDRESS_UNITS;
    }

    /** Writes markup and plain words side by side, block by block. */
    private static final class Renderer {
        private final StringBuilder html = new StringBuilder();
        private final StringBuilder plain = new StringBuilder();
        private final List<List<Button>> keyboard = new ArrayList<>();
        private int entities;

        void add(Block block) {
            if (!visible(block)) {
                return;
            }
            if (!(block instanceof Block.Buttons) && !plain.isEmpty()) {
                write(block instanceof Block.Heading ? "\n\n" : "\n");
            }
            switch (block) {
                case Block.Heading(String text) -> tag("b", TelegramText.clean(text));
                case Block.Paragraph(List<Run> runs) -> runs.forEach(run -> run(run, false));
                case Block.Note(List<Run> runs) -> note(runs);
                case Block.Fixed(String text) -> tag("pre", TelegramText.clean(text));
                case Block.Picture(Png png, String text) -> write(TelegramText.clean(text));
                case Block.Divider() -> write(RULE);
                case Block.Buttons(List<Button> buttons) -> rows(buttons);
            }
        }

        private void note(List<Run> runs) {
            entities++;
            html.append("<i>");
            runs.forEach(run -> run(run, true));
            html.append("</i>");
        }

        private void run(Run run, boolean inItalics) {
            String words = shown(run);
            if (!TelegramText.visible(words)) {
                write(words);
                return;
            }
            switch (run) {
                case Run.Plain plainRun -> write(words);
                case Run.Bold bold -> tag("b", words);
                case Run.Italic italic when inItalics -> write(words);
                case Run.Italic italic -> tag("i", words);
                case Run.Link(String text, URI target) when linkable(target) -> link(words, target);
                case Run.Link link -> write(words);
            }
        }

        private void link(String words, URI target) {
            entities++;
            html.append("<a href=\"")
                    .append(TelegramText.escape(target.toASCIIString()))
                    .append("\">");
            write(words);
            html.append("</a>");
        }

        private void tag(String name, String words) {
            entities++;
            html.append('<').append(name).append('>');
            write(words);
            html.append("</").append(name).append('>');
        }

        private void write(String words) {
            html.append(TelegramText.escape(words));
            plain.append(words);
        }

        private void rows(List<Button> buttons) {
            List<Button> good =
                    buttons.stream()
                            .filter(TelegramHtml::pressable)
                            .map(TelegramHtml::labelled)
                            .toList();
            for (int i = 0; i < good.size(); i += BUTTONS_IN_ROW) {
                keyboard.add(good.subList(i, Math.min(good.size(), i + BUTTONS_IN_ROW)));
            }
        }

        TelegramHtml rendered() {
            if (plain.isEmpty()) {
                write(NOTHING);
            }
            return new TelegramHtml(
                    html.toString(),
                    plain.toString(),
                    plain.length(),
                    entities,
                    List.copyOf(keyboard));
        }
    }
}
