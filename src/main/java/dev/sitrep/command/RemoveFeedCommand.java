package dev.sitrep.command;

import dev.sitrep.alert.FeedText;
import dev.sitrep.chat.ChatFeeds;
import dev.sitrep.delivery.Message;
import dev.sitrep.feed.Feed;
import dev.sitrep.feed.FeedAddress;
import dev.sitrep.feed.FeedStore;
import dev.sitrep.text.Excerpt;

import java.util.Locale;
import java.util.Optional;

/** The chat follows a feed no more; one that nobody else wants is read no more. */
public final class RemoveFeedCommand implements Command {
    private static final int MOST_DIGITS = 9;

    private final FeedStore feeds;
    private final ChatFeeds chatFeeds;

    public RemoveFeedCommand(FeedStore feeds, ChatFeeds chatFeeds) {
        this.feeds = feeds;
        this.chatFeeds = chatFeeds;
    }

    @Override
    public String name() {
        return "removefeed";
    }

    @Override
    public String form() {
        return "removefeed N";
    }

    @Override
    public Purpose purpose() {
        return Purpose.FEEDS;
    }

    @Override
    public String example() {
        return "removefeed 12";
    }

    @Override
    public boolean changesSettings() {
        return true;
    }

    @Override
    public Message run(Context context) {
        String typed = context.argument();
        if (typed.isEmpty()) {
            return wrong(context, context.speech().say("removefeed.which"));
        }
        return find(typed)
                .map(feed -> remove(feed, context))
                .orElseGet(
                        () ->
                                wrong(
                                        context,
                                        context.speech()
                                                .say(
                                                        "removefeed.unknown",
                                                        "“" + Excerpt.of(typed, 60) + "”")));
    }

    private Message remove(Feed feed, Context context) {
        ChatFeeds.Removed removed = chatFeeds.remove(context.chat().id(), feed, context.now());
        String what = removed.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Message.text(context.speech().say("removefeed." + what, FeedText.title(feed)));
    }

    private Optional<Feed> find(String typed) {
        boolean number =
                typed.length() <= MOST_DIGITS && typed.chars().allMatch(c -> c >= '0' && c <= '9');
        if (number) {
            return feeds.find(Long.parseLong(typed));
        }
        return WrittenAddress.of(typed) instanceof FeedAddress.Good good
                ? feeds.findByUrl(good.url())
                : Optional.empty();
    }
}
