package dev.sitrep.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.feed.Standing.Sign;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

class StandingTest {
    private static final Instant NOW = Instant.parse("2025-12-17T12:00:00Z");

    /** Has news every hour or so, known for a month. */
    private static Habit hourly(Instant newest) {
        return new Habit(
                newest,
                newest.minus(Duration.ofDays(30)),
                List.of(new Habit.Gap(1, Duration.ofHours(1))));
    }

    private static Feed feed(
            FeedState state, @Nullable Instant success, Duration nextIn, Habit habit) {
        FeedHealth health =
                new FeedHealth(
                        state,
                        "the reason",
                        NOW,
                        success,
                        0,
                        new NextCheck(NOW.plus(nextIn), "why"),
                        null,
                        habit);
        return new Feed(
                1,
                FeedSubscription.of(URI.create("https://desk.example/rss")),
                health,
                Validators.NONE,
                Rhythm.UNKNOWN);
    }

    private static Instant ago(long minutes) {
        return NOW.minus(Duration.ofMinutes(minutes));
    }

    private static final Duration SOON = Duration.ofMinutes(10);

    @Test
    void a_feed_that_speaks_is_fresh_and_one_beyond_its_patience_is_silent() {
        Standing fresh = Standing.of(feed(FeedState.FRESH, ago(5), SOON, hourly(ago(5 * 60))), NOW);
        assertThat(fresh.sign()).isEqualTo(Sign.FRESH);
        assertThat(fresh.fresh()).isTrue();
        assertThat(fresh.silence()).isEqualTo(Duration.ofHours(5));
        Standing silent =
                Standing.of(feed(FeedState.FRESH, ago(5), SOON, hourly(ago(9 * 60))), NOW);
        assertThat(silent.sign()).isEqualTo(Sign.SILENT);
        assertThat(silent.fresh()).isFalse();
        assertThat(silent.silence()).isEqualTo(Duration.ofHours(9));
        assertThat(silent.patience()).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void silence_is_not_counted_for_the_time_in_which_nobody_looked() {
        Standing late =
                Standing.of(
                        feed(
                                FeedState.FRESH,
                                ago(50 * 60),
                                Duration.ofHours(-49),
                                hourly(ago(51 * 60))),
                        NOW);
        assertThat(late.sign()).isEqualTo(Sign.OVERDUE);
        assertThat(late.fresh()).isFalse();
        assertThat(late.silence()).isEqualTo(Duration.ofHours(50));
        Standing due =
                Standing.of(
                        feed(
                                FeedState.FRESH,
                                ago(5 * 60),
                                Duration.ofMinutes(-5),
                                hourly(ago(10 * 60))),
                        NOW);
        assertThat(due.sign()).isEqualTo(Sign.FRESH);
    }

    @Test
    void one_failed_check_leaves_a_feed_fresh_for_an_hour_after_its_last_success() {
        Standing young = Standing.of(feed(FeedState.FAILING, ago(20), SOON, hourly(ago(30))), NOW);
        assertThat(young.sign()).isEqualTo(Sign.FAILING);
        assertThat(young.fresh()).isTrue();
        Standing old = Standing.of(feed(FeedState.WAITING, ago(61), SOON, hourly(ago(90))), NOW);
        assertThat(old.sign()).isEqualTo(Sign.WAITING);
        assertThat(old.fresh()).isFalse();
        assertThat(old.silence()).isEqualTo(Duration.ofMinutes(61));
        Standing never = Standing.of(feed(FeedState.FAILING, null, SOON, Habit.UNKNOWN), NOW);
        assertThat(never.fresh()).isFalse();
        assertThat(never.silence()).isNull();
    }

    @Test
    void a_feed_that_is_gone_is_never_fresh_and_one_without_dates_never_silent() {
        assertThat(Standing.of(feed(FeedState.GONE, ago(1), SOON, hourly(ago(1))), NOW).fresh())
                .isFalse();
        Standing undated = Standing.of(feed(FeedState.FRESH, ago(1), SOON, Habit.UNKNOWN), NOW);
        assertThat(undated.sign()).isEqualTo(Sign.FRESH);
        assertThat(undated.silence()).isNull();
        assertThat(Standing.of(feed(FeedState.NEW, null, SOON, Habit.UNKNOWN), NOW).sign())
                .isEqualTo(Sign.NEW);
    }
}
