package dev.sitrep.terminal;

import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A message as lines of a terminal, wrapped at its width. */
public final class TerminalText {
    private final int width;
    private final boolean colour;

    /**
     * @param width in columns; at least 20 are used
     * @param colour whether styles are marked by ANSI escapes
     */
    public TerminalText(int width, boolean colour) {
        this.width = Math.max(20, width);
        this.colour = colour;
    }

    /** The message's lines, each ended by a line feed. */
    public String render(Message message) {
        StringBuilder out = new StringBuilder();
        Block before = null;
        for (Block block : message.blocks()) {
            if (before != null && apart(before, block)) {
                out.append('\n');
            }
            lines(block).forEach(line -> out.append(line).append('\n'));
            before = block;
        }
        return out.toString();
    }

    /** Notes and buttons belong to what stands above them; a note below buttons is of the whole. */
    private static boolean apart(Block before, Block block) {
        return switch (block) {
            case Block.Buttons buttons -> false;
            case Block.Note note -> before instanceof Block.Buttons;
            default -> true;
        };
    }

    private List<String> lines(Block block) {
        return switch (block) {
            case Block.Heading heading -> wrap(StyledText.of(heading.text(), Style.BOLD));
            case Block.Paragraph paragraph -> paragraph(paragraph.runs());
            case Block.Note note -> wrap(StyledText.of(note.runs(), Style.DIM));
            case Block.Fixed fixed -> StyledText.of(fixed.text(), Style.PLAIN).lines(colour);
            case Block.Divider divider -> List.of("─".repeat(Math.min(width, 40)));
            case Block.Buttons buttons -> wrap(StyledText.of(labels(buttons), Style.BOLD));
            case Block.Picture picture -> wrap(StyledText.of(picture.text(), Style.PLAIN));
        };
    }

    private static String labels(Block.Buttons buttons) {
        return buttons.buttons().stream()
                .map(button -> "[" + button.label() + "]")
                .collect(Collectors.joining(" "));
    }

    /** A line that begins bold and ends in italics is a title with a remark: the remark goes to the right edge, on a line of its own where the title's last has no room. */
    private List<String> paragraph(List<Run> runs) {
        int end = titleEnd(runs);
        if (end < 0) {
            return wrap(StyledText.of(runs, Style.PLAIN));
        }
        StyledText title = StyledText.of(runs.subList(0, end), Style.PLAIN).stripped();
        StyledText remark = StyledText.of(runs.get(end).text(), Style.DIM);
        if (remark.columns() > width) {
            return wrap(StyledText.of(runs, Style.PLAIN));
        }
        List<StyledText> titleLines = title.wrap(width);
        List<String> lines = new ArrayList<>(wrap(title));
        int room = width - remark.columns();
        int gap = room - titleLines.getLast().columns();
        if (gap < 2) {
            lines.add(" ".repeat(room) + remark.line(colour));
        } else {
            lines.addLast(lines.removeLast() + " ".repeat(gap) + remark.line(colour));
        }
        List<Run> rest = runs.subList(end + 1, runs.size());
        if (!rest.isEmpty()) {
            lines.addAll(wrap(StyledText.of(rest, Style.PLAIN).withoutFirstBreak()));
        }
        return lines;
    }

    private static int titleEnd(List<Run> runs) {
        if (runs.isEmpty() || !(runs.getFirst() instanceof Run.Bold)) {
            return -1;
        }
        for (int i = 0; i < runs.size() && !runs.get(i).text().contains("\n"); i++) {
            boolean last = i + 1 == runs.size() || runs.get(i + 1).text().startsWith("\n");
            if (last && runs.get(i) instanceof Run.Italic) {
                return i;
            }
        }
        return -1;
    }

    private List<String> wrap(StyledText text) {
        return text.wrap(width).stream().map(line -> line.line(colour)).toList();
    }
}
