package dev.sitrep.alert;

import dev.sitrep.alert.FeedStep.News;
import dev.sitrep.alert.ToldTrouble.Kind;
import dev.sitrep.feed.Feed;
import dev.sitrep.feed.FeedHealth;
import dev.sitrep.feed.FeedState;
import dev.sitrep.feed.Standing;
import dev.sitrep.feed.Standing.Sign;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides what is told of the feeds now. Pure: the same feeds, and the same that was told, give the same steps.
 *
 * <p>A feed that is gone is told at once; one that can't be read, after a stated time; one that is silent, after that time and
 * twice its patience. Each is told once while it lasts, and once when it is over. Where many feeds fail together, the trouble
 * is most likely on our side: they are one outage, told in one message, and so is its end.
 */
public final class FeedAlarm {
    /** An outage has more feeds than this, and more than a third of all. */
    private static final int FEW = 3;

    /**
     * Feeds that began to fail within this of each other may have one cause: a feed is checked every six hours at the least, so
     * that long it takes until all have met the same fault.
     */
    private static final Duration TOGETHER = Duration.ofHours(6);

    /** After this, what is left of an outage counts as failing by itself. */
    private static final Duration AFTERMATH = Duration.ofHours(1);

    private final Duration tellAfter;

    /**
     * @param tellAfter how long a feed may be in trouble before it is told
     */
    public FeedAlarm(Duration tellAfter) {
        this.tellAfter = tellAfter;
    }

    /** A trouble and its beginning. */
    private record Trouble(Kind kind, Instant since) {}

    /**
     * The steps, in the order of the feeds.
     *
     * @param told what has been told and is not over, by feed
     */
    public List<FeedStep> decide(List<Feed> feeds, Map<Long, ToldTrouble> told, Instant now) {
        List<FeedStep> steps = new ArrayList<>();
        List<Feed> outage = new ArrayList<>();
        List<Feed> fresh = new ArrayList<>();
        for (Feed feed : feeds) {
            ToldTrouble before = told.get(feed.id());
            if (before == null) {
                fresh.add(feed);
            } else if (before.kind() == Kind.OUTAGE || before.kind() == Kind.OUTAGE_ENDING) {
                outage.add(feed);
            } else {
                onTold(feed, before, now, steps);
            }
        }
        onOutage(outage, told, now, steps);
        boolean lasts =
                told.values().stream().anyMatch(t -> t.kind() == Kind.OUTAGE) && !anyRead(outage);
        onUntold(fresh, lasts, now, steps, feeds);
        steps.sort(Comparator.comparingLong(step -> step.feed().id()));
        return steps;
    }

    private void onTold(Feed feed, ToldTrouble before, Instant now, List<FeedStep> steps) {
        Trouble trouble = trouble(feed, now);
        boolean isRead = feed.state() == FeedState.FRESH;
        if (trouble != null && trouble.kind() == Kind.GONE && before.kind() != Kind.GONE) {
            steps.add(step(feed, News.TROUBLE, before, trouble, now));
        } else if (before.kind() == Kind.SILENT) {
            Instant newest = feed.health().habit().newest();
            if (isRead && newest != null && newest.isAfter(before.since())) {
                steps.add(new FeedStep(feed, News.BACK, before, null));
            }
        } else if (isRead) {
            steps.add(
                    trouble == null
                            ? new FeedStep(feed, News.BACK, before, null)
                            : step(feed, News.BACK_AND_SILENT, before, trouble, now));
        }
    }

    private void onUntold(
            List<Feed> untold, boolean outage, Instant now, List<FeedStep> steps, List<Feed> all) {
        Set<Long> together = outage ? Set.of() : together(untold, all, now);
        for (Feed feed : untold) {
            Trouble trouble = trouble(feed, now);
            boolean fails = trouble != null && trouble.kind() == Kind.FAILING;
            if (together.contains(feed.id())) {
                Trouble part = new Trouble(Kind.OUTAGE, since(feed));
                steps.add(step(feed, News.OUTAGE, null, part, now));
            } else if (trouble != null && fails && outage) {
                Trouble part = new Trouble(Kind.OUTAGE, trouble.since());
                steps.add(step(feed, News.OUTAGE_GROWS, null, part, now));
            } else if (trouble != null) {
                steps.add(step(feed, News.TROUBLE, null, trouble, now));
            }
        }
    }

    /** The feeds that fail together with one that is to be told, where they are so many that the trouble is ours. */
    private Set<Long> together(List<Feed> untold, List<Feed> all, Instant now) {
        boolean any = untold.stream().anyMatch(f -> fails(f) && trouble(f, now) != null);
        if (!any) {
            return Set.of();
        }
        List<Feed> failing =
                untold.stream()
                        .filter(FeedAlarm::fails)
                        .sorted(Comparator.comparing(FeedAlarm::since))
                        .toList();
        List<Feed> most = mostWithin(failing, now.minus(tellAfter));
        long live = all.stream().filter(f -> f.state() != FeedState.GONE).count();
        return most.size() > FEW && most.size() * 3L > live
                ? most.stream().map(Feed::id).collect(Collectors.toSet())
                : Set.of();
    }

