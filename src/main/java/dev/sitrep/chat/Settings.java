package dev.sitrep.chat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;

/**
 * What a chat has set for itself.
 *
 * @param zone the zone of its digest times and of all times it is shown
 * @param digestTimes when its digests come, by its own clock, in order; none means no digests
 * @param length how much a digest says
 * @param tellWhenEmpty whether a window without news gets one line, or silence
 */
public record Settings(
        ZoneId zone, List<LocalTime> digestTimes, Length length, boolean tellWhenEmpty) {
    /** What a chat has that has set nothing. */
    public static final Settings DEFAULT =
            new Settings(
                    ZoneId.of("Europe/Kyiv"), List.of(LocalTime.of(8, 0)), Length.NORMAL, true);

    public Settings {
        digestTimes = digestTimes.stream().distinct().sorted().toList();
    }

    /**
     * When the next digest is due, strictly after a moment; empty where there are no digest times.
     *
     * <p>A time that daylight saving skips is due when the clock has jumped; a time that comes twice is due the first time.
     */
    public Optional<Instant> nextDigest(Instant after) {
        // The day before and two days on: a zone may skip a whole day (Samoa, 30 December 2011).
        LocalDate day = after.atZone(zone).toLocalDate().minusDays(1);
        for (int i = 0; i < 5; i++, day = day.plusDays(1)) {
            for (LocalTime time : digestTimes) {
                Instant due = at(day, time);
                if (due.isAfter(after)) {
                    return Optional.of(due);
                }
            }
        }
        return Optional.empty();
    }

    private Instant at(LocalDate day, LocalTime time) {
        ZoneOffsetTransition gap = zone.getRules().getTransition(day.atTime(time));
        return gap != null && gap.isGap()
                ? gap.getInstant()
                : day.atTime(time).atZone(zone).toInstant();
    }
}
