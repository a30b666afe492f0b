package dev.sitrep.command;

import dev.sitrep.alert.FeedText;
import dev.sitrep.chat.Chat;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.delivery.Message.Run;
import dev.sitrep.feed.Feed;
import dev.sitrep.feed.FeedHealth;
import dev.sitrep.feed.Standing;
import dev.sitrep.feed.Standing.Sign;
import dev.sitrep.text.Excerpt;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How feeds stand, as a chat sees it: the troubled ones first and with all there is to say, the rest by number and name. */
final class FeedListText {
    /** So many names stand together: what a page of a longer list takes. */
    private static final int TOGETHER = 60;

    /** From here on a list is worth searching. */
    private static final int LONG = 120;

    /** A page's number must fit on a button beside the words. */
    private static final int MOST_BYTES = 50;

    private FeedListText() {}

    private record Shown(Feed feed, Standing standing) {
        boolean isTroubled() {
            return !standing.fresh() && standing.sign() != Sign.NEW;
        }
    }

    /**
     * @param words what was searched for; empty for all feeds
     * @param followed ids of feeds that the chat follows
     */
    static Listing list(List<Feed> feeds, String words, Set<Long> followed, Context context) {
        if (feeds.isEmpty()) {
            Block none = Block.paragraph(context.say("feeds.none"));
            return new Listing("feeds", List.of(none), List.of(), List.of());
        }
        List<Shown> all =
                feeds.stream().map(f -> new Shown(f, Standing.of(f, context.now()))).toList();
        List<Listing.Item> items = new ArrayList<>();
        all.stream()
                .filter(Shown::isTroubled)
                .sorted(
                        Comparator.comparing(Shown::standing, FeedText.WORST_FIRST)
                                .thenComparingLong(s -> s.feed().id()))
                .forEach(s -> items.add(Listing.Item.of(line(s, followed, context))));
        List<Shown> rest = all.stream().filter(s -> !s.isTroubled()).toList();
        for (int i = 0; i < rest.size(); i += TOGETHER) {
            List<Shown> some = rest.subList(i, Math.min(rest.size(), i + TOGETHER));
            items.add(Listing.Item.of(Block.paragraph(names(some, followed, context))));
        }
        return new Listing(
                again(words),
                List.of(new Block.Heading(heading(all, words, context))),
                items,
                List.of(Block.note(hint(all, followed, context))));
    }

    private static String again(String words) {
        boolean fits = words.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
        return words.isEmpty() || !fits ? "feeds" : "feeds " + words;
    }

    private static String heading(List<Shown> all, String words, Context context) {
        int fresh = (int) all.stream().filter(s -> s.standing().fresh()).count();
        int unchecked = (int) all.stream().filter(s -> s.standing().sign() == Sign.NEW).count();
        String what =
                words.isEmpty()
                        ? context.say("feeds.all")
                        : context.say("feeds.named", Excerpt.of(words, 40));
        return unchecked == 0
                ? context.say("feeds.heading", what, fresh, all.size())
                : context.say("feeds.heading.new", what, fresh, all.size(), unchecked);
    }

    private static Block line(Shown shown, Set<Long> followed, Context context) {
        Feed feed = shown.feed();
        String state =
                context.speech()
                        .capitalised(FeedText.state(feed, shown.standing(), context.speech()));
        String line =
                FeedText.isChecked(shown.standing())
                        ? context.say(
                                "feeds.line.next", state, context.near(feed.health().next().at()))
                        : context.say("feeds.line", state);
        return new Block.Paragraph(
                List.of(
                        new Run.Bold(feed.id() + ". " + FeedText.title(feed)),
                        new Run.Plain(mark(feed, followed, context) + "\n" + line)));
    }

    private static String names(List<Shown> rest, Set<Long> followed, Context context) {
        return rest.stream()
                .map(
                        s ->
                                s.feed().id()
                                        + " "
                                        + name(s.feed(), context)
                                        + mark(s.feed(), followed, context))
                .collect(Collectors.joining(" · "));
    }

    private static String name(Feed feed, Context context) {
        return context.speech().isolated(Excerpt.of(feed.title().strip(), 30));
    }

    private static String mark(Feed feed, Set<Long> followed, Context context) {
        return followed.contains(feed.id()) ? " " + context.say("feeds.followed.mark") : "";
    }

    private static String hint(List<Shown> all, Set<Long> followed, Context context) {
        long example = all.getFirst().feed().id();
        List<String> hints = new ArrayList<>();
        hints.add(context.say("feeds.hint", context.typed("feeds " + example)));
        if (all.size() > LONG) {
            hints.add(context.say("feeds.hint.search", context.typed("feeds reuters")));
        }
        if (followed.isEmpty()) {
            String follow = context.typed("feeds follow " + example);
            hints.add(context.say("feeds.hint.follow", follow));
        }
        return String.join(" ", hints);
    }

    /** All that is known of one feed. */
    static Message one(Feed feed, boolean isFollowed, Context context) {
        Standing standing = Standing.of(feed, context.now());
        FeedHealth health = feed.health();
        List<String> lines = new ArrayList<>();
        lines.add(context.say("feeds.one.state", FeedText.state(feed, standing, context.speech())));
        lines.add(
                context.say(
                        "feeds.one.read", moment(health.lastSuccess(), "feeds.never", context)));
        if (health.errorRun() > 0) {
            String since = moment(health.troubleSince(), "feeds.unknown.time", context);
            lines.add(context.say("feeds.one.failed", health.errorRun(), since));
        }
        String newest = moment(health.habit().newest(), "feeds.unknown.entry", context);
        lines.add(context.say("feeds.one.newest", newest));
        lines.add(context.say("feeds.one.habit", FeedText.habit(feed, context.speech())));
        lines.add(
                FeedText.isChecked(standing)
                        ? context.say(
                                "feeds.one.next",
                                context.near(health.next().at()),
                                FeedText.whyThen(feed, context.speech()))
                        : context.say("feeds.one.unchecked"));
        lines.add(context.say("feeds.one.address", FeedText.address(feed)));
        String turn = isFollowed ? "unfollow" : "follow";
        return new Message(
                List.of(
                        new Block.Heading(feed.id() + ". " + FeedText.title(feed)),
                        Block.paragraph(String.join("\n", lines)),
                        new Block.Buttons(
                                List.of(
                                        new Button(
                                                context.say("button." + turn),
                                                "feeds " + turn + " " + feed.id()),
                                        new Button(context.say("feeds.button.all"), "feeds")))));
    }

    /** The chat follows the feed. */
    static Message followed(Feed feed, boolean fresh, Context context) {
        String state = FeedText.state(feed, Standing.of(feed, context.now()), context.speech());
        String key = fresh ? "feeds.followed" : "feeds.followed.already";
        String said = context.say(key, FeedText.title(feed), state);
        boolean active = context.chat().state() == Chat.State.ACTIVE;
        return Message.text(
                active ? said : said + "\n" + context.say("feeds.off", context.typed("start")));
    }

    /** @param none the key of what is said where the time is not known */
    private static String moment(@Nullable Instant time, String none, Context context) {
        if (time == null) {
            return context.say(none);
        }
        String when = context.near(time);
        return time.isAfter(context.now())
                ? when
                : context.say(
                        "feeds.ago",
                        when,
                        context.speech().span(Duration.between(time, context.now())));
    }
}
