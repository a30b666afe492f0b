package dev.sitrep.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which moments the demo's clock stops at: nothing happens between them, so the five days take few steps.
 *
 * @param from the first moment
 * @param to the last moment
 * @param step articles appear to the program at the next multiple of it, as if the feeds were polled so often
 * @param zone of the chat, for the digests and the days shown
 * @param digests when a digest is due, every day
 */
public record Timetable(
        Instant from, Instant to, Duration step, ZoneId zone, List<LocalTime> digests) {

    public Timetable {
        if (!from.isBefore(to) || !step.isPositive()) {
            throw new IllegalArgumentException("no time to show: " + from + " to " + to);
        }
    }

    /** The sample's five days, polled every five minutes, with the digests of a new chat. */
    public static Timetable ofSample() {
        return new Timetable(
                Instant.parse("2025-12-17T05:00:00Z"),
                Instant.parse("2025-12-21T20:00:00Z"),
                Duration.ofMinutes(5),
                ZoneId.of("Europe/Kyiv"),
                List.of(LocalTime.of(8, 0)));
    }

    /** The moments in order, both ends included. */
    public SortedSet<Instant> moments(SampleDay day) {
        SortedSet<Instant> moments = new TreeSet<>();
        day.articles().forEach(article -> moments.add(polled(article.appears())));
        addDigests(moments);
        moments.removeIf(moment -> moment.isBefore(from) || moment.isAfter(to));
        moments.add(from);
        moments.add(to);
        return moments;
    }

    private Instant polled(Instant appears) {
        long steps = Math.ceilDiv(Duration.between(from, appears).toMillis(), step.toMillis());
        return from.plus(step.multipliedBy(steps));
    }

    private void addDigests(SortedSet<Instant> moments) {
        ZonedDateTime first = from.atZone(zone);
        for (var date = first.toLocalDate();
                !date.atStartOfDay(zone).toInstant().isAfter(to);
                date = date.plusDays(1)) {
            for (LocalTime time : digests) {
                moments.add(date.atTime(time).atZone(zone).toInstant());
            }
        }
    }
}
