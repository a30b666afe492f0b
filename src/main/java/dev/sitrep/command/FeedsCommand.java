package dev.sitrep.command;

import dev.sitrep.chat.ChatFeedStore;
import dev.sitrep.delivery.Message;
import dev.sitrep.feed.Feed;
import dev.sitrep.feed.FeedStore;
import dev.sitrep.text.Excerpt;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** The feeds: all of them, those with some words, or one; and following one, to be told when it dies and is back. */
public final class FeedsCommand implements Command {
    private final FeedStore feeds;
    private final ChatFeedStore followed;

    public FeedsCommand(FeedStore feeds, ChatFeedStore followed) {
        this.feeds = feeds;
        this.followed = followed;
    }

    @Override
    public String name() {
        return "feeds";
    }

    @Override
    public List<String> aliases() {
        return List.of("feed");
    }

    @Override
    public String form() {
        return "feeds [N | WORDS | follow N | unfollow N]";
    }

    @Override
    public String example() {
        return "feeds follow 12";
    }

    @Override
    public Purpose purpose() {
        return Purpose.FEEDS;
    }

    @Override
    public boolean inPlace() {
        return true;
    }

    @Override
    public boolean changesSettings() {
        return true;
    }

    @Override
    public boolean changesSettings(String argument) {
        String first = argument.split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
        return first.equals("follow") || first.equals("unfollow");
    }

    @Override
    public Message run(Context context) {
        Page page = Page.of(String.join(" ", context.argument().split("\\s+")));
        String typed = page.argument();
        String[] words = typed.split(" ", 2);
        String rest = words.length > 1 ? words[1] : "";
        return switch (words[0].toLowerCase(Locale.ROOT)) {
            case "" -> list(feeds.list(), "", page, context);
            case "follow" -> named(rest, context, feed -> follow(feed, context));
            case "unfollow" -> named(rest, context, feed -> unfollow(feed, context));
            default ->
                    TypedNumber.of(typed).isPresent()
                            ? named(typed, context, feed -> one(feed, context))
                            : search(page, context);
        };
    }

    private Message list(List<Feed> shown, String words, Page page, Context context) {
        return FeedListText.list(shown, words, followed.of(context.chat().id()), context)
                .page(page.number(), this, context);
    }

    private Message search(Page page, Context context) {
        String words = page.argument();
        String sought = words.toLowerCase(Locale.ROOT);
        List<Feed> found = feeds.list().stream().filter(f -> names(f).contains(sought)).toList();
        return found.isEmpty()
                ? wrong(
                        context,
                        context.say(
                                "feeds.none.named", Excerpt.of(words, 40), context.typed("feeds")))
                : list(found, words, page, context);
    }

    private static String names(Feed feed) {
        String text = feed.title() + "\n" + feed.outlet() + "\n" + feed.url().getHost();
        return text.toLowerCase(Locale.ROOT);
    }

    private Message one(Feed feed, Context context) {
        boolean isFollowed = followed.of(context.chat().id()).contains(feed.id());
        return FeedListText.one(feed, isFollowed, context);
    }

    private Message follow(Feed feed, Context context) {
        boolean fresh = followed.follow(context.chat().id(), feed.id(), context.now());
        return FeedListText.followed(feed, fresh, context);
    }

    private Message unfollow(Feed feed, Context context) {
        boolean was = followed.unfollow(context.chat().id(), feed.id());
        return Message.text(
                context.say(was ? "feeds.unfollowed" : "feeds.unfollowed.not", feed.title()));
    }

    private Message named(String typed, Context context, Function<Feed, Message> withFeed) {
        OptionalInt number = TypedNumber.of(typed);
        Optional<Feed> feed = number.isPresent() ? feeds.find(number.getAsInt()) : Optional.empty();
        return feed.map(withFeed).orElseGet(() -> unknown(typed, context));
    }

    private Message unknown(String typed, Context context) {
        String list = context.typed("feeds");
        return wrong(
                context,
                typed.isEmpty()
                        ? context.say("feeds.which", list)
                        : context.say("feeds.unknown", Excerpt.of(typed, 40), list));
    }
}
