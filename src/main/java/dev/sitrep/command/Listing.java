package dev.sitrep.command;

import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.delivery.Message.Run;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A long answer, shown a page at a time: what stands above and below on every page, and the items between. A page fits one message on
 * every platform, so that it can take the place of another.
 *
 * @param again the command that shows it: {@code sources #17}; with a page's number it fits a button
 * @param head such as a heading
 * @param foot such as a hint and buttons
 */
record Listing(String again, List<Block> head, List<Item> items, List<Block> foot) {
    private static final int MOST_ITEMS = 10;

    /** A telephone's width shows so many numbers. */
    private static final int MOST_NUMBERS = 5;

    /** Telegram shows 4096 (UTF-16 units); what is above and below takes its part. */
    private static final int MOST_CHARACTERS = 2800;

    /** Slack counts addresses as well, and three or four more for each {@code & < >}; a message over 12,000 it refuses. */
    private static final int MOST_WEIGHT = 7500;

    /**
     * One of the list.
     *
     * @param button leads to it, and is short: its number; null where there is none
     */
    record Item(Block block, @Nullable Button button) {
        static Item of(Block block) {
            return new Item(block, null);
        }
    }

    Listing {
        head = List.copyOf(head);
        items = List.copyOf(items);
        foot = List.copyOf(foot);
    }

    /** The page that was asked for, or a sentence where there is none of that number. */
    Message page(int number, Command command, Context context) {
        List<List<Item>> pages = pages();
        int count = Math.max(1, pages.size());
        if (number < 1 || number > count) {
            return command.wrong(
                    context, context.say("asking.page", String.valueOf(number), count));
        }
        List<Item> page = pages.isEmpty() ? List.of() : pages.get(number - 1);
        List<Block> blocks = new ArrayList<>(head);
        page.forEach(item -> blocks.add(item.block()));
        foot.stream().filter(block -> !isButtons(block)).forEach(blocks::add);
        blocks.addAll(numbers(page));
        if (count > 1) {
            blocks.add(turning(number, count));
        }
        foot.stream().filter(Listing::isButtons).forEach(blocks::add);
        return new Message(blocks);
    }

    private static boolean isButtons(Block block) {
        return block instanceof Block.Buttons;
    }

    /** In rows of one length: of six, three and three. */
    private static List<Block> numbers(List<Item> page) {
        List<Button> all = page.stream().map(Item::button).filter(Objects::nonNull).toList();
        int rows = (all.size() + MOST_NUMBERS - 1) / MOST_NUMBERS;
        int inRow = rows == 0 ? 1 : (all.size() + rows - 1) / rows;
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < all.size(); i += inRow) {
            blocks.add(new Block.Buttons(all.subList(i, Math.min(all.size(), i + inRow))));
        }
        return blocks;
    }

    /** [‹] [2/5] [›] */
    private Block turning(int number, int count) {
        List<Button> row = new ArrayList<>();
        if (number > 1) {
            row.add(new Button("‹", Page.command(again, number - 1)));
        }
        row.add(new Button(number + "/" + count, Page.command(again, number)));
        if (number < count) {
            row.add(new Button("›", Page.command(again, number + 1)));
        }
        return new Block.Buttons(row);
    }

    private List<List<Item>> pages() {
        List<List<Item>> pages = new ArrayList<>();
        List<Item> page = new ArrayList<>();
        Size size = Size.NOTHING;
        for (Item item : items) {
            Size longer = size.plus(Size.of(item.block()));
            if (!page.isEmpty() && (page.size() == MOST_ITEMS || !longer.fits())) {
                pages.add(page);
                page = new ArrayList<>();
                longer = Size.of(item.block());
            }
            page.add(item);
            size = longer;
        }
        if (!page.isEmpty()) {
            pages.add(page);
        }
        return pages;
    }

    /** What a stretch of a message takes of the platforms' limits. */
    private record Size(int characters, int weight) {
        static final Size NOTHING = new Size(0, 0);

        static Size of(Block block) {
            return switch (block) {
                case Block.Heading(String text) -> of(text);
                case Block.Paragraph(List<Run> runs) -> of(runs);
                case Block.Note(List<Run> runs) -> of(runs);
                case Block.Fixed(String text) -> of(text);
                case Block.Divider divider -> new Size(1, 1);
                case Block.Buttons buttons -> NOTHING;
                case Block.Picture picture -> of(picture.text());
            };
        }

        private static Size of(List<Run> runs) {
            Size all = new Size(1, 1);
            for (Run run : runs) {
                all = all.plus(of(run.text()));
                if (run instanceof Run.Link link) {
                    all = all.plus(new Size(0, of(link.target().toString()).weight));
                }
            }
            return all;
        }

        private static Size of(String text) {
            int escapes = (int) text.chars().filter(c -> c == '&' || c == '<' || c == '>').count();
            return new Size(text.length(), text.length() + 4 * escapes);
        }

        Size plus(Size other) {
            return new Size(characters + other.characters, weight + other.weight);
        }

        boolean fits() {
            return characters <= MOST_CHARACTERS && weight <= MOST_WEIGHT;
        }
    }
}
