package dev.sitrep.chat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When a chat's digests come, by its own clock: times of the day, each on some days of the week. Two schedules that mean the same
 * are equal.
 *
 * @param entries none of them shares a time on a day with another; none at all means no digests
 */
public record Schedule(List<Entry> entries) {
    /** More than one an hour is no digest any more. */
    public static final int MOST_A_DAY = 24;

    public static final Schedule NONE = new Schedule(List.of());

    /** A gap can put a time off to the day after, a week's only time is seven days ahead, and a zone may skip a whole day. */
    private static final int DAYS_AHEAD = 10;

    /**
     * @param times in order, to the minute
     */
    public record Entry(Set<DayOfWeek> days, List<LocalTime> times) {}

    /**
     * @throws IllegalArgumentException where a day has more than {@link #MOST_A_DAY} times
     */
    public Schedule {
        entries = joined(entries);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (times(entries, day).size() > MOST_A_DAY) {
                throw new IllegalArgumentException("more than " + MOST_A_DAY + " times on " + day);
            }
        }
    }

    /** The same times every day. */
    public static Schedule daily(Collection<LocalTime> times) {
        return new Schedule(List.of(new Entry(EnumSet.allOf(DayOfWeek.class), List.copyOf(times))));
    }

    /**
     * The first moment strictly after another at which it is time; empty where it never is.
     *
     * <p>A time that daylight saving skips is due when the clock has jumped; a time that comes twice is due the first time.
     */
    public Optional<Instant> next(Instant after, ZoneId zone) {
        LocalDate day = after.atZone(zone).toLocalDate().minusDays(1);
        for (int i = 0; i < DAYS_AHEAD; i++, day = day.plusDays(1)) {
            for (LocalTime time : times(entries, day.getDayOfWeek())) {
                Instant due = at(day.atTime(time), zone);
                if (due.isAfter(after)) {
                    return Optional.of(due);
                }
            }
        }
        return Optional.empty();
    }

    /** The next so many moments. */
    public List<Instant> next(Instant after, ZoneId zone, int count) {
        List<Instant> moments = new ArrayList<>();
        Optional<Instant> next = next(after, zone);
        while (next.isPresent() && moments.size() < count) {
            moments.add(next.get());
            next = next(next.get(), zone);
        }
        return moments;
    }

    private static Instant at(LocalDateTime time, ZoneId zone) {
        ZoneOffsetTransition gap = zone.getRules().getTransition(time);
        // Of a time that comes twice, atZone takes the first.
        return gap != null && gap.isGap() ? gap.getInstant() : time.atZone(zone).toInstant();
    }

    private static List<LocalTime> times(List<Entry> entries, DayOfWeek day) {
        return entries.stream()
                .filter(entry -> entry.days().contains(day))
                .flatMap(entry -> entry.times().stream())
                .sorted()
                .toList();
    }

    /** One entry for each set of days. */
    private static List<Entry> joined(List<Entry> entries) {
        SortedMap<LocalTime, Set<DayOfWeek>> byTime = new TreeMap<>();
        for (Entry entry : entries) {
            for (LocalTime time : entry.times()) {
                byTime.computeIfAbsent(
                                time.truncatedTo(ChronoUnit.MINUTES),
                                t -> EnumSet.noneOf(DayOfWeek.class))
                        .addAll(entry.days());
            }
        }
        Map<Set<DayOfWeek>, List<LocalTime>> byDays = new HashMap<>();
        byTime.forEach(
                (time, days) -> byDays.computeIfAbsent(days, d -> new ArrayList<>()).add(time));
        return byDays.entrySet().stream()
                .filter(e -> !e.getKey().isEmpty())
                .map(e -> new Entry(e.getKey(), List.copyOf(e.getValue())))
                .sorted(
                        Comparator.comparing((Entry e) -> e.days().iterator().next())
                                .thenComparingInt(e -> -e.days().size())
                                .thenComparing(e -> e.times().getFirst()))
                .toList();
    }
}
