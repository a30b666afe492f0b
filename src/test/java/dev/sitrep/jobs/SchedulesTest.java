package dev.sitrep.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.alert.TroubleBook;
import dev.sitrep.jobs.Flow.Scope;
import dev.sitrep.store.Database;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

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

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
