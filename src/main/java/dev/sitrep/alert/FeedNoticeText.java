package dev.sitrep.alert;

import dev.sitrep.alert.FeedStep.News;
import dev.sitrep.alert.ToldTrouble.Kind;
import dev.sitrep.chat.Chat;
import dev.sitrep.chat.Platform;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.delivery.Message.Run;
import dev.sitrep.delivery.Wording;
import dev.sitrep.feed.Feed;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What one chat is told of its feeds at one time, in one message: what happened, since when, why, what comes next. */
public final class FeedNoticeText {
    /** So many feeds are told with all there is to say; the others are named. */
    private static final int MOST_TOLD = 8;

    private static final int MOST_NAMED = 10;
    private static final int MOST_BUTTONS = 4;

    private final Platform platform;
    private final ZoneId zone;
    private final boolean operators;
    private final Facts facts;
    private final Instant now;

    /**
     * What the steps themselves don't say.
     *
     * @param feeds how many feeds there are
     * @param newArticles of feeds that are back, by id: articles that came since they were told
     */
    public record Facts(int feeds, Map<Long, Integer> newArticles) {
        public Facts {
            newArticles = Map.copyOf(newArticles);
        }
    }

    private FeedNoticeText(Chat chat, boolean operators, Facts facts, Instant now) {
        this.platform = chat.ref().platform();
        this.zone = chat.settings().zone();
        this.operators = operators;
        this.facts = facts;
        this.now = now;
    }

    /**
     * The message of these steps.
     *
     * @param steps at least one that is {@link FeedStep.News#told}
     * @param operators whether the chat is theirs: they can change the feeds, others can stop following them
     */
    public static Message message(
            List<FeedStep> steps, Chat chat, boolean operators, Facts facts, Instant now) {
        return new FeedNoticeText(chat, operators, facts, now).message(steps);
    }

