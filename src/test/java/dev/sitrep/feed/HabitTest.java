package dev.sitrep.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

class HabitTest {
    /** A Monday. */
    private static final Instant MONDAY = Instant.parse("2025-11-03T00:00:00Z");

    private static boolean inOfficeHours(ZonedDateTime time) {
        return time.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                && time.getHour() >= 9
                && time.getHour() < 17;
    }

    @Test
    void a_feed_of_the_working_week_is_not_silent_over_any_weekend() {
        List<Instant> published = every(Duration.ofMinutes(25), 8 * 7, HabitTest::inOfficeHours);
        assertThat(falseAlarms(published, 20)).isEmpty();
        // With its weekends known it has patience for Friday to Tuesday, a Monday's holiday
        // included.
        Habit habit = read(published, 20, at(6 * 7));
        assertThat(habit.usualGap()).isBetween(Duration.ofHours(63), Duration.ofHours(66));
        assertThat(habit.patience(at(6 * 7)))
                .isBetween(Duration.ofHours(90), Duration.ofHours(100));
    }

    @Test
    void a_feed_of_the_day_is_not_silent_at_night_and_is_when_it_dies() {
        List<Instant> published =
                every(Duration.ofMinutes(20), 8 * 7, t -> t.getHour() >= 6 && t.getHour() < 23);
        assertThat(falseAlarms(published, 20)).isEmpty();
        Habit habit = read(published, 20, at(6 * 7));
        assertThat(habit.patience(at(6 * 7))).isBetween(Duration.ofHours(9), Duration.ofHours(12));
    }

    @Test
    void a_feed_around_the_clock_is_silent_after_six_hours() {
        List<Instant> published = every(Duration.ofMinutes(10), 8 * 7, t -> true);
        assertThat(falseAlarms(published, 50)).isEmpty();
        assertThat(read(published, 50, at(6 * 7)).patience(at(6 * 7)))
                .isEqualTo(Duration.ofHours(6));
    }

    @Test
    void a_weekly_and_a_monthly_feed_are_not_silent_between_two_issues() {
        List<Instant> weekly =
                every(Duration.ofHours(24), 200, t -> t.getDayOfWeek() == DayOfWeek.THURSDAY);
        assertThat(falseAlarms(weekly, 20)).isEmpty();
        List<Instant> monthly = every(Duration.ofHours(24), 400, t -> t.getDayOfMonth() == 3);
        assertThat(falseAlarms(monthly, 20)).isEmpty();
        assertThat(read(monthly, 4, at(390)).patience(at(390)))
                .isBetween(Duration.ofDays(45), Duration.ofDays(48));
    }

    @Test
    void one_week_out_of_the_ordinary_does_not_change_the_habit() {
        List<Instant> published =
                every(Duration.ofMinutes(10), 6 * 7, t -> true).stream()
                        .filter(t -> t.isBefore(at(21)) || t.isAfter(at(26)))
                        .toList();
        assertThat(read(published, 50, at(6 * 7)).usualGap()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void a_weekend_that_nobody_has_seen_is_waited_for() {
        Instant friday = MONDAY.plus(Duration.ofDays(4)).plus(Duration.ofHours(16));
        List<Instant> hours = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            hours.add(friday.minus(Duration.ofMinutes(20L * i)));
        }
        Habit habit = Habit.UNKNOWN.with(entries(hours), friday);
        Duration night = Duration.ofHours(18);
        assertThat(habit.patience(friday.plus(Duration.ofHours(7)))).isEqualTo(night);
        assertThat(habit.patience(friday.plus(Duration.ofHours(40)))).isEqualTo(Duration.ofDays(3));
        // In the middle of the week there is no weekend to wait for.
        Instant tuesday = friday.minus(Duration.ofDays(3));
        Habit midweek =
                Habit.UNKNOWN.with(
                        entries(hours.stream().map(t -> t.minus(Duration.ofDays(3))).toList()),
                        tuesday);
        assertThat(midweek.patience(tuesday.plus(Duration.ofHours(40)))).isEqualTo(night);
    }

    @Test
    void a_weekend_that_has_been_seen_is_not_waited_for() {
        Instant wednesday = MONDAY.plus(Duration.ofDays(9));
        List<Instant> times = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            times.add(wednesday.minus(Duration.ofHours(4L * i)));
        }
        Habit habit = Habit.UNKNOWN.with(entries(times), wednesday);
        assertThat(habit.patience(wednesday.plus(Duration.ofDays(5))))
                .isEqualTo(Duration.ofHours(6));
    }

