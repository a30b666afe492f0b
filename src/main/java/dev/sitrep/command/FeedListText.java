package dev.sitrep.command;

import dev.sitrep.alert.FeedText;
import dev.sitrep.chat.Chat;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.delivery.Message.Run;
import dev.sitrep.delivery.Wording;
import dev.sitrep.feed.Feed;
import dev.sitrep.feed.FeedHealth;
import dev.sitrep.feed.Standing;
import dev.sitrep.feed.Standing.Sign;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How feeds stand, as a chat sees it: the troubled ones first and with all there is to say, the rest by number and name. */
final class FeedListText {
    private static final int MOST_TROUBLED = 20;
    private static final int MOST_NAMED = 120;

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
    static Message list(List<Feed> feeds, String words, Set<Long> followed, Context context) {
        if (feeds.isEmpty()) {
            return Message.text("There are no feeds yet. Whoever runs this bot can add some.");
        }
        List<Shown> all =
                feeds.stream().map(f -> new Shown(f, Standing.of(f, context.now()))).toList();
        List<Shown> troubled =
                all.stream()
                        .filter(Shown::isTroubled)
                        .sorted(
                                Comparator.comparing(Shown::standing, FeedText.WORST_FIRST)
                                        .thenComparingLong(s -> s.feed().id()))
                        .toList();
        List<Shown> rest = all.stream().filter(s -> !s.isTroubled()).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(heading(all, words)));
        troubled.stream().limit(MOST_TROUBLED).forEach(s -> blocks.add(line(s, followed, context)));
        if (troubled.size() > MOST_TROUBLED) {
            blocks.add(
                    Block.paragraph(
                            "And " + (troubled.size() - MOST_TROUBLED) + " more in trouble."));
        }
        if (!rest.isEmpty()) {
            blocks.add(Block.paragraph(names(rest, followed)));
        }
        blocks.add(Block.note(hint(all, followed, context)));
        return new Message(blocks);
    }

    private static String heading(List<Shown> all, String words) {
        long fresh = all.stream().filter(s -> s.standing().fresh()).count();
        long unchecked = all.stream().filter(s -> s.standing().sign() == Sign.NEW).count();
        return (words.isEmpty() ? "Feeds" : "Feeds with “" + Wording.shorten(words, 40) + "”")
                + " · "
                + fresh
                + " of "
                + all.size()
                + " fresh"
                + (unchecked == 0 ? "" : ", " + unchecked + " not checked yet");
    }

    private static Block line(Shown shown, Set<Long> followed, Context context) {
        Feed feed = shown.feed();
        String next =
                FeedText.isChecked(shown.standing())
                        ? "; next check " + when(feed.health().next().at(), context)
                        : "";
        return new Block.Paragraph(
                List.of(
                        new Run.Bold(feed.id() + ". " + FeedText.title(feed)),
                        new Run.Plain(mark(feed, followed) + "\n" + capital(shown) + next + ".")));
    }

    private static String capital(Shown shown) {
        String words = FeedText.state(shown.feed(), shown.standing());
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String names(List<Shown> rest, Set<Long> followed) {
        String names =
                rest.stream()
                        .limit(MOST_NAMED)
                        .map(s -> s.feed().id() + " " + name(s.feed()) + mark(s.feed(), followed))
                        .collect(Collectors.joining(" · "));
        int more = rest.size() - MOST_NAMED;
        return more > 0 ? names + " · and " + more + " more" : names;
    }

    private static String name(Feed feed) {
        return Wording.shorten(feed.title().strip(), 30);
    }

    private static String mark(Feed feed, Set<Long> followed) {
        return followed.contains(feed.id()) ? " (followed)" : "";
    }

    private static String hint(List<Shown> all, Set<Long> followed, Context context) {
        long example = all.getFirst().feed().id();
        String search =
                all.size() > MOST_NAMED
                        ? " To find one by name: " + context.typed("feeds reuters") + "."
                        : "";
        String follow =
                followed.isEmpty()
                        ? " To be told when one dies and when it is back: "
                                + context.typed("feeds follow " + example)
                                + "."
                        : "";
        return "More on one: " + context.typed("feeds " + example) + "." + search + follow;
    }

    /** All that is known of one feed. */
    static Message one(Feed feed, boolean isFollowed, Context context) {
        Standing standing = Standing.of(feed, context.now());
        FeedHealth health = feed.health();
        List<String> lines = new ArrayList<>();
        lines.add("State: " + FeedText.state(feed, standing) + ".");
        lines.add("Last read: " + moment(health.lastSuccess(), "never", context) + ".");
        if (health.errorRun() > 0) {
            lines.add(
                    "Failed: "
                            + Wording.count(health.errorRun(), "check", "checks")
                            + " in a row, since "
                            + moment(health.troubleSince(), "an unknown time", context)
                            + ".");
        }
        lines.add("Newest entry: " + moment(health.habit().newest(), "not known", context) + ".");
        lines.add("Habit: " + FeedText.habit(feed) + ".");
        lines.add(
                FeedText.isChecked(standing)
                        ? "Next check: "
                                + when(health.next().at(), context)
                                + ", because "
                                + health.next().why()
                                + "."
                        : "It is not checked any more.");
        lines.add("Address: " + FeedText.address(feed));
        String turn = isFollowed ? "unfollow " : "follow ";
        return new Message(
                List.of(
                        new Block.Heading(feed.id() + ". " + FeedText.title(feed)),
                        Block.paragraph(String.join("\n", lines)),
                        new Block.Buttons(
                                List.of(
                                        new Button(
                                                isFollowed ? "Unfollow" : "Follow",
                                                "feeds " + turn + feed.id()),
                                        new Button("All feeds", "feeds")))));
    }

    /** The chat follows the feed. */
    static Message followed(Feed feed, boolean fresh, Context context) {
        String state = FeedText.state(feed, Standing.of(feed, context.now()));
        boolean active = context.chat().state() == Chat.State.ACTIVE;
        return Message.text(
                (fresh ? "You follow " : "You follow already: ")
                        + FeedText.title(feed)
                        + (fresh ? ". You are told when it dies and when it is back." : ".")
                        + " Now it is "
                        + state
                        + "."
                        + (active
                                ? ""
                                : "\nOnly answers come here now; "
                                        + context.typed("start")
                                        + " lets such news come as well."));
    }

    private static String moment(@Nullable Instant time, String never, Context context) {
        return time == null
                ? never
                : when(time, context)
                        + (time.isAfter(context.now())
                                ? ""
                                : ", "
                                        + Wording.span(
                                                java.time.Duration.between(time, context.now()))
                                        + " ago");
    }

    private static String when(Instant time, Context context) {
        return Wording.near(time, context.now(), context.chat().settings().zone());
    }
}
