package dev.sitrep.feed;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How long a feed usually is without news: learned from the dates of its entries, and kept over the weeks, because the document
 * of a busy feed goes back for hours only and shows neither its nights nor its weekends.
 *
 * <p>Of each week the longest gap between two entries is kept. The median gap (the cadence) says nothing here: that of a feed
 * which publishes twenty items each working day is half an hour, and its weekend is 63 hours long.
 *
 * @param newest when its newest entry was published; entries dated into the future are taken for new ones, or for none
 * @param since from when on it is known
 * @param gaps the longest of each of the last weeks that had an entry, oldest week first
 */
public record Habit(@Nullable Instant newest, @Nullable Instant since, List<Gap> gaps) {
    public static final Habit UNKNOWN = new Habit(null, null, List.of());

    /** A month, and one week more so that it has four whole ones. */
    private static final int WEEKS = 5;

    /** From so many weeks on, one week that was out of the ordinary counts for nothing. */
    private static final int WEEKS_FOR_AN_EXCEPTION = 3;

    /** However often it has news, no feed is silent before this: servers and their caches stand still for some hours. */
    private static final Duration SHORTEST_PATIENCE = Duration.ofHours(6);

    /** Where no night has been seen: offices are closed for sixteen hours, and come late to their first item. */
    private static final Duration A_NIGHT = Duration.ofHours(18);

    /** Where no weekend has been seen: from Friday afternoon to Monday, and a public holiday's morning. */
    private static final Duration A_WEEKEND = Duration.ofDays(3);

    private static final Duration DAY = Duration.ofDays(1);

    /** A clock that is wrong, or a time whose zone is, is off by no more; an item dated further ahead announces something. */
    private static final Duration WRONG_CLOCK = Duration.ofDays(1);

    /** Before a gap of this length that is most of what a document covers, there are pinned items and archives. */
    private static final Duration ANOTHER_TIME = Duration.ofDays(14);

    private static final int ENTRIES_OF_ONE_TIME = 3;

    /**
     * The longest gap of a week.
     *
     * @param week whole weeks, Monday to Sunday in UTC, since the one of 1 January 1970
     */
    public record Gap(long week, Duration length) {}

    public Habit {
        gaps = List.copyOf(gaps);
    }

    /** The habit with what this document shows. Only what is newer than all before is learned; nothing is learned twice. */
    Habit with(List<Entry> entries, Instant now) {
        List<Instant> times = times(entries, now);
        List<Instant> fresh =
                newest == null
                        ? ofOneTime(times)
                        : times.stream().filter(t -> t.isAfter(newest)).toList();
        if (fresh.isEmpty()) {
            return this;
        }
        // Where the document does not reach back to the newest known, entries have been missed.
        boolean joins = newest != null && !times.getFirst().isAfter(newest);
        TreeMap<Long, Duration> longest = new TreeMap<>();
        gaps.forEach(gap -> longest.put(gap.week(), gap.length()));
        Instant before = joins ? newest : fresh.getFirst();
        for (Instant time : fresh) {
            Duration gap = Duration.between(before, time);
            if (!gap.isZero()) {
                longest.merge(week(time), gap, Habit::longer);
            }
            before = time;
        }
        while (longest.size() > WEEKS) {
            longest.pollFirstEntry();
        }
        List<Gap> kept = new ArrayList<>();
        longest.forEach((week, length) -> kept.add(new Gap(week, length)));
        return new Habit(fresh.getLast(), since == null ? fresh.getFirst() : since, kept);
    }

    /** The longest time without news that is usual for it; null where nothing is known of it. */
    public @Nullable Duration usualGap() {
        List<Duration> lengths =
                gaps.stream().map(Gap::length).sorted(Comparator.reverseOrder()).toList();
        if (lengths.isEmpty()) {
            return null;
        }
        return lengths.get(lengths.size() < WEEKS_FOR_AN_EXCEPTION ? 0 : 1);
    }

    /**
     * How long it may be silent at that time without being silent beyond its habit: half as long again as it usually is, which
     * takes a public holiday after a weekend. Null where nothing is known of its habit.
     */
    public @Nullable Duration patience(Instant at) {
        Duration usual = usualGap();
        if (usual == null || newest == null || since == null) {
            return null;
        }
        Duration patience = longer(SHORTEST_PATIENCE, usual.multipliedBy(3).dividedBy(2));
        Duration known = Duration.between(since, newest);
        if (known.compareTo(DAY) < 0) {
            patience = longer(patience, A_NIGHT);
        }
        return !hasWeekend(since, newest) && hasWeekend(newest, at)
                ? longer(patience, A_WEEKEND)
                : patience;
    }

    /** Of each entry when it was published, oldest first. */
    private static List<Instant> times(List<Entry> entries, Instant now) {
        return entries.stream()
                .map(e -> e.published() == null ? e.updated() : e.published())
                .filter(Objects::nonNull)
                .filter(t -> t.isBefore(now.plus(WRONG_CLOCK)))
                .map(t -> t.isAfter(now) ? now : t)
                .distinct()
                .sorted()
                .toList();
    }

    /** Without what is from another time than most of it. */
    private static List<Instant> ofOneTime(List<Instant> times) {
        int widest = 0;
        Duration width = Duration.ZERO;
        for (int i = 1; i < times.size(); i++) {
            Duration gap = Duration.between(times.get(i - 1), times.get(i));
            if (gap.compareTo(width) > 0) {
                widest = i;
                width = gap;
            }
        }
        boolean another =
                width.compareTo(ANOTHER_TIME) > 0
                        && times.size() - widest >= ENTRIES_OF_ONE_TIME
                        && width.multipliedBy(2)
                                        .compareTo(
                                                Duration.between(times.getFirst(), times.getLast()))
                                > 0;
        return another ? ofOneTime(times.subList(widest, times.size())) : times;
    }

    private static boolean hasWeekend(Instant from, Instant to) {
        LocalDate last = to.atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate day = from.atZone(ZoneOffset.UTC).toLocalDate();
        for (int i = 0; i < 7 && !day.isAfter(last); i++, day = day.plusDays(1)) {
            if (day.getDayOfWeek() == DayOfWeek.SATURDAY
                    || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                return true;
            }
        }
        return false;
    }

    /** 1 January 1970 was a Thursday, the fourth day of its week. */
    private static long week(Instant time) {
        return Math.floorDiv(Math.floorDiv(time.getEpochSecond(), 86_400L) + 3, 7L);
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