    @Test
    void pinned_items_of_another_year_are_no_habit() {
        List<Instant> times = new ArrayList<>(every(Duration.ofHours(5), 4, t -> true));
        times.addFirst(MONDAY.minus(Duration.ofDays(400)));
        times.addFirst(MONDAY.minus(Duration.ofDays(3000)));
        Habit habit = Habit.UNKNOWN.with(entries(times), at(4));
        assertThat(habit.usualGap()).isEqualTo(Duration.ofHours(5));
        assertThat(habit.since()).isEqualTo(MONDAY);
    }

    @Test
    void entries_of_the_future_are_taken_for_new_ones_or_for_none() {
        Instant now = at(4);
        List<Instant> times = new ArrayList<>(every(Duration.ofHours(5), 4, t -> true));
        times.add(now.plus(Duration.ofDays(300)));
        assertThat(Habit.UNKNOWN.with(entries(times), now).newest()).isBefore(now);
        times.add(now.plus(Duration.ofHours(3)));
        assertThat(Habit.UNKNOWN.with(entries(times), now).newest()).isEqualTo(now);
    }

    @Test
    void nothing_is_learned_from_entries_that_were_missed_and_nothing_is_forgotten() {
        List<Instant> times = every(Duration.ofHours(1), 2, t -> true);
        Habit before = Habit.UNKNOWN.with(entries(times), at(2));
        List<Instant> later = times.stream().map(t -> t.plus(Duration.ofDays(10))).toList();
        Habit after = before.with(entries(later), at(12));
        assertThat(after.usualGap()).isEqualTo(Duration.ofHours(1));
        assertThat(after.newest()).isEqualTo(later.getLast());
        assertThat(after.with(List.of(), at(13))).isEqualTo(after);
        assertThat(after.with(entries(later), at(13))).isEqualTo(after);
    }

    @Test
    void without_dates_there_is_no_habit() {
        Habit habit = Habit.UNKNOWN.with(List.of(entry(null), entry(null)), MONDAY);
        assertThat(habit).isEqualTo(Habit.UNKNOWN);
        assertThat(habit.patience(MONDAY)).isNull();
        Habit one = habit.with(entries(List.of(MONDAY)), MONDAY);
        assertThat(one.newest()).isEqualTo(MONDAY);
        assertThat(one.patience(MONDAY)).isNull();
    }

    @Test
    void a_document_of_ten_thousand_entries_in_any_order_is_read() {
        List<Instant> times = new ArrayList<>();
        Random random = new Random(17);
        for (int i = 0; i < 10_000; i++) {
            times.add(MONDAY.plusSeconds(random.nextInt(40 * 86_400)));
        }
        Habit habit = Habit.UNKNOWN.with(entries(times), at(40));
        assertThat(habit.gaps()).hasSize(5);
        assertThat(habit.usualGap()).isLessThan(Duration.ofHours(2));
    }

    /** The moments at which a feed that never died was called silent, looked at every half hour. */
    private static List<Instant> falseAlarms(List<Instant> published, int entriesShown) {
        List<Instant> alarms = new ArrayList<>();
        Habit habit = Habit.UNKNOWN;
        int seen = 0;
        // The document is full when the feed is first looked at.
        for (Instant now = published.get(Math.min(entriesShown, published.size()) / 4);
                now.isBefore(published.getLast());
                now = now.plus(Duration.ofMinutes(30))) {
            while (seen < published.size() && !published.get(seen).isAfter(now)) {
                seen++;
            }
            habit =
                    habit.with(
                            entries(published.subList(Math.max(0, seen - entriesShown), seen)),
                            now);
            Duration patience = habit.patience(now);
            Instant newest = published.get(seen - 1);
            if (patience != null && Duration.between(newest, now).compareTo(patience) > 0) {
                alarms.add(now);
            }
        }
        return alarms;
    }

    private static Habit read(List<Instant> published, int entriesShown, Instant until) {
        Habit habit = Habit.UNKNOWN;
        for (int i = entriesShown; i <= published.size(); i += entriesShown / 2) {
            if (published.get(i - 1).isAfter(until)) {
                break;
            }
            habit =
                    habit.with(
                            entries(published.subList(i - entriesShown, i)), published.get(i - 1));
        }
        return habit;
    }

    private static List<Instant> every(Duration step, int days, Predicate<ZonedDateTime> open) {
        List<Instant> times = new ArrayList<>();
        for (Instant t = MONDAY; t.isBefore(at(days)); t = t.plus(step)) {
            if (open.test(t.atZone(ZoneOffset.UTC))) {
                times.add(t);
            }
        }
        return times;
    }

    private static Instant at(int days) {
        return MONDAY.plus(Duration.ofDays(days));
    }

    private static List<Entry> entries(List<Instant> times) {
        return times.stream().map(HabitTest::entry).toList();
    }

    static Entry entry(@Nullable Instant published) {
        return new Entry(
                null, "title", null, "", "", published, null, List.of(), List.of(), List.of(),
                null);
    }
}
