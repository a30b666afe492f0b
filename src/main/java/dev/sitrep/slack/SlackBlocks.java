package dev.sitrep.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;

import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.delivery.Message.Run;

import java.util.ArrayList;
import java.util.List;

/**
 * Messages as Slack's blocks, valid by construction: what is too long is cut, what is empty is left out. The limits are those of
 * Slack's Block Kit reference.
 */
final class SlackBlocks {
    /** Action ids of our buttons: this and the button's place in its row. */
    static final String ACTION = "command:";

    private static final int BUTTON_TEXT = 75;
    private static final int BUTTON_VALUE = 2_000;

    private SlackBlocks() {}

    /** The blocks of a message; none where a reader would see nothing. */
    static List<LayoutBlock> of(Message message) {
        List<LayoutBlock> blocks = new ArrayList<>();
        boolean anything = false;
        for (Block whole : message.blocks()) {
            for (Block block : SlackCut.fit(whole)) {
                int before = blocks.size();
                add(block, blocks);
                anything |= blocks.size() > before && !(block instanceof Block.Divider);
            }
        }
        return anything ? blocks : List.of();
    }

    private static void add(Block block, List<LayoutBlock> into) {
        switch (block) {
            case Block.Heading heading when SlackText.visible(heading.text()) ->
                    into.add(HeaderBlock.builder().text(plain(heading.text())).build());
            case Block.Paragraph paragraph -> addSection(SlackRuns.mrkdwn(paragraph.runs()), into);
            case Block.Note note -> addContext(SlackRuns.mrkdwn(note.runs()), into);
            case Block.Fixed fixed when SlackText.visible(fixed.text()) ->
                    addSection("```\n" + SlackText.fixed(stripEnd(fixed.text())) + "\n```", into);
            case Block.Divider divider -> into.add(new DividerBlock());
            case Block.Picture picture -> addSection(SlackText.mrkdwn(picture.text()), into);
            case Block.Buttons buttons -> addActions(buttons, into);
            case Block.Heading heading -> {}
            case Block.Fixed fixed -> {}
        }
    }

    private static String stripEnd(String fixed) {
        return fixed.endsWith("\n") ? fixed.substring(0, fixed.length() - 1) : fixed;
    }

    private static void addSection(String text, List<LayoutBlock> into) {
        if (SlackText.visible(text)) {
            into.add(SectionBlock.builder().text(mrkdwn(text)).build());
        }
    }

    private static void addContext(String text, List<LayoutBlock> into) {
        if (SlackText.visible(text)) {
            into.add(ContextBlock.builder().elements(List.of(mrkdwn(text))).build());
        }
    }

    private static void addActions(Block.Buttons buttons, List<LayoutBlock> into) {
        List<BlockElement> elements = new ArrayList<>();
        for (Button button : buttons.buttons()) {
            if (usable(button)) {
                elements.add(
                        ButtonElement.builder()
                                .actionId(ACTION + elements.size())
                                .text(plain(clipped(label(button), BUTTON_TEXT)))
                                .value(button.command())
                                .build());
            }
        }
        if (!elements.isEmpty()) {
            into.add(ActionsBlock.builder().elements(elements).build());
        }
    }

    /** A command that was cut would be another command: a button with one that is too long is left out. */
    private static boolean usable(Button button) {
        return SlackText.visible(button.command())
                && button.command().length() <= BUTTON_VALUE
                && button.command().equals(SlackText.oneLine(button.command()));
    }

    private static String label(Button button) {
        String label = SlackText.oneLine(button.label());
        return SlackText.visible(label) ? label : button.command();
    }

    /** Without emoji: names between colons stay what they are. */
    private static PlainTextObject plain(String text) {
        return PlainTextObject.builder().text(text).emoji(false).build();
    }

    /** Verbatim: Slack makes no links or mentions out of bare addresses and names. */
    private static MarkdownTextObject mrkdwn(String text) {
        return MarkdownTextObject.builder().text(text).verbatim(true).build();
    }

    /**
     * The message as plain lines, escaped: for notifications, screen readers, and where blocks are refused.
     *
     * @param most the most characters to give; the rest is cut between words
     */
    static String text(Message message, int most) {
        StringBuilder lines = new StringBuilder();
        for (Block block : message.blocks()) {
            String line = line(block).strip();
            if (!line.isEmpty()) {
                lines.append(lines.isEmpty() ? "" : "\n").append(line);
            }
        }
        // Escaping makes a character five at most.
        String text = SlackText.mrkdwn(lines.toString());
        return text.length() <= most ? text : SlackText.mrkdwn(clipped(lines.toString(), most / 5));
    }

    private static String line(Block block) {
        return switch (block) {
            case Block.Heading heading -> SlackText.oneLine(heading.text());
            case Block.Paragraph paragraph -> line(paragraph.runs());
            case Block.Note note -> line(note.runs());
            case Block.Fixed fixed -> SlackText.clean(fixed.text());
            case Block.Divider divider -> "";
            case Block.Picture picture -> SlackText.oneLine(picture.text());
            case Block.Buttons buttons -> "";
        };
    }

    private static String line(List<Run> runs) {
        StringBuilder line = new StringBuilder();
        for (Run run : runs) {
            line.append(
                    run instanceof Run.Link link
                            ? SlackRuns.label(link)
                            : SlackText.clean(run.text()));
        }
        return line.toString();
    }

    /** A text of at most so many characters; where it is cut, at a word if there is one near, it ends in "…". */
    static String clipped(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = SlackCut.wholeCharacters(text, most - 1);
        int word = text.lastIndexOf(' ', end);
        return text.substring(0, word > most / 2 ? word : end) + "…";
    }
}
