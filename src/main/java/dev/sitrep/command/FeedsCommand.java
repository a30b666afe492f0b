package dev.sitrep.command;

import dev.sitrep.chat.ChatFeedStore;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Wording;
import dev.sitrep.feed.Feed;
import dev.sitrep.feed.FeedStore;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the feeds stand: all of them, those with some words, or one; and following one, to be told when it dies and is back. */
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
    public String does() {
        return "how the feeds stand, or feed N; follow one to be told when it dies and when it is"
                + " back";
    }

    @Override
    public String example() {
        return "feeds follow 12";
    }

    @Override
    public Message run(Context context) {
        String typed = String.join(" ", context.argument().split("\\s+"));
        String[] words = typed.split(" ", 2);
        String rest = words.length > 1 ? words[1] : "";
        return switch (words[0].toLowerCase(Locale.ROOT)) {
            case "" -> list(feeds.list(), "", context);
            case "follow" -> follow(rest, context);
            case "unfollow" -> unfollow(rest, context);
            default -> isNumber(typed) ? one(typed, context) : search(typed, context);
        };
    }

    private Message list(List<Feed> shown, String words, Context context) {
        return FeedListText.list(shown, words, followed.of(context.chat().id()), context);
    }

    private Message search(String words, Context context) {
        String sought = words.toLowerCase(Locale.ROOT);
        List<Feed> found = feeds.list().stream().filter(f -> names(f).contains(sought)).toList();
        return found.isEmpty()
                ? wrong(
                        "No feed has “"
                                + Wording.shorten(words, 40)
                                + "” in its name or its site's. "
                                + context.typed("feeds")
                                + " lists them.")
                : list(found, words, context);
    }

    private static String names(Feed feed) {
        String text = feed.title() + "\n" + feed.outlet() + "\n" + feed.url().getHost();
        return text.toLowerCase(Locale.ROOT);
    }

    private Message one(String typed, Context context) {
        return find(typed)
                .map(
                        feed ->
                                FeedListText.one(
                                        feed,
                                        followed.of(context.chat().id()).contains(feed.id()),
                                        context))
                .orElseGet(() -> unknown(typed, context));
    }

    private Message follow(String typed, Context context) {
        Optional<Feed> feed = find(typed);
        if (feed.isEmpty()) {
            return unknown(typed, context);
        }
        long id = feed.get().id();
        boolean fresh = followed.follow(context.chat().id(), id, context.now());
        return FeedListText.followed(feed.get(), fresh, context);
    }

    private Message unfollow(String typed, Context context) {
        Optional<Feed> feed = find(typed);
        if (feed.isEmpty()) {
            return unknown(typed, context);
        }
        boolean was = followed.unfollow(context.chat().id(), feed.get().id());
        return Message.text(
                was
                        ? "You hear no more of how " + feed.get().title() + " is doing."
                        : "You did not follow " + feed.get().title() + ".");
    }

    private Optional<Feed> find(String typed) {
        return isNumber(typed) ? feeds.find(Long.parseLong(typed)) : Optional.empty();
    }

    private static boolean isNumber(String typed) {
        return !typed.isEmpty()
                && typed.length() <= 9
                && typed.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private Message unknown(String typed, Context context) {
        return wrong(
                typed.isEmpty()
                        ? "Which feed? "
                                + context.typed("feeds")
                                + " lists them with their numbers."
                        : "There is no feed “"
                                + Wording.shorten(typed, 40)
                                + "”; "
                                + context.typed("feeds")
                                + " lists them with their numbers.");
    }
}
