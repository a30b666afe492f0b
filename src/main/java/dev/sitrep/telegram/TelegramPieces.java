package dev.sitrep.telegram;

import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.delivery.Message.Run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Cuts one block that is too long for a message of its own, at sentences or words where there are any. */
final class TelegramPieces {
    /** Below the server's limit, so that a heading finds room before the first piece. */
    private static final int MOST_UNITS = 3800;

    private static final int MOST_RUNS = 90;

    private final List<List<Run>> done = new ArrayList<>();
    private List<Run> open = new ArrayList<>();
    private int room = MOST_UNITS;

    private TelegramPieces() {}

    /** The block itself where it fits. */
    static List<Block> of(Block block) {
        if (TelegramParts.fits(List.of(block))) {
            return List.of(block);
        }
        return switch (block) {
            case Block.Heading(String text) -> map(text, Block.Heading::new);
            case Block.Fixed(String text) -> map(text, Block.Fixed::new);
            case Block.Paragraph(List<Run> runs) ->
                    cut(runs).stream().<Block>map(Block.Paragraph::new).toList();
            case Block.Note(List<Run> runs) ->
                    cut(runs).stream().<Block>map(Block.Note::new).toList();
            case Block.Divider() -> List.of(block);
            case Block.Picture picture -> of(Block.paragraph(picture.text()));
            case Block.Buttons(List<Button> buttons) -> rows(buttons);
        };
    }

    private static List<Block> rows(List<Button> buttons) {
        List<Block> rows = new ArrayList<>();
        for (int i = 0; i < buttons.size(); i += TelegramHtml.MOST_BUTTONS) {
            int end = Math.min(buttons.size(), i + TelegramHtml.MOST_BUTTONS);
            rows.add(new Block.Buttons(buttons.subList(i, end)));
        }
        return rows;
    }

    private static List<Block> map(String text, Function<String, Block> toBlock) {
        return cut(List.of(new Run.Plain(text))).stream()
                .map(piece -> toBlock.apply(piece.getFirst().text()))
                .toList();
    }

    private static List<List<Run>> cut(List<Run> runs) {
        TelegramPieces pieces = new TelegramPieces();
        runs.forEach(pieces::add);
        pieces.close();
        return pieces.done;
    }

    private void add(Run run) {
        String rest = TelegramHtml.shown(run);
        while (rest.length() > room || open.size() == MOST_RUNS) {
            int end = open.size() == MOST_RUNS || movesWhole(run, rest) ? 0 : end(rest);
            if (end > 0) {
                open.add(with(run, rest.substring(0, end)));
            }
            rest = end > 0 ? afterBreak(rest.substring(end)) : rest;
            close();
        }
        if (!rest.isEmpty()) {
            open.add(with(run, rest));
            room -= rest.length();
        }
    }

    /** A link that fits into one piece is not cut. */
    private boolean movesWhole(Run run, String rest) {
        return run instanceof Run.Link && !open.isEmpty() && rest.length() <= MOST_UNITS;
    }

    /** After a line break the indentation of the next line counts. */
    private static String afterBreak(String rest) {
        return rest.startsWith("\n") ? rest.substring(1) : rest.stripLeading();
    }

    /** A word longer than a whole piece is cut anywhere; else it waits for the next piece. */
    private int end(String rest) {
        int border = room < 2 ? 0 : TelegramText.border(rest, room);
        return border == 0 && open.isEmpty() ? TelegramText.between(rest, room) : border;
    }

    private void close() {
        if (open.stream().anyMatch(run -> TelegramText.visible(run.text()))) {
            done.add(open);
        }
        open = new ArrayList<>();
        room = MOST_UNITS;
    }

    private static Run with(Run run, String text) {
        return switch (run) {
            case Run.Plain plain -> new Run.Plain(text);
            case Run.Bold bold -> new Run.Bold(text);
            case Run.Italic italic -> new Run.Italic(text);
            case Run.Link link -> new Run.Link(text, link.target());
        };
    }
}
