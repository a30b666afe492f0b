package dev.sitrep.delivery;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a chat is told, before any platform's markup: blocks in reading order. Texts may hold any characters; escaping is the
 * messenger's business.
 */
public record Message(List<Block> blocks) {
    public Message {
        blocks = List.copyOf(blocks);
    }

    /** One paragraph of plain text. */
    public static Message text(String text) {
        return new Message(List.of(Block.paragraph(text)));
    }

    /** The same message with one more block at its end. */
    public Message with(Block last) {
        List<Block> more = new ArrayList<>(blocks);
        more.add(last);
        return new Message(more);
    }

    /** The picture that this part is; empty where it is words. */
    public Optional<Block.Picture> picture() {
        return blocks.size() == 1 && blocks.getFirst() instanceof Block.Picture picture
                ? Optional.of(picture)
                : Optional.empty();
    }

    /** One part of a message that stands on lines of its own. */
    public sealed interface Block {
        /** A title line. */
        record Heading(String text) implements Block {}

        /** Running text; a line break inside a span is kept. */
        record Paragraph(List<Run> runs) implements Block {
            public Paragraph {
                runs = List.copyOf(runs);
            }
        }

        /** Side remarks: smaller or dimmer where the platform can. */
        record Note(List<Run> runs) implements Block {
            public Note {
                runs = List.copyOf(runs);
            }
        }

        /** Text whose columns matter. */
        record Fixed(String text) implements Block {}

        /** A rule between parts. */
        record Divider() implements Block {}

        /** A row of buttons. */
        record Buttons(List<Button> buttons) implements Block {
            public Buttons {
                buttons = List.copyOf(buttons);
            }
        }

        /**
         * A picture. It goes as a part of its own, behind the words of its message.
         *
         * @param text what it says, in whole sentences: for who can't see it, and for platforms that show none
         */
        record Picture(Png png, String text) implements Block {}

        static Block paragraph(String text) {
            return new Paragraph(List.of(new Run.Plain(text)));
        }

        static Block note(String text) {
            return new Note(List.of(new Run.Plain(text)));
        }
    }

    /** A stretch of text in one style. */
    public sealed interface Run {
        String text();

        record Plain(String text) implements Run {}

        record Bold(String text) implements Run {}

        record Italic(String text) implements Run {}

        record Link(String text, URI target) implements Run {}
    }

    /**
     * A press on it is the command it stands for.
     *
     * @param command such as {@code sources 3}, without a slash; at most 64 bytes (Telegram's callback_data)
     */
    public record Button(String label, String command) {}
}
