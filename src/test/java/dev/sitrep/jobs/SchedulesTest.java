package dev.sitrep.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.alert.TroubleBook;
import dev.sitrep.jobs.Flow.Scope;
import dev.sitrep.pipeline.Knocks;
import dev.sitrep.store.Database;
import dev.sitrep.testing.TestDatabases.Kind;
import dev.sitrep.testing.TestingClock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

class SchedulesTest {
    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_flow_that_fails_runs_again_and_stops_no_other(Kind kind) throws InterruptedException {
        CountDownLatch failing = new CountDownLatch(3);
        CountDownLatch sound = new CountDownLatch(3);
        Flow bad =
                new Flow(
                        "bad",
                        Duration.ofMillis(50),
                        Scope.SHARED,
                        now -> {
                            failing.countDown();
                            throw new IllegalStateException("on purpose");
                        });
        Flow good = new Flow("good", Duration.ofMillis(50), Scope.LOCAL, now -> sound.countDown());
        try (Database database = kind.open();
                Schedules schedules =
                        new Schedules(
                                List.of(bad, good),
                                database,
                                "node",
                                InstantSource.system(),
                                new FlowRunner(new TroubleBook()))) {
            schedules.start();
            assertThat(failing.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(sound.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void closing_waits_for_the_run_under_way(Kind kind) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        AtomicInteger finished = new AtomicInteger();
        Flow slow =
                new Flow(
                        "slow",
                        Duration.ofMillis(20),
                        Scope.SHARED,
                        now -> {
                            begun.countDown();
                            awaitQuietly(mayEnd);
                            finished.incrementAndGet();
                        });
        try (Database database = kind.open()) {
            Schedules schedules =
                    new Schedules(
                            List.of(slow),
                            database,
                            "node",
                            InstantSource.system(),
                            new FlowRunner(new TroubleBook()));
            schedules.start();
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
            Thread closing = Thread.ofVirtual().start(schedules::close);
            mayEnd.countDown();
            assertThat(closing.join(Duration.ofSeconds(20))).isTrue();
            assertThat(finished).hasPositiveValue();
        }
    }

    @Test
    void a_steady_flow_runs_as_soon_as_somebody_knocks_and_does_not_hold_up_the_end()
            throws InterruptedException {
        Knocks knocks = new Knocks();
        CountDownLatch twice = new CountDownLatch(2);
        Flow steady =
                Flow.steady("steady", Duration.ofHours(1), now -> twice.countDown(), knocks::await);
        try (Database database = Kind.SQLITE.open()) {
            Schedules schedules =
                    new Schedules(
                            List.of(steady),
                            database,
                            "node",
                            InstantSource.system(),
                            new FlowRunner(new TroubleBook()));
            schedules.start();
            knocks.knock();
            knocks.knock();
            assertThat(twice.await(20, TimeUnit.SECONDS)).isTrue();
            Thread closing = Thread.ofVirtual().start(schedules::close);
            assertThat(closing.join(Duration.ofSeconds(20))).as("closed in a pause").isTrue();
        }
    }

    @Test
    void what_a_node_with_a_clock_ahead_has_stored_does_not_keep_others_waiting()
            throws InterruptedException {
        CountDownLatch ran = new CountDownLatch(1);
        Flow shared = new Flow("shared", Duration.ofHours(1), Scope.SHARED, now -> ran.countDown());
        try (Database database = Kind.POSTGRESQL.open()) {
            schedules(shared, database, "ahead").close();
            long month = Duration.ofDays(30).toMillis();
            database.use(
                    h ->
                            h.execute(
                                    "UPDATE qrtz_triggers SET next_fire_time = next_fire_time + ?",
                                    month));
            try (Schedules schedules = schedules(shared, database, "right")) {
                schedules.start();
                assertThat(ran.await(20, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    private static Schedules schedules(Flow flow, Database database, String node) {
        return new Schedules(
                List.of(flow),
                database,
                node,
                InstantSource.system(),
                new FlowRunner(new TroubleBook()));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void after_the_clock_was_set_back_flows_do_not_wait_until_it_is_as_late_again(Kind kind)
            throws InterruptedException {
        TestingClock clock = new TestingClock(Instant.parse("2025-12-21T06:00:00Z"));
        CountDownLatch first = new CountDownLatch(2);
        CountDownLatch again = new CountDownLatch(4);
        Consumer<Instant> run =
                now -> {
                    first.countDown();
                    again.countDown();
                };
        List<Flow> hourly =
                List.of(
                        new Flow("shared", Duration.ofHours(1), Scope.SHARED, run),
                        new Flow("local", Duration.ofHours(1), Scope.LOCAL, run));
        try (Database database = kind.open();
                Schedules schedules =
                        new Schedules(
                                hourly,
                                database,
                                "node",
                                clock,
                                new FlowRunner(new TroubleBook()))) {
            schedules.start();
            assertThat(first.await(20, TimeUnit.SECONDS)).isTrue();
            clock.advance(Duration.ofHours(-1));
            assertThat(again.await(20, TimeUnit.SECONDS)).as("ran again").isTrue();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
