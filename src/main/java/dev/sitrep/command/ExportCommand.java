package dev.sitrep.command;

import dev.sitrep.chat.ChatFeedStore;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.feed.Feed;
import dev.sitrep.feed.FeedStore;
import dev.sitrep.feed.Opml;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The feeds that the chat follows, as OPML. A list too long for one message comes as several whole documents, since half of one is none.
 * An address with a query may hold a key: it is shown only to who gave it.
 */
public final class ExportCommand implements Command {
    /** So much text fits into one message of any platform, its markup and heading included. */
    private static final int LONGEST_PART = 2_600;

    private final FeedStore feeds;
    private final ChatFeedStore followed;

    public ExportCommand(FeedStore feeds, ChatFeedStore followed) {
        this.feeds = feeds;
        this.followed = followed;
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    public String form() {
        return "export";
    }

    @Override
    public Purpose purpose() {
        return Purpose.FEEDS;
    }

    @Override
    public String example() {
        return "export";
    }

    @Override
    public Message run(Context context) {
        long chat = context.chat().id();
        Set<Long> followedHere = followed.of(chat);
        Set<Long> own = followed.ownOf(chat);
        List<Feed> all =
                feeds.list().stream().filter(feed -> followedHere.contains(feed.id())).toList();
        if (all.isEmpty()) {
            return Message.text(
                    context.speech()
                            .say(
                                    "export.none",
                                    context.typed("addfeed https://example.org/feed.xml")));
        }
        List<Feed> shown =
                all.stream()
                        .filter(f -> f.url().getRawQuery() == null || own.contains(f.id()))
                        .toList();
        return new Message(blocks(shown, all.size() - shown.size(), context));
    }

    private static List<Block> blocks(List<Feed> shown, int hidden, Context context) {
        List<String> parts = parts(shown);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(context.speech().say("export.heading", shown.size())));
        if (parts.size() == 1) {
            blocks.add(
                    Block.paragraph(context.speech().say("export.part", context.typed("import"))));
        } else if (parts.size() > 1) {
            blocks.add(
                    Block.paragraph(
                            context.speech()
                                    .say("export.parts", parts.size(), context.typed("import"))));
        }
        parts.forEach(part -> blocks.add(new Block.Fixed(part)));
        if (hidden > 0) {
            blocks.add(Block.note(context.speech().say("export.hidden", hidden)));
        }
        return blocks;
    }

    /** Documents of as many feeds as fit into one message each. */
    private static List<String> parts(List<Feed> feeds) {
        List<String> parts = new ArrayList<>();
        List<Feed> some = new ArrayList<>();
        for (Feed feed : feeds) {
            some.add(feed);
            if (some.size() > 1 && Opml.write(some).length() > LONGEST_PART) {
                some.removeLast();
                parts.add(Opml.write(some));
                some = new ArrayList<>(List.of(feed));
            }
        }
        if (!some.isEmpty()) {
            parts.add(Opml.write(some));
        }
        return parts;
    }
}
