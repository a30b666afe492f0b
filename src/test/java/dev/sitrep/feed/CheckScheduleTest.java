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
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

class CheckScheduleTest {
    private static final Instant NOW = Instant.parse("2025-12-21T06:00:00Z");
    private final CheckSchedule schedule = new CheckSchedule(CheckSettings.defaults());

    /** Feed 0 has no jitter. */
    private static Feed feed(long id, int errorRun, Rhythm rhythm) {
        FeedHealth health =
                new FeedHealth(
                        FeedState.FRESH,
                        "",
                        null,
                        null,
                        errorRun,
                        new NextCheck(NOW, "due"),
                        null,
                        Habit.UNKNOWN);
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
        Set<Instant> times = new HashSet<>();
        for (long id = 1; id <= 100; id++) {
            Instant at = schedule.after(feed(id, 0, Rhythm.UNKNOWN), unchanged(null), NOW).at();
            assertThat(at).isBetween(in(Duration.ofMinutes(30)), in(Duration.ofMinutes(33)));
            assertThat(schedule.after(feed(id, 0, Rhythm.UNKNOWN), unchanged(null), NOW).at())
                    .isEqualTo(at);
            times.add(at);
        }
        assertThat(times).hasSizeGreaterThan(90);
    }

    @Test
    void a_feed_whose_hub_tells_us_is_looked_at_only_to_be_sure_and_still_backs_off() {
        Feed feed = feed(0, 0, every(Duration.ofMinutes(60)));
        assertThat(schedule.after(feed, unchanged(null), true, NOW))
                .isEqualTo(
                        new NextCheck(
                                in(Duration.ofHours(6)),
                                "its hub tells us of news; this is only to be sure"));
        assertThat(schedule.after(feed, new Failed("x"), true, NOW).at())
                .isEqualTo(in(Duration.ofMinutes(10)));
    }

    @Test
    void entries_dated_in_the_future_say_nothing_of_its_habits() {
        Duration hour = Duration.ofHours(1);
        Rhythm honest =
                rhythm(
                        NOW.minus(hour),
                        NOW.minus(hour.multipliedBy(2)),
                        NOW.minus(hour.multipliedBy(3)));
        Rhythm boasting =
                rhythm(
                        NOW.plus(Duration.ofDays(400)),
                        NOW.plus(Duration.ofMinutes(16)),
                        NOW.minus(hour),
                        NOW.minus(hour.multipliedBy(2)),
                        NOW.minus(hour.multipliedBy(3)));
        assertThat(boasting).isEqualTo(honest);
        assertThat(honest.cadence()).isEqualTo(hour);
        assertThat(rhythm(NOW.plus(Duration.ofMinutes(14))).newestEntry())
                .isEqualTo(NOW.plus(Duration.ofMinutes(14)));
        assertThat(rhythm(NOW.plus(Duration.ofDays(1))).newestEntry()).isNull();
    }

    @Test
    void a_feed_without_dates_that_has_not_changed_for_long_is_looked_at_more_rarely() {
        Rhythm undated = rhythm((Instant) null);
        assertThat(undated.newestEntry()).isEqualTo(NOW);
        Instant later = NOW.plus(Duration.ofHours(40));
        assertThat(schedule.after(feed(0, 0, undated), unchanged(null), NOW).at())
                .isEqualTo(in(Duration.ofMinutes(30)));
        assertThat(schedule.after(feed(0, 0, undated), unchanged(null), later).at())
                .isEqualTo(later.plus(Duration.ofHours(4)));
    }

    private static Rhythm rhythm(@Nullable Instant... dates) {
        List<Entry> entries = new ArrayList<>();
        for (Instant date : dates) {
            entries.add(
                    new Entry(
                            null, "", null, "", "", date, null, List.of(), List.of(), List.of(),
                            null));
        }
        return Rhythm.UNKNOWN.of(entries, NOW);
    }

    /** What holds of every decision, over feeds and answers drawn by chance. */
    @Test
    void whatever_comes_the_next_check_keeps_to_the_bounds() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        CheckSettings bounds = CheckSettings.defaults();
        for (int i = 0; i < 20_000; i++) {
            Feed feed = feed(random.nextLong(1, 100_000), random.nextInt(100), anyRhythm(random));
            FeedCheck check = anyCheck(random);
            NextCheck next = schedule.after(feed, check, random.nextInt(5) == 0, NOW);
            String drawn = "seed " + seed + ", " + feed + ", " + check + ": " + next;

            assertThat(next.why()).as(drawn).isNotBlank();
            assertThat(next.at()).as(drawn).isAfterOrEqualTo(NOW.plus(bounds.shortest()));
            Duration most = check instanceof Unchanged ? bounds.longest() : bounds.longestBackOff();
            Duration skipped =
                    feed.rhythm().skipHours().isEmpty() && feed.rhythm().skipDays().isEmpty()
                            ? Duration.ZERO
                            : Duration.ofDays(8);
            assertThat(next.at())
                    .as(drawn)
                    .isBeforeOrEqualTo(NOW.plus(most.multipliedBy(11).dividedBy(10)).plus(skipped));
            if (check instanceof Waiting wait) {
                Instant cap = NOW.plus(bounds.longestBackOff());
                assertThat(next.at())
                        .as(drawn)
                        .isAfterOrEqualTo(wait.until().isBefore(cap) ? wait.until() : cap);
            }
            assertThat(isSkipped(next.at(), feed.rhythm())).as(drawn).isFalse();
            assertThat(schedule.after(feed, check, false, NOW))
                    .as(drawn)
                    .isEqualTo(schedule.after(feed, check, false, NOW));
        }
    }

    private static boolean isSkipped(Instant at, Rhythm rhythm) {
        boolean alwaysSkips = rhythm.skipHours().size() == 24 || rhythm.skipDays().size() == 7;
        ZonedDateTime time = at.atZone(ZoneOffset.UTC);
        return !alwaysSkips
                && (rhythm.skipHours().contains(time.getHour())
                        || rhythm.skipDays().contains(time.getDayOfWeek()));
    }

    private static Rhythm anyRhythm(Random random) {
        Set<Integer> hours = new HashSet<>();
        Set<DayOfWeek> days = new HashSet<>();
        for (int i = random.nextInt(3) == 0 ? random.nextInt(30) : 0; i > 0; i--) {
            hours.add(random.nextInt(24));
        }
        for (int i = random.nextInt(3) == 0 ? random.nextInt(9) : 0; i > 0; i--) {
            days.add(DayOfWeek.of(1 + random.nextInt(7)));
        }
        return new Rhythm(
                anyDuration(random),
                anyDuration(random),
                hours,
                days,
                random.nextInt(4) == 0
                        ? null
                        : NOW.minusSeconds((long) Math.pow(10, random.nextDouble(10))));
    }

    private static @Nullable Duration anyDuration(Random random) {
        return random.nextInt(3) == 0
                ? null
                : Duration.ofMillis((long) Math.pow(10, random.nextDouble(12)));
    }

    private static FeedCheck anyCheck(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> unchanged(anyDuration(random));
            case 1 -> new Failed("it broke");
            default ->
                    new Waiting(
                            NOW.plusSeconds(random.nextLong(-100_000, 1_000_000)), "it asked to");
        };
    }
}
