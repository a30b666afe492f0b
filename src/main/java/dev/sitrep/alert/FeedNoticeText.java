package dev.sitrep.alert;

import dev.sitrep.alert.FeedStep.News;
import dev.sitrep.alert.ToldTrouble.Kind;
import dev.sitrep.chat.Chat;
import dev.sitrep.chat.Platform;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.delivery.Message.Run;
import dev.sitrep.feed.Feed;
import dev.sitrep.speech.Speech;
import dev.sitrep.text.Excerpt;

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
    private final Speech speech;
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
        this.speech = Speech.of(chat.settings().language());
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
            blocks.add(
                    Block.paragraph(
                            speech.say(
                                    "notice.also",
                                    names(single.subList(MOST_TOLD, single.size())))));
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

    private String heading(List<FeedStep> steps) {
        int back =
                (int)
                        steps.stream()
                                .map(FeedStep::news)
                                .filter(n -> n == News.BACK || n == News.BACK_FROM_OUTAGE)
                                .count();
        int troubled = (int) steps.stream().filter(s -> s.news().told()).count() - back;
        if (troubled == 0) {
            return speech.say("notice.heading.back", back);
        }
        return back == 0
                ? speech.say("notice.heading.trouble", troubled)
                : speech.say("notice.heading.both", troubled, back);
    }

    /** The sentence, with the feed's title in bold. */
    private Block told(FeedStep step) {
        String sentence = sentence(step);
        String title = speech.isolated(FeedText.title(step.feed()));
        int at = title.isEmpty() ? -1 : sentence.indexOf(title);
        if (at < 0) {
            return Block.paragraph(sentence);
        }
        List<Run> runs = new ArrayList<>();
        if (at > 0) {
            runs.add(new Run.Plain(sentence.substring(0, at)));
        }
        runs.add(new Run.Bold(title));
        runs.add(new Run.Plain(sentence.substring(at + title.length())));
        return new Block.Paragraph(runs);
    }

    private String sentence(FeedStep step) {
        Feed feed = step.feed();
        String title = FeedText.title(feed);
        return switch (step.news()) {
            case BACK -> speech.say("notice.back", title, length(step), newArticles(feed));
            case BACK_AND_SILENT ->
                    speech.say(
                            "notice.back.silent",
                            title,
                            length(step),
                            when(Objects.requireNonNull(step.after()).since()));
            default -> trouble(feed, title, Objects.requireNonNull(step.after()));
        };
    }

    private String trouble(Feed feed, String title, ToldTrouble trouble) {
        String since = when(trouble.since());
        String ago = ago(trouble.since());
        String reason = FeedText.reason(feed, speech);
        Duration usual = feed.health().habit().usualGap();
        int run = feed.health().errorRun();
        if (trouble.kind() == Kind.GONE) {
            return speech.say("notice.gone", title, reason);
        }
        if (trouble.kind() == Kind.SILENT) {
            return usual == null
                    ? speech.say("notice.silent", title, since, ago, next(feed))
                    : speech.say(
                            "notice.silent.usually",
                            title,
                            since,
                            ago,
                            next(feed),
                            speech.span(usual));
        }
        return run > 1
                ? speech.say("notice.failing.run", title, since, ago, reason, next(feed), run)
                : speech.say("notice.failing", title, since, ago, reason, next(feed));
    }

    private String outage(List<FeedStep> outage) {
        Instant since = earliest(outage);
        Feed one = outage.getFirst().feed();
        return speech.say(
                "notice.outage",
                outage.size(),
                facts.feeds(),
                when(since),
                ago(since),
                names(outage),
                FeedText.title(one),
                FeedText.reason(one, speech));
    }

    private String outageOver(List<FeedStep> back, List<FeedStep> left) {
        List<FeedStep> all = new ArrayList<>(back);
        all.addAll(left);
        String after = speech.span(Duration.between(earliest(all), now));
        if (back.isEmpty()) {
            return speech.say("notice.outage.left", left.size(), after, names(left));
        }
        int came = back.stream().mapToInt(s -> newArticles(s.feed())).sum();
        return left.isEmpty()
                ? speech.say("notice.outage.over", back.size(), after, came)
                : speech.say(
                        "notice.outage.over.part",
                        back.size(),
                        all.size(),
                        after,
                        came,
                        names(left));
    }

    private String whatToDo(boolean outage, List<FeedStep> single, List<FeedStep> left) {
        String feeds = platform.command("feeds");
        boolean troubled = !left.isEmpty() || single.stream().anyMatch(s -> s.news() != News.BACK);
        if (outage && operators) {
            return speech.say("notice.do.machine", feeds);
        }
        if (!troubled) {
            return speech.say("notice.do.nothing", feeds);
        }
        FeedStep one = single.isEmpty() ? left.getFirst() : single.getFirst();
        return operators
                ? speech.say("notice.do.operators", feeds)
                : speech.say(
                        "notice.do.follower",
                        feeds,
                        platform.command("feeds unfollow " + one.feed().id()));
    }

    private static Button button(FeedStep step) {
        return new Button(Excerpt.of(step.feed().title(), 30), "feeds " + step.feed().id());
    }

    private String names(List<FeedStep> steps) {
        List<String> names = new ArrayList<>();
        steps.stream().limit(MOST_NAMED).forEach(s -> names.add(FeedText.title(s.feed())));
        int more = steps.size() - MOST_NAMED;
        if (more > 0) {
            names.add(speech.say("notice.more", more));
        }
        return speech.and(names);
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
        return ago(since(step));
    }

    private int newArticles(Feed feed) {
        return facts.newArticles().getOrDefault(feed.id(), 0);
    }

    private String ago(Instant time) {
        return speech.span(Duration.between(time, now));
    }

    private String next(Feed feed) {
        Instant next = feed.health().next().at();
        return next.isAfter(now) ? when(next) : speech.say("notice.at.once");
    }

    private String when(Instant time) {
        return speech.near(time, now, zone);
    }
}
