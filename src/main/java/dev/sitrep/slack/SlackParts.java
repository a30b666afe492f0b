package dev.sitrep.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.ButtonElement;

import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits a message into parts that Slack takes. A heading stays with what follows it: blocks go over to the next part a heading's
 * worth at a time, and one by one only where that is too much for a part of its own.
 */
final class SlackParts {
    /** Slack takes 50 blocks; one of them may be the part's number. */
    static final int BLOCKS = 45;

    /** Seen: {@code msg_blocks_too_long} at 12 to 13 thousand characters over all blocks. */
    static final int CHARACTERS = 9_900;

    private final List<Message> parts = new ArrayList<>();
    private List<Block> part = new ArrayList<>();
    private Size size = Size.NOTHING;

    private SlackParts() {}

    /** The parts; where there are several, each says at its end which it is: {@code 1/3}. */
    static List<Message> of(Message whole) {
        List<Message> parts = cut(whole);
        return parts.size() == 1
                ? parts
                : IntStream.range(0, parts.size())
                        .mapToObj(i -> numbered(parts.get(i), (i + 1) + "/" + parts.size()))
                        .toList();
    }

    private static Message numbered(Message part, String number) {
        List<Block> blocks = new ArrayList<>(part.blocks());
        blocks.add(Block.note(number));
        return new Message(blocks);
    }

    private static List<Message> cut(Message whole) {
        SlackParts parts = new SlackParts();
        for (List<Block> group : groups(whole)) {
            parts.add(group);
        }
        parts.endPart();
        return parts.parts.isEmpty() ? List.of(whole) : List.copyOf(parts.parts);
    }

    /** What of a message stands in one part, where there can be no second. */
    static Message first(Message whole) {
        return cut(whole).getFirst();
    }

    private static List<List<Block>> groups(Message whole) {
        List<List<Block>> groups = new ArrayList<>();
        for (Block uncut : whole.blocks()) {
            List<Block> fitting = SlackCut.fit(uncut);
            if (groups.isEmpty()
                    || uncut instanceof Block.Heading
                    || uncut instanceof Block.Divider) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().addAll(fitting);
        }
        return groups;
    }

    private void add(List<Block> group) {
        Size more = Size.of(group);
        if (!size.plus(more).fits()) {
            endPart();
        }
        if (more.fits()) {
            part.addAll(group);
            size = size.plus(more);
            return;
        }
        for (Block block : group) {
            Size one = Size.of(List.of(block));
            if (!size.plus(one).fits()) {
                endPart();
            }
            part.add(block);
            size = size.plus(one);
        }
    }

    /** A rule at the edge of a part separates nothing. */
    private void endPart() {
        while (!part.isEmpty() && part.getFirst() instanceof Block.Divider) {
            part.removeFirst();
        }
        while (!part.isEmpty() && part.getLast() instanceof Block.Divider) {
            part.removeLast();
        }
        if (!SlackBlocks.of(new Message(part)).isEmpty()) {
            parts.add(new Message(part));
        }
        part = new ArrayList<>();
        size = Size.NOTHING;
    }

    /** What a stretch of a message takes of the limits. */
    record Size(int blocks, int characters) {
        static final Size NOTHING = new Size(0, 0);

        static Size of(List<Block> blocks) {
            List<LayoutBlock> rendered = SlackBlocks.of(new Message(blocks));
            int rules = (int) blocks.stream().filter(Block.Divider.class::isInstance).count();
            return new Size(
                    Math.max(rules, rendered.size()),
                    rendered.stream().mapToInt(Size::characters).sum());
        }

        Size plus(Size other) {
            return new Size(blocks + other.blocks, characters + other.characters);
        }

        boolean fits() {
            return blocks <= BLOCKS && characters <= CHARACTERS;
        }

        private static int characters(LayoutBlock block) {
            return switch (block) {
                case HeaderBlock header -> header.getText().getText().length();
                case SectionBlock section -> section.getText().getText().length();
                case ContextBlock context ->
                        context.getElements().stream()
                                .mapToInt(e -> e instanceof TextObject t ? t.getText().length() : 0)
                                .sum();
                case ActionsBlock actions ->
                        actions.getElements().stream()
                                .mapToInt(e -> e instanceof ButtonElement b ? characters(b) : 0)
                                .sum();
                default -> 0;
            };
        }

        private static int characters(ButtonElement button) {
            return button.getText().getText().length() + button.getValue().length();
        }
    }
}
