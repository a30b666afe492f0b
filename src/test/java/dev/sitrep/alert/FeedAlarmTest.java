package dev.sitrep.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.alert.FeedStep.News;
import dev.sitrep.alert.ToldTrouble.Kind;
import dev.sitrep.feed.Feed;
import dev.sitrep.feed.FeedHealth;
import dev.sitrep.feed.FeedState;
import dev.sitrep.feed.FeedSubscription;
import dev.sitrep.feed.Habit;
import dev.sitrep.feed.NextCheck;
import dev.sitrep.feed.Rhythm;
import dev.sitrep.feed.Validators;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class FeedAlarmTest {
    private static final Instant NOW = Instant.parse("2025-12-17T12:00:00Z");
    private final FeedAlarm alarm = new FeedAlarm(Duration.ofHours(24));
    private final Map<Long, ToldTrouble> told = new HashMap<>();

    private static Feed feed(
            long id, FeedState state, @Nullable Instant troubleSince, Habit habit) {
        return feed(id, state, troubleSince, habit, NOW.minusSeconds(60), NOW.plusSeconds(600));
    }

    private static Feed feed(
            long id,
            FeedState state,
            @Nullable Instant troubleSince,
            Habit habit,
            Instant checked,
            Instant next) {
        boolean fresh = state == FeedState.FRESH;
        FeedHealth health =
                new FeedHealth(
                        state,
                        "the reason",
                        checked,
                        fresh ? checked : troubleSince,
                        fresh ? 0 : 3,
                        new NextCheck(next, "why"),
                        troubleSince,
                        habit);
        FeedSubscription about =
                FeedSubscription.of(URI.create("https://desk" + id + ".example/rss"));
        return new Feed(id, about, health, Validators.NONE, Rhythm.UNKNOWN);
    }

    private static Feed fine(long id) {
        return feed(id, FeedState.FRESH, null, Habit.UNKNOWN);
    }

    private static Feed failing(long id, Duration length) {
        return feed(id, FeedState.FAILING, NOW.minus(length), Habit.UNKNOWN);
    }

    private static Feed silent(long id, Duration usual, Duration silence) {
        Instant newest = NOW.minus(silence);
        return feed(
                id,
                FeedState.FRESH,
                null,
                new Habit(
                        newest,
                        newest.minus(Duration.ofDays(40)),
                        List.of(new Habit.Gap(1, usual))));
    }

    private static Duration hours(long count) {
        return Duration.ofHours(count);
    }

    /** What is told now; it counts as told afterwards. */
    private List<FeedStep> decide(Feed... feeds) {
        List<FeedStep> steps = alarm.decide(List.of(feeds), told, NOW);
        for (FeedStep step : steps) {
            ToldTrouble after = step.after();
            if (after == null) {
                told.remove(step.feed().id());
            } else {
                told.put(step.feed().id(), after);
            }
        }
        assertThat(alarm.decide(List.of(feeds), told, NOW))
                .as("nothing is told twice")
                .noneMatch(s -> s.news().told() && s.news() != News.BACK_FROM_OUTAGE);
        return steps;
    }

    private void isTold(long id, Kind kind, Duration since, Duration toldAgo) {
        told.put(id, new ToldTrouble(id, kind, NOW.minus(since), NOW.minus(toldAgo)));
    }

    @Test
    void a_failing_feed_is_told_after_the_stated_time_and_not_before() {
        assertThat(decide(failing(1, hours(23)), fine(2))).isEmpty();
        assertThat(decide(failing(1, hours(24)), fine(2)))
                .singleElement()
                .satisfies(
                        step -> {
                            assertThat(step.news()).isEqualTo(News.TROUBLE);
                            assertThat(step.after())
                                    .isEqualTo(
                                            new ToldTrouble(
                                                    1, Kind.FAILING, NOW.minus(hours(24)), NOW));
                        });
    }

    @Test
    void a_failing_feed_whose_check_is_due_is_waited_for() {
        Instant began = NOW.minus(hours(50));
        Feed due = feed(1, FeedState.FAILING, began, Habit.UNKNOWN, began, NOW);
        assertThat(decide(due, fine(2))).isEmpty();
    }

    @Test
    void a_feed_that_is_gone_is_told_at_once_also_where_it_was_told_as_failing() {
        assertThat(decide(feed(1, FeedState.GONE, NOW, Habit.UNKNOWN), fine(2)))
                .extracting(FeedStep::news)
                .containsExactly(News.TROUBLE);
        isTold(1, Kind.FAILING, hours(30), hours(6));
        assertThat(decide(feed(1, FeedState.GONE, NOW, Habit.UNKNOWN), fine(2)))
                .singleElement()
                .satisfies(s -> assertThat(s.news()).isEqualTo(News.TROUBLE));
        assertThat(told).extractingByKey(1L).extracting(ToldTrouble::kind).isEqualTo(Kind.GONE);
    }

    @Test
    void a_silent_feed_is_told_after_twice_its_patience_and_no_less_than_the_stated_time() {
        assertThat(decide(silent(1, hours(1), hours(23)), fine(2))).isEmpty();
        assertThat(decide(silent(1, hours(1), hours(25)), fine(2))).hasSize(1);
        assertThat(decide(silent(3, hours(63), hours(180)), fine(2))).isEmpty();
        assertThat(decide(silent(3, hours(63), hours(190)), fine(2))).hasSize(1);
    }

    @Test
    void a_feed_that_is_back_is_told_once_and_a_silent_one_with_its_next_entry() {
        isTold(1, Kind.FAILING, hours(30), hours(6));
        isTold(2, Kind.SILENT, hours(80), hours(20));
        isTold(3, Kind.SILENT, hours(80), hours(20));
        assertThat(decide(fine(1), silent(2, hours(1), hours(80)), silent(3, hours(1), hours(1))))
                .extracting(s -> s.feed().id() + " " + s.news())
                .containsExactly("1 BACK", "3 BACK");
        assertThat(told.keySet()).containsExactly(2L);
    }

    @Test
    void a_feed_that_can_be_read_again_and_has_nothing_new_is_told_as_silent() {
        isTold(1, Kind.FAILING, hours(100), hours(70));
        assertThat(decide(silent(1, hours(1), hours(101)), fine(2)))
                .extracting(FeedStep::news)
                .containsExactly(News.BACK_AND_SILENT);
        assertThat(told).extractingByKey(1L).extracting(ToldTrouble::kind).isEqualTo(Kind.SILENT);
        assertThat(decide(silent(1, hours(1), hours(101)), fine(2))).isEmpty();
        assertThat(decide(silent(1, hours(1), hours(0)), fine(2)))
                .extracting(FeedStep::news)
                .containsExactly(News.BACK);
    }

    @Test
    void many_that_fail_together_are_one_outage_with_those_that_are_not_yet_due() {
        assertThat(
                        decide(
                                failing(1, hours(24)),
                                failing(2, hours(21)),
                                failing(3, hours(19)),
                                failing(4, hours(18)),
                                fine(5),
                                fine(6)))
                .extracting(s -> s.feed().id() + " " + s.news())
                .containsExactly("1 OUTAGE", "2 OUTAGE", "3 OUTAGE", "4 OUTAGE");
        // Another that has failed since is counted, and nobody is told again.
        assertThat(
                        decide(
                                failing(1, hours(24)),
                                failing(2, hours(21)),
                                failing(3, hours(19)),
                                failing(4, hours(18)),
                                failing(5, hours(25)),
                                fine(6)))
                .extracting(s -> s.feed().id() + " " + s.news())
                .containsExactly("5 OUTAGE_GROWS");
    }

    @Test
    void few_or_failing_at_other_times_are_told_each_by_itself() {
        assertThat(
                        decide(
                                failing(1, hours(24)),
                                failing(2, hours(24)),
                                failing(3, hours(24)),
                                fine(4)))
                .extracting(FeedStep::news)
                .containsOnly(News.TROUBLE);
        assertThat(
                        decide(
                                failing(11, hours(24)),
                                failing(12, hours(40)),
                                failing(13, hours(60)),
                                failing(14, hours(80)),
                                fine(5)))
                .extracting(FeedStep::news)
                .hasSize(4)
                .containsOnly(News.TROUBLE);
    }

    @Test
    void an_outage_ends_when_all_of_it_has_been_tried_again() {
        for (long id = 1; id <= 4; id++) {
            isTold(id, Kind.OUTAGE, hours(30), hours(6));
        }
        Feed[] one = {fine(1), failing(2, hours(30)), failing(3, hours(30)), failing(4, hours(30))};
        assertThat(decide(one))
                .extracting(FeedStep::news)
                .containsOnly(News.OUTAGE_ENDS)
                .hasSize(4);
        assertThat(decide(one)).isEmpty();
        Feed tried =
                feed(
                        4,
                        FeedState.FAILING,
                        NOW.minus(hours(30)),
                        Habit.UNKNOWN,
                        NOW.plusSeconds(5),
                        NOW.plusSeconds(600));
        assertThat(decide(fine(1), fine(2), fine(3), tried))
                .extracting(s -> s.feed().id() + " " + s.news())
                .containsExactly(
                        "1 BACK_FROM_OUTAGE",
                        "2 BACK_FROM_OUTAGE",
                        "3 BACK_FROM_OUTAGE",
                        "4 LEFT_BY_OUTAGE");
        assertThat(told).extractingByKey(4L).extracting(ToldTrouble::kind).isEqualTo(Kind.FAILING);
        assertThat(decide(fine(1), fine(2), fine(3), fine(4)))
                .extracting(s -> s.feed().id() + " " + s.news())
                .containsExactly("4 BACK");
    }

    @Test
    void ten_thousand_failing_feeds_are_decided_at_once() {
        List<Feed> feeds = new ArrayList<>();
        for (long id = 1; id <= 10_000; id++) {
            feeds.add(failing(id, Duration.ofMinutes(24 * 60 + id)));
        }
        long began = System.nanoTime();
        assertThat(alarm.decide(feeds, told, NOW)).hasSize(10_000);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }
}
