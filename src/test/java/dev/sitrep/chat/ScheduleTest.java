package dev.sitrep.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sitrep.chat.Schedule.Entry;

import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

class ScheduleTest {
    private static final int ROUNDS = 150;
    private static final Instant FROM = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2037-01-01T00:00:00Z");

    @Test
    void two_schedules_that_mean_the_same_are_equal() {
        LocalTime eight = LocalTime.of(8, 0);
        Set<DayOfWeek> week = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        Set<DayOfWeek> end = EnumSet.of(DayOfWeek.SUNDAY, DayOfWeek.SATURDAY);
        Schedule parts =
                new Schedule(
                        List.of(
                                new Entry(end, List.of(eight, eight)),
                                new Entry(week, List.of(eight.plusSeconds(30)))));
        assertThat(parts).isEqualTo(Schedule.daily(List.of(eight)));
        assertThat(new Schedule(List.of(new Entry(Set.of(), List.of(eight)))))
                .isEqualTo(Schedule.NONE);
        assertThat(Schedule.daily(List.of())).isEqualTo(Schedule.NONE);
    }

    @Test
    void a_day_has_at_most_24_times() {
        List<LocalTime> times =
                IntStream.range(0, 25).mapToObj(i -> LocalTime.of(i % 24, i / 24)).toList();
        assertThat(Schedule.daily(times.subList(0, 24)).entries()).hasSize(1);
        assertThatThrownBy(() -> Schedule.daily(times))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_week_s_only_time_on_a_day_that_a_zone_skips_is_due_when_the_clock_has_jumped() {
        // Samoa went from Thursday, 29 December 2011, to Saturday.
        Schedule fridays =
                new Schedule(
                        List.of(new Entry(Set.of(DayOfWeek.FRIDAY), List.of(LocalTime.of(8, 0)))));
        Instant thursday = Instant.parse("2011-12-29T12:00:00Z");
        assertThat(fridays.next(thursday, ZoneId.of("Pacific/Apia"), 2))
                .containsExactly(
                        Instant.parse("2011-12-30T10:00:00Z"),
                        Instant.parse("2012-01-05T18:00:00Z"));
    }

    /** The walk looks at every minute: it is time when the clock first shows, or has just passed, a time of the schedule. */
    @Test
    void around_every_change_of_clocks_it_agrees_with_a_walk_from_minute_to_minute() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<String> zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        for (int round = 0; round < ROUNDS; round++) {
            ZoneId zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
            Schedule schedule = any(random);
            Instant around = transition(zone, random);
            Instant from = around.minus(Duration.ofDays(3 + random.nextInt(7)));
            Instant to = around.plus(Duration.ofDays(3 + random.nextInt(12)));
            assertThat(moments(schedule, zone, from, to))
                    .as("seed %d: %s in %s from %s", seed, schedule, zone, from)
                    .isEqualTo(walk(schedule, zone, from, to));
        }
    }

    private static List<Instant> moments(Schedule schedule, ZoneId zone, Instant from, Instant to) {
        List<Instant> moments = new ArrayList<>();
        var next = schedule.next(from, zone);
        while (next.isPresent() && !next.get().isAfter(to)) {
            moments.add(next.get());
            next = schedule.next(next.get(), zone);
        }
        return moments;
    }

    private static List<Instant> walk(Schedule schedule, ZoneId zone, Instant from, Instant to) {
        List<Instant> moments = new ArrayList<>();
        LocalDateTime latest = from.minus(Duration.ofDays(2)).atZone(zone).toLocalDateTime();
        Instant minute = from.minus(Duration.ofDays(2));
        while (minute.isBefore(to)) {
            minute = minute.plusSeconds(60);
            LocalDateTime shown = minute.atZone(zone).toLocalDateTime();
            boolean due = false;
            for (; latest.isBefore(shown); latest = latest.plusMinutes(1)) {
                due |= has(schedule, latest.plusMinutes(1));
            }
            if (due && minute.isAfter(from)) {
                moments.add(minute);
            }
        }
        return moments;
    }

    private static boolean has(Schedule schedule, LocalDateTime time) {
        return schedule.entries().stream()
                .anyMatch(
                        e ->
                                e.days().contains(time.getDayOfWeek())
                                        && e.times().contains(time.toLocalTime()));
    }

    private static Instant transition(ZoneId zone, Random random) {
        Instant some =
                FROM.plusSeconds(
                        random.nextInt((int) Duration.between(FROM, TO).toMinutes()) * 60L);
        ZoneOffsetTransition next = zone.getRules().nextTransition(some);
        return next == null || next.getInstant().isAfter(TO) ? some : next.getInstant();
    }

    private static Schedule any(Random random) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
            Set<LocalTime> times = new TreeSet<>();
            for (int j = 0; j <= random.nextInt(7); j++) {
                days.add(DayOfWeek.of(1 + random.nextInt(7)));
                // Most clocks change between midnight and four.
                times.add(
                        LocalTime.of(
                                random.nextInt(random.nextBoolean() ? 4 : 24), minute(random)));
            }
            entries.add(new Entry(days, List.copyOf(times)));
        }
        return new Schedule(entries);
    }

    private static int minute(Random random) {
        return random.nextBoolean() ? 0 : random.nextInt(60);
    }
}
