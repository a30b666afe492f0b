package dev.sitrep.telegram;

import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a message into parts that Telegram takes: at most 4096 UTF-16 units when the markup is parsed, never empty. Blocks
 * stay whole where one fits; a heading stays with what follows it, and a story that began in the second half of a full
 * part moves to the next.
 */
final class TelegramParts {
    private final List<Message> done = new ArrayList<>();
    private List<Block> open = new ArrayList<>();

    private TelegramParts() {}

    /** The parts in order; at least one. */
    static List<Message> of(Message whole) {
        TelegramParts parts = new TelegramParts();
        for (Block block : whole.blocks()) {
            if (TelegramHtml.visible(block)) {
                TelegramPieces.of(block).forEach(parts::add);
            }
        }
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
        return TelegramHtml.of(longer).fits();
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
        return done.isEmpty() ? List.of(Message.text("…")) : List.copyOf(done);
    }
}
