package dev.sitrep.command;

import dev.sitrep.alert.FeedText;
import dev.sitrep.chat.Chat;
import dev.sitrep.chat.ChatFeeds;
import dev.sitrep.chat.ChatFeeds.Added;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.feed.Feed;
import dev.sitrep.feed.FeedAddress;
import dev.sitrep.feed.FeedFinding;
import dev.sitrep.speech.Speech;
import dev.sitrep.text.Excerpt;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What a chat is answered about feeds that it brings along, at once or when somebody has looked. */
public final class FeedAnswers {
    private static final int LONGEST = 200;
    private static final int MOST_OTHERS = 5;

    private final Chat chat;
    private final Speech speech;

    public FeedAnswers(Chat chat) {
        this.chat = chat;
        this.speech = Speech.of(chat.settings().language());
    }

    /** A feed was found, and this came of adding it. */
    public Message found(URI asked, FeedFinding.Found found, Feed feed, Added added) {
        List<Block> blocks = new ArrayList<>();
        if (!found.feed().url().equals(asked)) {
            blocks.add(
                    Block.paragraph(
                            speech.say("addfeed.page", shown(asked), shown(found.feed().url()))));
        }
        blocks.add(Block.paragraph(added(name(found, feed), added)));
        if (!found.others().isEmpty()) {
            String others =
                    String.join(
                            "\n",
                            found.others().stream()
                                    .limit(MOST_OTHERS)
                                    .map(FeedAnswers::shown)
                                    .toList());
            blocks.add(Block.note(speech.say("addfeed.others") + "\n" + others));
        }
        return new Message(blocks);
    }

    /** A feed that was gone is read again. */
    public Message again(Feed feed) {
        return Message.text(
                speech.say("addfeed.again", FeedText.title(feed))
                        + " "
                        + speech.say("addfeed.told"));
    }

    /** A feed that is read already. */
    public Message known(Feed feed, Added added) {
        return Message.text(added(FeedText.title(feed), added));
    }

    private String added(String name, Added added) {
        return switch (added) {
            case NEW -> speech.say("addfeed.new", name) + " " + speech.say("addfeed.told");
            case KNOWN -> speech.say("addfeed.known", name) + " " + speech.say("addfeed.told");
            case FOLLOWED -> speech.say("addfeed.followed", name);
            case NO_ROOM -> throw new IllegalArgumentException("said by noRoom");
        };
    }

    /** The chat follows as many feeds as it may, or may add none. */
    public Message noRoom(ChatFeeds feeds) {
        return Message.text(
                feeds.most() == 0
                        ? speech.say("addfeed.off")
                        : speech.say("addfeed.full", feeds.most(), typed("removefeed 12")));
    }

    /** There is no feed at the address. */
    public Message notFound(URI asked, FeedFinding.NoFeed none) {
        return Message.text(speech.say("addfeed.no-feed", shown(asked), bare(none.why())));
    }

    /** The address could not be asked. */
    public Message unanswered(URI asked, FeedFinding.NoAnswer none) {
        return Message.text(speech.say("addfeed.no-answer", shown(asked), bare(none.why())));
    }

    /** An OPML file could not be had. */
    public Message listUnanswered(URI asked, String why) {
        return Message.text(speech.say("import.no-answer", shown(asked), bare(why)));
    }

    /** What stands at the address is no OPML. */
    public Message listUnreadable(URI asked, String why) {
        return Message.text(speech.say("import.unreadable", shown(asked), bare(why)));
    }

    /** An address that is not taken. */
    String refused(FeedAddress.Refused refused) {
        return speech.say(
                "address." + refused.reason().name(), refused.shown(), FeedAddress.LONGEST);
    }

    /** The address on one line, and no longer than a few. */
    static String shown(URI address) {
        return Excerpt.of(address.toString(), LONGEST);
    }

    private static String name(FeedFinding.Found found, Feed feed) {
        // Until its first check the feed is called by its host.
        return feed.health().lastChecked() == null
                ? Excerpt.of(found.feed().title().strip(), LONGEST)
                : FeedText.title(feed);
    }

    private static String bare(String why) {
        String half = Excerpt.of(why.strip(), LONGEST);
        return half.endsWith(".") ? half.substring(0, half.length() - 1) : half;
    }

    private String typed(String command) {
        return chat.ref().platform().command(command);
    }
}
