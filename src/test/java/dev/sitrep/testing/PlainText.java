package dev.sitrep.testing;

import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.delivery.Message.Run;

import java.util.List;
import java.util.stream.Collectors;

/** A message as a reader sees it, without markup; buttons stand in square brackets. */
final class PlainText {
    private PlainText() {}

    static String of(Message message) {
        return message.blocks().stream().map(PlainText::of).collect(Collectors.joining("\n"));
    }

    private static String of(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading.text();
            case Block.Paragraph paragraph -> of(paragraph.runs());
            case Block.Note note -> of(note.runs());
            case Block.Fixed fixed -> fixed.text();
            case Block.Divider divider -> "———";
            case Block.Picture picture -> "(" + picture.text() + ")";
            case Block.Buttons buttons ->
                    buttons.buttons().stream().map(PlainText::of).collect(Collectors.joining(" "));
        };
    }

    private static String of(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    private static String of(Button button) {
        return "[" + button.label() + "]";
    }
}
