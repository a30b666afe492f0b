package dev.sitrep.feed;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * How often a feed changes, and how often it asks to be looked at.
 *
 * @param cadence the usual time between two of its newest entries; null where too few have dates
 * @param asked the interval that the feed itself asks for (ttl, sy:updatePeriod and sy:updateFrequency)
 * @param skipHours hours of the day, UTC, in which it asks not to be looked at
 * @param skipDays days, UTC, on which it asks not to be looked at
 * @param newestEntry when its newest entry says that it was published; where none has a date, when the feed last changed
 */
public record Rhythm(
        @Nullable Duration cadence,
        @Nullable Duration asked,
        Set<Integer> skipHours,
        Set<DayOfWeek> skipDays,
        @Nullable Instant newestEntry) {
    public static final Rhythm UNKNOWN = new Rhythm(null, null, Set.of(), Set.of(), null);

    /** Clocks of servers go wrong by less than this; a later date is a mistake or an announcement. */
    static final Duration CLOCK_SKEW = Duration.ofMinutes(15);

    private static final int ENTRIES_LOOKED_AT = 20;
    private static final int ENTRIES_NEEDED = 3;

    public Rhythm {
        skipHours = Set.copyOf(skipHours);
        skipDays = Set.copyOf(skipDays);
    }

    /**
     * The same wishes of the feed, with the cadence of these entries, the median gap between the newest, where there are enough of
     * them to tell. What is dated in the future says nothing of the feed's habits; where no entry has a date at all, what shows
     * is that it changed now.
     */
    public Rhythm of(List<Entry> entries, Instant now) {
        List<Instant> all = dates(entries);
        Instant latest = now.plus(CLOCK_SKEW);
        List<Instant> newest =
                all.stream()
                        .filter(date -> !date.isAfter(latest))
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .limit(ENTRIES_LOOKED_AT)
                        .toList();
        Duration gap = medianGap(newest);
        return new Rhythm(
                gap == null ? cadence : gap,
                asked,
                skipHours,
                skipDays,
                all.isEmpty() ? now : newer(newest.isEmpty() ? null : newest.getFirst()));
    }

    /** The same habit, with a newest entry of this date if that is newer. */
    Rhythm withNewer(@Nullable Instant entry) {
        return new Rhythm(cadence, asked, skipHours, skipDays, newer(entry));
    }

    private @Nullable Instant newer(@Nullable Instant other) {
        boolean known = newestEntry != null && (other == null || newestEntry.isAfter(other));
        return known ? newestEntry : other;
    }

    private static List<Instant> dates(List<Entry> entries) {
        List<Instant> dates = new ArrayList<>();
        for (Entry entry : entries) {
            Instant date = entry.published() == null ? entry.updated() : entry.published();
            if (date != null) {
                dates.add(date);
            }
        }
        return dates;
    }

    private static @Nullable Duration medianGap(List<Instant> newestFirst) {
        if (newestFirst.size() < ENTRIES_NEEDED) {
            return null;
        }
        List<Duration> gaps = new ArrayList<>();
        for (int i = 1; i < newestFirst.size(); i++) {
            gaps.add(Duration.between(newestFirst.get(i), newestFirst.get(i - 1)));
        }
        gaps.sort(null);
        return gaps.get(gaps.size() / 2);
    }
}
