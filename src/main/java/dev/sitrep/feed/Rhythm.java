package dev.sitrep.feed;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * How often a feed changes, and how often it asks to be looked at.
 *
 * @param cadence the usual time between two of its newest entries; null where too few have dates
 * @param asked the interval that the feed itself asks for (ttl, sy:updatePeriod and sy:updateFrequency)
 * @param skipHours hours of the day, UTC, in which it asks not to be looked at
 * @param skipDays days, UTC, on which it asks not to be looked at
 * @param newestEntry when its newest entry says that it was published
 */
public record Rhythm(
        @Nullable Duration cadence,
        @Nullable Duration asked,
        Set<Integer> skipHours,
        Set<DayOfWeek> skipDays,
        @Nullable Instant newestEntry) {
    public static final Rhythm UNKNOWN = new Rhythm(null, null, Set.of(), Set.of(), null);

    private static final int ENTRIES_LOOKED_AT = 20;
    private static final int ENTRIES_NEEDED = 3;

    public Rhythm {
        skipHours = Set.copyOf(skipHours);
        skipDays = Set.copyOf(skipDays);
    }

    /** The same wishes of the feed, with the cadence of these entries: the median gap between the newest. */
    public Rhythm of(List<Entry> entries) {
        List<Instant> newest =
                entries.stream()
                        .map(e -> e.published() == null ? e.updated() : e.published())
                        .filter(java.util.Objects::nonNull)
                        .distinct()
                        .sorted(java.util.Comparator.reverseOrder())
                        .limit(ENTRIES_LOOKED_AT)
                        .toList();
        Instant last = newest.isEmpty() ? null : newest.getFirst();
        return new Rhythm(medianGap(newest), asked, skipHours, skipDays, last);
    }

    private static @Nullable Duration medianGap(List<Instant> newestFirst) {
        if (newestFirst.size() < ENTRIES_NEEDED) {
            return null;
        }
        List<Duration> gaps = new java.util.ArrayList<>();
        for (int i = 1; i < newestFirst.size(); i++) {
            gaps.add(Duration.between(newestFirst.get(i), newestFirst.get(i - 1)));
        }
        gaps.sort(null);
        return gaps.get(gaps.size() / 2);
    }
}
