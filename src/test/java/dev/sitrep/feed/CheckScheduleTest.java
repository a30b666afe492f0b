package dev.sitrep.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.feed.FeedCheck.Failed;
import dev.sitrep.feed.FeedCheck.Unchanged;
import dev.sitrep.feed.FeedCheck.Waiting;
import dev.sitrep.fetch.ResponseHints;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

class CheckScheduleTest {
    private static final Instant NOW = Instant.parse("2025-12-21T06:00:00Z");
    private final CheckSchedule schedule = new CheckSchedule(CheckSettings.defaults());

    /** Feed 0 has no jitter. */
    private static Feed feed(long id, int errorRun, Rhythm rhythm) {
        FeedHealth health =
                new FeedHealth(
                        FeedState.FRESH, "", null, null, errorRun, new NextCheck(NOW, "due"));
        FeedSubscription about = FeedSubscription.of(URI.create("https://desk.example/rss"));
        return new Feed(id, about, health, Validators.NONE, rhythm);
    }

    private static Rhythm every(Duration cadence) {
        return new Rhythm(cadence, null, Set.of(), Set.of(), NOW);
    }

    private static FeedCheck unchanged(@Nullable Duration freshFor) {
        return new Unchanged(
                Validators.NONE, new ResponseHints(freshFor, null, List.of()), "nothing new");
    }

    private NextCheck next(Rhythm rhythm, @Nullable Duration freshFor) {
        return schedule.after(feed(0, 0, rhythm), unchanged(freshFor), NOW);
    }

    private static Instant in(Duration time) {
        return NOW.plus(time);
    }

    @Test
    void a_feed_is_looked_at_twice_as_often_as_it_has_something_new() {
        assertThat(next(every(Duration.ofMinutes(60)), null))
                .isEqualTo(
                        new NextCheck(
                                in(Duration.ofMinutes(30)),
                                "it has something new about every 60 min"));
    }

    @Test
    void a_feed_of_unknown_habits_is_looked_at_at_the_usual_interval() {
        assertThat(next(Rhythm.UNKNOWN, null).at()).isEqualTo(in(Duration.ofMinutes(30)));
    }

    @Test
    void a_feed_that_has_long_been_quiet_is_looked_at_more_rarely() {
        Rhythm quiet =
                new Rhythm(
                        Duration.ofMinutes(60),
                        null,
                        Set.of(),
                        Set.of(),
                        NOW.minus(Duration.ofHours(20)));
        assertThat(next(quiet, null).at()).isEqualTo(in(Duration.ofHours(2)));
    }

    @Test
    void a_busy_feed_is_not_hammered_and_a_dead_one_not_forgotten() {
        assertThat(next(every(Duration.ofSeconds(30)), null).at())
                .isEqualTo(in(Duration.ofMinutes(10)));
        assertThat(next(every(Duration.ofDays(30)), null).at()).isEqualTo(in(Duration.ofHours(6)));
    }

    @Test
    void ttl_and_cache_control_make_it_rarer_and_never_more_frequent() {
        Rhythm asks =
                new Rhythm(Duration.ofMinutes(60), Duration.ofHours(2), Set.of(), Set.of(), NOW);
        assertThat(next(asks, Duration.ofMinutes(5)))
                .isEqualTo(
                        new NextCheck(in(Duration.ofHours(2)), "the feed asks for that interval"));
        assertThat(next(asks, Duration.ofHours(3)))
                .isEqualTo(
                        new NextCheck(
                                in(Duration.ofHours(3)), "the server calls it fresh so long"));
    }

    @Test
    void hours_and_days_that_the_feed_wants_to_be_left_alone_in_are_kept() {
        Rhythm nights = new Rhythm(Duration.ofMinutes(60), null, Set.of(6, 7), Set.of(), NOW);
        assertThat(next(nights, null).at()).isEqualTo(Instant.parse("2025-12-21T08:00:00Z"));
        Rhythm sundays =
                new Rhythm(Duration.ofMinutes(60), null, Set.of(), Set.of(DayOfWeek.SUNDAY), NOW);
        assertThat(next(sundays, null).at()).isEqualTo(Instant.parse("2025-12-22T00:00:00Z"));
        Rhythm never =
                new Rhythm(Duration.ofMinutes(60), null, Set.of(), Set.of(DayOfWeek.values()), NOW);
        assertThat(next(never, null).at()).isEqualTo(in(Duration.ofMinutes(30)));
    }

    @Test
    void failures_double_the_interval_up_to_a_day() {
        assertThat(schedule.after(feed(0, 0, Rhythm.UNKNOWN), new Failed("x"), NOW))
                .isEqualTo(new NextCheck(in(Duration.ofMinutes(10)), "it failed"));
        assertThat(schedule.after(feed(0, 3, Rhythm.UNKNOWN), new Failed("x"), NOW))
                .isEqualTo(new NextCheck(in(Duration.ofMinutes(80)), "it failed 4 times in a row"));
        assertThat(schedule.after(feed(0, 500, Rhythm.UNKNOWN), new Failed("x"), NOW).at())
                .isEqualTo(in(Duration.ofHours(24)));
    }

    @Test
    void a_server_that_asks_to_wait_is_obeyed_within_reason() {
        Feed feed = feed(0, 0, Rhythm.UNKNOWN);
        Instant later = in(Duration.ofHours(8));
        assertThat(schedule.after(feed, new Waiting(later, "asked"), NOW).at()).isEqualTo(later);
        assertThat(schedule.after(feed, new Waiting(NOW, "asked"), NOW).at())
                .isEqualTo(in(Duration.ofMinutes(10)));
        assertThat(schedule.after(feed, new Waiting(in(Duration.ofDays(300)), "asked"), NOW).at())
                .isEqualTo(in(Duration.ofHours(24)));
    }

    @Test
    void feeds_part_by_up_to_a_tenth_and_each_always_by_the_same() {
        Set<Instant> times = new java.util.HashSet<>();
        for (long id = 1; id <= 100; id++) {
            Instant at = schedule.after(feed(id, 0, Rhythm.UNKNOWN), unchanged(null), NOW).at();
            assertThat(at).isBetween(in(Duration.ofMinutes(30)), in(Duration.ofMinutes(33)));
            assertThat(schedule.after(feed(id, 0, Rhythm.UNKNOWN), unchanged(null), NOW).at())
                    .isEqualTo(at);
            times.add(at);
        }
        assertThat(times).hasSizeGreaterThan(90);
    }
}
