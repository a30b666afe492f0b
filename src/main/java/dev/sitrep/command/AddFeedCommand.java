package dev.sitrep.command;

import dev.sitrep.chat.ChatFeeds;
import dev.sitrep.chat.Errand.Kind;
import dev.sitrep.chat.ErrandStore;
import dev.sitrep.delivery.Message;
import dev.sitrep.feed.Feed;
import dev.sitrep.feed.FeedAddress;
import dev.sitrep.feed.FeedState;
import dev.sitrep.feed.FeedStore;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Adds a feed for the chat. One that is read already is followed at once; for any other somebody looks at the address first, and the chat
 * hears of it in a second message: no transaction waits for a server.
 */
public final class AddFeedCommand implements Command {
    /** Addresses that are looked at for one chat at a time. */
    static final int MOST_OPEN = 3;

    private final FeedStore feeds;
    private final ChatFeeds chatFeeds;
    private final ErrandStore errands;

    public AddFeedCommand(FeedStore feeds, ChatFeeds chatFeeds, ErrandStore errands) {
        this.feeds = feeds;
        this.chatFeeds = chatFeeds;
        this.errands = errands;
    }

    @Override
    public String name() {
        return "addfeed";
    }

    @Override
    public List<String> aliases() {
        return List.of("add", "subscribe");
    }

    @Override
    public String form() {
        return "addfeed URL";
    }

    @Override
    public Purpose purpose() {
        return Purpose.FEEDS;
    }

    @Override
    public String example() {
        return "addfeed https://example.org/feed.xml";
    }

    @Override
    public boolean changesSettings() {
        return true;
    }

    @Override
    public Message run(Context context) {
        if (context.argument().isEmpty()) {
            return wrong(context, context.speech().say("addfeed.which"));
        }
        FeedAnswers answers = new FeedAnswers(context.chat());
        return switch (WrittenAddress.of(context.argument())) {
            case FeedAddress.Refused refused -> wrong(context, answers.refused(refused));
            case FeedAddress.Good(URI address) -> add(address, answers, context);
        };
    }

    private Message add(URI address, FeedAnswers answers, Context context) {
        long chat = context.chat().id();
        Optional<Feed> known =
                feeds.findByUrl(address).filter(feed -> feed.state() != FeedState.GONE);
        if (known.isPresent()) {
            ChatFeeds.Added added = chatFeeds.add(chat, address, context.now());
            return added == ChatFeeds.Added.NO_ROOM
                    ? answers.noRoom(chatFeeds)
                    : answers.known(known.get(), added);
        }
        if (!chatFeeds.hasRoom(chat)) {
            return answers.noRoom(chatFeeds);
        }
        int open = errands.open(chat);
        if (open >= MOST_OPEN) {
            return Message.text(context.speech().say("addfeed.busy", open));
        }
        errands.ask(chat, Kind.FEED, address, context.now());
        return Message.text(context.speech().say("addfeed.looking", FeedAnswers.shown(address)));
    }
}