    private Message message(List<FeedStep> steps) {
        List<FeedStep> outage = with(steps, News.OUTAGE);
        List<FeedStep> back = with(steps, News.BACK_FROM_OUTAGE);
        List<FeedStep> left = with(steps, News.LEFT_BY_OUTAGE);
        List<FeedStep> single =
                steps.stream()
                        .filter(s -> s.news().told())
                        .filter(s -> !outage.contains(s) && !back.contains(s) && !left.contains(s))
                        .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(heading(steps)));
        if (!outage.isEmpty()) {
            blocks.add(Block.paragraph(outage(outage)));
        }
        if (!back.isEmpty() || !left.isEmpty()) {
            blocks.add(Block.paragraph(outageOver(back, left)));
        }
        single.stream().limit(MOST_TOLD).forEach(step -> blocks.add(told(step)));
        if (single.size() > MOST_TOLD) {
            blocks.add(Block.paragraph("Also: " + names(single.subList(MOST_TOLD, single.size()))));
        }
        blocks.add(Block.note(whatToDo(!outage.isEmpty(), single, left)));
        List<FeedStep> buttons = single.isEmpty() ? left : single;
        if (!buttons.isEmpty() && buttons.size() <= MOST_BUTTONS) {
            blocks.add(new Block.Buttons(buttons.stream().map(FeedNoticeText::button).toList()));
        }
        return new Message(blocks);
    }

    private static List<FeedStep> with(List<FeedStep> steps, News news) {
        return steps.stream().filter(s -> s.news() == news).toList();
    }

    private static String heading(List<FeedStep> steps) {
        int back =
                (int)
                        steps.stream()
                                .map(FeedStep::news)
                                .filter(n -> n == News.BACK || n == News.BACK_FROM_OUTAGE)
                                .count();
        int troubled = (int) steps.stream().filter(s -> s.news().told()).count() - back;
        List<String> parts = new ArrayList<>();
        if (troubled > 0) {
            parts.add(Wording.count(troubled, "feed", "feeds") + " in trouble");
        }
        if (back > 0) {
            String feeds = troubled > 0 ? back + " back" : Wording.count(back, "feed", "feeds");
            parts.add(troubled > 0 ? feeds : feeds + " back");
        }
        return String.join(", ", parts);
    }

    private Block told(FeedStep step) {
        return new Block.Paragraph(
                List.of(new Run.Bold(FeedText.title(step.feed())), new Run.Plain(sentences(step))));
    }

    private String sentences(FeedStep step) {
        Feed feed = step.feed();
        return switch (step.news()) {
            case BACK -> " is back after " + length(step) + "; " + came(feed) + ".";
            case BACK_AND_SILENT ->
                    " can be read again after "
                            + length(step)
                            + ", and has nothing new: its newest entry is from "
                            + when(Objects.requireNonNull(step.after()).since())
                            + ".";
            default -> trouble(feed, Objects.requireNonNull(step.after()));
        };
    }

    private String trouble(Feed feed, ToldTrouble trouble) {
        String since = when(trouble.since()) + " (" + ago(trouble.since());
        if (trouble.kind() == Kind.GONE) {
            return " is gone for good: "
                    + FeedText.reason(feed)
                    + ". It is not checked any more; its articles are kept.";
        }
        if (trouble.kind() == Kind.SILENT) {
            return " has had nothing new since "
                    + since
                    + ")"
                    + FeedText.usually(feed)
                    + ". It answers and can be read; it may have moved, or stopped. Next check: "
                    + next(feed)
                    + ".";
        }
        int run = feed.health().errorRun();
        String checks = run > 1 ? ", " + run + " checks in a row" : "";
        return " can't be read since "
                + since
                + checks
                + "): "
                + FeedText.reason(feed)
                + ". Next try: "
                + next(feed)
                + "; you hear when it is back.";
    }

    private String outage(List<FeedStep> outage) {
        Instant since = earliest(outage);
        FeedStep one = outage.getFirst();
        return outage.size()
                + " of "
                + Wording.count(facts.feeds(), "feed", "feeds")
                + " can't be read since about "
                + when(since)
                + " ("
                + ago(since)
                + "): "
                + names(outage)
                + ".\nThat many at once is most likely the network, or the machine that Sitrep runs on,"
                + " and not the feeds. Of "
                + FeedText.title(one.feed())
                + ": "
                + FeedText.reason(one.feed())
                + ". All are tried again by themselves, and at once when one of them answers; you hear"
                + " when they are back.";
    }

    private String outageOver(List<FeedStep> back, List<FeedStep> left) {
        List<FeedStep> all = new ArrayList<>(back);
        all.addAll(left);
        String after = Wording.span(Duration.between(earliest(all), now));
        if (back.isEmpty()) {
            return Wording.count(left.size(), "feed", "feeds")
                    + " still can't be read after "
                    + after
                    + ": "
                    + names(left)
                    + ". Each is told when it is back.";
        }
        int came = back.stream().mapToInt(s -> newArticles(s.feed())).sum();
        String start =
                (left.isEmpty()
                                ? "All " + Wording.count(back.size(), "feed", "feeds")
                                : back.size() + " of the " + all.size() + " feeds")
                        + " that could not be read are back after "
                        + after
                        + "; "
                        + Wording.count(came, "article has", "articles have")
                        + " come since.";
        return left.isEmpty()
                ? start
                : start
                        + " Still in trouble: "
                        + names(left)
                        + ". Each of these is told when it is back.";
    }

    private String whatToDo(boolean outage, List<FeedStep> single, List<FeedStep> left) {
        String all = "All feeds: " + platform.command("feeds") + ".";
        boolean troubled = !left.isEmpty() || single.stream().anyMatch(s -> s.news() != News.BACK);
        if (outage && operators) {
            return "To do: run “sitrep doctor” on that machine; it looks at the network. " + all;
        }
        if (!troubled) {
            return all;
        }
        FeedStep one = single.isEmpty() ? left.getFirst() : single.getFirst();
        return operators
                ? "To do: look whether the feed has a new address; on the machine, “sitrep feeds add URL”"
                        + " adds that, and “sitrep feeds remove URL” ends the old one. "
                        + all
                : "You hear this because this chat follows the feed; "
                        + platform.command("feeds unfollow " + one.feed().id())
                        + " ends that. "
                        + all;
    }

    private static Button button(FeedStep step) {
        return new Button(Wording.shorten(step.feed().title(), 30), "feeds " + step.feed().id());
    }

    private static String names(List<FeedStep> steps) {
        List<String> names = new ArrayList<>();
        steps.stream().limit(MOST_NAMED).forEach(s -> names.add(FeedText.title(s.feed())));
        int more = steps.size() - MOST_NAMED;
        if (more > 0) {
            names.add(more + " more");
        }
        return Wording.and(names);
    }

    private static Instant earliest(List<FeedStep> steps) {
        return steps.stream()
                .map(FeedNoticeText::since)
                .min(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    /** When the trouble began that the step is about. */
    private static Instant since(FeedStep step) {
        return Objects.requireNonNull(step.before() == null ? step.after() : step.before()).since();
    }

    private String length(FeedStep step) {
        return Wording.span(Duration.between(since(step), now));
    }

    private String came(Feed feed) {
        int count = newArticles(feed);
        return count == 0
                ? "nothing new came so far"
                : Wording.count(count, "article has", "articles have") + " come since";
    }

    private int newArticles(Feed feed) {
        return facts.newArticles().getOrDefault(feed.id(), 0);
    }

    private String ago(Instant time) {
        return Wording.span(Duration.between(time, now));
    }

    private String next(Feed feed) {
        Instant next = feed.health().next().at();
        return next.isAfter(now) ? when(next) : "at once";
    }

    private String when(Instant time) {
        return Wording.near(time, now, zone);
    }
}
