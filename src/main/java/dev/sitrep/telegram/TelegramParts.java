package dev.sitrep.telegram;

import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cuts a message into parts that Telegram takes: at most 4096 UTF-16 units when the markup is parsed, never empty. Blocks
 * stay whole where one fits; a heading stays with what follows it, and a story that began in the second half of a full
 * part moves to the next. Where there are several, each ends with its number and theirs: "1/3".
 */
final class TelegramParts {
    /** A line break and "9999/9999". */
    private static final int NUMBER_UNITS = 10;

    private final List<Message> done = new ArrayList<>();
    private List<Block> open = new ArrayList<>();

    private TelegramParts() {}

    /** The parts in order; at least one. */
    static List<Message> of(Message whole) {
        List<Block> seen = whole.blocks().stream().filter(TelegramHtml::visible).toList();
        if (seen.isEmpty()) {
            return List.of(Message.text("…"));
        }
        if (TelegramHtml.of(seen).fits()) {
            return List.of(new Message(seen));
        }
        TelegramParts parts = new TelegramParts();
        seen.forEach(block -> TelegramPieces.of(block).forEach(parts::add));
        return parts.finish();
    }

    private void add(Block block) {
        while (!open.isEmpty() && !fits(block)) {
            close(cut());
        }
        boolean ruleAtTheTop = block instanceof Block.Divider && open.isEmpty() && !done.isEmpty();
        if (!ruleAtTheTop) {
            open.add(block);
        }
    }

    private boolean fits(Block block) {
        List<Block> longer = new ArrayList<>(open);
        longer.add(block);
        return fits(longer);
    }

    /** Whether they are one part, with its number. */
    static boolean fits(List<Block> blocks) {
        return TelegramHtml.of(blocks).fits(NUMBER_UNITS, 1);
    }

    /** How many of the open blocks go into the part that is now full. */
    private int cut() {
        for (int i = open.size() - 1; i > 0; i--) {
            if (open.get(i) instanceof Block.Heading) {
                boolean last = i == open.size() - 1;
                int before = TelegramHtml.of(open.subList(0, i)).length();
                return last || before >= TelegramHtml.MOST_UNITS / 2 ? i : open.size();
            }
        }
        return open.size();
    }

    private void close(int blocks) {
        done.add(new Message(open.subList(0, blocks)));
        open = new ArrayList<>(open.subList(blocks, open.size()));
    }

    private List<Message> finish() {
        if (!open.isEmpty()) {
            close(open.size());
        }
        return IntStream.rangeClosed(1, done.size()).mapToObj(this::numbered).toList();
    }

    private Message numbered(int part) {
        if (done.size() == 1) {
            return done.getFirst();
        }
        List<Block> blocks = new ArrayList<>(done.get(part - 1).blocks());
        blocks.add(Block.note(part + "/" + done.size()));
        return new Message(blocks);
    }
}