    /** The most feeds that began to fail within so short a time, and the first of them by then. */
    private static List<Feed> mostWithin(List<Feed> byBeginning, Instant firstBy) {
        List<Feed> most = List.of();
        int end = 0;
        for (int start = 0; start < byBeginning.size(); start++) {
            Instant first = since(byBeginning.get(start));
            if (first.isAfter(firstBy)) {
                break;
            }
            Instant last = first.plus(TOGETHER);
            while (end < byBeginning.size() && !since(byBeginning.get(end)).isAfter(last)) {
                end++;
            }
            most = end - start > most.size() ? byBeginning.subList(start, end) : most;
        }
        return most;
    }

    private static void onOutage(
            List<Feed> outage, Map<Long, ToldTrouble> told, Instant now, List<FeedStep> steps) {
        List<Feed> ending = new ArrayList<>();
        for (Feed feed : outage) {
            ToldTrouble before = Objects.requireNonNull(told.get(feed.id()));
            if (before.kind() == Kind.OUTAGE_ENDING) {
                ending.add(feed);
            } else if (anyRead(outage)) {
                Trouble trouble = new Trouble(Kind.OUTAGE_ENDING, before.since());
                steps.add(step(feed, News.OUTAGE_ENDS, before, trouble, now));
            }
        }
        boolean over = ending.stream().allMatch(feed -> isTried(feed, told, now));
        for (Feed feed : over ? ending : List.<Feed>of()) {
            ToldTrouble before = Objects.requireNonNull(told.get(feed.id()));
            Kind left = feed.state() == FeedState.GONE ? Kind.GONE : Kind.FAILING;
            steps.add(
                    feed.state() == FeedState.FRESH
                            ? new FeedStep(feed, News.BACK_FROM_OUTAGE, before, null)
                            : step(
                                    feed,
                                    News.LEFT_BY_OUTAGE,
                                    before,
                                    new Trouble(left, before.since()),
                                    now));
        }
    }

    private static boolean anyRead(List<Feed> outage) {
        return outage.stream().anyMatch(feed -> feed.state() == FeedState.FRESH);
    }

    private static boolean isTried(Feed feed, Map<Long, ToldTrouble> told, Instant now) {
        Instant began = Objects.requireNonNull(told.get(feed.id())).toldAt();
        Instant checked = feed.health().lastChecked();
        return feed.state() == FeedState.FRESH
                || (checked != null && checked.isAfter(began))
                || !now.isBefore(began.plus(AFTERMATH));
    }

    /** The trouble that is to be told of the feed by now. */
    private @Nullable Trouble trouble(Feed feed, Instant now) {
        FeedHealth health = feed.health();
        if (feed.state() == FeedState.GONE) {
            return new Trouble(Kind.GONE, since(feed));
        }
        if (fails(feed)) {
            // While a check is due, its outcome is waited for: after a pause of the program every
            // trouble seems long.
            boolean isLong = !since(feed).plus(tellAfter).isAfter(now);
            return isLong && health.next().at().isAfter(now)
                    ? new Trouble(Kind.FAILING, since(feed))
                    : null;
        }
        return silence(feed, now);
    }

    private @Nullable Trouble silence(Feed feed, Instant now) {
        Standing standing = Standing.of(feed, now);
        Instant newest = standing.lastSign();
        Duration patience = standing.patience();
        Instant looked = feed.health().lastSuccess();
        if (standing.sign() != Sign.SILENT
                || newest == null
                || patience == null
                || looked == null) {
            return null;
        }
        Duration silence = Duration.between(newest, looked);
        boolean isLong =
                silence.compareTo(tellAfter) >= 0
                        && silence.compareTo(patience.multipliedBy(2)) >= 0;
        return isLong ? new Trouble(Kind.SILENT, newest) : null;
    }

    private static boolean fails(Feed feed) {
        return feed.state() == FeedState.FAILING || feed.state() == FeedState.WAITING;
    }

    /** Feeds that failed before this was kept began to fail, for all that is known, at their last check. */
    private static Instant since(Feed feed) {
        FeedHealth health = feed.health();
        Instant since = health.troubleSince();
        Instant checked = health.lastChecked();
        return since != null ? since : checked != null ? checked : health.next().at();
    }

    private static FeedStep step(
            Feed feed, News news, @Nullable ToldTrouble before, Trouble trouble, Instant now) {
        return new FeedStep(
                feed,
                news,
                before,
                new ToldTrouble(feed.id(), trouble.kind(), trouble.since(), now));
    }
}
